import type { Content } from '../loaders/load-content.ts';
import type { YamlPath } from '../loaders/parse-yaml.ts';
import { issueAt, type Issue } from '../model/issue.ts';
import { LINKED_KINDS } from '../model/kinds.ts';
import { LOCALES, type Locale } from '../model/language.ts';
import { nameIn } from '../model/localized.ts';
import type { AnyRecord, RecordOf } from '../model/record.ts';
import { createNameMatcher, foldName, type NameMatcher } from '../text/match-names.ts';

/** A name of a record as it is written in its file. */
export interface RecordName {
  readonly text: string;
  readonly language: string | undefined;
  readonly kind: 'name' | 'acronym' | 'variant' | 'short' | 'former' | 'wrong' | 'romanised';
  /** Whether it is linked by itself in texts. */
  readonly link: boolean;
  readonly ours: boolean;
  readonly path: YamlPath;
}

/** @returns all names and aliases of a record; a source has its titles. */
export function namesOf(record: AnyRecord): readonly RecordName[] {
  if (record.kind === 'source') {
    const { title } = record.data;
    const { language } = titleOf(record);
    const translated = Object.entries(record.data['translated-title']).map(([tag, text]): RecordName => ({
      text,
      language: tag,
      kind: 'name',
      link: false,
      ours: true,
      path: ['translated-title', tag],
    }));
    return [{ text: title, language, kind: 'name', link: false, ours: false, path: ['title'] }, ...translated];
  }
  const linked = LINKED_KINDS.has(record.kind) && record.data.link;
  const names = LOCALES.flatMap((locale): RecordName[] => {
    const name = record.data.names[locale];
    return name ? [{ ...name, language: locale, kind: 'name', link: linked, path: ['names', locale] }] : [];
  });
  const aliases = record.data.aliases.map((alias, index): RecordName => ({
    text: alias.text,
    language: alias.language,
    kind: alias.kind,
    link: linked && alias.link,
    ours: false,
    path: ['aliases', index],
  }));
  return [...names, ...aliases];
}

/** @returns the title of a source and its language; `ours` if it is our description. */
export function titleOf({ data }: RecordOf<'source'>): { readonly text: string; readonly language: string; readonly ours: boolean } {
  const ours = data['title-status'] === 'described';
  return { text: data.title, language: ours ? 'en' : (data['title-language'] ?? data.language), ours };
}

/** The name under which a record stands in lists of a language; a source's title stands in its own language. */
export function displayName(
  record: AnyRecord,
  locale: Locale,
): { readonly text: string; readonly language: string; readonly ours: boolean } {
  if (record.kind === 'source') {
    return titleOf(record);
  }
  return nameIn(record.data.names, locale);
}

/** Makes the one matcher of names, and reports every name that two records share. */
export function matcherOf(content: Content): { readonly matcher: NameMatcher; readonly issues: readonly Issue[] } {
  const owners = new Map<string, { record: AnyRecord; name: RecordName }[]>();
  for (const record of content.records) {
    for (const name of namesOf(record)) {
      if (!name.link) continue;
      const folded = foldName(name.text);
      const list = owners.get(folded);
      if (list === undefined) owners.set(folded, [{ record, name }]);
      else if (!list.some((one) => one.record.id === record.id)) list.push({ record, name });
    }
  }
  const issues: Issue[] = [];
  const names: { text: string; id: string }[] = [];
  for (const list of owners.values()) {
    for (const { record, name } of list) {
      if (list.length === 1) {
        names.push({ text: name.text, id: record.id });
        continue;
      }
      const others = list.filter((one) => one.record.id !== record.id).map((one) => `"${one.record.id}"`);
      const message = `"${name.text}" also names ${others.join(' and ')}; a name must mean one record: change it, or write link: false on all but one`;
      issues.push(issueAt(content.locate(record.file, name.path), 'kb/ambiguous-alias', message));
    }
  }
  return { matcher: createNameMatcher(names), issues };
}

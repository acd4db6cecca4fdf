import type { Graph } from '../graph/graph.ts';
import { displayName, namesOf } from '../graph/names.ts';
import { collator, indexLetter } from '../i18n/collation.ts';
import { LOCALES, isLocale, type Locale } from '../model/language.ts';
import { LOCALE_NAMES } from '../i18n/languages.ts';
import { PAGES } from '../routing/href.ts';
import { listHead, PageContext } from './page-context.ts';
import type { HeadView, LinkView } from './page-parts.ts';

export interface IndexEntryView {
  readonly name: string;
  readonly language?: string;
  readonly href: string;
  readonly kind: string;
  /** The main name, where this is another name of the record. */
  readonly see?: string;
}

export interface NameIndexPageView {
  readonly head: HeadView;
  readonly title: string;
  readonly lead: string;
  readonly jump: readonly LinkView[];
  readonly languages: readonly {
    readonly locale: Locale;
    readonly name: string;
    readonly letters: readonly { readonly letter: string; readonly id: string; readonly entries: readonly IndexEntryView[] }[];
  }[];
}

/** What the A–Z index prints: every name and other name, by language, in the order of its alphabet; the page's language first. */
export function nameIndexPage(graph: Graph, locale: Locale): NameIndexPageView {
  const context = new PageContext(graph, locale, '');
  const { t } = context;
  const byLanguage = new Map<Locale, IndexEntryView[]>(LOCALES.map((one) => [one, []]));
  for (const record of graph.records) {
    if (record.kind === 'source') continue;
    const main = displayName(record, locale).text;
    const link = context.linkTo(record);
    for (const name of namesOf(record)) {
      // A name of no language in particular, such as an acronym, stands with the English ones.
      const language = name.language !== undefined && isLocale(name.language) ? name.language : 'en';
      byLanguage.get(language)?.push({
        name: name.text,
        ...(language !== locale && { language }),
        href: link.href,
        kind: t(`kind.${record.kind}`),
        ...(name.kind !== 'name' && name.text !== main && { see: main }),
      });
    }
  }
  const order = [locale, ...LOCALES.filter((one) => one !== locale)];
  const languages = order.map((one) => {
    const compare = collator(one);
    const letters = new Map<string, IndexEntryView[]>();
    for (const entry of (byLanguage.get(one) ?? []).toSorted((a, b) => compare(a.name, b.name) || (a.href < b.href ? -1 : 1))) {
      const letter = indexLetter(entry.name);
      const list = letters.get(letter);
      if (list) list.push(entry);
      else letters.set(letter, [entry]);
    }
    const sorted = [...letters].toSorted(([a], [b]) => compare(a, b));
    return {
      locale: one,
      name: LOCALE_NAMES[one],
      letters: sorted.map(([letter, entries]) => ({ letter, id: `${one}-${letter === '#' ? 'other' : letter}`, entries })),
    };
  });
  return {
    head: listHead(locale, 'a-z', PAGES['a-z'], 'a-z.title', 'a-z.lead'),
    title: t('a-z.title'),
    lead: t('a-z.lead'),
    jump: languages.map((one) => ({ text: one.name, href: `#${one.locale}`, ...(one.locale !== locale && { language: one.locale }) })),
    languages: languages.filter((one) => one.letters.length > 0),
  };
}

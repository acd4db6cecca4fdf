import { formatDate } from '../i18n/format-date.ts';
import { plainText } from '../graph/graph.ts';
import { displayName } from '../graph/names.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../model/language.ts';
import { KINDS, TRANSLATED_KINDS } from '../model/kinds.ts';
import type { AnyRecord } from '../model/record.ts';
import { absolute, recordHref, recordPath } from '../routing/href.ts';
import { reportHref } from '../routing/project.ts';
import type { PageContext } from './page-context.ts';
import { headView } from './page-context.ts';
import type { EntryView, FactView } from './page-parts.ts';

/** What a kind's view adds to the parts that every record's page has. */
export interface EntryExtras {
  readonly description: string;
  readonly facts: readonly FactView[];
  readonly date?: string | undefined;
  readonly state?: string | undefined;
  readonly topics?: readonly string[];
  readonly checked?: string;
  readonly jsonHref?: string;
  readonly withNames?: boolean;
}

/**
 * The parts that every record's page has. Call it last: the numbered sources at the foot are those that the page has noted by then.
 */
export function entryView(context: PageContext, record: AnyRecord, extras: EntryExtras): EntryView {
  const { graph, locale, t } = context;
  const name = displayName(record, locale);
  const path = recordPath(record.kind, record.id);
  const everywhere = KINDS[record.kind].pages === 'everywhere';
  const locales: readonly Locale[] = everywhere ? LOCALES : [DEFAULT_LOCALE];
  const translated = context.translated(record);
  const translatable = TRANSLATED_KINDS.has(record.kind);
  const textLocales = everywhere
    ? LOCALES.filter((one) => !translatable || one === DEFAULT_LOCALE || graph.translation(one, record.id) !== undefined)
    : locales;
  const differ = record.kind === 'disagreement' ? [] : context.disagreements();
  const years = context.years(extras.date);
  const names = extras.withNames === false ? [] : context.otherNames(record);
  const own = recordHref(record.kind, record.id, locale);
  return {
    head: headView(locale, path, `${name.text} · ${t('site.name')}`, plainText(extras.description, graph), locales, textLocales),
    id: record.id,
    kind: record.kind,
    kindLabel: t(`kind.${record.kind}`),
    title: { text: name.text, ...(name.language !== locale && { language: name.language }) },
    titleRemark: !name.ours ? '' : record.kind === 'source' ? t('source.described') : t('names.ours'),
    otherLanguages: names.filter((one) => one.isName && one.text !== name.text),
    names,
    facts: extras.facts,
    ...(translatable && !translated && { untranslated: locale }),
    indexed: translated || !translatable,
    meta: {
      date: extras.date === undefined ? '' : formatDate(extras.date, locale),
      state: extras.state ?? '',
      years,
      topics: extras.topics ?? [],
    },
    differ,
    backlinks: context.backlinks(),
    sources: context.sources(),
    cite: context.cite(name.text, extras.checked, own),
    ...(extras.jsonHref !== undefined && { jsonHref: extras.jsonHref }),
    reportHref: reportHref(absolute(own)),
  };
}

import type { Graph } from '../graph/graph.ts';
import { displayName } from '../graph/names.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { translate } from '../i18n/messages.ts';
import { DEFAULT_LOCALE, type Locale } from '../model/language.ts';
import { fileHref, PAGES, type SitePath } from '../routing/href.ts';
import { recordVersion } from '../routing/project.ts';
import {
  CLAIM_FIELDS,
  DATA_NOTES,
  EVENT_FIELDS,
  GRAPH_FIELDS,
  INITIATIVE_FIELDS,
  SERIES_FIELDS,
  SOURCE_FIELDS,
  type FieldView,
} from './data-fields.ts';
import { listHead } from './page-context.ts';
import type { HeadView } from './page-parts.ts';

/** A file that can be taken away. */
export interface DataFileView {
  /** From the root of the site, base not included. */
  readonly path: SitePath;
  readonly href: string;
  readonly what: string;
  /** Language of `what`, where it is not that of the page. */
  readonly language?: string;
  /** How many records or rows it holds; absent where it holds no rows. */
  readonly count?: number;
  /** The same in the digits of the language, or an empty text. */
  readonly countText: string;
}

/** The fields of one kind of file. */
export interface FieldTableView {
  /** For the address of the section. */
  readonly id: string;
  readonly heading: string;
  readonly fields: readonly FieldView[];
}

/** What the page of the data prints. */
export interface DataPageView {
  readonly head: HeadView;
  readonly title: string;
  readonly lead: string;
  readonly version: string;
  readonly licence: string;
  readonly files: { readonly heading: string; readonly columns: readonly string[]; readonly rows: readonly DataFileView[] };
  readonly notes: { readonly heading: string; readonly texts: readonly string[] };
  readonly fields: { readonly heading: string; readonly columns: readonly string[]; readonly tables: readonly FieldTableView[] };
  /** Language of notes and explanations, where it is not that of the page. */
  readonly language?: string;
}

/** What the page of the data prints: every file with what it holds, and what each field means. Explanations are in English. */
export function dataPage(graph: Graph, locale: Locale): DataPageView {
  const t = translate(locale);
  const foreign = locale !== DEFAULT_LOCALE && { language: DEFAULT_LOCALE };
  return {
    head: listHead(locale, 'data', PAGES.data, 'data.title', 'data.lead'),
    title: t('data.title'),
    lead: t('data.lead'),
    version: t('footer.version', { version: recordVersion(graph.digest) }),
    licence: t('footer.licence'),
    files: { heading: t('data.files'), columns: [t('data.file'), t('data.what'), t('data.rows')], rows: filesOf(graph, locale) },
    notes: { heading: t('data.reading'), texts: DATA_NOTES },
    fields: {
      heading: t('data.fields'),
      columns: [t('data.field'), t('data.meaning')],
      tables: [
        { id: 'claims', heading: t('data.claims'), fields: CLAIM_FIELDS },
        { id: 'events', heading: t('nav.events'), fields: EVENT_FIELDS },
        { id: 'initiatives', heading: t('nav.initiatives'), fields: INITIATIVE_FIELDS },
        { id: 'sources', heading: t('nav.sources'), fields: SOURCE_FIELDS },
        { id: 'series', heading: t('nav.figures'), fields: SERIES_FIELDS },
        { id: 'graph', heading: t('data.graph'), fields: GRAPH_FIELDS },
      ],
    },
    ...foreign,
  };
}

function filesOf(graph: Graph, locale: Locale): readonly DataFileView[] {
  const english = locale !== DEFAULT_LOCALE && { language: DEFAULT_LOCALE };
  const file = (path: SitePath, what: string, count?: number, named?: string): DataFileView => {
    const language = named === undefined ? english : named !== locale && { language: named };
    return {
      path,
      href: fileHref(path),
      what,
      ...language,
      ...(count !== undefined && { count }),
      countText: count === undefined ? '' : formatNumber(count, locale),
    };
  };
  const [events, initiatives, sources] = [graph.of('event').length, graph.of('initiative').length, graph.of('source').length];
  return [
    file('/data/graph.json', 'Everything: every record with all its facts, and every edge between records', graph.records.length),
    file('/data/claims.json', 'Claims, each with its sources', graph.claims.length),
    file('/data/claims.csv', 'The same as a table', graph.claims.length),
    file('/data/events.json', 'Events', events),
    file('/data/events.csv', 'The same as a table, claims left out', events),
    file('/data/initiatives.json', 'Initiatives, with their life, money, relations and claims', initiatives),
    file('/data/initiatives.csv', 'The same as a table, claims left out', initiatives),
    file('/data/sources.json', 'Sources as CSL-JSON, for Zotero and other reference managers', sources),
    ...graph.of('statistics').flatMap((record) => {
      const name = displayName(record, locale);
      const count = record.data.observations.length;
      return (['csv', 'json'] as const).map((format) => file(`/data/series/${record.id}.${format}`, name.text, count, name.language));
    }),
    file('/data/version.json', 'The version of the record alone, to see whether anything is new'),
    file('/feed.xml', 'RSS: the records that were changed last'),
  ];
}

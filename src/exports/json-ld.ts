import { plainText, type Graph } from '../graph/graph.ts';
import { namesOf } from '../graph/names.ts';
import { translate } from '../i18n/messages.ts';
import { readEdtf, yearsOf, type EdtfEnd } from '../model/edtf.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../model/language.ts';
import type { EventData } from '../model/event.ts';
import type { AnyRecord, RecordOf } from '../model/record.ts';
import type { CslName, SourceData } from '../model/source.ts';
import type { InitiativeKind } from '../model/vocabularies.ts';
import { absolute, fileHref, pageHref, recordHref, type SitePath } from '../routing/href.ts';
import { recordVersion } from '../routing/project.ts';

/** A value of JSON-LD; a key whose value is undefined is left out. */
export type JsonLdValue = string | number | boolean | undefined | readonly JsonLdValue[] | JsonLdObject;
export interface JsonLdObject {
  readonly [key: string]: JsonLdValue;
}

/** A description in the words of schema.org. */
export type JsonLd = JsonLdObject & { readonly '@context': 'https://schema.org'; readonly '@type': string; readonly '@id': string };

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
const ESCAPES: Readonly<Record<string, string>> = { '<': '\\u003c', '\u2028': '\\u2028', '\u2029': '\\u2029' };

/**
 * Writes JSON-LD so that it may stand in a `<script>` element as it is: no `<` is left in it, so that no title can end the element or
 * open a comment (fault C30). It parses back to the same value.
 */
export function jsonLdText(value: JsonLdObject): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, (character) => ESCAPES[character] ?? character);
}

/** An event. Dates that are uncertain or vaguer than a year are left out, since schema.org has no word for that. */
export function eventJsonLd(graph: Graph, record: RecordOf<'event'>): JsonLd {
  const { data } = record;
  const people = data.participants.flatMap((one) => ('person' in one ? [reference(graph, 'Person', one.person)] : []));
  const larger = [data.series, data.beside].flatMap((id) =>
    id === undefined ? [] : [reference(graph, id === data.beside ? 'Event' : 'EventSeries', id)],
  );
  return {
    ...entity(record, 'Event'),
    description: plainText(data.summary, graph),
    ...datesOf(data.date),
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: data.mode && `https://schema.org/${ATTENDANCE[data.mode]}EventAttendanceMode`,
    location: data.place === undefined ? undefined : reference(graph, 'Place', data.place),
    superEvent: orNone(larger),
    attendee: orNone(people),
    about: orNone(data.topics.map((topic) => reference(graph, 'DefinedTerm', topic))),
  };
}

const ATTENDANCE: Readonly<Record<NonNullable<EventData['mode']>, string>> = { 'in-person': 'Offline', online: 'Online', hybrid: 'Mixed' };

const INITIATIVE_TYPES: Readonly<Record<InitiativeKind, string>> = {
  agreement: 'CreativeWork',
  declaration: 'CreativeWork',
  plan: 'CreativeWork',
  proposal: 'CreativeWork',
  strategy: 'CreativeWork',
  dialogue: 'EventSeries',
  forum: 'EventSeries',
  fund: 'Organization',
  institution: 'Organization',
  programme: 'Project',
  project: 'Project',
};

/** An initiative: a text, a run of meetings, a body or a project, by what it is. */
export function initiativeJsonLd(graph: Graph, record: RecordOf<'initiative'>): JsonLd {
  return { ...entity(record, INITIATIVE_TYPES[record.data.kind]), description: plainText(record.data.summary, graph) };
}

/** Kinds of organisation that are organs of a state or of several. */
const GOVERNMENTAL: ReadonlySet<string> = new Set<RecordOf<'organisation'>['data']['kind']>([
  'ASEAN body',
  'ministry',
  'agency',
  'local government',
  'intergovernmental organisation',
  'secretariat',
  'diplomatic mission',
  'central bank',
  'aid agency',
  'police organisation',
]);

/** A person with the offices held, an organisation, or a place. */
export function partyJsonLd(graph: Graph, record: RecordOf<'person'> | RecordOf<'organisation'> | RecordOf<'place'>): JsonLd {
  switch (record.kind) {
    case 'person': {
      // A state served is no organisation in the sense of schema.org; the title of the office names it.
      const served = [...new Set(record.data.roles.flatMap((role) => role.of ?? []))].filter(
        (id) => graph.get(id)?.kind === 'organisation',
      );
      return {
        ...entity(record, 'Person'),
        jobTitle: orNone([...new Set(record.data.roles.map((one) => one.role.en.text))]),
        affiliation: orNone(served.map((id) => reference(graph, 'Organization', id))),
      };
    }
    case 'organisation': {
      const { data } = record;
      return {
        ...entity(record, GOVERNMENTAL.has(data.kind) ? 'GovernmentOrganization' : 'Organization'),
        description: data.description === undefined ? undefined : plainText(data.description, graph),
        foundingDate: data.founded === undefined ? undefined : datesOf(data.founded).startDate,
        sameAs: data.URL,
      };
    }
    case 'place': {
      const { data } = record;
      return {
        ...entity(record, placeType(data.kind)),
        identifier: data.iso,
        containedInPlace: data.country === undefined ? undefined : reference(graph, 'Country', data.country),
      };
    }
  }
}

function placeType(kind: RecordOf<'place'>['data']['kind']): string {
  if (kind === 'country' || kind === 'city-state') return 'Country';
  return kind === 'city' ? 'City' : 'Place';
}

const SOURCE_TYPES: Readonly<Record<SourceData['type'], string>> = {
  article: 'Article',
  'article-journal': 'ScholarlyArticle',
  'article-newspaper': 'NewsArticle',
  book: 'Book',
  chapter: 'Chapter',
  dataset: 'Dataset',
  document: 'CreativeWork',
  legislation: 'Legislation',
  'post-weblog': 'BlogPosting',
  report: 'Report',
  speech: 'CreativeWork',
  treaty: 'CreativeWork',
  webpage: 'WebPage',
};

/** A source: the document itself, known here under the address of our page on it, and at its own by `sameAs`. */
export function sourceJsonLd(graph: Graph, record: RecordOf<'source'>): JsonLd {
  const { data } = record;
  const { original } = data;
  const known = original?.source === undefined ? undefined : graph.get(original.source);
  const copies = [data.URL, data.archive].filter((address) => address !== undefined);
  return {
    ...entity(record, SOURCE_TYPES[data.type]),
    inLanguage: data.language,
    author: orNone(data.author.map(nameJsonLd)),
    publisher: { '@type': 'Organization', name: data.publisher },
    isPartOf: data['container-title'] === undefined ? undefined : { '@type': 'CreativeWork', name: data['container-title'] },
    datePublished: data.issued === undefined ? undefined : datesOf(data.issued).startDate,
    description: data.description,
    sameAs: orNone(copies),
    translationOfWork: original && {
      '@type': 'CreativeWork',
      '@id': known && addressOf(known),
      name: original.title,
      url: original.URL,
      inLanguage: original.language,
    },
  };
}

function nameJsonLd(name: CslName): JsonLdObject {
  if ('literal' in name) return { '@type': 'Organization', name: name.literal };
  const whole = [name.given, name.family].filter((part) => part !== undefined).join(' ');
  return { '@type': 'Person', name: whole, familyName: name.family, givenName: name.given };
}

/** A series of figures as a data set, with its two files. */
export function statisticsJsonLd(graph: Graph, record: RecordOf<'statistics'>): JsonLd {
  const { data, id } = record;
  const years = data.observations.flatMap((one) => yearsOf(one.period));
  return {
    ...entity(record, 'Dataset'),
    description: plainText(data.what, graph),
    version: recordVersion(graph.digest),
    license: LICENCE,
    isAccessibleForFree: true,
    dateModified: data.changed,
    temporalCoverage: years.length === 0 ? undefined : `${Math.min(...years)}/${Math.max(...years)}`,
    variableMeasured: { '@type': 'PropertyValue', name: data.names.en.text, unitText: data.unit.en.text },
    creator: publisher(),
    isPartOf: { '@type': 'Dataset', '@id': absolute(pageHref('data', DEFAULT_LOCALE)) },
    distribution: [download(`/data/series/${id}.csv`), download(`/data/series/${id}.json`)],
  };
}

/** The whole record as a data set: what `/data/` offers. */
export function dataJsonLd(graph: Graph): JsonLd {
  const t = translate(DEFAULT_LOCALE);
  const address = absolute(pageHref('data', DEFAULT_LOCALE));
  const files: readonly SitePath[] = [
    '/data/graph.json',
    '/data/events.json',
    '/data/events.csv',
    '/data/initiatives.json',
    '/data/initiatives.csv',
    '/data/claims.json',
    '/data/claims.csv',
    '/data/sources.json',
  ];
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': address,
    url: address,
    name: `${t('site.name')}: ${t('site.tagline')}`,
    description: t('site.scope'),
    version: recordVersion(graph.digest),
    license: LICENCE,
    isAccessibleForFree: true,
    inLanguage: DEFAULT_LOCALE,
    creator: publisher(),
    distribution: files.map(download),
    hasPart: orNone(
      graph.of('statistics').map((record) => ({ '@type': 'Dataset', '@id': addressOf(record), name: record.data.names.en.text })),
    ),
  };
}

/** The site, for its home page in a language. */
export function siteJsonLd(locale: Locale): JsonLd {
  const t = translate(locale);
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': absolute(pageHref('home', DEFAULT_LOCALE)),
    url: absolute(pageHref('home', locale)),
    name: t('site.name'),
    alternateName: t('site.tagline'),
    description: t('site.scope'),
    inLanguage: [...LOCALES],
    license: LICENCE,
    publisher: publisher(),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${absolute(pageHref('search', locale))}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

function publisher(): JsonLdObject {
  const home = absolute(pageHref('home', DEFAULT_LOCALE));
  return { '@type': 'Organization', '@id': `${home}#publisher`, name: translate(DEFAULT_LOCALE)('site.name'), url: home };
}

function download(path: SitePath): JsonLdObject {
  return {
    '@type': 'DataDownload',
    encodingFormat: path.endsWith('.csv') ? 'text/csv' : 'application/json',
    contentUrl: absolute(fileHref(path)),
  };
}

/** The address of a record's page, in the language of the originals: what it is known by everywhere. */
function addressOf({ kind, id }: Pick<AnyRecord, 'kind' | 'id'>): string {
  return absolute(recordHref(kind, id, DEFAULT_LOCALE));
}

/** What every record has: type, address, English name (a source's title) and the other names, mistaken ones excepted. */
function entity(record: AnyRecord, type: string): JsonLd {
  const address = addressOf(record);
  const [first, ...others] = namesOf(record).filter((name) => name.kind !== 'wrong');
  const name = first?.text ?? record.id;
  const alternate = [...new Set(others.map((one) => one.text))].filter((text) => text !== name);
  return { '@context': 'https://schema.org', '@type': type, '@id': address, url: address, name, alternateName: orNone(alternate) };
}

/** Another record by its address and name; `type` where the record's own kind does not decide it. */
function reference(graph: Graph, type: string, id: string): JsonLdObject {
  const record = graph.get(id);
  if (record === undefined) return { '@type': type, name: id };
  return { '@type': typeOf(record) ?? type, '@id': addressOf(record), name: namesOf(record)[0]?.text };
}

function typeOf(record: AnyRecord): string | undefined {
  switch (record.kind) {
    case 'place':
      return placeType(record.data.kind);
    case 'organisation':
      return GOVERNMENTAL.has(record.data.kind) ? 'GovernmentOrganization' : 'Organization';
    case 'person':
      return 'Person';
    case 'source':
      return SOURCE_TYPES[record.data.type];
    default:
      return undefined;
  }
}

function orNone<T extends JsonLdValue>(values: readonly T[]): readonly T[] | undefined {
  return values.length === 0 ? undefined : values;
}

/** First and last date of an EDTF expression in ISO 8601, as far as they are certain and a year, a month or a day. */
function datesOf(text: string): { readonly startDate?: string; readonly endDate?: string } {
  const value = readEdtf(text);
  const [start, end] = value.type === 'date' ? [value, value] : [value.start, value.end];
  const [first, last] = [isoDate(start), isoDate(end)];
  return { ...(first !== undefined && { startDate: first }), ...(last !== undefined && { endDate: last }) };
}

function isoDate(end: EdtfEnd): string | undefined {
  if (typeof end === 'string' || end.uncertain || end.approximate) return undefined;
  const length = { day: 10, month: 7, year: 4 };
  return end.precision === 'day' || end.precision === 'month' || end.precision === 'year'
    ? end.earliest.slice(0, length[end.precision])
    : undefined;
}

import { cslSource } from '../citation/csl.ts';
import { plainText, type Graph } from '../graph/graph.ts';
import { currentState } from '../graph/life.ts';
import type { Citation } from '../model/citation.ts';
import { LOCALES } from '../model/language.ts';
import type { LocalizedNames } from '../model/localized.ts';
import type { AnyRecord, RecordOf } from '../model/record.ts';
import { OBSERVATION_COLUMNS } from '../model/statistics.ts';
import { absolute, href, recordPath } from '../routing/href.ts';
import { recordVersion } from '../routing/project.ts';
import { csvText, joinCell } from './csv.ts';
import { jsonLines, jsonObject } from './json.ts';
import { claimData, namesByLanguage, recordData, recordFacts } from './record-data.ts';

const NAME_COLUMNS = LOCALES.map((locale) => `names.${locale}` as const);

/** Columns of `events.csv`, in order. */
export const EVENT_COLUMNS = [
  'id',
  'kind',
  ...NAME_COLUMNS,
  'series',
  'ordinal',
  'date',
  'place',
  'mode',
  'state',
  'beside',
  'summary',
  'topics',
  'participants',
  'sources',
  'checked',
  'changed',
  'path',
] as const;

/** Columns of `initiatives.csv`, in order. */
export const INITIATIVE_COLUMNS = [
  'id',
  'kind',
  ...NAME_COLUMNS,
  'parties',
  'summary',
  'topics',
  'state',
  'status',
  'money',
  'relations',
  'checked',
  'changed',
  'path',
] as const;

/** Columns of `claims.csv`, in order. */
export const CLAIM_COLUMNS = ['id', 'record', 'text', 'act', 'by', 'about', 'date', 'sources'] as const;

/** `/data/<name>.json`: each a whole file as text, in the order in which the record gives its records. */
export const JSON_FILES = {
  graph: graphJson,
  version: versionJson,
  events: (graph: Graph): string => jsonLines(graph.of('event').map((record) => recordData(graph, record))),
  initiatives: (graph: Graph): string => jsonLines(graph.of('initiative').map((record) => recordData(graph, record))),
  claims: (graph: Graph): string => jsonLines(graph.claims.map((entry) => claimData(graph, entry))),
  sources: (graph: Graph): string => jsonLines(graph.of('source').map(cslSource)),
} as const satisfies Readonly<Record<string, (graph: Graph) => string>>;

/** `/data/<name>.csv`: each a whole file as text, in the same order as its JSON. */
export const CSV_FILES = {
  events: eventsCsv,
  initiatives: initiativesCsv,
  claims: claimsCsv,
} as const satisfies Readonly<Record<string, (graph: Graph) => string>>;

/** Every record and every edge, with the version of the record. */
function graphJson(graph: Graph): string {
  const records = graph.records.map((record) => {
    const { names: _names, ...data } = recordFacts(graph, record);
    return { id: record.id, kind: record.kind, path: recordPath(record.kind, record.id), names: namesByLanguage(record), data };
  });
  return jsonObject({ version: recordVersion(graph.digest), site: absolute(href('/')), records, edges: graph.edges });
}

/** The version alone, for those who wish to know whether anything is new. */
function versionJson(graph: Graph): string {
  return jsonObject({ version: recordVersion(graph.digest) });
}

/** The JSON file beside a page: the record as in the lists, with the version, since it travels alone. */
export function recordJson(graph: Graph, record: AnyRecord): string {
  return jsonObject({ version: recordVersion(graph.digest), ...recordData(graph, record) });
}

/** A series of figures as CSV, with the columns of the file that editors write. */
export function seriesCsv({ data }: RecordOf<'statistics'>): string {
  return csvText(OBSERVATION_COLUMNS, data.observations);
}

function eventsCsv(graph: Graph): string {
  const rows = graph.of('event').map(({ id, kind, data }) => ({
    ...namesRow(data.names),
    id,
    kind: data.kind,
    series: data.series,
    ordinal: data.ordinal,
    date: data.date,
    place: data.place,
    mode: data.mode,
    state: data.state,
    beside: data.beside,
    summary: plainText(data.summary, graph),
    topics: joinCell(data.topics),
    participants: joinCell(data.participants.map((one) => ('person' in one ? one.person : one.text))),
    sources: sourcesCell(data.sources),
    checked: data.checked,
    changed: data.changed,
    path: recordPath(kind, id),
  }));
  return csvText(EVENT_COLUMNS, rows);
}

function initiativesCsv(graph: Graph): string {
  const rows = graph.of('initiative').map((record) => {
    const { id, kind, data } = record;
    return {
      ...namesRow(data.names),
      id,
      kind: data.kind,
      parties: joinCell(data.parties),
      summary: plainText(data.summary, graph),
      topics: joinCell(data.topics),
      state: currentState(record)?.state,
      status: joinCell(data.status.map((row) => `${row.date} ${row.state}${row.what === undefined ? '' : ` (${row.what})`}`)),
      money: joinCell(data.money.map((row) => `${row.amount} ${row.currency} ${row.stage}`)),
      relations: joinCell(data.relations.map((row) => `${row.kind} ${row.to}`)),
      checked: data.checked,
      changed: data.changed,
      path: recordPath(kind, id),
    };
  });
  return csvText(INITIATIVE_COLUMNS, rows);
}

function claimsCsv(graph: Graph): string {
  const rows = graph.claims.map((entry) => {
    const { by, about, date, sources, ...claim } = claimData(graph, entry);
    return { ...claim, by: joinCell(by), about: joinCell(about), date: date ?? undefined, sources: sourcesCell(sources) };
  });
  return csvText(CLAIM_COLUMNS, rows);
}

function namesRow(names: LocalizedNames): Partial<Record<(typeof NAME_COLUMNS)[number], string>> {
  return {
    'names.en': names.en.text,
    ...(names.id && { 'names.id': names.id.text }),
    ...(names.ko && { 'names.ko': names.ko.text }),
    ...(names.vi && { 'names.vi': names.vi.text }),
  };
}

/** Sources as authors cite them: `seed-003, para 3 | seed-001, para 4`. */
function sourcesCell(sources: readonly Citation[]): string {
  return joinCell(sources.map(({ source, locator }) => `${source}, ${locator}`));
}

import { describe, expect, it } from 'vitest';
import { CLAIM_COLUMNS, CSV_FILES, EVENT_COLUMNS, INITIATIVE_COLUMNS, JSON_FILES, recordJson } from '../../src/exports/data-files.ts';
import { OBSERVATION_COLUMNS } from '../../src/model/statistics.ts';
import {
  CLAIM_FIELDS,
  EVENT_FIELDS,
  GRAPH_FIELDS,
  INITIATIVE_FIELDS,
  SERIES_FIELDS,
  SOURCE_FIELDS,
  type FieldView,
} from '../../src/views/data-fields.ts';
import { dataPage } from '../../src/views/data-page.ts';
import { fixtureRecord } from '../exports/fixture-record.ts';

const { graph } = fixtureRecord();

const parsed = (text: string): unknown => JSON.parse(text);
const keysOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value]).flatMap((one: object) => Object.keys(one));
const below = (value: unknown, key: string): unknown =>
  (Array.isArray(value) ? value : [value]).flatMap((one: Readonly<Record<string, unknown>>) => one[key] ?? []);
const named = (fields: readonly FieldView[], prefix = ''): readonly string[] =>
  fields.flatMap(({ name }) => (name.startsWith(prefix) && !/[.[]/.test(name.slice(prefix.length)) ? [name.slice(prefix.length)] : []));
const sorted = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();

const series = graph.of('statistics').map((record) => parsed(recordJson(graph, record)));
const initiatives = parsed(JSON_FILES.initiatives(graph));
const sources = parsed(JSON_FILES.sources(graph));
const whole = parsed(JSON_FILES.graph(graph));

describe('the page of the data explains', () => {
  it.each([
    ['a claim', CLAIM_FIELDS, keysOf(parsed(JSON_FILES.claims(graph))), CLAIM_COLUMNS],
    ['an event', EVENT_FIELDS, keysOf(parsed(JSON_FILES.events(graph))), EVENT_COLUMNS],
    ['an initiative', INITIATIVE_FIELDS, keysOf(initiatives), INITIATIVE_COLUMNS],
    ['a source', SOURCE_FIELDS, keysOf(sources), []],
    ['a series', SERIES_FIELDS, keysOf(series), []],
    ['the graph', GRAPH_FIELDS, keysOf(whole), []],
  ] as const)('every field of %s in JSON and CSV', (_, fields, keys, columns) => {
    const written = sorted([...keys, ...columns.map((column) => column.replace(/\..*/, ''))]);
    expect(written.filter((key) => !named(fields).includes(key))).toEqual([]);
  });

  it('every field of the rows within them', () => {
    const unexplained = (fields: readonly FieldView[], prefix: string, keys: readonly string[]): readonly string[] =>
      sorted(keys).filter((key) => !named(fields, prefix).includes(key));
    expect(unexplained(INITIATIVE_FIELDS, 'status[].', keysOf(below(initiatives, 'status')))).toEqual([]);
    expect(unexplained(INITIATIVE_FIELDS, 'money[].', keysOf(below(initiatives, 'money')))).toEqual([]);
    expect(unexplained(INITIATIVE_FIELDS, 'relations[].', keysOf(below(initiatives, 'relations')))).toEqual([]);
    expect(unexplained(SOURCE_FIELDS, 'custom.', keysOf(below(sources, 'custom')))).toEqual([]);
    expect(unexplained(SERIES_FIELDS, 'observations[].', [...keysOf(below(series, 'observations')), ...OBSERVATION_COLUMNS])).toEqual([]);
    expect(unexplained(GRAPH_FIELDS, 'records[].', keysOf(below(whole, 'records')))).toEqual([]);
    expect(unexplained(GRAPH_FIELDS, 'edges[].', keysOf(below(whole, 'edges')))).toEqual([]);
  });

  it('no field twice in a table', () => {
    for (const fields of [CLAIM_FIELDS, EVENT_FIELDS, INITIATIVE_FIELDS, SOURCE_FIELDS, SERIES_FIELDS, GRAPH_FIELDS]) {
      const names = fields.map((field) => field.name);
      expect(names).toEqual([...new Set(names)]);
    }
  });
});

describe('the page of the data lists', () => {
  const { files } = dataPage(graph, 'en');

  it('every file that is built, and no other', () => {
    const built = [
      ...Object.keys(JSON_FILES).map((name) => `/data/${name}.json`),
      ...Object.keys(CSV_FILES).map((name) => `/data/${name}.csv`),
      ...graph.of('statistics').flatMap(({ id }) => [`/data/series/${id}.csv`, `/data/series/${id}.json`]),
      '/feed.xml',
    ];
    expect(files.rows.map((file) => file.path).sort()).toEqual(built.sort());
  });

  it('each with the number of rows that it holds', () => {
    for (const { path, count } of files.rows) {
      const name = /^\/data\/(claims|events|initiatives|sources)\.json$/.exec(path)?.[1];
      if (name === undefined) continue;
      expect(count, path).toBe((parsed(JSON_FILES[name as keyof typeof JSON_FILES](graph)) as readonly unknown[]).length);
    }
    expect(files.rows.find((file) => file.path === '/data/graph.json')?.count).toBe(graph.records.length);
    expect(files.rows.find((file) => file.path === '/data/series/bridges.csv')?.countText).toBe('2');
  });

  it('and says on pages of other languages that its explanations are English', () => {
    expect(dataPage(graph, 'en').language).toBeUndefined();
    const korean = dataPage(graph, 'ko');
    expect(korean.language).toBe('en');
    expect(korean.files.rows.every((file) => file.language === 'en')).toBe(true);
  });
});

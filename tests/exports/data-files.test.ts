import { parse } from 'csv-parse/sync';
import { afterEach, describe, expect, it, vi } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { restoreCell } from '../../src/exports/csv.ts';
import {
  CLAIM_COLUMNS,
  CSV_FILES,
  EVENT_COLUMNS,
  INITIATIVE_COLUMNS,
  JSON_FILES,
  recordJson,
  seriesCsv,
} from '../../src/exports/data-files.ts';
import type { AnyRecord } from '../../src/model/record.ts';
import { cslItem } from '../citation/csl-item.ts';
import { fixtureRecord } from './fixture-record.ts';

type Row = Readonly<Record<string, unknown>>;

const { graph, issues } = fixtureRecord();

function rows(name: Exclude<keyof typeof JSON_FILES, 'graph' | 'version'>): readonly Row[] {
  return JSON.parse(JSON_FILES[name](graph)) as readonly Row[];
}

function table(name: keyof typeof CSV_FILES): readonly Readonly<Record<string, string>>[] {
  return parse(CSV_FILES[name](graph), { columns: true, record_delimiter: '\r\n', cast: restoreCell });
}

function recordOf(id: string): AnyRecord {
  const record = graph.get(id);
  if (record === undefined) throw new Error(`the fixture has no ${id}`);
  return record;
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

it('the fixture is a sound record', () => {
  expect(issues.filter((issue) => issue.severity === 'error')).toEqual([]);
});

describe('claims as data', () => {
  it('have id, record, text, act, by, about, date and sources, and nothing else', () => {
    expect(rows('claims')[0]).toEqual({
      id: 'first-summit#fund-set-up',
      record: 'first-summit',
      text: 'The leaders set up the Bridge Fund </Script ><!--, which the plan had asked for.',
      act: 'adopted',
      by: ['north'],
      about: ['bridge-fund', 'bridge-plan'],
      date: '2023-05-10/2023-05-11',
      sources: [
        { source: 'paper', locator: 'para 2' },
        { source: 'report', locator: 'para 2; para 58' },
      ],
    });
  });

  it('have their own date, else that of their event, else null', () => {
    expect(rows('claims').map((claim) => [claim['id'], claim['date']])).toEqual([
      ['first-summit#fund-set-up', '2023-05-10/2023-05-11'],
      ['first-summit#asked-before', '2022-12~'],
      ['bridge-fund#undated', null],
    ]);
  });

  it('are the same in the table, row by row', () => {
    const list = (value: unknown): string => (value as readonly string[]).join(' | ');
    const cited = (value: unknown): string =>
      list((value as readonly { source: string; locator: string }[]).map((one) => `${one.source}, ${one.locator}`));
    expect(table('claims')).toEqual(
      rows('claims').map((claim) => ({
        ...claim,
        by: list(claim['by']),
        about: list(claim['about']),
        date: claim['date'] ?? '',
        sources: cited(claim['sources']),
      })),
    );
  });

  it('keep a text that looks like a formula from running in a spreadsheet', () => {
    expect(CSV_FILES.claims(graph)).toContain(`"'=HYPERLINK(""https://example.org"",""the North"")`);
  });
});

describe('events and initiatives as data', () => {
  it('stand in the order of their ids', () => {
    expect(rows('events').map((row) => row['id'])).toEqual(['first-summit', 'second-talks']);
    expect(rows('initiatives').map((row) => row['id'])).toEqual(['bridge-fund', 'bridge-plan']);
  });

  it('hold every fact under its name in the model, except what only editors read', () => {
    for (const [kind, file] of [
      ['event', 'events'],
      ['initiative', 'initiatives'],
    ] as const) {
      for (const row of rows(file)) {
        const { note: _note, ...facts } = recordOf(String(row['id'])).data as Row;
        expect(Object.keys(row).sort(), kind).toEqual(['id', 'path', ...Object.keys(facts)].sort());
      }
    }
    expect(JSON_FILES.graph(graph)).not.toContain('editors read');
  });

  it('have texts as they read, without marks of writing', () => {
    const text =
      Object.values(JSON_FILES)
        .map((write) => write(graph))
        .join('') +
      Object.values(CSV_FILES)
        .map((write) => write(graph))
        .join('');
    expect(text).not.toMatch(/\[\[[a-z]|\]\(kb:/);
    expect(rows('events')[0]?.['summary']).toBe('The leaders of The North set up a fund.');
    expect(rows('initiatives')[0]?.['status']).toContainEqual(expect.objectContaining({ note: 'Set up at First Summit.' }));
  });

  it('hold their claims as the file of claims has them', () => {
    expect([...rows('events'), ...rows('initiatives')].flatMap((row) => row['claims'])).toEqual(rows('claims'));
  });

  it('are the same beside their page, with the version of the record', () => {
    for (const row of [...rows('events'), ...rows('initiatives')]) {
      const { version, ...beside } = JSON.parse(recordJson(graph, recordOf(String(row['id'])))) as Row;
      expect(version).toBe(`${packageJson.version}+${graph.digest}`);
      expect(beside).toEqual(row);
    }
  });

  it('have tables with these columns, the names in every language among them', () => {
    const header = (name: keyof typeof CSV_FILES): string => CSV_FILES[name](graph).split('\r\n')[0] ?? '';
    expect(header('events')).toBe(EVENT_COLUMNS.join(','));
    expect(header('initiatives')).toBe(INITIATIVE_COLUMNS.join(','));
    expect(header('claims')).toBe(CLAIM_COLUMNS.join(','));
    expect(table('events')[0]).toMatchObject({
      'names.en': 'First Summit',
      'names.id': '',
      'names.ko': '제1차 정상회의',
      'names.vi': 'Hội nghị Cấp cao lần thứ nhất',
      ordinal: '1',
      date: '2023-05-10/2023-05-11',
      participants: 'an-le | Others, unnamed',
      path: '/events/first-summit/',
    });
    expect(table('initiatives')[0]).toMatchObject({
      state: 'launched',
      status: '2023-05-11 launched | 2024 completed (its first part)',
      money: '6000000 USD pledged',
      relations: 'implements bridge-plan',
    });
  });
});

describe('sources as data', () => {
  it('are items of CSL-JSON, one for each source', () => {
    const items = rows('sources');
    expect(items.map((item) => item['id'])).toEqual(['paper', 'report']);
    for (const item of items) expect(cslItem.parse(item)).toEqual(item);
  });
});

describe('series of figures as data', () => {
  it('have the columns that editors write, a negative number left a number', () => {
    const record = graph.of('statistics')[0];
    if (record === undefined) throw new Error('the fixture has a series');
    expect(seriesCsv(record)).toBe(
      'period,value,source,locator,note\r\n2022,-1.5,paper,para 3,"\'+ or -, the source says"\r\n2023,12,paper,"para 1, note",\r\n',
    );
  });

  it('come with what they count, and in which unit, as JSON', () => {
    const series = JSON.parse(recordJson(graph, recordOf('bridges'))) as Row;
    expect(series).toMatchObject({
      what: 'How many bridges The North built in a year, less those that fell.',
      unit: { en: { text: 'bridges' } },
    });
    expect(series['observations']).toEqual((recordOf('bridges').data as Row)['observations']);
  });
});

describe('the graph as data', () => {
  const file = JSON.parse(JSON_FILES.graph(graph)) as { version: string; records: readonly Row[]; edges: readonly Row[] };

  it('holds every record with id, kind, path, names and facts', () => {
    expect(file.records.map((record) => record['id'])).toEqual(graph.records.map((record) => record.id));
    expect(file.records.find((record) => record['id'] === 'bridge-fund')).toMatchObject({
      kind: 'initiative',
      path: '/initiatives/bridge-fund/',
      names: { id: { text: 'Dana Jembatan', ours: false } },
      data: { kind: 'fund' },
    });
    expect(file.records.find((record) => record['id'] === 'paper')).toMatchObject({
      names: { ko: { ours: false }, en: { text: 'Bridges', ours: true } },
    });
  });

  it('holds every edge, mentions and citations among them, sorted', () => {
    expect(file.edges).toEqual(graph.edges);
    expect(file.edges).toContainEqual({ from: 'second-talks', role: 'mentions', to: 'first-summit' });
    expect(file.edges).toContainEqual({ from: 'first-summit', role: 'cites', to: 'report' });
    const keys = file.edges.map((edge) => `${String(edge['from'])} ${String(edge['role'])} ${String(edge['to'])}`);
    expect(keys).toEqual(keys.toSorted());
  });

  it('names the version of the record, as version.json does', () => {
    expect(file.version).toMatch(new RegExp(`^${packageJson.version.replaceAll('.', '\\.')}\\+[0-9a-f]{12}$`));
    expect(JSON.parse(JSON_FILES.version(graph))).toEqual({ version: file.version });
  });
});

it('no file tells the time of its making', () => {
  const write = (): readonly string[] => {
    const again = fixtureRecord().graph;
    return [...Object.values(JSON_FILES), ...Object.values(CSV_FILES)].map((one) => one(again));
  };
  vi.useFakeTimers({ now: new Date('2031-01-02T03:04:05Z'), toFake: ['Date'] });
  const first = write();
  vi.setSystemTime(new Date('2044-06-07T08:09:10Z'));
  expect(write()).toEqual(first);
});

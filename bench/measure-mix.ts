import type { Graph } from '../src/graph/graph.ts';
import { namesOf } from '../src/graph/names.ts';
import { citationsOf, shortTextsOf } from '../src/graph/record-links.ts';
import { KIND_NAMES } from '../src/model/kinds.ts';
import { LOCALES } from '../src/model/language.ts';
import type { AnyRecord } from '../src/model/record.ts';
import { rounded } from './figures.ts';

/** What a record is made of: counts, and averages over its events and initiatives. */
export type Mix = Readonly<Record<string, number>>;

/** Measures a record, so that one can see whether another is like it. */
export function measureMix(graph: Graph): Mix {
  const entries: readonly AnyRecord[] = [...graph.of('event'), ...graph.of('initiative')];
  const initiatives = graph.of('initiative');
  const each = (of: readonly AnyRecord[], count: (record: AnyRecord) => number): number =>
    rounded(of.reduce((sum, record) => sum + count(record), 0) / Math.max(1, of.length));
  const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;
  const kinds = KIND_NAMES.filter((kind) => kind !== 'event' && kind !== 'initiative').map(
    (kind) => [`${kind} records`, graph.of(kind).length] as const,
  );
  const namesIn = LOCALES.map((locale): [string, number] => [
    `names in ${locale}, an entry`,
    each(entries, (record) => namesOf(record).filter((name) => name.language === locale).length),
  ]);
  return {
    entries: entries.length,
    'events among them, share': rounded(graph.of('event').length / Math.max(1, entries.length)),
    ...Object.fromEntries(kinds),
    ...Object.fromEntries(namesIn),
    'names of records that are linked': graph.records.reduce((sum, record) => sum + namesOf(record).filter((name) => name.link).length, 0),
    'claims, an entry': rounded(graph.claims.length / Math.max(1, entries.length)),
    'status rows, an initiative': each(initiatives, (record) => (record.kind === 'initiative' ? record.data.status.length : 0)),
    'citations in facts, an entry': each(entries, (record) => citationsOf(record).length),
    'citations in prose, an entry': each(entries, (record) => graph.prose(record.id)?.citations.length ?? 0),
    'words of prose, an entry': each(entries, (record) => words(record.body)),
    'words of claims and notes, an entry': each(entries, (record) => shortTextsOf(record).reduce((sum, { text }) => sum + words(text), 0)),
    'links and mentions in prose, an entry': each(entries, (record) => graph.prose(record.id)?.links.length ?? 0),
    'records that mention it, an entry': each(entries, (record) => graph.backlinks(record.id).length),
  };
}

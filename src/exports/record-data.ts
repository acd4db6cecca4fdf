import { plainText, type ClaimEntry, type Graph } from '../graph/graph.ts';
import { namesOf } from '../graph/names.ts';
import { shortTextsOf } from '../graph/record-links.ts';
import type { Citation } from '../model/citation.ts';
import { claimKey, type ClaimKey } from '../model/ids.ts';
import type { LocalizedText } from '../model/localized.ts';
import type { AnyRecord } from '../model/record.ts';
import type { Act } from '../model/vocabularies.ts';
import { recordPath } from '../routing/href.ts';

/** A claim as data. */
export interface ClaimData {
  /** `<record>#<claim>`. */
  readonly id: ClaimKey;
  readonly record: string;
  /** As it reads, references replaced by the words that they print. */
  readonly text: string;
  readonly act: Act;
  readonly by: readonly string[];
  readonly about: readonly string[];
  /** EDTF: its own date, else its event's, else null. */
  readonly date: string | null;
  readonly sources: readonly Citation[];
}

/** @returns a claim as data files give it. */
export function claimData(graph: Graph, { key, record, claim, date }: ClaimEntry): ClaimData {
  return {
    id: key,
    record: record.id,
    text: plainText(claim.text, graph),
    act: claim.act,
    by: claim.by,
    about: claim.about,
    date: date ?? null,
    sources: claim.sources,
  };
}

/**
 * The facts of a record in the words of the model: short texts plain, claims as in the file of claims, the editors' own remark left
 * out. A field that the record does not have is absent.
 */
export function recordFacts(graph: Graph, record: AnyRecord): Readonly<Record<string, unknown>> {
  let facts: unknown = record.data;
  for (const { path, text } of shortTextsOf(record)) {
    if (path[0] !== 'claims') facts = replaceAt(facts, path, plainText(text, graph));
  }
  const { ...fields } = facts as Readonly<Record<string, unknown>>;
  if (record.kind !== 'event' && record.kind !== 'initiative') return fields;
  const { note: _note, ...published } = fields;
  const date = record.kind === 'event' ? record.data.date : undefined;
  const claims = record.data.claims.map((claim) =>
    claimData(graph, { key: claimKey(record.id, claim.id), record, claim, date: claim.date ?? date }),
  );
  return { ...published, claims };
}

/** A record as data files give it: its id, the path of its page from the root of the site, and its facts. */
export function recordData(graph: Graph, record: AnyRecord): Readonly<Record<string, unknown>> {
  return { id: record.id, path: recordPath(record.kind, record.id), ...recordFacts(graph, record) };
}

/** The names of a record by language; a source has its title under its own language, and our renderings of it. */
export function namesByLanguage(record: AnyRecord): Readonly<Record<string, LocalizedText>> {
  const names = namesOf(record).filter((name) => name.kind === 'name');
  return Object.fromEntries(names.map(({ text, ours, language }) => [language ?? 'und', { text, ours }]));
}

/** @returns a copy of a value with the text at a path replaced; nothing else is copied deeply. */
function replaceAt(value: unknown, path: readonly (string | number)[], text: string): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return text;
  if (Array.isArray(value)) return value.map((one: unknown, index) => (index === step ? replaceAt(one, rest, text) : one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === step ? replaceAt(one, rest, text) : (one as unknown)]));
}

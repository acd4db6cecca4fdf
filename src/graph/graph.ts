import type { Content, Translation } from '../loaders/load-content.ts';
import type { Citation } from '../model/citation.ts';
import type { Claim } from '../model/claim.ts';
import { compareEdtf } from '../model/edtf.ts';
import { claimKey, type ClaimKey } from '../model/ids.ts';
import { KIND_NAMES, type Kind } from '../model/kinds.ts';
import type { Locale } from '../model/language.ts';
import type { AnyRecord, RecordOf } from '../model/record.ts';
import type { Redirects } from '../model/redirects.ts';
import type { RelationKind } from '../model/vocabularies.ts';
import { inlineParts } from '../text/inline.ts';
import type { NameMatcher } from '../text/match-names.ts';
import { findShortTextReferences } from '../text/syntax.ts';
import type { ProseFacts, SentenceWithName } from '../text/read-prose.ts';
import { sentenceAt } from '../text/sentences.ts';
import { displayName } from './names.ts';
import { citationsOf, linksOf, shortTextsOf, type RecordLink } from './record-links.ts';

/** A claim and the record it stands in. */
export interface ClaimEntry {
  readonly key: ClaimKey;
  readonly record: RecordOf<'event'> | RecordOf<'initiative'>;
  readonly claim: Claim;
  /** EDTF: the claim's own date, else its event's, else undefined. */
  readonly date: string | undefined;
}

/** One use of a source: who cites which place, for what. */
export interface Use {
  readonly record: AnyRecord;
  readonly locator: string;
  /** Field of the record (`claims`, `status`, `prose` …). */
  readonly field: string;
  /** The claim, if it is one. */
  readonly claim: Claim | undefined;
  /** The words that the source bears out, if they are a short text. */
  readonly text: string | undefined;
}

/** A record that names another, with the sentence it does so in. */
export interface Backlink {
  readonly from: AnyRecord;
  readonly sentence: SentenceWithName;
  readonly claim: string | undefined;
  /** How many times in all. */
  readonly count: number;
}

/** A relation seen from one side; `inverse` if the other record wrote it. */
export interface RelationEntry {
  readonly kind: RelationKind;
  readonly inverse: boolean;
  readonly other: RecordOf<'initiative'>;
  readonly sources: readonly Citation[];
}

/** A typed link of graph.json: a field of a record that names another. */
export interface Edge {
  readonly from: string;
  readonly role: string;
  readonly to: string;
}

/** The record held together: every view, export and plugin asks it, and nothing else. */
export interface Graph {
  readonly digest: string;
  readonly redirects: Redirects;
  readonly records: readonly AnyRecord[];
  readonly get: (id: string) => AnyRecord | undefined;
  readonly of: <K extends Kind>(kind: K) => readonly RecordOf<K>[];
  /** The record of a kind, if the id is one. */
  readonly find: <K extends Kind>(kind: K, id: string) => RecordOf<K> | undefined;
  readonly matcher: NameMatcher;
  readonly prose: (id: string) => ProseFacts | undefined;
  readonly translation: (locale: Locale, id: string) => Translation | undefined;
  readonly claims: readonly ClaimEntry[];
  readonly claimsAbout: (id: string) => readonly ClaimEntry[];
  readonly claimsBy: (id: string) => readonly ClaimEntry[];
  readonly usesOf: (source: string) => readonly Use[];
  readonly relationsOf: (id: string) => readonly RelationEntry[];
  /** Events of a run, oldest first. */
  readonly series: (id: string) => readonly RecordOf<'event'>[];
  readonly disagreementsAbout: (id: string) => readonly RecordOf<'disagreement'>[];
  readonly backlinks: (id: string) => readonly Backlink[];
  /** Fields of other records that name this one, by role. */
  readonly linkedFrom: (id: string, role: string) => readonly AnyRecord[];
  readonly edges: readonly Edge[];
}

const NONE: readonly never[] = [];

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Orders events by date, then by ordinal and id, so that lists are the same whatever order files were read in. */
export function compareEvents(a: RecordOf<'event'>, b: RecordOf<'event'>): number {
  return compareEdtf(a.data.date, b.data.date) || (a.data.ordinal ?? 0) - (b.data.ordinal ?? 0) || (a.id < b.id ? -1 : 1);
}

function compareClaims(a: ClaimEntry, b: ClaimEntry): number {
  if (a.date !== undefined && b.date !== undefined) return compareEdtf(a.date, b.date);
  return a.date === b.date ? 0 : a.date === undefined ? 1 : -1;
}

/**
 * Holds content together. What it points at may still be missing: integrity says so, and nothing here throws for it.
 * @param content as read; ids are taken as unique, the first of two standing.
 */
export function buildGraph(content: Content, matcher: NameMatcher, proseOf: ReadonlyMap<string, ProseFacts>): Graph {
  const byId = new Map<string, AnyRecord>();
  const byKind = new Map<Kind, AnyRecord[]>(KIND_NAMES.map((kind) => [kind, []]));
  for (const record of content.records) {
    if (byId.has(record.id)) continue;
    byId.set(record.id, record);
    byKind.get(record.kind)?.push(record);
  }
  const records = [...byId.values()];
  const of = <K extends Kind>(kind: K): readonly RecordOf<K>[] => byKind.get(kind) as unknown as readonly RecordOf<K>[];

  const claims: ClaimEntry[] = [];
  for (const record of [...of('event'), ...of('initiative')]) {
    for (const claim of record.data.claims) {
      claims.push({
        key: claimKey(record.id, claim.id),
        record,
        claim,
        date: claim.date ?? (record.kind === 'event' ? record.data.date : undefined),
      });
    }
  }
  const about = new Map<string, ClaimEntry[]>();
  const by = new Map<string, ClaimEntry[]>();
  for (const entry of claims) {
    for (const id of new Set<string>(entry.claim.about)) push(about, id, entry);
    for (const id of new Set<string>(entry.claim.by)) push(by, id, entry);
  }
  for (const list of [...about.values(), ...by.values()]) list.sort(compareClaims);

  const uses = new Map<string, Use[]>();
  const edges: Edge[] = [];
  const incoming = new Map<string, Map<string, AnyRecord[]>>();
  for (const record of records) {
    const links: readonly RecordLink[] = linksOf(record);
    const told = new Set<string>();
    for (const { role, id } of links) {
      const key = `${role} ${id}`;
      if (told.has(key)) continue;
      told.add(key);
      edges.push({ from: record.id, role, to: id });
      const roles = incoming.get(id) ?? new Map<string, AnyRecord[]>();
      incoming.set(id, roles);
      push(roles, role, record);
    }
    for (const use of usesIn(record, proseOf.get(record.id))) {
      push(uses, use.source, use);
      const key = `cites ${use.source}`;
      if (!told.has(key)) edges.push({ from: record.id, role: 'cites', to: use.source });
      told.add(key);
    }
  }

  const relations = new Map<string, RelationEntry[]>();
  for (const record of of('initiative')) {
    for (const { kind, to, sources } of record.data.relations) {
      const other = byId.get(to);
      if (other?.kind !== 'initiative') continue;
      push(relations, record.id, { kind, inverse: false, other, sources });
      push(relations, to, { kind, inverse: true, other: record, sources });
    }
  }

  const runs = new Map<string, RecordOf<'event'>[]>();
  for (const event of of('event')) if (event.data.series !== undefined) push(runs, event.data.series, event);
  for (const run of runs.values()) run.sort(compareEvents);

  const disagreements = new Map<string, RecordOf<'disagreement'>[]>();
  for (const record of of('disagreement')) for (const id of new Set<string>(record.data.about)) push(disagreements, id, record);

  const backlinks = backlinksOf(records, byId, matcher, proseOf);
  for (const [to, list] of backlinks) for (const { from } of list) edges.push({ from: from.id, role: 'mentions', to });
  edges.sort((a, b) => compareText(a.from, b.from) || compareText(a.role, b.role) || compareText(a.to, b.to));

  const translations = new Map(content.translations.map((one) => [`${one.locale} ${one.id}`, one]));
  return {
    digest: content.digest,
    redirects: content.redirects,
    records,
    get: (id) => byId.get(id),
    of,
    find: <K extends Kind>(kind: K, id: string): RecordOf<K> | undefined => {
      const record = byId.get(id);
      return record?.kind === kind ? (record as unknown as RecordOf<K>) : undefined;
    },
    matcher,
    prose: (id) => proseOf.get(id),
    translation: (locale, id) => translations.get(`${locale} ${id}`),
    claims,
    claimsAbout: (id) => about.get(id) ?? NONE,
    claimsBy: (id) => by.get(id) ?? NONE,
    usesOf: (source) => uses.get(source) ?? NONE,
    relationsOf: (id) => relations.get(id) ?? NONE,
    series: (id) => runs.get(id) ?? NONE,
    disagreementsAbout: (id) => disagreements.get(id) ?? NONE,
    backlinks: (id) => backlinks.get(id) ?? NONE,
    linkedFrom: (id, role) => incoming.get(id)?.get(role) ?? NONE,
    edges,
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function usesIn(record: AnyRecord, prose: ProseFacts | undefined): (Use & { readonly source: string })[] {
  const facts = citationsOf(record).map(({ source, locator, path }) => {
    const [field, index] = path;
    const row =
      typeof index === 'number'
        ? ((record.data as unknown as Record<string, unknown[]>)[String(field)]?.[index] as Record<string, unknown>)
        : undefined;
    const claim = field === 'claims' ? (row as unknown as Claim) : undefined;
    const text = row?.['text'] ?? row?.['note'] ?? row?.['what'] ?? row?.['says'];
    return { source, record, locator, field: String(field), claim, text: typeof text === 'string' ? text : undefined };
  });
  const written = (prose?.citations ?? []).map(({ source, locator }) => ({
    source,
    record,
    locator,
    field: 'prose',
    claim: undefined,
    text: undefined,
  }));
  const figures =
    record.kind === 'statistics'
      ? record.data.observations.map(({ source, locator, period, value }) => ({
          source,
          record,
          locator,
          field: 'observations',
          claim: undefined,
          text: `${period}: ${value}`,
        }))
      : [];
  return [...facts, ...written, ...figures];
}

function backlinksOf(
  records: readonly AnyRecord[],
  byId: ReadonlyMap<string, AnyRecord>,
  matcher: NameMatcher,
  proseOf: ReadonlyMap<string, ProseFacts>,
): Map<string, Backlink[]> {
  const backlinks = new Map<string, Backlink[]>();
  for (const from of records) {
    const found = new Map<string, { sentence: SentenceWithName; claim: string | undefined; count: number }>();
    const add = (id: string, sentence: SentenceWithName, claim?: string): void => {
      if (id === from.id || !byId.has(id)) return;
      const known = found.get(id);
      if (known) known.count += 1;
      else found.set(id, { sentence, claim, count: 1 });
    };
    for (const { text, claim } of shortTextsOf(from)) {
      const { plain, found: named } = namedIn(text, matcher, byId);
      const told = new Set<string>();
      for (const { id, start, end } of named) {
        if (told.has(id)) continue;
        told.add(id);
        const sentence = sentenceAt(plain, start);
        const stop = Math.max(end, sentence.start + sentence.text.length);
        add(id, { before: plain.slice(sentence.start, start), name: plain.slice(start, end), after: plain.slice(end, stop) }, claim);
      }
    }
    for (const { id, sentence } of proseOf.get(from.id)?.links ?? []) add(id, sentence);
    // What a claim is about it names too, in whatever words.
    if (from.kind === 'event' || from.kind === 'initiative') {
      for (const claim of from.data.claims) {
        for (const id of claim.about) {
          if (!found.has(id)) add(id, { before: plainText(claim.text, byId), name: '', after: '' }, claim.id);
        }
      }
    }
    for (const [id, backlink] of found) push(backlinks, id, { from, ...backlink });
  }
  return backlinks;
}

/** A short text as it reads: references replaced by the words or names that they print. */
export function plainText(text: string, byId: { get: (id: string) => AnyRecord | undefined }): string {
  let plain = '';
  let from = 0;
  for (const { id, words, start, end } of findShortTextReferences(text)) {
    plain += text.slice(from, start) + (words ?? nameOf(byId.get(id), id));
    from = end;
  }
  return plain + text.slice(from);
}

function nameOf(record: AnyRecord | undefined, id: string): string {
  return record ? displayName(record, 'en').text : id;
}

/** A short text as it reads, and where in it records are named: cut as pages cut it, so that pages and graph agree. */
function namedIn(text: string, matcher: NameMatcher, byId: ReadonlyMap<string, AnyRecord>) {
  let plain = '';
  const found: { id: string; start: number; end: number }[] = [];
  for (const part of inlineParts(text, matcher, new Set())) {
    const start = plain.length;
    plain += part.type === 'reference' ? (part.words ?? nameOf(byId.get(part.id), part.id)) : part.text;
    if (part.type !== 'text') found.push({ id: part.id, start, end: plain.length });
  }
  return { plain, found };
}

import type { Citation } from '../model/citation.ts';
import type { YamlPath } from '../loaders/parse-yaml.ts';
import { KIND_NAMES, PARTY_KINDS, type Kind } from '../model/kinds.ts';
import type { AnyRecord } from '../model/record.ts';
import type { TranslationData } from '../model/translation.ts';

/** A field of a record that names another, where it stands, and which kinds may stand there. */
export interface RecordLink {
  readonly role: string;
  readonly id: string;
  readonly path: YamlPath;
  readonly kinds: ReadonlySet<Kind>;
}

/** A citation in the facts of a record, and where it stands. */
export interface FactCitation extends Citation {
  readonly path: YamlPath;
}

const only = (...kinds: Kind[]): ReadonlySet<Kind> => new Set(kinds);
const ANY = new Set(KIND_NAMES);
const EVENT = only('event');
const SOURCE = only('source');
const SERIES = only('meetings', 'initiative');
const PLACE = only('place');
const TOPIC = only('topic');
const ABOUT = only('event', 'initiative', 'meetings', 'organisation', 'place', 'person', 'topic', 'statistics', 'source');

/** @returns every field of a record that holds the id of another, sources of citations excepted, in the order of the file. */
export function linksOf(record: AnyRecord): readonly RecordLink[] {
  const links: RecordLink[] = [];
  const one = (role: string, id: string | undefined, path: YamlPath, kinds: ReadonlySet<Kind>): void => {
    if (id !== undefined) links.push({ role, id, path, kinds });
  };
  const many = (role: string, ids: readonly string[], path: YamlPath, kinds: ReadonlySet<Kind>): void => {
    for (const [index, id] of ids.entries()) one(role, id, [...path, index], kinds);
  };
  if (record.kind === 'event' || record.kind === 'initiative') {
    many('topic', record.data.topics, ['topics'], TOPIC);
    for (const [index, claim] of record.data.claims.entries()) {
      many('by', claim.by, ['claims', index, 'by'], PARTY_KINDS);
      many('about', claim.about, ['claims', index, 'about'], ABOUT);
    }
  }
  switch (record.kind) {
    case 'event':
      one('series', record.data.series, ['series'], SERIES);
      one('place', record.data.place, ['place'], PLACE);
      one('beside', record.data.beside, ['beside'], EVENT);
      for (const [index, participant] of record.data.participants.entries()) {
        if ('person' in participant) one('participant', participant.person, ['participants', index, 'person'], only('person'));
      }
      break;
    case 'initiative':
      many('party', record.data.parties, ['parties'], PARTY_KINDS);
      for (const [index, row] of record.data.status.entries()) one('event', row.event, ['status', index, 'event'], EVENT);
      for (const [index, row] of record.data.money.entries()) many('by', row.by, ['money', index, 'by'], PARTY_KINDS);
      for (const [index, row] of record.data.relations.entries()) one(row.kind, row.to, ['relations', index, 'to'], only('initiative'));
      break;
    case 'person':
      for (const [index, role] of record.data.roles.entries()) one('of', role.of, ['roles', index, 'of'], PARTY_KINDS);
      break;
    case 'organisation':
      one('country', record.data.country, ['country'], PLACE);
      one('initiative', record.data.initiative, ['initiative'], only('initiative'));
      many('member', record.data.members, ['members'], PARTY_KINDS);
      break;
    case 'place':
      one('country', record.data.country, ['country'], PLACE);
      break;
    case 'statistics':
      many('by', record.data.by, ['by'], PARTY_KINDS);
      many('about', record.data.about, ['about'], ABOUT);
      many('topic', record.data.topics, ['topics'], TOPIC);
      break;
    case 'disagreement':
      many('about', record.data.about, ['about'], ANY);
      break;
    case 'source':
      one('original', record.data.original?.source, ['original', 'source'], SOURCE);
      break;
    default:
  }
  return links;
}

/** @returns every citation in the facts of a record, in the order of the file; those of its prose are found by reading it. */
export function citationsOf(record: AnyRecord): readonly FactCitation[] {
  const found: FactCitation[] = [];
  const add = (citations: readonly Citation[] | undefined, path: YamlPath): void => {
    for (const [index, citation] of (citations ?? []).entries()) found.push({ ...citation, path: [...path, 'sources', index] });
  };
  const each = (rows: readonly { readonly sources: readonly Citation[] }[], field: string): void => {
    for (const [index, row] of rows.entries()) add(row.sources, [field, index]);
  };
  switch (record.kind) {
    case 'event':
      add(record.data.sources, []);
      each(record.data.participants, 'participants');
      each(record.data.claims, 'claims');
      break;
    case 'initiative':
      each(record.data.status, 'status');
      each(record.data.money, 'money');
      each(record.data.relations, 'relations');
      each(record.data.claims, 'claims');
      break;
    case 'person':
      each(record.data.roles, 'roles');
      break;
    case 'organisation':
      add(record.data.sources, []);
      break;
    case 'disagreement':
      each(record.data.readings, 'readings');
      break;
    default:
  }
  return found;
}

/** A short text of a record in which names are linked, as claims are. */
export interface ShortText {
  readonly path: YamlPath;
  readonly text: string;
  /** Id of the claim, if it is one. */
  readonly claim?: string;
}

/** @returns the short texts of a record, claims first, since a sentence of theirs stands alone best. */
export function shortTextsOf(record: AnyRecord): readonly ShortText[] {
  const texts: ShortText[] = [];
  const add = (text: string | undefined, ...path: (string | number)[]): void => {
    if (text !== undefined) texts.push({ path, text });
  };
  if (record.kind === 'event' || record.kind === 'initiative') {
    for (const [index, claim] of record.data.claims.entries()) {
      texts.push({ path: ['claims', index, 'text'], text: claim.text, claim: claim.id });
    }
  }
  switch (record.kind) {
    case 'initiative':
      for (const [index, row] of record.data.status.entries()) add(row.note, 'status', index, 'note');
      for (const [index, row] of record.data.money.entries()) add(row.what, 'money', index, 'what');
      add(record.data.summary, 'summary');
      break;
    case 'event':
    case 'topic':
      add(record.data.summary, 'summary');
      break;
    case 'meetings':
      add(record.data.summary, 'summary');
      break;
    case 'disagreement':
      add(record.data.what, 'what');
      for (const [index, reading] of record.data.readings.entries()) add(reading.says, 'readings', index, 'says');
      add(record.data.judgement, 'judgement');
      add(record.data.why, 'why');
      break;
    case 'statistics':
      add(record.data.what, 'what');
      add(record.data.policy, 'policy');
      break;
    case 'organisation':
      add(record.data.description, 'description');
      break;
    default:
  }
  return texts;
}

/** @returns texts of a record that are printed as they stand: nothing is linked in them. */
export function plainTextsOf(record: AnyRecord): readonly ShortText[] {
  const texts: ShortText[] = [];
  const add = (text: string | undefined, ...path: (string | number)[]): void => {
    if (text !== undefined) texts.push({ path, text });
  };
  if (record.kind === 'initiative') for (const [index, row] of record.data.status.entries()) add(row.what, 'status', index, 'what');
  if (record.kind === 'event') {
    for (const [index, one] of record.data.participants.entries()) if ('text' in one) add(one.text, 'participants', index, 'text');
  }
  if (record.kind === 'source') {
    add(record.data.description, 'description');
    for (const [index, fault] of record.data.faults.entries()) add(fault.text, 'faults', index, 'text');
  }
  return texts;
}

/** @returns the short texts of a translation. */
export function translatedTextsOf(data: TranslationData): readonly ShortText[] {
  const single = (['summary', 'what', 'judgement', 'why'] as const).flatMap((field): ShortText[] => {
    const text = data[field];
    return text === undefined ? [] : [{ path: [field], text }];
  });
  const claims = Object.entries(data.claims).map(([claim, text]): ShortText => ({ path: ['claims', claim], text, claim }));
  const status = Object.entries(data.status).map(([row, text]): ShortText => ({ path: ['status', row], text }));
  const readings = (data.readings ?? []).map((text, index): ShortText => ({ path: ['readings', index], text }));
  return [...claims, ...single, ...status, ...readings];
}

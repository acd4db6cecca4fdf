import {
  SOURCE_KINDS,
  ACTS,
  EVENT_KINDS,
  INITIATIVE_KINDS,
  MONEY_STAGES,
  PARTS,
  RELATIONS,
  STATES,
  TIERS,
  TOPICS,
} from '../model/vocabularies.ts';
import { KIND_NAMES } from '../model/kinds.ts';

/** A field of a data file. `status[].date` is the field `date` of each row under `status`. */
export interface FieldView {
  readonly name: string;
  /** In English. */
  readonly what: string;
}

const oneOf = (words: readonly string[]): string => `One of: ${words.join(', ')}.`;

const NAMES: readonly FieldView[] = [
  {
    name: 'names',
    what: 'Names by language (en always; id, ko, vi where known), each with text, and ours: true where the name is our own translation because no source consulted uses one. In CSV the columns names.en, names.id, names.ko and names.vi hold the texts.',
  },
  {
    name: 'aliases',
    what: 'Other names: text, kind (acronym, variant, short, former, wrong, romanised), language where it matters, and link, which says whether the site links the name by itself. JSON only.',
  },
  { name: 'link', what: 'Whether the site links the names of this record by itself. JSON only.' },
];

const KEPT: readonly FieldView[] = [
  { name: 'checked', what: 'The day on which somebody last held the record against its sources.' },
  { name: 'changed', what: 'The day on which its facts last changed.' },
];

const IDENTITY: readonly FieldView[] = [
  { name: 'id', what: 'The id of the record, for ever the same, and unique among records of all kinds.' },
  { name: 'path', what: 'The path of its page from the root of the site; after id/, ko/ or vi/ the same page in another language.' },
];

const CITED =
  'What bears it out: source, the id of the document, and locator, the place in it (para 3, p. 4, section 2.1, whole text). In CSV: seed-003, para 3';

/** Claims, wherever they stand. */
export const CLAIM_FIELDS: readonly FieldView[] = [
  {
    name: 'id',
    what: 'The id of the record and that of the claim, joined by #; also where the claim stands: the page of the record, at this anchor.',
  },
  { name: 'record', what: 'The id of the event or initiative that the claim stands in.' },
  { name: 'text', what: 'The statement, one sentence in English, in our words.' },
  { name: 'act', what: `What was done, in the verb of the source. ${oneOf(ACTS)}` },
  { name: 'by', what: 'Who acts: ids of organisations, places as states, people. Empty where only a press text speaks.' },
  { name: 'about', what: 'What it is about: ids of records of any kind.' },
  { name: 'date', what: 'EDTF: the claim’s own date, else that of its event, else null (in CSV: empty).' },
  { name: 'sources', what: `${CITED}.` },
];

/** Events. */
export const EVENT_FIELDS: readonly FieldView[] = [
  ...IDENTITY,
  ...NAMES,
  { name: 'kind', what: oneOf(EVENT_KINDS) },
  { name: 'series', what: 'The run it belongs to: the id of a series of meetings, or of the initiative that is the run.' },
  { name: 'ordinal', what: 'Its number in the run.' },
  { name: 'date', what: 'EDTF, never more exact than the source.' },
  { name: 'place', what: 'The id of the place.' },
  { name: 'mode', what: 'in-person, online or hybrid, where a source says so.' },
  { name: 'state', what: 'held, or planned: not yet held on the day the record was checked.' },
  { name: 'beside', what: 'The id of the larger meeting on whose margins it was held.' },
  { name: 'sources', what: `${CITED}. Here: for date, place and mode.` },
  { name: 'summary', what: 'One sentence, borne out by the claims.' },
  { name: 'topics', what: oneOf(TOPICS) },
  {
    name: 'participants',
    what: `Who took part: person (an id) with role, or text where the source names nobody; part, if it had one (${PARTS.join(', ')}); sources. In CSV the ids or texts alone.`,
  },
  { name: 'claims', what: 'Its claims, as in the file of claims. JSON only.' },
  ...KEPT,
];

/** Initiatives. */
export const INITIATIVE_FIELDS: readonly FieldView[] = [
  ...IDENTITY,
  ...NAMES,
  { name: 'kind', what: oneOf(INITIATIVE_KINDS) },
  { name: 'parties', what: 'Ids of the parties to it.' },
  { name: 'summary', what: 'One sentence, borne out by the claims and the rows of status.' },
  { name: 'topics', what: oneOf(TOPICS) },
  { name: 'state', what: 'CSV only: the last state of the whole that a source tells; empty if none does.' },
  { name: 'status', what: 'Its life, oldest first. In CSV: date and state of each row, with the part that moved in brackets.' },
  { name: 'status[].date', what: 'EDTF.' },
  { name: 'status[].state', what: oneOf(STATES) },
  { name: 'status[].what', what: 'The part that moved, if not the whole.' },
  { name: 'status[].event', what: 'The id of the event at which it moved.' },
  { name: 'status[].note', what: 'A sentence for readers.' },
  { name: 'status[].sources', what: `${CITED}.` },
  {
    name: 'money',
    what: 'Sums, never to be added up: they differ in currency, stage and time. In CSV: amount, currency and stage of each.',
  },
  { name: 'money[].amount', what: 'In whole units of the currency.' },
  { name: 'money[].currency', what: 'ISO 4217.' },
  { name: 'money[].what', what: 'What the sum is for.' },
  {
    name: 'money[].stage',
    what: `How far it had come when the source spoke; stated: a sum with no word on its stage. ${oneOf(MONEY_STAGES)}`,
  },
  { name: 'money[].period', what: 'The time it is meant for, EDTF.' },
  { name: 'money[].date', what: 'When it was announced, pledged, signed or paid, EDTF.' },
  { name: 'money[].by', what: 'Ids of those who pay or promise.' },
  { name: 'money[].sources', what: `${CITED}.` },
  {
    name: 'relations',
    what: 'Relations to other initiatives, as seen from this one; the inverse is not repeated on the other side. In CSV: kind and id.',
  },
  { name: 'relations[].kind', what: oneOf(RELATIONS) },
  { name: 'relations[].to', what: 'The id of the other initiative.' },
  { name: 'relations[].sources', what: `${CITED}.` },
  { name: 'claims', what: 'Its claims, as in the file of claims. JSON only.' },
  ...KEPT,
];

/** Sources: items of CSL-JSON. */
export const SOURCE_FIELDS: readonly FieldView[] = [
  { name: 'id', what: 'The id of the record.' },
  { name: 'type', what: 'The item type of CSL.' },
  { name: 'title', what: 'The document’s own title, in its own language, or our description of it (see custom.title-status).' },
  { name: 'title-short', what: 'Short form.' },
  { name: 'author', what: 'Names: family and given, or literal.' },
  { name: 'container-title', what: 'The journal, newspaper or site that it appeared in.' },
  { name: 'volume', what: 'Volume.' },
  { name: 'page', what: 'Pages.' },
  { name: 'publisher', what: 'Who published it.' },
  {
    name: 'issued',
    what: 'Date of publication, in date-parts; circa where it is uncertain or approximate. Absent where it is not known.',
  },
  { name: 'accessed', what: 'The day on which it was read.' },
  { name: 'URL', what: 'Its address.' },
  { name: 'DOI', what: 'Its DOI.' },
  { name: 'language', what: 'The language of the document, BCP 47.' },
  { name: 'original-title', what: 'Title of the document that it translates or republishes.' },
  { name: 'original-publisher', what: 'Publisher of that document.' },
  { name: 'custom', what: 'What CSL has no field for.' },
  { name: 'custom.issued', what: 'Date of publication in EDTF, as it stands in the record.' },
  { name: 'custom.accessed', what: 'The day on which it was read, YYYY-MM-DD.' },
  { name: 'custom.kind', what: oneOf(SOURCE_KINDS) },
  { name: 'custom.tier', what: `primary: the parties themselves wrote it; secondary: somebody reports. ${oneOf(TIERS)}` },
  {
    name: 'custom.title-status',
    what: 'own, or described: the title is our description in English, since the document’s own is not known.',
  },
  { name: 'custom.translated-title', what: 'Our renderings of the title by language.' },
  { name: 'custom.description', what: 'What it is, for a reader who must weigh it.' },
  { name: 'custom.archive', what: 'Address of an archived copy.' },
  {
    name: 'custom.original',
    what: 'The document that it translates or republishes: title, publisher, URL, language, and source if it has a record.',
  },
  { name: 'custom.paragraphs', what: 'How many paragraphs it has, if they were counted.' },
  { name: 'custom.faults', what: 'What is wrong with it: text, and locator.' },
];

/** Series of figures. */
export const SERIES_FIELDS: readonly FieldView[] = [
  ...IDENTITY,
  { name: 'version', what: 'The version of the record.' },
  ...NAMES,
  { name: 'what', what: 'What is counted.' },
  { name: 'unit', what: 'Unit of measure by language, like names.' },
  { name: 'by', what: 'Ids of those whose count it is.' },
  { name: 'about', what: 'Ids of what it is about.' },
  { name: 'topics', what: oneOf(TOPICS) },
  { name: 'policy', what: 'How to read it, and what must not be compared.' },
  { name: 'observations', what: 'The figures. Several rows of one period are several readings. In CSV the rows alone.' },
  { name: 'observations[].period', what: 'EDTF, mostly a year.' },
  { name: 'observations[].value', what: 'The number, in the unit of the series.' },
  { name: 'observations[].source', what: 'The id of the source.' },
  { name: 'observations[].locator', what: 'The place in the source.' },
  { name: 'observations[].note', what: 'A remark, or nothing.' },
  ...KEPT,
];

/** The whole graph. */
export const GRAPH_FIELDS: readonly FieldView[] = [
  {
    name: 'version',
    what: 'The version of the record: that of the software, a plus sign, and the first 12 hexadecimal digits of the digest of all content.',
  },
  { name: 'site', what: 'The address that paths start from.' },
  { name: 'records', what: 'Every record.' },
  { name: 'records[].id', what: 'The id.' },
  { name: 'records[].kind', what: oneOf(KIND_NAMES) },
  { name: 'records[].path', what: 'The path of its page from the root of the site.' },
  {
    name: 'records[].names',
    what: 'Names by language; a source has its title under its own language, and our renderings of it with ours: true.',
  },
  { name: 'records[].data', what: 'All other facts, in the words of the model; for events, initiatives and series as in their own files.' },
  { name: 'edges', what: 'Every link between records.' },
  { name: 'edges[].from', what: 'The id of the record that holds the link.' },
  {
    name: 'edges[].role',
    what: 'The field that holds it (series, place, by, about, topic, a kind of relation …), cites for a citation, or mentions where a text names the other record.',
  },
  { name: 'edges[].to', what: 'The id of the record that it leads to.' },
];

/** What holds for all files. */
export const DATA_NOTES: readonly string[] = [
  'All files are UTF-8. No file names the time of its making: the version in version.json and graph.json changes when, and only when, software or content does.',
  'Dates are written in EDTF (ISO 8601-2, levels 0 and 1): 2025-10-27 a day, 2022-07 a month, 2024 a year, ? for uncertain, ~ for approximate, a stroke between the ends of an interval, .. for an open end.',
  'Texts are in English and plain, as they read on the page. A field that a record does not have is absent from JSON and empty in CSV. What is derived, such as who mentions whom, stands among the edges of graph.json alone.',
  'Each event and each initiative has the same object in a file beside its page, with the version added: take the slash from the end of its path and add .json.',
  'CSV follows RFC 4180: commas, double quotes, CRLF, one header line. Several values in one cell are joined by space, bar, space.',
  'So that no spreadsheet runs a cell, a cell that begins with =, +, -, @, a tab or a carriage return (or with a full-width ＝, ＋, －, ＠) and is no number has an apostrophe in front. To undo it, take one apostrophe from every cell that has apostrophes before one of these.',
];

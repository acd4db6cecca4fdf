import { readEdtf, type EdtfEnd, type EdtfPoint } from '../model/edtf.ts';
import type { RecordOf } from '../model/record.ts';
import type { CslName, SourceData } from '../model/source.ts';

/** A date of CSL-JSON 1.0.2: one or two lists of year, month and day. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
  /** 1 spring to 4 winter. */
  readonly season?: number;
  /** Not certain, or not exact. */
  readonly circa?: true;
}

/** What CSL has no field for, under the names of the model; dates are EDTF, as their author wrote them. */
export type CslCustom = Partial<
  Pick<
    SourceData,
    | 'issued'
    | 'accessed'
    | 'kind'
    | 'tier'
    | 'title-status'
    | 'translated-title'
    | 'description'
    | 'archive'
    | 'original'
    | 'paragraphs'
    | 'faults'
  >
>;

/** An item of CSL-JSON 1.0.2, with the fields that the record uses. */
export interface CslItem {
  readonly id: string;
  readonly type: SourceData['type'];
  readonly title: string;
  readonly 'title-short'?: string;
  readonly author?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly volume?: string;
  readonly page?: string;
  readonly publisher?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly DOI?: string;
  readonly language?: string;
  readonly version?: string;
  readonly 'original-title'?: string;
  readonly 'original-publisher'?: string;
  readonly custom?: CslCustom;
}

/**
 * @param text EDTF.
 * @returns the date as CSL-JSON has it: never more exact than it is, `circa` where it is uncertain, approximate or open at an end.
 */
export function cslDate(text: string): CslDate {
  const value = readEdtf(text);
  if (value.type === 'date') {
    const circa = value.uncertain || value.approximate;
    const season = value.precision === 'season' ? Number(value.text.slice(5)) - 20 : undefined;
    return { 'date-parts': spanOf(value), ...(season !== undefined && { season }), ...(circa && { circa }) };
  }
  const ends = [value.start, value.end].filter(isPoint);
  const circa = ends.length < 2 || ends.some((end) => end.uncertain || end.approximate);
  const spans = ends.map(spanOf);
  const [first, last] = [spans[0]?.[0], spans.at(-1)?.at(-1)];
  const parts = [first, ends.length < 2 ? undefined : last].filter((part) => part !== undefined);
  return { 'date-parts': parts, ...(circa && { circa }) };
}

function isPoint(end: EdtfEnd): end is EdtfPoint {
  return typeof end !== 'string';
}

/** One list of parts; a decade or a century is the span of its years. */
function spanOf({ precision, earliest, latest }: EdtfPoint): readonly (readonly number[])[] {
  const parts = earliest.split('-').map(Number);
  if (precision === 'day') return [parts];
  if (precision === 'month') return [parts.slice(0, 2)];
  if (precision === 'year' || precision === 'season') return [parts.slice(0, 1)];
  return [[Number(earliest.slice(0, 4))], [Number(latest.slice(0, 4))]];
}

/** @returns the source as an item of CSL-JSON; what CSL has no field for stands under `custom`. */
export function cslSource({ id, data }: RecordOf<'source'>): CslItem {
  const { type, title, author, publisher, issued, accessed, URL, DOI, language, volume, page, original } = data;
  const custom: CslCustom = {
    ...(issued !== undefined && { issued }),
    ...(accessed !== undefined && { accessed }),
    kind: data.kind,
    tier: data.tier,
    'title-status': data['title-status'],
    'translated-title': data['translated-title'],
    ...(data.description !== undefined && { description: data.description }),
    ...(data.archive !== undefined && { archive: data.archive }),
    ...(original !== undefined && { original }),
    ...(data.paragraphs !== undefined && { paragraphs: data.paragraphs }),
    faults: data.faults,
  };
  return {
    id,
    type,
    title,
    ...(data['title-short'] !== undefined && { 'title-short': data['title-short'] }),
    ...(author.length > 0 && { author }),
    ...(data['container-title'] !== undefined && { 'container-title': data['container-title'] }),
    ...(volume !== undefined && { volume }),
    ...(page !== undefined && { page }),
    publisher,
    ...(issued !== undefined && { issued: cslDate(issued) }),
    ...(accessed !== undefined && { accessed: cslDate(accessed) }),
    ...(URL !== undefined && { URL }),
    ...(DOI !== undefined && { DOI }),
    language,
    ...(original?.title !== undefined && { 'original-title': original.title }),
    ...(original?.publisher !== undefined && { 'original-publisher': original.publisher }),
    custom,
  };
}

/** What it takes to cite a page of ours. */
export interface CitedPage {
  /** Id of the record. */
  readonly id: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Name of the site. */
  readonly site: string;
  /** The version of the record, as in data files. */
  readonly version: string;
  /** The whole address. */
  readonly address: string;
  /** EDTF day on which its facts last changed, for kinds that have one. */
  readonly changed?: string | undefined;
}

/** @returns a page of ours as an item of CSL-JSON. The day of reading is the reader's to add: nothing here knows a clock. */
export function cslPage({ id, title, language, site, version, address, changed }: CitedPage): CslItem {
  return {
    id,
    type: 'webpage',
    title,
    'container-title': site,
    publisher: site,
    ...(changed !== undefined && { issued: cslDate(changed) }),
    URL: address,
    language,
    version,
  };
}

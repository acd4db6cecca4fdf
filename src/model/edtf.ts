import { z } from 'astro/zod';

/**
 * Dates of the Extended Date/Time Format (ISO 8601-2:2019), levels 0 and 1, as far as a record of meetings needs them:
 * days, months, years, seasons (`2024-21`), unspecified digits (`199X`, `2022-XX`), `?` `~` `%`, and intervals, open (`..`)
 * or unknown (empty) at an end. Times of day, years of more than four digits and years before 1000 are refused.
 */
export type EdtfPrecision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';

/** One date of an expression, with the days between which it lies. */
export interface EdtfPoint {
  /** The date without its qualifier, e.g. `2022-06`. */
  readonly text: string;
  readonly precision: EdtfPrecision;
  readonly uncertain: boolean;
  readonly approximate: boolean;
  /** First and last possible day, `YYYY-MM-DD`. */
  readonly earliest: string;
  readonly latest: string;
}

export type EdtfEnd = EdtfPoint | 'open' | 'unknown';

export type Edtf =
  | ({ readonly type: 'date' } & EdtfPoint)
  | {
      readonly type: 'interval';
      readonly start: EdtfEnd;
      readonly end: EdtfEnd;
      readonly earliest: string;
      readonly latest: string;
    };

export type EdtfResult = { readonly ok: true; readonly value: Edtf } | { readonly ok: false; readonly reason: string };

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const YEAR = /^\d{4}$/;
const UNSPECIFIED_DAY = /^(\d{4})-(\d{2})-XX$/;
const UNSPECIFIED_MONTH = /^(\d{4})-XX(?:-XX)?$/;
const DECADE = /^(\d{3})X$/;
const CENTURY = /^(\d{2})XX$/;
const SEASON_MONTHS: Readonly<Record<string, readonly [number, number]>> = { 21: [3, 5], 22: [6, 8], 23: [9, 11], 24: [12, 14] };

const FIRST_DAY = '1000-01-01';
const LAST_DAY = '9999-12-31';

/** @returns the number of days of a month (1 to 12) in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const pad = (number: number, width: number): string => String(number).padStart(width, '0');
const day = (year: number, month: number, date: number): string => `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
const monthEnd = (year: number, month: number): string =>
  month > 12 ? monthEnd(year + 1, month - 12) : day(year, month, daysInMonth(year, month));

function bounds(text: string): Pick<EdtfPoint, 'precision' | 'earliest' | 'latest'> | string {
  let match = DAY.exec(text);
  if (match) {
    const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
    if (month < 1 || month > 12) return `there is no month ${match[2]}`;
    if (date < 1 || date > daysInMonth(year, month)) return `${match[1]}-${match[2]} has no day ${match[3]}`;
    return { precision: 'day', earliest: text, latest: text };
  }
  match = UNSPECIFIED_DAY.exec(text) ?? MONTH.exec(text);
  if (match) {
    const [year, month] = [Number(match[1]), Number(match[2])];
    const season = text.endsWith('XX') ? undefined : SEASON_MONTHS[match[2] ?? ''];
    if (season) return { precision: 'season', earliest: day(year, season[0], 1), latest: monthEnd(year, season[1]) };
    if (month < 1 || month > 12) return `there is no month ${match[2]}`;
    return { precision: 'month', earliest: day(year, month, 1), latest: monthEnd(year, month) };
  }
  match = UNSPECIFIED_MONTH.exec(text);
  const year = match?.[1] ?? (YEAR.test(text) ? text : undefined);
  if (year !== undefined) return { precision: 'year', earliest: `${year}-01-01`, latest: `${year}-12-31` };
  match = DECADE.exec(text);
  if (match) return { precision: 'decade', earliest: `${match[1]}0-01-01`, latest: `${match[1]}9-12-31` };
  match = CENTURY.exec(text);
  if (match) return { precision: 'century', earliest: `${match[1]}00-01-01`, latest: `${match[1]}99-12-31` };
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/.test(text)) return 'write the year first: YYYY-MM-DD';
  if (text.includes('T')) return 'the time of day is not kept; write the day alone';
  return 'write YYYY, YYYY-MM or YYYY-MM-DD';
}

function point(source: string): EdtfPoint | string {
  const qualifier = /[?~%]$/.exec(source)?.[0] ?? '';
  const text = qualifier === '' ? source : source.slice(0, -1);
  const found = bounds(text);
  if (typeof found === 'string') return found;
  if (found.earliest < FIRST_DAY) return `the year ${text.slice(0, 4)} lies outside the record`;
  return { text, ...found, uncertain: qualifier === '?' || qualifier === '%', approximate: qualifier === '~' || qualifier === '%' };
}

function end(source: string): { readonly value: EdtfEnd } | { readonly reason: string } {
  if (source === '..') return { value: 'open' };
  if (source === '') return { value: 'unknown' };
  const found = point(source);
  return typeof found === 'string' ? { reason: found } : { value: found };
}

/**
 * Reads an EDTF expression. Never throws and never rolls a date over.
 * @param source such as `2025-10-27`, `2022-07?`, `2025-01-16/2025-01-17`, `1989/..`.
 */
export function parseEdtf(source: string): EdtfResult {
  const parts = source.split('/');
  if (parts.length > 2) {
    return {
      ok: false,
      reason: /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(source) ? 'write the year first: YYYY-MM-DD' : 'an interval has two ends',
    };
  }
  const [first = '', second] = parts;
  if (second === undefined) {
    const value = point(first);
    return typeof value === 'string' ? { ok: false, reason: value } : { ok: true, value: { type: 'date', ...value } };
  }
  const [from, to] = [end(first), end(second)];
  if ('reason' in from) return { ok: false, reason: from.reason };
  if ('reason' in to) return { ok: false, reason: to.reason };
  const [start, finish] = [from.value, to.value];
  if (typeof start === 'string' && typeof finish === 'string') return { ok: false, reason: 'an interval needs at least one date' };
  const earliest = typeof start === 'string' ? FIRST_DAY : start.earliest;
  const latest = typeof finish === 'string' ? LAST_DAY : finish.latest;
  // `2022/2022-06` may run forwards; only what cannot is refused.
  if (earliest > latest) {
    return { ok: false, reason: 'the interval runs backwards' };
  }
  return { ok: true, value: { type: 'interval', start, end: finish, earliest, latest } };
}

/** An EDTF expression that {@link parseEdtf} accepts, kept as its author wrote it. */
export const edtf = z
  .string()
  .superRefine((text, context) => {
    const result = parseEdtf(text);
    if (!result.ok) context.addIssue({ code: 'custom', message: `"${text}" is no date: ${result.reason}` });
  })
  .brand<'Edtf'>();
export type EdtfText = z.infer<typeof edtf>;

/** A single full day, `YYYY-MM-DD`: for `checked`, `changed`, `accessed`. */
export const isoDay = edtf.refine((text) => DAY.test(text), 'must be a full day, YYYY-MM-DD');

/**
 * @param text an expression known to be valid.
 * @throws RangeError if it is not: a date that skipped the model is a fault of ours.
 */
export function readEdtf(text: string): Edtf {
  const result = parseEdtf(text);
  if (!result.ok) throw new RangeError(`"${text}" is no date: ${result.reason}`);
  return result.value;
}

/** Orders dates by their first possible day, then by their last: `2022` stands before `2022-07` only if it may be earlier. */
export function compareEdtf(a: string, b: string): number {
  const [left, right] = [readEdtf(a), readEdtf(b)];
  if (left.earliest !== right.earliest) return left.earliest < right.earliest ? -1 : 1;
  if (left.latest !== right.latest) return left.latest < right.latest ? -1 : 1;
  return 0;
}

/** @returns whether the first date ends before the second begins, however vague they are: `2022` is not before `2022-07`. */
export function isBefore(a: string, b: string): boolean {
  return readEdtf(a).latest < readEdtf(b).earliest;
}

/** @returns the years that a date touches, first to last; an open end counts as the year at the other end. */
export function yearsOf(text: string): readonly [number, number] {
  const value = readEdtf(text);
  const first = Number(value.earliest.slice(0, 4));
  const last = Number(value.latest.slice(0, 4));
  if (value.earliest === FIRST_DAY) return [last, last];
  return value.latest === LAST_DAY ? [first, first] : [first, last];
}

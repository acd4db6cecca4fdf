import { readEdtf, type EdtfEnd, type EdtfPoint } from '../model/edtf.ts';
import type { Locale } from '../model/language.ts';
import { translate, type MessageKey } from './messages.ts';

type Fields = 'day' | 'month' | 'year' | 'day-of-year' | 'month-of-year';

/** English day before month, as the record's readers write it. */
const TAGS: Readonly<Record<Locale, string>> = { en: 'en-GB', id: 'id-ID', ko: 'ko-KR', vi: 'vi-VN' };
const OPTIONS: Readonly<Record<Fields, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
  year: { year: 'numeric', timeZone: 'UTC' },
  'day-of-year': { day: 'numeric', month: 'long', timeZone: 'UTC' },
  'month-of-year': { month: 'long', timeZone: 'UTC' },
};
const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, fields: Fields): Intl.DateTimeFormat {
  const key = `${locale} ${fields}`;
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(TAGS[locale], OPTIONS[fields]);
  cache.set(key, made);
  return made;
}

/** Dates as they are printed, by language and expression: a page prints one for every source that it cites. */
const printed = new Map<string, string>();

/** A day without a zone, as an instant for a formatter that is set to UTC. */
const instant = (day: string): Date => new Date(`${day}T00:00:00Z`);

/**
 * @param text an EDTF expression.
 * @returns the date in the words of the language, its uncertainty included; never more exact than it is.
 */
export function formatDate(text: string, locale: Locale): string {
  const key = `${locale} ${text}`;
  const known = printed.get(key);
  if (known !== undefined) return known;
  const date = writeDate(text, locale);
  printed.set(key, date);
  return date;
}

function writeDate(text: string, locale: Locale): string {
  const value = readEdtf(text);
  const t = translate(locale);
  if (value.type === 'date') return formatPoint(value, locale);
  const { start, end } = value;
  if (isPoint(start) && isPoint(end)) {
    const fields = fieldsOf(start);
    const plain = fields !== undefined && fields === fieldsOf(end) && ![start, end].some((one) => one.uncertain || one.approximate);
    if (plain && start.text === end.text) return formatPoint(start, locale);
    if (plain) return asWritten(formatter(locale, fields).formatRange(instant(start.earliest), instant(end.earliest)), locale);
    return t('date.interval', { from: formatPoint(start, locale), to: formatPoint(end, locale) });
  }
  if (isPoint(start)) return t(end === 'open' ? 'date.open-end' : 'date.unknown-end', { from: formatPoint(start, locale) });
  return t(start === 'open' ? 'date.open-start' : 'date.unknown-start', { to: isPoint(end) ? formatPoint(end, locale) : '' });
}

/** Where good typography differs from the locale data of Unicode: Vietnamese writes the word for year between month and year. */
function asWritten(date: string, locale: Locale): string {
  // An en dash between two days stands close: 26–28 October.
  if (locale !== 'vi') return date.replace(/(\d)\u2009–\u2009(\d)/g, '$1–$2');
  return date.replace(/(tháng \d+), (\d{4})/gi, '$1 năm $2');
}

function isPoint(end: EdtfEnd): end is EdtfPoint {
  return typeof end !== 'string';
}

function fieldsOf(point: EdtfPoint): Fields | undefined {
  return point.precision === 'day' || point.precision === 'month' || point.precision === 'year' ? point.precision : undefined;
}

function formatPoint(point: EdtfPoint, locale: Locale): string {
  const t = translate(locale);
  const date = formatPlain(point, locale);
  if (point.uncertain && point.approximate) return t('date.uncertain-approximate', { date });
  if (point.uncertain) return t('date.uncertain', { date });
  return point.approximate ? t('date.approximate', { date }) : date;
}

function formatPlain(point: EdtfPoint, locale: Locale): string {
  const t = translate(locale);
  const year = point.earliest.slice(0, 4);
  const fields = fieldsOf(point);
  if (fields !== undefined) return asWritten(formatter(locale, fields).format(instant(point.earliest)), locale);
  if (point.precision === 'season') return t(`date.season.${point.text.slice(5)}` as MessageKey, { year });
  if (point.precision === 'decade') return t('date.decade', { year });
  return t('date.century', { from: year, to: point.latest.slice(0, 4) });
}

/** @returns day and month without the year, for lists under a year; an empty string if the date has no month. */
export function formatDayOfYear(text: string, locale: Locale): string {
  const value = readEdtf(text);
  const point = value.type === 'date' ? value : isPoint(value.start) ? value.start : undefined;
  if (point === undefined || (point.precision !== 'day' && point.precision !== 'month')) return '';
  const made = formatter(locale, point.precision === 'day' ? 'day-of-year' : 'month-of-year');
  const ends = value.type === 'interval' && isPoint(value.end) && value.end.precision === point.precision ? value.end : undefined;
  const sameYear = ends?.earliest.slice(0, 4) === point.earliest.slice(0, 4);
  const plain =
    ends !== undefined && sameYear
      ? asWritten(made.formatRange(instant(point.earliest), instant(ends.earliest)), locale)
      : made.format(instant(point.earliest));
  const t = translate(locale);
  if (point.uncertain) return t('date.uncertain', { date: plain });
  return point.approximate ? t('date.approximate', { date: plain }) : plain;
}

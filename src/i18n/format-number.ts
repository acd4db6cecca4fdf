import type { Locale } from '../model/language.ts';

const numberFormats = new Map<Locale, Intl.NumberFormat>();
const englishOrdinals = new Intl.PluralRules('en', { type: 'ordinal' });

/** A number in the digits and separators of the language, with no decimals beyond its own. */
export function formatNumber(value: number, locale: Locale): string {
  const known = numberFormats.get(locale);
  const format = known ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  if (known === undefined) numberFormats.set(locale, format);
  return format.format(value);
}

/** The number of a meeting in its run, cut so that the numeral can be set large: `26` + `th`, `제` + `26` + `차`. */
export function formatOrdinal(
  number: number,
  locale: Locale,
): { readonly before: string; readonly number: string; readonly after: string } {
  const digits = String(number);
  switch (locale) {
    case 'id':
      return { before: 'ke-', number: digits, after: '' };
    case 'ko':
      return { before: '제', number: digits, after: '차' };
    case 'vi':
      return { before: 'lần thứ ', number: digits, after: '' };
    default: {
      const form = englishOrdinals.select(number);
      return { before: '', number: digits, after: { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[form] };
    }
  }
}

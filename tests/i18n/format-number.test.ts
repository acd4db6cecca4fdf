import { describe, expect, it } from 'vitest';
import { formatNumber, formatOrdinal } from '../../src/i18n/format-number.ts';
import { languageName, LOCALE_NAMES } from '../../src/i18n/languages.ts';
import { LOCALES } from '../../src/model/language.ts';

describe('numbers', () => {
  it('have the separators of the language and no decimals but their own', () => {
    expect(LOCALES.map((locale) => formatNumber(6_000_000, locale))).toEqual(['6,000,000', '6.000.000', '6,000,000', '6.000.000']);
    expect(LOCALES.map((locale) => formatNumber(208.2, locale))).toEqual(['208.2', '208,2', '208.2', '208,2']);
    expect(formatNumber(1234.5678, 'en')).toBe('1,234.5678');
  });
});

describe('the number of a meeting', () => {
  it('is written as the language writes it', () => {
    const whole = (number: number, locale: (typeof LOCALES)[number]): string => {
      const { before, number: digits, after } = formatOrdinal(number, locale);
      return `${before}${digits}${after}`;
    };
    expect(LOCALES.map((locale) => whole(26, locale))).toEqual(['26th', 'ke-26', '제26차', 'lần thứ 26']);
    const english = [1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111, 112, 113].map((number) => whole(number, 'en'));
    expect(english).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '22nd',
      '23rd',
      '101st',
      '111th',
      '112th',
      '113th',
    ]);
  });
});

describe('languages', () => {
  it('have a name of their own and one in each of the others', () => {
    expect(LOCALES.map((locale) => LOCALE_NAMES[locale])).toEqual(['English', 'Bahasa Indonesia', '한국어', 'Tiếng Việt']);
    expect(LOCALES.map((locale) => languageName('ko', locale))).toEqual(['Korean', 'Korea', '한국어', 'Tiếng Hàn']);
  });
});

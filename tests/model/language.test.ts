import { describe, expect, it, test } from 'vitest';
import { DEFAULT_LOCALE, isLocale, languageTag, LOCALES } from '../../src/model/language.ts';

describe('language tags (C18)', () => {
  for (const tag of ['en', 'id', 'ko', 'vi', 'zh', 'my', 'fil', 'zh-Hant', 'en-SG', 'zh-Hant-TW', 'es-419']) {
    test(`${tag} is one`, () => {
      expect(languageTag.safeParse(tag).success).toBe(true);
    });
  }

  const mistaken: readonly (readonly [string, string])[] = [
    ['kr', 'ko'],
    ['KR', 'ko'],
    ['vn', 'vi'],
    ['in', 'id'],
    ['jp', 'ja'],
    ['cn', 'zh'],
    ['kh', 'km'],
  ];
  for (const [tag, right] of mistaken) {
    test(`${tag} is refused, and ${right} named in its place`, () => {
      expect(languageTag.safeParse(tag).error?.issues[0]?.message).toBe(`"${tag}" is not a language; write "${right}"`);
    });
  }

  for (const tag of ['', 'k', 'EN', 'english', 'en_GB', 'en-gb', 'ko-', 'zh-hant', 'en-US-x']) {
    test(`${JSON.stringify(tag)} is refused`, () => {
      expect(languageTag.safeParse(tag).error?.issues[0]?.message).toContain('is not a language tag of BCP 47');
    });
  }

  it('of the record itself are four, English first', () => {
    expect(LOCALES).toEqual(['en', 'id', 'ko', 'vi']);
    expect(DEFAULT_LOCALE).toBe('en');
    expect(['ko', 'kr', 'toString'].map(isLocale)).toEqual([true, false, false]);
  });
});

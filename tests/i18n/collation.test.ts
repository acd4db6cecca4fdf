import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collator, indexLetter } from '../../src/i18n/collation.ts';
import { LOCALES } from '../../src/model/language.ts';

describe('the order of names', () => {
  it('is that of the alphabet of the language, numbers by their value', () => {
    expect(['Đà Nẵng', 'Ea', 'Dak', 'Ăn', 'An', 'Ân'].sort(collator('vi'))).toEqual(['An', 'Ăn', 'Ân', 'Dak', 'Đà Nẵng', 'Ea']);
    expect(['한국', '가나', '카디프'].sort(collator('ko'))).toEqual(['가나', '카디프', '한국']);
    expect(['10th', '9th', '26th'].sort(collator('en'))).toEqual(['9th', '10th', '26th']);
  });

  it('is the same however the names came in', () => {
    const names = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'é', 'đ', '한', '1', ' ', '-'), maxLength: 5 }));
    fc.assert(
      fc.property(names, fc.constantFrom(...LOCALES), (list, locale) => {
        expect(list.toReversed().sort(collator(locale))).toEqual(list.toSorted(collator(locale)));
      }),
    );
  });
});

describe('the letter of an index', () => {
  it('is a capital, a letter with the mark that makes it one, a consonant, figures, or nothing of these', () => {
    const names = ['kadif', 'Ấn Độ', 'Đà Nẵng', 'Ơn', 'ước', 'Élan', '한국', '까치', '빵', '26th Summit', '“ASEAN”', '…', ''];
    expect(names.map(indexLetter)).toEqual(['K', 'Â', 'Đ', 'Ơ', 'Ư', 'E', 'ㅎ', 'ㄱ', 'ㅂ', '0–9', 'A', '#', '#']);
  });

  it('is the same for composed and decomposed letters', () => {
    for (const name of ['Ấn Độ', 'Đà Nẵng', '한국']) expect(indexLetter(name.normalize('NFD'))).toBe(indexLetter(name));
  });
});

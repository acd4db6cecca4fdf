import { describe, expect, it } from 'vitest';
import { alias, localizedNames, localizedPhrase, nameIn } from '../../src/model/localized.ts';

describe('names by language', () => {
  it('are words of a source, or our own translation and marked as such', () => {
    expect(localizedNames.parse({ en: 'Seoul', vi: { text: 'Xơ-un', ours: true }, ko: { text: '서울' } })).toEqual({
      en: { text: 'Seoul', ours: false },
      vi: { text: 'Xơ-un', ours: true },
      ko: { text: '서울', ours: false },
    });
  });

  it('have English always, and no language that the record is not read in', () => {
    for (const wrong of [{}, { ko: '서울' }, { en: '' }, { en: '  ' }, { en: 'Seoul', kr: '서울' }, { en: { text: 'Seoul', our: true } }]) {
      expect(localizedNames.safeParse(wrong).success).toBe(false);
    }
  });

  it('fall back to English, and say so', () => {
    const names = localizedNames.parse({ en: 'Seoul', ko: '서울' });
    expect(nameIn(names, 'ko')).toEqual({ text: '서울', ours: false, language: 'ko' });
    expect(nameIn(names, 'vi')).toEqual({ text: 'Seoul', ours: false, language: 'en' });
  });

  it('may be a phrase in English alone', () => {
    expect(localizedPhrase.parse('Minister')).toEqual({ en: { text: 'Minister', ours: false } });
  });
});

describe('an alias', () => {
  it('is a variant that links, unless it says otherwise', () => {
    expect(alias.parse('KADIF')).toEqual({ text: 'KADIF', kind: 'variant', link: true });
    expect(alias.parse({ text: 'KADIF', kind: 'acronym', link: false, language: 'en' })).toEqual({
      text: 'KADIF',
      kind: 'acronym',
      link: false,
      language: 'en',
    });
  });

  it('has text, a kind of the list and a language that exists', () => {
    for (const wrong of [
      '',
      { kind: 'acronym' },
      { text: 'A', kind: 'nickname' },
      { text: 'A', language: 'kr' },
      { text: 'A', links: false },
    ]) {
      expect(alias.safeParse(wrong).success).toBe(false);
    }
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { translate } from '../../src/i18n/messages.ts';
import { KIND_NAMES } from '../../src/model/kinds.ts';
import { LOCALES, type Locale } from '../../src/model/language.ts';
import {
  ACTS,
  ALIAS_KINDS,
  EVENT_KINDS,
  INITIATIVE_KINDS,
  MONEY_STAGES,
  PARTS,
  PLACE_KINDS,
  RELATIONS,
  SOURCE_KINDS,
  STATES,
  TIERS,
} from '../../src/model/vocabularies.ts';

type Catalogue = Readonly<Record<string, string>>;
const read = (locale: Locale): string => readFileSync(new URL(`../../src/i18n/messages/${locale}.json`, import.meta.url), 'utf8');
const catalogueOf = (locale: Locale): Catalogue => JSON.parse(read(locale)) as Catalogue;
const english = catalogueOf('en');
const placeholders = (text: string): readonly string[] => (text.match(/\{[^}]*\}/g) ?? []).sort();

/** Keys of which a language has one form where English has two: it counts things with one form alone. */
const ONE_FORM: ReadonlySet<Locale> = new Set<Locale>(['id', 'ko', 'vi']);

describe.each(LOCALES.filter((locale) => locale !== 'en'))('the texts of the interface in %s', (locale) => {
  const catalogue = catalogueOf(locale);

  it('are there for every key of English, and for no other', () => {
    const needless = (key: string): boolean => key.endsWith('_one') && ONE_FORM.has(locale);
    expect(Object.keys(english).filter((key) => !(key in catalogue) && !needless(key))).toEqual([]);
    expect(Object.keys(catalogue).filter((key) => !(key in english))).toEqual([]);
  });

  it('have the same places to fill in', () => {
    const different = Object.keys(catalogue).filter(
      (key) => placeholders(catalogue[key] ?? '').join() !== placeholders(english[key] ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  it('are words, composed, without control characters or space at the ends', () => {
    const wrong = Object.entries(catalogue).filter(
      ([, text]) =>
        text.trim() !== text ||
        text === '' ||
        text.normalize('NFC') !== text ||
        /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('are translated, save names and figures', () => {
    const same = Object.keys(english).filter(
      (key) => english[key] === catalogue[key] && /[a-z]{3}/.test((english[key] ?? '').replace(/\{[^}]*\}/g, '')),
    );
    // A word may be the same in two languages; that most are the same would mean that nobody translated.
    expect(same.length / Object.keys(english).length).toBeLessThan(locale === 'id' ? 0.12 : 0.05);
  });
});

describe('each catalogue', () => {
  for (const locale of LOCALES) {
    test(`${locale} holds no key twice`, () => {
      const keys = [...read(locale).matchAll(/^\s*"([^"]+)":/gm)].map((match) => match[1]);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    });
  }

  it('has a text for every word of the vocabularies', () => {
    const keys = [
      ...KIND_NAMES.map((one) => `kind.${one}`),
      ...ACTS.map((one) => `act.${one}`),
      ...STATES.map((one) => `state.${one}`),
      ...EVENT_KINDS.map((one) => `event-kind.${one}`),
      ...INITIATIVE_KINDS.map((one) => `initiative-kind.${one}`),
      ...PLACE_KINDS.map((one) => `place-kind.${one}`),
      ...SOURCE_KINDS.map((one) => `source-kind.${one}`),
      ...TIERS.flatMap((one) => [`tier.${one}`, `tier.${one}-explained`]),
      ...PARTS.map((one) => `part.${one}`),
      ...MONEY_STAGES.map((one) => `stage.${one}`),
      ...RELATIONS.flatMap((one) => [`relation.${one}`, `relation.${one}.inverse`]),
      ...ALIAS_KINDS.map((one) => `alias-kind.${one}`),
    ];
    expect(keys.filter((key) => !(key in english))).toEqual([]);
  });

  it('has both forms of what is counted in English', () => {
    const stems = Object.keys(english).flatMap((key) => (/_(?:one|other)$/.test(key) ? [key.replace(/_(?:one|other)$/, '')] : []));
    expect(stems.filter((stem) => !(`${stem}_one` in english) || !(`${stem}_other` in english))).toEqual([]);
  });
});

describe('a text', () => {
  it('is filled in, and counts in the forms and digits of its language', () => {
    const t = translate('en');
    expect(t('date.interval', { from: 'A', to: 'B' })).toBe('A to B');
    expect([0, 1, 2, 1234].map((number) => t.count('record.claims', number))).toEqual(['0 claims', '1 claim', '2 claims', '1,234 claims']);
    for (const locale of LOCALES) expect(translate(locale).count('record.claims', 1)).toMatch(/1/);
  });

  it('takes what is filled in as it is, markup and braces included', () => {
    expect(translate('en')('date.interval', { from: '{to}$&', to: '<b>' })).toBe('{to}$& to <b>');
  });

  it('knows its language', () => {
    expect(LOCALES.map((locale) => translate(locale).locale)).toEqual(LOCALES);
  });
});

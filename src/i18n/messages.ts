import type { Locale } from '../model/language.ts';
import en from './messages/en.json' with { type: 'json' };
import id from './messages/id.json' with { type: 'json' };
import ko from './messages/ko.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };

/** Keys of the interface texts; the English catalogue is the measure of the others. */
export type MessageKey = keyof typeof en;
/** Keys that come in plural forms, without their ending. */
export type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;
export type Values = Readonly<Record<string, string | number>>;

const CATALOGUES: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = { en, id, ko, vi };

/** Gives texts of one language. */
export interface Translate {
  /** @param values what `{name}` in the text stands for, already formatted. */
  (key: MessageKey, values?: Values): string;
  /** A text with a number in it, in the plural form that the language has for it. */
  count: (key: PluralKey, number: number) => string;
  readonly locale: Locale;
}

const cache = new Map<Locale, Translate>();

/** @returns the texts of the interface in a language. */
export function translate(locale: Locale): Translate {
  const known = cache.get(locale);
  if (known) return known;
  const catalogue = CATALOGUES[locale];
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  const text = (key: MessageKey, values: Values = {}): string => fill(catalogue[key], values);
  const made: Translate = Object.assign(text, {
    count: (key: PluralKey, value: number): string => {
      const form = `${key}_${plural.select(value)}`;
      const found = form in catalogue ? (form as MessageKey) : (`${key}_other` as MessageKey);
      return fill(catalogue[found], { count: number.format(value) });
    },
    locale,
  });
  cache.set(locale, made);
  return made;
}

function fill(text: string, values: Values): string {
  return text.replace(/\{([a-z]+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

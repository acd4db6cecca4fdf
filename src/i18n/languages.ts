import type { Locale } from '../model/language.ts';

/** The languages of the interface, each by its own name. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  id: 'Bahasa Indonesia',
  ko: '한국어',
  vi: 'Tiếng Việt',
};

const displayNames = new Map<Locale, Intl.DisplayNames>();

/** @returns the name of a language (BCP 47) in another, or the tag if it has none. */
export function languageName(tag: string, locale: Locale): string {
  const known = displayNames.get(locale);
  const names = known ?? new Intl.DisplayNames(locale, { type: 'language' });
  if (known === undefined) displayNames.set(locale, names);
  return names.of(tag) ?? tag;
}

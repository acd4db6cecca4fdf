import type { Locale } from '../model/language.ts';

/** The languages of the interface, each by its own name. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  id: 'Bahasa Indonesia',
  ko: '한국어',
  vi: 'Tiếng Việt',
};

const names = new Map<Locale, Intl.DisplayNames>();
/** Names already asked for, by language and tag: a page asks for one for every source that it cites. */
const known = new Map<string, string>();

/** @returns the name of a language (BCP 47) in another, or the tag if it has none. */
export function languageName(tag: string, locale: Locale): string {
  const key = `${locale} ${tag}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const inLocale = names.get(locale) ?? new Intl.DisplayNames(locale, { type: 'language' });
  names.set(locale, inLocale);
  const name = inLocale.of(tag) ?? tag;
  known.set(key, name);
  return name;
}

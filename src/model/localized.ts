import { z } from 'astro/zod';
import { languageTag, LOCALES } from './language.ts';
import { aliasKind } from './vocabularies.ts';

/** A text in one language. `ours`: our own translation, because no source consulted uses a name in this language. */
export interface LocalizedText {
  readonly text: string;
  readonly ours: boolean;
}

const nonEmpty = z.string().trim().min(1, 'must not be empty');

/** As written: `ko: 한-아세안 정상회의` from a source, or `vi: { text: …, ours: true }`. */
export const localizedText = z
  .union([nonEmpty, z.strictObject({ text: nonEmpty, ours: z.boolean().default(false) })])
  .transform((value): LocalizedText => (typeof value === 'string' ? { text: value, ours: false } : value));

/** Names by language; English always, the others where known. */
export const localizedNames = z.strictObject({
  en: localizedText,
  id: localizedText.optional(),
  ko: localizedText.optional(),
  vi: localizedText.optional(),
});
export type LocalizedNames = z.infer<typeof localizedNames>;

/** A short phrase (a role, a unit): English alone, or by language. */
export const localizedPhrase = z
  .union([nonEmpty, localizedNames])
  .transform((value): LocalizedNames => (typeof value === 'string' ? { en: { text: value, ours: false } } : value));

/**
 * Another name. As written: `KADIF`, or `{ text: KADIF, kind: acronym, language: en, link: false }`.
 * `link: false`: known to search and the index, but not linked by itself in texts.
 */
export const alias = z
  .union([
    nonEmpty,
    z.strictObject({
      text: nonEmpty,
      kind: aliasKind.default('variant'),
      language: languageTag.optional(),
      link: z.boolean().default(true),
    }),
  ])
  .transform((value): Alias => (typeof value === 'string' ? { text: value, kind: 'variant', link: true } : value));

export interface Alias {
  readonly text: string;
  readonly kind: z.infer<typeof aliasKind>;
  readonly language?: string | undefined;
  readonly link: boolean;
}

/** The fields of every record that has names. `link: false` on the record: none of its names is linked by itself. */
export const named = {
  names: localizedNames,
  aliases: z.array(alias).default([]),
  link: z.boolean().default(true),
};

/** @returns the name in the language, else in English, with the language that it is in. */
export function nameIn(names: LocalizedNames, locale: (typeof LOCALES)[number]): LocalizedText & { language: string } {
  const name = names[locale];
  return name ? { ...name, language: locale } : { ...names.en, language: 'en' };
}

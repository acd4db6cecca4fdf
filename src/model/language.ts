import { z } from 'astro/zod';

/** The languages that the record is read in; the first is the language of the originals. */
export const LOCALES = ['en', 'id', 'ko', 'vi'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'en';

/** Country codes and retired codes that are often written for a language (fault C18). */
export const MISTAKEN_LANGUAGES: Readonly<Record<string, string>> = {
  kr: 'ko',
  vn: 'vi',
  in: 'id',
  jp: 'ja',
  cn: 'zh',
  iw: 'he',
  kh: 'km',
  my: 'my (Burmese) or ms (Malay)',
};

const wellFormed = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;

/** A language tag of BCP 47: language, and where it matters script and region (`zh-Hant`, `en-SG`). */
export const languageTag = z.string().superRefine((tag, context) => {
  const right = tag === 'my' ? undefined : MISTAKEN_LANGUAGES[tag.toLowerCase()];
  if (right !== undefined) {
    context.addIssue({ code: 'custom', message: `"${tag}" is not a language; write "${right}"` });
  } else if (!wellFormed.test(tag)) {
    context.addIssue({ code: 'custom', message: `"${tag}" is not a language tag of BCP 47, such as "ko" or "zh-Hant"` });
  }
});

/** @returns whether the tag is one of the languages the record is read in. */
export function isLocale(tag: string): tag is Locale {
  return (LOCALES as readonly string[]).includes(tag);
}

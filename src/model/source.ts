import { z } from 'astro/zod';
import { locator } from './citation.ts';
import { edtf, isoDay } from './edtf.ts';
import { recordId } from './ids.ts';
import { languageTag, LOCALES } from './language.ts';
import { sourceKind, tier } from './vocabularies.ts';

/** Item types of CSL 1.0.2 that the record uses. */
export const CSL_TYPES = [
  'article',
  'article-journal',
  'article-newspaper',
  'book',
  'chapter',
  'dataset',
  'document',
  'legislation',
  'post-weblog',
  'report',
  'speech',
  'treaty',
  'webpage',
] as const;

/** Signs that a program puts for `&` and a word, by that word: `&section=` of an address then reads `§ion=`. */
const ENTITIES: Readonly<Record<string, string>> = {
  '§': 'sect',
  '¶': 'para',
  '©': 'copy',
  '®': 'reg',
  '×': 'times',
  '¬': 'not',
  '¤': 'curren',
};

/** An address of the web, as it is sent: without credentials (fault C39), spaces and entities gone wrong. */
export const webAddress = z.string().superRefine((text, context) => {
  if (/\s/.test(text)) context.addIssue({ code: 'custom', message: 'a space stands in the address; write %20, or take it out' });
  for (const [sign, word] of Object.entries(ENTITIES)) {
    if (!text.includes(sign)) continue;
    context.addIssue({ code: 'custom', message: `"${sign}" in the address is an HTML entity gone wrong; write "&${word}" for it` });
  }
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    context.addIssue({ code: 'custom', message: `"${text}" is no web address` });
    return;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    context.addIssue({ code: 'custom', message: `"${url.protocol}" addresses are refused; only http and https` });
  }
  if (url.username !== '' || url.password !== '') {
    context.addIssue({ code: 'custom', message: 'an address with a name or password in it is refused' });
  }
});

/** A name of CSL-JSON: parts, or a literal for institutions and names that have no parts. */
export const cslName = z.union([
  z.strictObject({ family: z.string().min(1), given: z.string().min(1).optional() }),
  z.strictObject({ literal: z.string().min(1) }),
]);
export type CslName = z.infer<typeof cslName>;

/** A document that claims cite. Field names are those of CSL-JSON where CSL has one. */
export const source = z.strictObject({
  type: z.enum(CSL_TYPES),
  /** The page's own title, in its own language. */
  title: z.string().trim().min(1),
  /** Language of the title, if it is not that of the text. */
  'title-language': languageTag.optional(),
  /** `described`: the title is our description in English, since the page's own is not known. */
  'title-status': z.enum(['own', 'described']).default('own'),
  /** Our rendering of the title for readers of other languages. */
  'translated-title': z.partialRecord(z.enum(LOCALES), z.string().min(1)).default({}),
  /** Short form for the margin; the publisher if left out. */
  'title-short': z.string().min(1).optional(),
  author: z.array(cslName).default([]),
  'container-title': z.string().min(1).optional(),
  volume: z.string().min(1).optional(),
  page: z.string().min(1).optional(),
  DOI: z.string().min(1).optional(),
  publisher: z.string().min(1),
  issued: edtf.optional(),
  accessed: isoDay.optional(),
  URL: webAddress.optional(),
  language: languageTag,
  kind: sourceKind,
  tier,
  /** What it is, for a reader who must weigh it. */
  description: z.string().min(1).optional(),
  /** An archived copy. */
  archive: webAddress.optional(),
  /** The document that this one translates or republishes. */
  original: z
    .strictObject({
      title: z.string().min(1).optional(),
      publisher: z.string().min(1).optional(),
      URL: webAddress.optional(),
      language: languageTag.optional(),
      source: recordId.optional(),
    })
    .optional(),
  /** How many paragraphs it has, if counted: locators are held against it. */
  paragraphs: z.int().positive().optional(),
  /** What is wrong with it, and where. */
  faults: z.array(z.strictObject({ text: z.string().min(1), locator: locator.optional() })).default([]),
});
export type SourceData = z.infer<typeof source>;

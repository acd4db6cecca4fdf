import { z } from 'astro/zod';
import { isoDay } from './edtf.ts';

/** The words of a record in another language. Facts are never repeated here; the body of the file is the prose. */
export const translation = z.strictObject({
  /** First 12 hex digits of the digest of the English text that was translated, so that age shows. */
  original: z.string().regex(/^[0-9a-f]{12}$/, 'must be the 12 hexadecimal digits of the text that was translated'),
  translated: isoDay,
  summary: z.string().trim().min(1).optional(),
  /** Claim texts by claim id. */
  claims: z.record(z.string(), z.string().min(1)).default({}),
  /** Notes of status rows, by `<date> <state>`. */
  status: z.record(z.string(), z.string().min(1)).default({}),
  what: z.string().min(1).optional(),
  readings: z.array(z.string().min(1)).optional(),
  judgement: z.string().min(1).optional(),
  why: z.string().min(1).optional(),
});
export type TranslationData = z.infer<typeof translation>;

import { z } from 'astro/zod';
import { isoDay } from './edtf.ts';
import { recordId } from './ids.ts';
import { KIND_NAMES } from './kinds.ts';

/** What became of ids that were published and are no more; the old address answers for ever. */
export const redirects = z.strictObject({
  /** The record goes on under another id, of the same kind. */
  renamed: z.array(z.strictObject({ from: recordId, to: recordId })).default([]),
  /** The record was taken out; its address says when and why. */
  removed: z.array(z.strictObject({ id: recordId, kind: z.enum(KIND_NAMES), date: isoDay, why: z.string().trim().min(1) })).default([]),
});
export type Redirects = z.infer<typeof redirects>;

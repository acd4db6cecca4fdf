import { z } from 'astro/zod';
import { citations } from './citation.ts';
import { edtf } from './edtf.ts';
import { claimId, recordId } from './ids.ts';
import { act } from './vocabularies.ts';

/** One statement that a source bears out, in our own words: who did what about which thing. */
export const claim = z.strictObject({
  id: claimId,
  /** English; may hold `[[id]]` and `[words](kb:id)`. */
  text: z.string().trim().min(1),
  act,
  /** Who acts: organisations, places as states, people. Left out where only a press text speaks. */
  by: z.array(recordId).default([]),
  /** What it is about: initiatives, events, any record. */
  about: z.array(recordId).default([]),
  /** EDTF, if it is not the date of the event. */
  date: edtf.optional(),
  sources: citations,
});
export type Claim = z.infer<typeof claim>;

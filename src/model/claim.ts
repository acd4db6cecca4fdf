import { z } from 'astro/zod';
import { citations } from './citation.ts';
import { edtf } from './edtf.ts';
import { claimId, recordId } from './ids.ts';
import { act } from './vocabularies.ts';

/** Ids that parts of an event's or initiative's page have; a claim stands on that page under its own id. */
const PAGE_PARTS: ReadonlySet<string> = new Set([
  'text',
  'lede',
  'life',
  'money',
  'relations',
  'meetings',
  'context',
  'claims',
  'touched',
  'beside',
  'differ',
  'mentioned',
  'sources',
  'names',
]);

/** One statement that a source bears out, in our own words: who did what about which thing. */
export const claim = z.strictObject({
  id: claimId.refine((id) => !PAGE_PARTS.has(id), 'is the id of a part of every page; give the claim one that says what it states'),
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

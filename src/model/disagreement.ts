import { z } from 'astro/zod';
import { citations } from './citation.ts';
import { recordId } from './ids.ts';
import { kept } from './kept.ts';
import { named } from './localized.ts';

/** One of the things that sources say. */
export const reading = z.strictObject({ says: z.string().trim().min(1), sources: citations });
export type Reading = z.infer<typeof reading>;

/** Where sources differ, or one is plainly wrong; with our judgement, kept apart from what they say. */
export const disagreement = z.strictObject({
  ...named,
  /** The question that the sources answer differently, one sentence. */
  what: z.string().trim().min(1),
  about: z.array(recordId).min(1),
  readings: z.array(reading).min(1),
  /** What we hold, and where nothing decides, that we hold nothing. */
  judgement: z.string().trim().min(1),
  /** Why. */
  why: z.string().trim().min(1),
  ...kept,
});
export type DisagreementData = z.infer<typeof disagreement>;

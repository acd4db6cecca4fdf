import { z } from 'astro/zod';
import { citations } from './citation.ts';
import { claim } from './claim.ts';
import { edtf } from './edtf.ts';
import { recordId } from './ids.ts';
import { named, localizedPhrase } from './localized.ts';
import { kept } from './kept.ts';
import { eventKind, part, topic } from './vocabularies.ts';

/** Somebody who took part: a person in a role, or words where the source names nobody. */
export const participant = z.union([
  z.strictObject({ person: recordId, role: localizedPhrase, part: part.optional(), sources: citations }),
  z.strictObject({ text: z.string().min(1), part: part.optional(), sources: citations }),
]);
export type Participant = z.infer<typeof participant>;

/** A meeting, signing or launch. */
export const event = z.strictObject({
  ...named,
  kind: eventKind,
  /** The run it belongs to: a `meetings` record, or the initiative that is the run. */
  series: recordId.optional(),
  ordinal: z.int().positive().optional(),
  /** EDTF, never more exact than the source. */
  date: edtf,
  place: recordId.optional(),
  mode: z.enum(['in-person', 'online', 'hybrid']).optional(),
  /** `planned`: not yet held on the day the record was checked. */
  state: z.enum(['planned', 'held']).default('held'),
  /** What bears out date, place and mode. */
  sources: citations,
  /** The larger meeting on whose margins it was held. */
  beside: recordId.optional(),
  /** One sentence, at most 240 characters: what matters, not what it is called. Borne out by the claims. */
  summary: z.string().trim().min(1).max(240),
  /** A remark for editors; printed nowhere. */
  note: z.string().optional(),
  topics: z.array(topic).default([]),
  participants: z.array(participant).default([]),
  claims: z.array(claim).default([]),
  ...kept,
});
export type EventData = z.infer<typeof event>;

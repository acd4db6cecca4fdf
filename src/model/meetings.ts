import { z } from 'astro/zod';
import { named } from './localized.ts';
import { eventKind } from './vocabularies.ts';

/** A numbered run of events that is not itself an initiative. */
export const meetings = z.strictObject({
  ...named,
  kind: eventKind,
  summary: z.string().trim().min(1).max(240).optional(),
});
export type MeetingsData = z.infer<typeof meetings>;

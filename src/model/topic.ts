import { z } from 'astro/zod';
import { kept } from './kept.ts';
import { named } from './localized.ts';

/** A field of the partnership; its body is a cited lead. */
export const topicRecord = z.strictObject({ ...named, summary: z.string().trim().min(1).max(240), ...kept });
export type TopicData = z.infer<typeof topicRecord>;

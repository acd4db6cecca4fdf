import { z } from 'astro/zod';
import { edtf } from './edtf.ts';
import { recordId } from './ids.ts';
import { kept } from './kept.ts';
import { localizedPhrase, named } from './localized.ts';
import { locator } from './citation.ts';
import { topic } from './vocabularies.ts';

/** What a series of figures counts; its observations stand in the CSV file of the same name. */
export const statistics = z.strictObject({
  ...named,
  /** What is counted, one sentence. */
  what: z.string().min(1),
  /** Unit of measure as printed: "USD billion" (SDMX: UNIT_MEASURE with UNIT_MULT). */
  unit: localizedPhrase,
  /** Whose count it is. */
  by: z.array(recordId).default([]),
  about: z.array(recordId).default([]),
  topics: z.array(topic).default([]),
  /** How readings are chosen and what must not be compared. */
  policy: z.string().min(1).optional(),
  ...kept,
});
export type StatisticsData = z.infer<typeof statistics>;

/** Columns of the CSV file, in order. Several rows of one period are several readings. */
export const OBSERVATION_COLUMNS = ['period', 'value', 'source', 'locator', 'note'] as const;

export const observation = z.strictObject({
  period: edtf,
  value: z.number(),
  source: recordId,
  locator,
  note: z.string(),
});
export type Observation = z.infer<typeof observation>;

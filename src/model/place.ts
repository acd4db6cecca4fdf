import { z } from 'astro/zod';
import { recordId } from './ids.ts';
import { named } from './localized.ts';
import { placeKind } from './vocabularies.ts';

/** A country, city, region or sea. A country is also a party. */
export const place = z.strictObject({
  ...named,
  kind: placeKind,
  /** The country it lies in. */
  country: recordId.optional(),
  /** ISO 3166-1 alpha-2. */
  iso: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be a country code of ISO 3166-1, such as KR')
    .optional(),
  'asean-member': z.boolean().default(false),
});
export type PlaceData = z.infer<typeof place>;

import { z } from 'astro/zod';
import { citations } from './citation.ts';
import { edtf } from './edtf.ts';
import { recordId } from './ids.ts';
import { named } from './localized.ts';
import { webAddress } from './source.ts';

export const ORGANISATION_KINDS = [
  'ASEAN body',
  'ministry',
  'agency',
  'local government',
  'intergovernmental organisation',
  'international organisation',
  'group of states',
  'secretariat',
  'diplomatic mission',
  'development bank',
  'central bank',
  'public bank',
  'fund management team',
  'aid agency',
  'police organisation',
  'research institute',
  'university',
  'foundation',
  'cultural institution',
  'association',
  'business council',
  'company',
  'press',
  'publisher',
] as const;

/** An organisation that acts as a party, speaks, hosts or publishes. */
export const organisation = z.strictObject({
  ...named,
  kind: z.enum(ORGANISATION_KINDS),
  /** The state whose organ it is. */
  country: recordId.optional(),
  founded: edtf.optional(),
  /** The initiative that is the same body seen as an undertaking. */
  initiative: recordId.optional(),
  members: z.array(recordId).default([]),
  URL: webAddress.optional(),
  /** One cited sentence on what it is. */
  description: z.string().min(1).optional(),
  sources: citations.optional(),
});
export type OrganisationData = z.infer<typeof organisation>;

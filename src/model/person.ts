import { z } from 'astro/zod';
import { citations } from './citation.ts';
import { edtf } from './edtf.ts';
import { recordId } from './ids.ts';
import { localizedPhrase, named } from './localized.ts';

/** An office held or a role in which somebody is named. */
export const office = z.strictObject({
  role: localizedPhrase,
  /** The state or organisation served. */
  of: recordId.optional(),
  /** Term of office, EDTF, only where a source gives it. */
  from: edtf.optional(),
  to: edtf.optional(),
  /** First and last date on which a source cited here names the person in the role; not a term of office. */
  attested: edtf.optional(),
  sources: citations,
});
export type Office = z.infer<typeof office>;

/** Somebody who took part, spoke, signed or wrote. Public offices only; nothing private. */
export const person = z.strictObject({ ...named, roles: z.array(office).min(1) });
export type PersonData = z.infer<typeof person>;

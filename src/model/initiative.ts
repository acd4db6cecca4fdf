import { z } from 'astro/zod';
import { citations } from './citation.ts';
import { claim } from './claim.ts';
import { edtf } from './edtf.ts';
import { recordId } from './ids.ts';
import { kept } from './kept.ts';
import { named } from './localized.ts';
import { initiativeKind, moneyStage, relationKind, state, topic } from './vocabularies.ts';

/** One step in the life of an initiative, as a source told it. */
export const statusRow = z.strictObject({
  date: edtf,
  state,
  /** The part that moved, if not the whole. */
  what: z.string().min(1).optional(),
  /** The event at which it moved. */
  event: recordId.optional(),
  /** A sentence for readers; may hold `[[id]]`. */
  note: z.string().min(1).optional(),
  sources: citations,
});
export type StatusRow = z.infer<typeof statusRow>;

/** A sum of money in one currency, at one stage. Sums are never added up across rows. */
export const money = z.strictObject({
  /** A plain number of whole currency units: 6000000. */
  amount: z.number().positive(),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be a currency code of ISO 4217, such as USD'),
  what: z.string().min(1),
  stage: moneyStage,
  /** The time the sum is meant for, EDTF. */
  period: edtf.optional(),
  /** When the source says it was announced, pledged, signed or paid, EDTF. */
  date: edtf.optional(),
  /** Who pays or promises. */
  by: z.array(recordId).default([]),
  sources: citations,
});
export type Money = z.infer<typeof money>;

export const relation = z.strictObject({ kind: relationKind, to: recordId, sources: citations });
export type Relation = z.infer<typeof relation>;

/** An agreement, fund, programme, plan, institution, proposal: anything that has a life. */
export const initiative = z.strictObject({
  ...named,
  kind: initiativeKind,
  parties: z.array(recordId).default([]),
  /** One sentence, at most 240 characters. Borne out by the claims and status rows. */
  summary: z.string().trim().min(1).max(240),
  note: z.string().optional(),
  topics: z.array(topic).default([]),
  /** Oldest first. */
  status: z.array(statusRow).default([]),
  money: z.array(money).default([]),
  relations: z.array(relation).default([]),
  claims: z.array(claim).default([]),
  ...kept,
});
export type InitiativeData = z.infer<typeof initiative>;

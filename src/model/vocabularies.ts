import { z } from 'astro/zod';

/** What a party did, in the verb that the source uses. From the most binding to the least. */
export const ACTS = [
  'adopted',
  'signed',
  'launched',
  'agreed',
  'pledged',
  'announced',
  'proposed',
  'welcomed',
  'reviewed',
  'reported',
  'attended',
] as const;
export const act = z.enum(ACTS);
export type Act = z.infer<typeof act>;

/** Acts that speak of something done: they cannot be dated after the day the record was checked (fault C12). */
export const ACTS_DONE: ReadonlySet<Act> = new Set<Act>([
  'adopted',
  'signed',
  'launched',
  'agreed',
  'reported',
  'reviewed',
  'welcomed',
  'attended',
]);

export const EVENT_KINDS = [
  'summit',
  'foreign-ministers',
  'economic-ministers',
  'digital-ministers',
  'other-ministers',
  'senior-officials',
  'joint-committee',
  'bilateral',
  'launch',
  'signing',
  'anniversary',
  'forum',
  'other',
] as const;
export const eventKind = z.enum(EVENT_KINDS);
export type EventKind = z.infer<typeof eventKind>;

export const INITIATIVE_KINDS = [
  'agreement',
  'declaration',
  'dialogue',
  'forum',
  'fund',
  'institution',
  'plan',
  'programme',
  'project',
  'proposal',
  'strategy',
] as const;
export const initiativeKind = z.enum(INITIATIVE_KINDS);
export type InitiativeKind = z.infer<typeof initiativeKind>;

/** States of an initiative, in the order of a life. */
export const STATES = [
  'proposed',
  'announced',
  'negotiating',
  'adopted',
  'signed',
  'launched',
  'in-force',
  'under-way',
  'completed',
  'superseded',
  'ended',
] as const;
export const state = z.enum(STATES);
export type State = z.infer<typeof state>;

/** States after which nothing more can happen to the whole. */
export const FINAL_STATES: ReadonlySet<State> = new Set<State>(['superseded', 'ended']);

/** Where a state stands in a life: 0 an idea, 1 decided, 2 running, 3 over. A step down must say which part moved. */
export const STATE_STAGE: Readonly<Record<State, 0 | 1 | 2 | 3>> = {
  proposed: 0,
  announced: 0,
  negotiating: 0,
  adopted: 1,
  signed: 1,
  launched: 2,
  'in-force': 2,
  'under-way': 2,
  completed: 3,
  superseded: 3,
  ended: 3,
};

/** Relations as an author writes them; the inverse is derived, never written. */
export const RELATIONS = ['implements', 'succeeds', 'part-of', 'funds', 'complements', 'upgrades'] as const;
export const relationKind = z.enum(RELATIONS);
export type RelationKind = z.infer<typeof relationKind>;

/** Relations in which a ring is impossible. */
export const ACYCLIC_RELATIONS: ReadonlySet<RelationKind> = new Set<RelationKind>(['succeeds', 'part-of', 'upgrades']);

/** How far money had come when the source spoke; `stated`: a sum is named with no word on its stage. */
export const MONEY_STAGES = ['announced', 'pledged', 'signed', 'disbursed', 'stated'] as const;
export const moneyStage = z.enum(MONEY_STAGES);
export type MoneyStage = z.infer<typeof moneyStage>;

/** The fixed list of topics. A topic that is used has a record under `content/topics/`. */
export const TOPICS = [
  'digital',
  'cyber',
  'ai',
  'smart-cities',
  'e-commerce',
  'trade',
  'investment',
  'finance',
  'climate',
  'energy',
  'health',
  'disaster',
  'education',
  'culture',
  'people',
  'peace-security',
  'maritime',
  'connectivity',
  'agriculture',
] as const;
export const topic = z.enum(TOPICS);
export type TopicId = z.infer<typeof topic>;

export const SOURCE_KINDS = [
  'press-release',
  'joint-statement',
  'declaration',
  'agreement',
  'plan-of-action',
  'news',
  'speech',
  'report',
  'dataset',
  'paper',
  'web-page',
] as const;
export const sourceKind = z.enum(SOURCE_KINDS);
export type SourceKind = z.infer<typeof sourceKind>;

/** primary: the parties themselves wrote it; secondary: somebody reports. */
export const TIERS = ['primary', 'secondary'] as const;
export const tier = z.enum(TIERS);
export type Tier = z.infer<typeof tier>;

export const PARTS = ['chair', 'co-chair', 'vice-chair', 'asean-chair', 'country-coordinator', 'host', 'observer'] as const;
export const part = z.enum(PARTS);
export type Part = z.infer<typeof part>;

export const PLACE_KINDS = ['country', 'city', 'city-state', 'region', 'sea'] as const;
export const placeKind = z.enum(PLACE_KINDS);
export type PlaceKind = z.infer<typeof placeKind>;

/** What an alias is, which decides how a page names it. */
export const ALIAS_KINDS = ['acronym', 'variant', 'short', 'former', 'wrong', 'romanised'] as const;
export const aliasKind = z.enum(ALIAS_KINDS);
export type AliasKind = z.infer<typeof aliasKind>;

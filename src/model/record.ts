import { disagreement, type DisagreementData } from './disagreement.ts';
import { event, type EventData } from './event.ts';
import type { RecordId } from './ids.ts';
import { initiative, type InitiativeData } from './initiative.ts';
import type { Kind } from './kinds.ts';
import { meetings, type MeetingsData } from './meetings.ts';
import { organisation, type OrganisationData } from './organisation.ts';
import { person, type PersonData } from './person.ts';
import { place, type PlaceData } from './place.ts';
import { source, type SourceData } from './source.ts';
import { statistics, type Observation, type StatisticsData } from './statistics.ts';
import { topicRecord, type TopicData } from './topic.ts';

/** The schema of each kind's file. */
export const SCHEMAS = {
  event,
  initiative,
  topic: topicRecord,
  meetings,
  disagreement,
  source,
  person,
  organisation,
  place,
  statistics,
} as const satisfies Record<Kind, unknown>;

export interface DataOf {
  event: EventData;
  initiative: InitiativeData;
  topic: TopicData;
  meetings: MeetingsData;
  disagreement: DisagreementData;
  source: SourceData;
  person: PersonData;
  organisation: OrganisationData;
  place: PlaceData;
  statistics: StatisticsData & { readonly observations: readonly Observation[] };
}

/** A record: its id (the file name), its kind (the folder) and its facts; `body` is the MDX prose below the facts, if any. */
export interface RecordOf<K extends Kind> {
  readonly kind: K;
  readonly id: RecordId;
  readonly data: DataOf[K];
  /** Path from the root of the project, with forward slashes. */
  readonly file: string;
  readonly body: string;
  /** Line of the file, from 1, on which the body begins. */
  readonly bodyLine: number;
}

/** Any record, told apart by `kind`. */
export type AnyRecord = { [K in Kind]: RecordOf<K> }[Kind];

import { compareEdtf } from '../model/edtf.ts';
import type { StatusRow } from '../model/initiative.ts';
import type { RecordOf } from '../model/record.ts';
import type { State } from '../model/vocabularies.ts';
import type { ClaimEntry, Graph } from './graph.ts';

/** A step in the life of an initiative: its own status row, or what an event's claims say of it. */
export type LifeStep =
  | { readonly type: 'status'; readonly date: string; readonly row: StatusRow }
  | { readonly type: 'event'; readonly date: string; readonly event: RecordOf<'event'>; readonly claims: readonly ClaimEntry[] };

/** The life of an initiative, oldest first: its status rows among what events decided about it. */
export function lifeOf(graph: Graph, initiative: RecordOf<'initiative'>): readonly LifeStep[] {
  const rows = initiative.data.status.map((row): LifeStep => ({ type: 'status', date: row.date, row }));
  const byEvent = new Map<string, ClaimEntry[]>();
  for (const entry of graph.claimsAbout(initiative.id)) {
    if (entry.record.kind !== 'event') continue;
    const list = byEvent.get(entry.record.id);
    if (list) list.push(entry);
    else byEvent.set(entry.record.id, [entry]);
  }
  const events = [...byEvent.values()].map((claims): LifeStep => {
    const event = claims[0]?.record as RecordOf<'event'>;
    return { type: 'event', date: event.data.date, event, claims };
  });
  // At one date the status row comes first: it says what moved, the claims say how it was put.
  return [...rows, ...events].sort((a, b) => compareEdtf(a.date, b.date) || Number(a.type === 'event') - Number(b.type === 'event'));
}

/** @returns the last state of the whole, with its row; undefined if no source told one. */
export function currentState(initiative: RecordOf<'initiative'>): { readonly state: State; readonly row: StatusRow } | undefined {
  const row = initiative.data.status.findLast((one) => one.what === undefined);
  return row && { state: row.state, row };
}

/** @returns the state of the whole before a date, and on or after it, as far as rows tell: what an event changed. */
export function stateAround(
  initiative: RecordOf<'initiative'>,
  event: RecordOf<'event'>,
): { readonly before: State | undefined; readonly after: State | undefined } {
  const whole = initiative.data.status.filter((row) => row.what === undefined);
  const before = whole.findLast((row) => row.event !== event.id && compareEdtf(row.date, event.data.date) < 0);
  const at = whole.findLast((row) => row.event === event.id || row.date === event.data.date);
  return { before: before?.state, after: at?.state };
}

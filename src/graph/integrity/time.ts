import type { Content } from '../../loaders/load-content.ts';
import { isBefore, readEdtf } from '../../model/edtf.ts';
import { issueAt, type Issue } from '../../model/issue.ts';
import type { AnyRecord, RecordOf } from '../../model/record.ts';
import { ACTS_DONE, ACYCLIC_RELATIONS, FINAL_STATES, STATE_STAGE } from '../../model/vocabularies.ts';
import type { Graph } from '../graph.ts';

/** Dates and orders within a record and between records. The day to measure by is the record's own `checked`, never a clock. */
export function checkTime(content: Content, graph: Graph): readonly Issue[] {
  return [
    ...content.records.flatMap((record) => (record.kind === 'initiative' ? checkLife(content, record) : [])),
    ...content.records.flatMap((record) => checkFuture(content, record)),
    ...checkSeries(content, graph),
    ...checkObservations(content, graph),
    ...checkSuccession(content, graph),
    ...checkCycles(content, graph),
  ];
}

function checkLife(content: Content, initiative: RecordOf<'initiative'>): readonly Issue[] {
  const issues: Issue[] = [];
  const at = (index: number, field: string) => content.locate(initiative.file, ['status', index, field]);
  const rows = initiative.data.status;
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (before && isBefore(row.date, before.date)) {
      issues.push(
        issueAt(
          at(index, 'date'),
          'kb/status-order',
          `${row.date} stands after ${before.date}; status rows go from the oldest to the newest`,
        ),
      );
    }
    if (row.what !== undefined) continue;
    const whole = rows.slice(0, index).findLast((one) => one.what === undefined);
    if (whole === undefined) continue;
    if (FINAL_STATES.has(whole.state)) {
      issues.push(
        issueAt(
          at(index, 'state'),
          'kb/status-after-end',
          `"${row.state}" comes after "${whole.state}"; say with what: which part this is about`,
        ),
      );
    } else if (STATE_STAGE[row.state] < STATE_STAGE[whole.state]) {
      issues.push(
        issueAt(
          at(index, 'state'),
          'kb/status-step-down',
          `"${row.state}" is a step back from "${whole.state}"; say with what: which part moved`,
        ),
      );
    }
  }
  return issues;
}

function checkFuture(content: Content, record: AnyRecord): readonly Issue[] {
  if (record.kind !== 'event' && record.kind !== 'initiative') return [];
  const issues: Issue[] = [];
  const { checked } = record.data;
  const later = (date: string): boolean => readEdtf(date).earliest > checked;
  const planned = record.kind === 'event' && record.data.state === 'planned';
  const misdated = record.kind === 'event' && later(record.data.date) && !planned;
  if (misdated) {
    const message = `${record.data.date} lies after the day of checking (${checked}); write state: planned, or mend the date`;
    issues.push(issueAt(content.locate(record.file, ['date']), 'kb/future', message));
  }
  for (const [index, claim] of record.data.claims.entries()) {
    // The date of the event has been told; a claim that only takes it over is no second fault.
    const date = claim.date ?? (record.kind === 'event' && !misdated ? record.data.date : undefined);
    if (
      date !== undefined &&
      later(date) &&
      ACTS_DONE.has(claim.act) &&
      !(planned && claim.act === 'reported' && claim.date === undefined)
    ) {
      const message = `"${claim.act}" on ${date} lies after the day of checking (${checked}); what is to come is announced, proposed or pledged`;
      issues.push(issueAt(content.locate(record.file, ['claims', index, 'date']), 'kb/future', message));
    }
  }
  if (record.kind === 'initiative') {
    for (const [index, row] of record.data.status.entries()) {
      if (later(row.date)) {
        issues.push(
          issueAt(
            content.locate(record.file, ['status', index, 'date']),
            'kb/future',
            `${row.date} lies after the day of checking (${checked}); a state is told when it has come`,
          ),
        );
      }
    }
  }
  if (record.data.changed > checked) {
    issues.push(
      issueAt(
        content.locate(record.file, ['checked']),
        'kb/future',
        `the facts changed on ${record.data.changed}, after the last check; check the record again`,
      ),
    );
  }
  return issues;
}

function checkSeries(content: Content, graph: Graph): readonly Issue[] {
  const issues: Issue[] = [];
  for (const run of [...graph.of('meetings'), ...graph.of('initiative')]) {
    const numbered = graph.series(run.id).filter((event) => event.data.ordinal !== undefined);
    const byOrdinal = numbered.toSorted((a, b) => (a.data.ordinal ?? 0) - (b.data.ordinal ?? 0));
    for (const [index, event] of byOrdinal.entries()) {
      const before = byOrdinal[index - 1];
      if (before === undefined) continue;
      const at = (field: string) => content.locate(event.file, [field]);
      const [low, high] = [before.data.ordinal ?? 0, event.data.ordinal ?? 0];
      if (low === high) {
        issues.push(
          issueAt(at('ordinal'), 'kb/duplicate-ordinal', `"${run.id}" has two meetings with number ${high}: this and "${before.id}"`),
        );
      } else if (isBefore(event.data.date, before.data.date)) {
        issues.push(
          issueAt(
            at('date'),
            'kb/series-order',
            `number ${high} of "${run.id}" (${event.data.date}) is older than number ${low} (${before.data.date}, "${before.id}")`,
          ),
        );
      } else if (high > low + 1) {
        const missing = high - low === 2 ? `${low + 1} is` : `${low + 1} to ${high - 1} are`;
        issues.push(
          issueAt(at('ordinal'), 'kb/ordinal-gap', `"${run.id}" goes from number ${low} to ${high}; ${missing} not in the record`),
        );
      }
    }
  }
  return issues;
}

/** Periods of a series of figures run from the oldest to the newest; several readings of one period stand together. */
function checkObservations(content: Content, graph: Graph): readonly Issue[] {
  return graph.of('statistics').flatMap((record) =>
    record.data.observations.flatMap(({ period }, index) => {
      const before = record.data.observations[index - 1];
      if (before === undefined || !isBefore(period, before.period)) return [];
      const place = content.observationPlaces.get(record.file)?.[index]?.period ?? { file: record.file, line: 1, column: 1 };
      return [
        issueAt(place, 'kb/series-order', `${period} stands after ${before.period}; figures go from the oldest period to the newest`),
      ];
    }),
  );
}

function checkSuccession(content: Content, graph: Graph): readonly Issue[] {
  return graph.of('initiative').flatMap((record) =>
    record.data.relations.flatMap(({ kind, to }, index) => {
      if (kind !== 'succeeds') return [];
      const other = graph.get(to);
      const [own, theirs] = [record.data.status[0]?.date, other?.kind === 'initiative' ? other.data.status[0]?.date : undefined];
      if (own === undefined || theirs === undefined || !isBefore(own, theirs)) return [];
      const message = `"${record.id}" begins on ${own}, before "${to}" (${theirs}), which it is said to succeed`;
      return [issueAt(content.locate(record.file, ['relations', index]), 'kb/succession-order', message)];
    }),
  );
}

function checkCycles(content: Content, graph: Graph): readonly Issue[] {
  const issues: Issue[] = [];
  for (const kind of ACYCLIC_RELATIONS) {
    const next = new Map(
      graph
        .of('initiative')
        .map((record) => [record.id as string, record.data.relations.filter((one) => one.kind === kind).map((one) => one.to as string)]),
    );
    const done = new Set<string>();
    const visit = (id: string, path: readonly string[]): void => {
      const ring = path.indexOf(id);
      if (ring >= 0) {
        const loop = [...path.slice(ring), id];
        const record = graph.get(loop[0] ?? '');
        if (record?.kind !== 'initiative') return;
        const index = record.data.relations.findIndex((one) => one.kind === kind && one.to === loop[1]);
        issues.push(issueAt(content.locate(record.file, ['relations', index]), 'kb/cycle', `a ring of "${kind}": ${loop.join(' → ')}`));
        return;
      }
      if (done.has(id)) return;
      for (const to of next.get(id) ?? []) visit(to, [...path, id]);
      done.add(id);
    };
    for (const id of next.keys()) visit(id, []);
  }
  return issues;
}

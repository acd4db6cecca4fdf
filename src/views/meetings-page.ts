import type { Graph } from '../graph/graph.ts';
import type { Locale } from '../model/language.ts';
import type { RecordOf } from '../model/record.ts';
import { entryView } from './entry-page.ts';
import { PageContext } from './page-context.ts';
import type { EntryView, RowView, TextView } from './page-parts.ts';

/** A meeting of a run, or a stretch of numbers that the record does not hold. */
export type RunRowView =
  { readonly type: 'meeting'; readonly number: string; readonly row: RowView } | { readonly type: 'missing'; readonly number: string };

export interface MeetingsPageView extends EntryView {
  readonly summary: TextView | undefined;
  readonly rows: readonly RunRowView[];
}

/** What the page of a run of meetings prints: each number, newest first, missing ones said to be missing. */
export function meetingsPage(graph: Graph, record: RecordOf<'meetings'>, locale: Locale): MeetingsPageView {
  const context = new PageContext(graph, locale, record.id);
  const { t } = context;
  const { data } = record;
  const events = graph.series(record.id);
  const rows: RunRowView[] = [];
  let last = 0;
  for (const event of events) {
    const { ordinal } = event.data;
    if (ordinal !== undefined && ordinal > last + 1)
      rows.push({ type: 'missing', number: last + 2 === ordinal ? String(last + 1) : `${last + 1}–${ordinal - 1}` });
    if (ordinal !== undefined) last = ordinal;
    rows.push({ type: 'meeting', number: ordinal === undefined ? '' : String(ordinal), row: context.row(event) });
  }
  const facts = [
    ...context.plain('fact.kind', t(`event-kind.${data.kind}`)),
    ...context.plain('fact.record', t.count('record.events', events.length)),
  ];
  return {
    summary: data.summary === undefined ? undefined : context.text(data.summary, context.section()),
    rows: rows.toReversed(),
    ...entryView(context, record, { description: data.summary ?? t('series.meetings'), facts }),
  };
}

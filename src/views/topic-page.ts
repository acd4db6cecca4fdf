import { compareEvents, type Graph } from '../graph/graph.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Locale } from '../model/language.ts';
import type { RecordOf } from '../model/record.ts';
import { entryView } from './entry-page.ts';
import { PageContext } from './page-context.ts';
import type { EntryView, RowView, TextView } from './page-parts.ts';

export interface TopicPageView extends EntryView {
  readonly summary: TextView;
  readonly hasProse: boolean;
  readonly events: readonly RowView[];
  readonly initiatives: readonly RowView[];
  readonly figures: readonly RowView[];
}

/** What the page of a topic prints: its lead, and every event and initiative of the field. */
export function topicPage(graph: Graph, record: RecordOf<'topic'>, locale: Locale): TopicPageView {
  const context = new PageContext(graph, locale, record.id);
  const { t } = context;
  const summary = context.summary(record, context.section());
  context.citeProse();
  const linked = graph.linkedFrom(record.id, 'topic');
  const events = linked
    .filter((other) => other.kind === 'event')
    .toSorted(compareEvents)
    .toReversed();
  const initiatives = context.byName(linked.filter((other) => other.kind === 'initiative'));
  const facts = [
    ...context.fact('fact.record', [
      { parts: [{ type: 'text', text: t.count('record.events', events.length) }], notes: [] },
      { parts: [{ type: 'text', text: t.count('record.initiatives', initiatives.length) }], notes: [] },
      { parts: [{ type: 'text', text: t('record.checked', { date: formatDate(record.data.checked, locale) }) }], notes: [] },
    ]),
  ];
  return {
    summary,
    hasProse: record.body.trim() !== '',
    events: events.map((event) => context.row(event)),
    initiatives: initiatives.map((one) => context.row(one)),
    figures: context.byName(linked.filter((other) => other.kind === 'statistics')).map((one) => context.row(one)),
    ...entryView(context, record, { description: record.data.summary, facts, topics: [record.id], checked: record.data.checked }),
  };
}

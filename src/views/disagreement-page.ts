import type { Graph } from '../graph/graph.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Locale } from '../model/language.ts';
import type { RecordOf } from '../model/record.ts';
import { entryView } from './entry-page.ts';
import { PageContext } from './page-context.ts';
import type { DisagreementView, EntryView } from './page-parts.ts';

export interface DisagreementPageView extends EntryView {
  readonly disagreement: DisagreementView;
}

/** What the page of a disagreement prints: the readings side by side, then our judgement and its reason. */
export function disagreementPage(graph: Graph, record: RecordOf<'disagreement'>, locale: Locale): DisagreementPageView {
  const context = new PageContext(graph, locale, record.id);
  const { data } = record;
  const disagreement = context.disagreement(record);
  const facts = [
    ...context.links('section.touches', data.about),
    ...context.plain('fact.record', context.t('record.checked', { date: formatDate(data.checked, locale) })),
  ];
  return { disagreement, ...entryView(context, record, { description: data.what, facts, checked: data.checked }) };
}

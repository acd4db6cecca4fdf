import type { Graph } from '../graph/graph.ts';
import { formatDate } from '../i18n/format-date.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { compareEdtf } from '../model/edtf.ts';
import type { Locale } from '../model/language.ts';
import type { RecordOf } from '../model/record.ts';
import { fileHref } from '../routing/href.ts';
import { entryView } from './entry-page.ts';
import { PageContext } from './page-context.ts';
import type { EntryView, NoteView, TextView } from './page-parts.ts';

export interface ObservationView {
  readonly datetime: string;
  readonly period: string;
  readonly value: string;
  /** Share of the greatest value, in per cent: the length of the bar. */
  readonly share: number;
  readonly remark: string;
  readonly notes: readonly NoteView[];
}

export interface StatisticsPageView extends EntryView {
  readonly what: TextView;
  readonly policy: TextView | undefined;
  readonly unit: string;
  readonly observations: readonly ObservationView[];
  readonly csvHref: string;
}

/** What the page of a series of figures prints: every reading of every period, with its source. */
export function statisticsPage(graph: Graph, record: RecordOf<'statistics'>, locale: Locale): StatisticsPageView {
  const context = new PageContext(graph, locale, record.id);
  const { data } = record;
  const section = context.section();
  const what = context.text(data.what, section);
  const policy = data.policy === undefined ? undefined : context.text(data.policy, section);
  const greatest = Math.max(...data.observations.map((one) => Math.abs(one.value)), 0);
  const observations = data.observations
    .toSorted((a, b) => compareEdtf(a.period, b.period))
    .map((one): ObservationView => ({
      datetime: one.period,
      period: formatDate(one.period, locale),
      value: formatNumber(one.value, locale),
      share: greatest === 0 ? 0 : Math.round((Math.abs(one.value) / greatest) * 1000) / 10,
      remark: one.note,
      notes: context.notes([{ source: one.source, locator: one.locator }]),
    }));
  const unit = (data.unit[locale] ?? data.unit.en).text;
  const facts = [
    ...context.plain('fact.unit', unit),
    ...context.links('fact.by', data.by),
    ...context.links('fact.about', data.about),
    ...context.links('fact.topics', data.topics),
  ];
  return {
    what,
    policy,
    unit,
    observations,
    csvHref: fileHref(`/data/series/${record.id}.csv`),
    ...entryView(context, record, {
      description: data.what,
      facts,
      topics: data.topics,
      checked: data.checked,
    }),
  };
}

import { compareEvents, type Graph } from '../graph/graph.ts';
import { currentState } from '../graph/life.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { MessageKey } from '../i18n/messages.ts';
import { yearsOf } from '../model/edtf.ts';
import type { Locale } from '../model/language.ts';
import type { AnyRecord } from '../model/record.ts';
import { STATES } from '../model/vocabularies.ts';
import { PAGES, type PageName } from '../routing/href.ts';
import { listHead, PageContext, stateView } from './page-context.ts';
import type { HeadView, RowView, StateView } from './page-parts.ts';

export interface ListSectionView {
  /** For the address of the section. */
  readonly id: string;
  readonly heading: string;
  readonly headingLanguage?: string;
  readonly state?: StateView;
  readonly rows: readonly RowView[];
}

/** What a page of lists prints: a title, what it lists, and its records in sections. */
export interface ListPageView {
  readonly head: HeadView;
  readonly title: string;
  readonly lead: string;
  readonly count: string;
  readonly sections: readonly ListSectionView[];
}

type ListName = Extract<
  PageName,
  'events' | 'series' | 'initiatives' | 'topics' | 'sources' | 'people' | 'organisations' | 'places' | 'figures' | 'disagreements'
>;

const TITLES: Readonly<Record<ListName, readonly [MessageKey, MessageKey]>> = {
  events: ['events.title', 'events.lead'],
  series: ['series.title', 'series.lead'],
  initiatives: ['initiatives.title', 'initiatives.lead'],
  topics: ['topics.title', 'topics.lead'],
  sources: ['sources.title', 'sources.lead'],
  people: ['people.title', 'people.lead'],
  organisations: ['organisations.title', 'organisations.lead'],
  places: ['places.title', 'places.lead'],
  figures: ['figures.title', 'figures.lead'],
  disagreements: ['disagreements.title', 'disagreements.lead'],
};

/** What the list of a kind prints. */
export function listPage(graph: Graph, name: ListName, locale: Locale): ListPageView {
  const context = new PageContext(graph, locale, '');
  const [title, lead] = TITLES[name];
  const sections = sectionsOf(context, name);
  const count = sections.reduce((sum, section) => sum + section.rows.length, 0);
  return {
    head: listHead(locale, name, PAGES[name], title, lead),
    title: context.t(title),
    lead: context.t(lead),
    count: context.t.count('record.entries', count),
    sections: sections.filter((section) => section.rows.length > 0),
  };
}

function sectionsOf(context: PageContext, name: ListName): readonly ListSectionView[] {
  const { graph, t, locale } = context;
  const rows = (records: readonly AnyRecord[]): readonly RowView[] => records.map((record) => context.row(record));
  const all = (records: readonly AnyRecord[]): readonly ListSectionView[] => [
    { id: 'all', heading: '', rows: rows(context.byName(records)) },
  ];
  switch (name) {
    case 'events': {
      const years = new Map<string, AnyRecord[]>();
      for (const event of graph.of('event').toSorted(compareEvents).toReversed()) {
        const year = String(yearsOf(event.data.date)[0]);
        const list = years.get(year);
        if (list) list.push(event);
        else years.set(year, [event]);
      }
      return [...years].map(([year, list]) => ({ id: `y${year}`, heading: year, rows: rows(list) }));
    }
    case 'initiatives': {
      const byState = STATES.map((state) => {
        const list = graph.of('initiative').filter((record) => currentState(record)?.state === state);
        return { id: state, heading: t(`state.${state}`), state: stateView(state, t), rows: rows(context.byName(list)) };
      });
      const unknown = graph.of('initiative').filter((record) => currentState(record) === undefined);
      return [...byState, { id: 'unknown', heading: t('state.unknown'), rows: rows(context.byName(unknown)) }];
    }
    case 'sources': {
      const publishers = new Map<string, AnyRecord[]>();
      for (const source of context.byName(graph.of('source'))) {
        if (source.kind !== 'source') continue;
        const list = publishers.get(source.data.publisher);
        if (list) list.push(source);
        else publishers.set(source.data.publisher, [source]);
      }
      return [...publishers]
        .toSorted(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
        .map(([publisher, list], index) => ({
          id: `p${index + 1}`,
          heading: publisher,
          ...context.foreign('headingLanguage', publisher),
          // The publisher stands in the heading.
          rows: rows(list).map((row) => ({ ...row, remark: row.remark.replace(`${publisher} · `, '') })),
        }));
    }
    case 'figures':
      return [
        {
          id: 'all',
          heading: '',
          rows: context.byName(graph.of('statistics')).map((record) => {
            const row = context.row(record);
            if (record.kind !== 'statistics') return row;
            const latest = record.data.observations.at(-1);
            if (latest === undefined) return row;
            const unit = (record.data.unit[locale] ?? record.data.unit.en).text;
            return {
              ...row,
              remark: t('figures.latest', {
                value: `${formatNumber(latest.value, locale)} (${unit})`,
                period: formatDate(latest.period, locale),
              }),
            };
          }),
        },
      ];
    case 'series': {
      const runs = [...graph.of('meetings'), ...graph.of('initiative').filter((record) => graph.series(record.id).length > 0)];
      return [
        {
          id: 'all',
          heading: '',
          rows: context
            .byName(runs)
            .map((record) => ({ ...context.row(record), remark: t.count('record.events', graph.series(record.id).length) })),
        },
      ];
    }
    case 'topics':
      return [
        {
          id: 'all',
          heading: '',
          rows: context
            .byName(graph.of('topic'))
            .map((record) => ({ ...context.row(record), remark: t.count('record.entries', graph.linkedFrom(record.id, 'topic').length) })),
        },
      ];
    case 'people':
      return all(graph.of('person'));
    case 'organisations':
      return all(graph.of('organisation'));
    case 'places':
      return all(graph.of('place'));
    case 'disagreements':
      return all(graph.of('disagreement'));
  }
}

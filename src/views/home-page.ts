import { compareEvents, type Graph } from '../graph/graph.ts';
import { currentState } from '../graph/life.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Locale } from '../model/language.ts';
import type { RecordOf } from '../model/record.ts';
import { STATES } from '../model/vocabularies.ts';
import { PAGES, pageHref } from '../routing/href.ts';
import { listHead, PageContext, stateView } from './page-context.ts';
import type { HeadView, LinkView, RowView, StateView } from './page-parts.ts';

export interface HomePageView {
  readonly head: HeadView;
  readonly scope: string;
  readonly searchHref: string;
  readonly searchLabel: string;
  /** Counts of entries, claims and sources, as proof of depth. */
  readonly depth: readonly LinkView[];
  readonly latest: readonly RowView[];
  readonly byState: readonly {
    readonly state: StateView;
    readonly count: string;
    readonly rows: readonly LinkView[];
    readonly more: LinkView | undefined;
  }[];
  readonly topics: readonly { readonly link: LinkView; readonly count: string }[];
  readonly disputed: readonly LinkView[];
  readonly changed: readonly { readonly datetime: string; readonly date: string; readonly links: readonly LinkView[] }[];
  readonly eventsHref: string;
  readonly initiativesHref: string;
}

const LATEST = 10;
const LINKS_OF_A_STATE = 6;

/** What the front page prints. */
export function homePage(graph: Graph, locale: Locale): HomePageView {
  const context = new PageContext(graph, locale, '');
  const { t } = context;
  const entries = graph.of('event').length + graph.of('initiative').length;
  const events = graph.of('event').toSorted(compareEvents).toReversed();
  const changed = [...graph.of('event'), ...graph.of('initiative'), ...graph.of('disagreement')].toSorted(
    (a, b) => (a.data.changed < b.data.changed ? 1 : a.data.changed > b.data.changed ? -1 : 0) || (a.id < b.id ? -1 : 1),
  );
  return {
    head: listHead(locale, 'home', PAGES.home, 'site.tagline', 'site.scope'),
    scope: t('site.scope'),
    searchHref: pageHref('search', locale),
    searchLabel: t('search.label'),
    depth: [
      { text: t.count('record.entries', entries), href: pageHref('a-z', locale) },
      { text: t.count('record.claims', graph.claims.length), href: pageHref('data', locale) },
      { text: t.count('record.sources', graph.of('source').length), href: pageHref('sources', locale) },
    ],
    latest: events.slice(0, LATEST).map((event) => context.row(event)),
    byState: STATES.flatMap((state) => {
      const list = graph.of('initiative').filter((record) => currentState(record)?.state === state);
      if (list.length === 0) return [];
      const newest = list
        .toSorted((a, b) => ((currentState(a)?.row.date ?? '') < (currentState(b)?.row.date ?? '') ? 1 : -1))
        .slice(0, LINKS_OF_A_STATE);
      const left = list.length - newest.length;
      const more = left === 0 ? undefined : { text: t('home.more', { count: left }), href: `${pageHref('initiatives', locale)}#${state}` };
      return [{ state: stateView(state, t), count: String(list.length), rows: newest.map((record) => context.linkTo(record)), more }];
    }),
    topics: context
      .byName(graph.of('topic'))
      .map((topic) => ({ link: context.linkTo(topic), count: String(graph.linkedFrom(topic.id, 'topic').length) })),
    disputed: context
      .byName(graph.of('disagreement'))
      .slice(0, LATEST)
      .map((record) => context.linkTo(record)),
    changed: changesOf(context, changed.slice(0, LATEST)),
    eventsHref: pageHref('events', locale),
    initiativesHref: pageHref('initiatives', locale),
  };
}

/** Changed records under the day on which their facts changed, newest first. */
function changesOf(
  context: PageContext,
  records: readonly (RecordOf<'event'> | RecordOf<'initiative'> | RecordOf<'disagreement'>)[],
): HomePageView['changed'] {
  const days = [...new Set(records.map((record) => record.data.changed))];
  return days.map((day) => ({
    datetime: day,
    date: formatDate(day, context.locale),
    links: records.filter((record) => record.data.changed === day).map((record) => context.linkTo(record)),
  }));
}

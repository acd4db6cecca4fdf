import type { Graph } from '../graph/graph.ts';
import { formatDayOfYear } from '../i18n/format-date.ts';
import { compareEdtf, yearsOf } from '../model/edtf.ts';
import { DEFAULT_LOCALE, type Locale } from '../model/language.ts';
import { PAGES } from '../routing/href.ts';
import { listHead, PageContext, stateView } from './page-context.ts';
import type { HeadView, LinkView, StateView } from './page-parts.ts';

export interface TimelineRowView {
  readonly datetime: string;
  /** Day and month; the year stands above. */
  readonly day: string;
  readonly link: LinkView;
  readonly remark: string;
  /** Language of the remark, where it is not the page's. */
  readonly remarkLanguage?: string;
  /** Set where the row is a change of state of an initiative. */
  readonly state?: StateView;
}

export interface TimelineYearView {
  readonly year: string;
  readonly count: number;
  readonly label: string;
  readonly rows: readonly TimelineRowView[];
}

export interface TimelinePageView {
  readonly head: HeadView;
  readonly title: string;
  readonly lead: string;
  readonly years: readonly TimelineYearView[];
  /** One bar a year from the first to the last, years without events included; heights from 0 to 100. */
  readonly strip: readonly { readonly year: string; readonly height: number; readonly href: string; readonly label: string }[];
  readonly stripLabel: string;
}

/** What the timeline prints: events and changes of state, oldest year first. */
export function timelinePage(graph: Graph, locale: Locale): TimelinePageView {
  const context = new PageContext(graph, locale, '');
  const { t } = context;
  const rows: (TimelineRowView & { readonly isEvent: boolean })[] = [];
  for (const event of graph.of('event')) {
    const row = context.row(event);
    rows.push({
      isEvent: true,
      datetime: event.data.date,
      day: formatDayOfYear(event.data.date, locale),
      link: row.link,
      remark: row.remark,
    });
  }
  for (const initiative of graph.of('initiative')) {
    for (const row of initiative.data.status) {
      rows.push({
        isEvent: false,
        datetime: row.date,
        day: formatDayOfYear(row.date, locale),
        link: context.linkTo(initiative),
        remark: row.what ?? '',
        ...(row.what !== undefined && locale !== DEFAULT_LOCALE && { remarkLanguage: DEFAULT_LOCALE }),
        state: stateView(row.state, t),
      });
    }
  }
  rows.sort((a, b) => compareEdtf(a.datetime, b.datetime) || Number(b.isEvent) - Number(a.isEvent) || (a.link.href < b.link.href ? -1 : 1));
  const byYear = new Map<number, (TimelineRowView & { readonly isEvent: boolean })[]>();
  for (const row of rows) {
    const [year] = yearsOf(row.datetime);
    const list = byYear.get(year);
    if (list) list.push(row);
    else byYear.set(year, [row]);
  }
  const numbers = [...byYear.keys()];
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const eventsIn = (year: number): number => byYear.get(year)?.filter((row) => row.isEvent).length ?? 0;
  const most = Math.max(1, ...numbers.map(eventsIn));
  const span = numbers.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    head: listHead(locale, 'timeline', PAGES.timeline, 'timeline.title', 'timeline.lead'),
    title: t('timeline.title'),
    lead: t('timeline.lead'),
    years: [...byYear].map(([year, list]) => ({
      year: String(year),
      count: eventsIn(year),
      label: t.count('record.events', eventsIn(year)),
      rows: list.map(({ isEvent: _, ...row }) => row),
    })),
    strip: span.map((year) => ({
      year: String(year),
      height: Math.round((eventsIn(year) / most) * 100),
      href: `#y${year}`,
      label: `${year}: ${t.count('record.events', eventsIn(year))}`,
    })),
    stripLabel: t('timeline.events-by-year'),
  };
}

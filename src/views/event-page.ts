import type { Graph } from '../graph/graph.ts';
import { stateAround } from '../graph/life.ts';
import { formatDate } from '../i18n/format-date.ts';
import { formatOrdinal } from '../i18n/format-number.ts';
import { DEFAULT_LOCALE, type Locale } from '../model/language.ts';
import type { RecordOf } from '../model/record.ts';
import { fileHref } from '../routing/href.ts';
import { entryView } from './entry-page.ts';
import { PageContext, stateView } from './page-context.ts';
import type { ActGroupView, EntryView, FactView, LinkView, RowView, StateView, TextView } from './page-parts.ts';

export interface EventPageView extends EntryView {
  readonly series: LinkView | undefined;
  readonly ordinal: { readonly before: string; readonly number: string; readonly after: string } | undefined;
  readonly previous: LinkView | undefined;
  readonly next: LinkView | undefined;
  /** Date, place and kind in one line. */
  readonly when: string;
  readonly summary: TextView;
  readonly acts: readonly ActGroupView[];
  readonly hasProse: boolean;
  readonly touched: readonly { readonly link: LinkView; readonly before: StateView | undefined; readonly after: StateView | undefined }[];
  readonly beside: readonly RowView[];
}

/** What the page of an event prints. */
export function eventPage(graph: Graph, record: RecordOf<'event'>, locale: Locale): EventPageView {
  const context = new PageContext(graph, locale, record.id);
  const { t } = context;
  const { data } = record;
  const summary = context.summary(record, context.section());
  const dateNotes = context.notes(data.sources);
  const acts = context.actGroups(record);
  const english = locale === DEFAULT_LOCALE ? {} : { language: DEFAULT_LOCALE };
  const facts: FactView[] = [
    ...context.fact('fact.date', [
      { parts: [{ type: 'text', text: formatDate(data.date, locale) }], notes: dateNotes, datetime: data.date },
    ]),
    ...(data.state === 'planned' ? context.plain('fact.state', t('fact.planned')) : []),
    ...context.fact('fact.place', placeValues(context, data.place)),
    ...context.plain('fact.mode', data.mode && data.mode !== 'in-person' ? t(`mode.${data.mode}`) : undefined),
    ...context.links('fact.beside', data.beside === undefined ? [] : [data.beside]),
    ...context.fact(
      'fact.participants',
      data.participants.map((participant) => {
        const part = participant.part === undefined ? '' : ` (${t(`part.${participant.part}`)})`;
        const notes = context.notes(participant.sources);
        if ('text' in participant) {
          return {
            parts: [
              { type: 'text', text: participant.text, ...english },
              { type: 'text', text: part },
            ],
            notes,
          };
        }
        const own = participant.role[locale];
        const role = own ? { text: own.text } : { text: participant.role.en.text, ...english };
        return {
          parts: [
            context.reference(participant.person),
            { type: 'text', text: ', ' },
            { type: 'text', ...role },
            { type: 'text', text: part },
          ],
          notes,
        };
      }),
    ),
    ...context.links('fact.topics', data.topics),
    ...context.fact('fact.record', [
      { parts: [{ type: 'text', text: t.count('record.claims', data.claims.length) }], notes: [] },
      { parts: [{ type: 'text', text: t('record.checked', { date: formatDate(data.checked, locale) }) }], notes: [] },
    ]),
  ];
  context.citeProse();
  const run = data.series === undefined ? [] : graph.series(data.series);
  const index = run.findIndex((event) => event.id === record.id);
  const touched = [...new Set(data.claims.flatMap((claim) => claim.about))].flatMap((id) => {
    const other = graph.get(id);
    if (other?.kind !== 'initiative') return [];
    const { before, after } = stateAround(other, record);
    // A state that did not change is told once.
    return [
      {
        link: context.linkTo(other),
        before: before && before !== after ? stateView(before, t) : undefined,
        after: after && stateView(after, t),
      },
    ];
  });
  const neighbour = (event: RecordOf<'event'> | undefined): LinkView | undefined => event && context.linkTo(event);
  const extras = {
    description: data.summary,
    facts,
    date: data.date,
    topics: data.topics,
    checked: data.checked,
    jsonHref: fileHref(`/events/${record.id}.json`),
  };
  return {
    series: data.series === undefined ? undefined : context.link(data.series),
    ordinal: data.ordinal === undefined ? undefined : formatOrdinal(data.ordinal, locale),
    previous: neighbour(run[index - 1]),
    next: neighbour(run[index + 1]),
    when: [formatDate(data.date, locale), context.row(record).remark].join(' · '),
    summary,
    acts,
    hasProse: record.body.trim() !== '',
    touched,
    beside: graph
      .linkedFrom(record.id, 'beside')
      .filter((other) => other.kind === 'event')
      .map((other) => context.row(other)),
    ...entryView(context, record, extras),
  };
}

/** Place and country, each linked. */
function placeValues(context: PageContext, id: string | undefined): FactView['values'] {
  if (id === undefined) return [];
  const place = context.graph.get(id);
  const country = place?.kind === 'place' ? place.data.country : undefined;
  if (country === undefined) return [{ parts: [context.reference(id)], notes: [] }];
  return [{ parts: [context.reference(id), { type: 'text', text: ', ' }, context.reference(country)], notes: [] }];
}

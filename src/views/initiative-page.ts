import type { Graph } from '../graph/graph.ts';
import { currentState, lifeOf } from '../graph/life.ts';
import { formatDate } from '../i18n/format-date.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { DEFAULT_LOCALE, type Locale } from '../model/language.ts';
import type { RecordOf } from '../model/record.ts';
import { RELATIONS } from '../model/vocabularies.ts';
import { fileHref } from '../routing/href.ts';
import { entryView } from './entry-page.ts';
import { PageContext, stateView } from './page-context.ts';
import type { ActGroupView, ClaimView, EntryView, LinkView, NoteView, RowView, StateView, TextView } from './page-parts.ts';

/** A step of a life: a change of state, or what an event's claims say. */
export type LifeStepView =
  | {
      readonly type: 'status';
      readonly datetime: string;
      readonly date: string;
      readonly state: StateView;
      readonly what: string | undefined;
      readonly event: LinkView | undefined;
      readonly note: TextView | undefined;
      readonly notes: readonly NoteView[];
    }
  | {
      readonly type: 'event';
      readonly datetime: string;
      readonly date: string;
      readonly event: LinkView;
      readonly claims: readonly { readonly act: string; readonly claim: ClaimView }[];
    };

export interface MoneyView {
  readonly amount: string;
  readonly currency: string;
  readonly what: TextView;
  readonly stage: string;
  readonly when: string;
  readonly notes: readonly NoteView[];
}

export interface InitiativePageView extends EntryView {
  readonly summary: TextView;
  readonly state: StateView | undefined;
  readonly life: readonly LifeStepView[];
  readonly money: readonly MoneyView[];
  readonly relations: readonly {
    readonly label: string;
    readonly items: readonly { readonly link: LinkView; readonly notes: readonly NoteView[] }[];
  }[];
  readonly acts: readonly ActGroupView[];
  readonly meetings: readonly RowView[];
  readonly hasProse: boolean;
}

/** What the page of an initiative prints: its whole life. */
export function initiativePage(graph: Graph, record: RecordOf<'initiative'>, locale: Locale): InitiativePageView {
  const context = new PageContext(graph, locale, record.id);
  const { t } = context;
  const { data } = record;
  const summary = context.summary(record, context.section());
  const current = currentState(record);
  const life = lifeView(context, record);
  const moneySection = context.section();
  const money = data.money.map((row): MoneyView => ({
    amount: formatNumber(row.amount, locale),
    currency: row.currency,
    what: context.text(row.what, moneySection),
    stage: t(`stage.${row.stage}`),
    when: [row.date, row.period].flatMap((date) => (date === undefined ? [] : [formatDate(date, locale)])).join(' · '),
    notes: context.notes(row.sources),
  }));
  const relations = RELATIONS.flatMap((kind) =>
    [false, true].flatMap((inverse) => {
      const items = graph.relationsOf(record.id).filter((one) => one.kind === kind && one.inverse === inverse);
      if (items.length === 0) return [];
      const label = t(inverse ? `relation.${kind}.inverse` : `relation.${kind}`);
      return [{ label, items: items.map((one) => ({ link: context.linkTo(one.other), notes: context.notes(one.sources) })) }];
    }),
  );
  const acts = context.actGroups(record);
  context.citeProse();
  const facts = [
    ...context.plain('fact.kind', t(`initiative-kind.${data.kind}`)),
    ...context.links('fact.parties', data.parties),
    ...context.links('fact.topics', data.topics),
    ...context.fact('fact.record', [
      { parts: [{ type: 'text', text: t.count('record.claims', data.claims.length + graph.claimsAbout(record.id).length) }], notes: [] },
      { parts: [{ type: 'text', text: t('record.checked', { date: formatDate(data.checked, locale) }) }], notes: [] },
    ]),
  ];
  const extras = {
    description: data.summary,
    facts,
    date: data.status[0]?.date,
    state: current?.state,
    topics: data.topics,
    checked: data.checked,
    jsonHref: fileHref(`/initiatives/${record.id}.json`),
  };
  return {
    summary,
    state: current && stateView(current.state, t),
    life,
    money,
    relations,
    acts,
    meetings: graph
      .series(record.id)
      .toReversed()
      .map((event) => context.row(event)),
    hasProse: record.body.trim() !== '',
    ...entryView(context, record, extras),
  };
}

function lifeView(context: PageContext, record: RecordOf<'initiative'>): readonly LifeStepView[] {
  const { graph, locale, t } = context;
  const section = context.section();
  const translated = graph.translation(locale, record.id)?.data;
  return lifeOf(graph, record).map((step): LifeStepView => {
    const when = { datetime: step.date, date: formatDate(step.date, locale) };
    if (step.type === 'event') {
      const claims = step.claims.map(({ record: event, claim }) => ({
        act: t(`act.${claim.act}`),
        claim: context.claim(event, claim, section),
      }));
      return { type: 'event', ...when, event: context.linkTo(step.event), claims };
    }
    const { row } = step;
    const note = translated?.status[`${row.date} ${row.state}`];
    return {
      type: 'status',
      ...when,
      state: stateView(row.state, t),
      what: row.what,
      event: row.event === undefined ? undefined : context.link(row.event),
      note: row.note === undefined ? undefined : context.text(note ?? row.note, section, note === undefined ? DEFAULT_LOCALE : locale),
      notes: context.notes(row.sources),
    };
  });
}

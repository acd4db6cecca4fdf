import { compareEvents, type ClaimEntry, type Graph } from '../graph/graph.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Locale } from '../model/language.ts';
import type { RecordOf } from '../model/record.ts';
import { entryView } from './entry-page.ts';
import { PageContext } from './page-context.ts';
import type { ClaimView, EntryView, LinkView, NoteView, RowView, TextView } from './page-parts.ts';

/** Claims of one record. */
export interface ClaimsOfRecordView {
  readonly record: LinkView;
  readonly date: string;
  readonly claims: readonly { readonly act: string; readonly claim: ClaimView }[];
}

/** What the pages of a person, an organisation and a place print: who or what it is, and what it did. */
export interface PartyPageView extends EntryView {
  readonly description: TextView | undefined;
  readonly descriptionNotes: readonly NoteView[];
  readonly roles: readonly {
    readonly role: string;
    readonly language?: string;
    readonly of: LinkView | undefined;
    readonly when: string;
    readonly notes: readonly NoteView[];
  }[];
  readonly events: readonly RowView[];
  readonly within: readonly RowView[];
  readonly initiatives: readonly RowView[];
  readonly published: readonly RowView[];
  readonly acted: readonly ClaimsOfRecordView[];
  readonly about: readonly ClaimsOfRecordView[];
}

export function partyPage(
  graph: Graph,
  record: RecordOf<'person'> | RecordOf<'organisation'> | RecordOf<'place'>,
  locale: Locale,
): PartyPageView {
  const context = new PageContext(graph, locale, record.id);
  const description =
    record.kind === 'organisation' && record.data.description !== undefined
      ? context.text(record.data.description, context.section())
      : undefined;
  const descriptionNotes = record.kind === 'organisation' ? context.notes(record.data.sources ?? []) : [];
  const roles = record.kind === 'person' ? rolesView(context, record) : [];
  const acted = claimsByRecord(context, graph.claimsBy(record.id));
  const told = new Set(graph.claimsBy(record.id).map((entry) => entry.key));
  const about = claimsByRecord(
    context,
    graph.claimsAbout(record.id).filter((entry) => !told.has(entry.key)),
  );
  const role = record.kind === 'person' ? 'participant' : 'place';
  const events = graph
    .linkedFrom(record.id, role)
    .filter((other) => other.kind === 'event')
    .toSorted(compareEvents)
    .toReversed();
  const within =
    record.kind === 'place' ? context.byName(graph.linkedFrom(record.id, 'country').filter((other) => other.kind === 'place')) : [];
  const names = new Set(
    record.kind === 'organisation' ? [record.data.names.en.text, ...record.data.aliases.map((alias) => alias.text)] : [],
  );
  const published = names.size === 0 ? [] : graph.of('source').filter((source) => names.has(source.data.publisher));
  return {
    description,
    descriptionNotes,
    roles,
    events: events.map((event) => context.row(event)),
    within: within.map((one) => context.row(one)),
    initiatives: context.byName(graph.linkedFrom(record.id, 'party')).map((one) => context.row(one)),
    published: published.map((one) => context.row(one)),
    acted,
    about,
    ...entryView(context, record, {
      description: record.data.names.en.text,
      facts: factsOf(context, record),
    }),
  };
}

function factsOf(context: PageContext, record: RecordOf<'person'> | RecordOf<'organisation'> | RecordOf<'place'>) {
  const { t, locale } = context;
  switch (record.kind) {
    case 'person':
      return [];
    case 'organisation':
      return [
        ...context.links('fact.country', record.data.country === undefined ? [] : [record.data.country]),
        ...context.plain('fact.founded', record.data.founded === undefined ? undefined : formatDate(record.data.founded, locale)),
        ...context.links('fact.initiative', record.data.initiative === undefined ? [] : [record.data.initiative]),
        ...context.links('fact.members', record.data.members),
        ...(record.data.URL === undefined
          ? []
          : context.fact('fact.address', [
              { parts: [{ type: 'link', text: new URL(record.data.URL).host, href: record.data.URL }], notes: [] },
            ])),
      ];
    case 'place':
      return [
        ...context.plain('fact.kind', t(`place-kind.${record.data.kind}`)),
        ...context.links('fact.country', record.data.country === undefined ? [] : [record.data.country]),
        ...context.plain('fact.iso', record.data.iso),
        ...context.plain('fact.member', record.data['asean-member'] ? t('fact.member-yes') : undefined),
      ];
  }
}

function rolesView(context: PageContext, record: RecordOf<'person'>): PartyPageView['roles'] {
  const { t, locale } = context;
  return record.data.roles.map((office) => {
    const role = office.role[locale] ?? office.role.en;
    const day = (date: string | undefined): string => (date === undefined ? '' : formatDate(date, locale));
    const term =
      office.from !== undefined && office.to !== undefined
        ? t('person.term', { from: day(office.from), to: day(office.to) })
        : office.from !== undefined
          ? t('person.since', { from: day(office.from) })
          : office.to !== undefined
            ? t('person.until', { to: day(office.to) })
            : '';
    const serves = office.of === undefined ? undefined : context.link(office.of);
    const attested = office.attested === undefined ? '' : t('person.attested', { date: day(office.attested) });
    return {
      role: role.text,
      ...(office.role[locale] === undefined && locale !== 'en' && { language: 'en' }),
      of: serves === undefined || role.text.includes(serves.text) ? undefined : serves,
      when: [term, attested].filter(Boolean).join('; '),
      notes: context.notes(office.sources),
    };
  });
}

/** Claims by the record they stand in, oldest first. */
export function claimsByRecord(context: PageContext, entries: readonly ClaimEntry[]): readonly ClaimsOfRecordView[] {
  const groups = new Map<string, ClaimEntry[]>();
  for (const entry of entries) {
    const list = groups.get(entry.record.id);
    if (list) list.push(entry);
    else groups.set(entry.record.id, [entry]);
  }
  return [...groups.values()].map((list) => {
    const { record } = list[0] as ClaimEntry;
    const section = context.section();
    return {
      record: context.linkTo(record),
      date: record.kind === 'event' ? formatDate(record.data.date, context.locale) : '',
      claims: list.map(({ claim }) => ({ act: context.t(`act.${claim.act}`), claim: context.claim(record, claim, section) })),
    };
  });
}

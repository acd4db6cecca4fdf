import { formatLocator } from '../citation/format-locator.ts';
import { currentState } from '../graph/life.ts';
import type { Graph } from '../graph/graph.ts';
import { displayName, namesOf } from '../graph/names.ts';
import { collator } from '../i18n/collation.ts';
import { formatDate } from '../i18n/format-date.ts';
import { languageName, LOCALE_NAMES } from '../i18n/languages.ts';
import { translate, type MessageKey, type Translate } from '../i18n/messages.ts';
import type { Citation } from '../model/citation.ts';
import type { Claim } from '../model/claim.ts';
import { readEdtf, yearsOf } from '../model/edtf.ts';
import { TRANSLATED_KINDS, type Kind } from '../model/kinds.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../model/language.ts';
import type { AnyRecord, RecordOf } from '../model/record.ts';
import { ACTS, STATE_STAGE, type State } from '../model/vocabularies.ts';
import { absolute, fileHref, href, pageHref, recordHref, type PageName, type SitePath } from '../routing/href.ts';
import { recordVersion, reportHref } from '../routing/project.ts';
import { inlineParts } from '../text/inline.ts';
import { hangulRuns, scriptLanguage } from '../text/script-language.ts';
import type {
  ActGroupView,
  BacklinkView,
  ClaimView,
  DisagreementView,
  FactView,
  HeadView,
  InlineView,
  LinkView,
  NoteView,
  OtherNameView,
  RowView,
  SourceRowView,
  StateView,
  TextView,
} from './page-parts.ts';

const GLYPHS: Readonly<Record<State, string>> = {
  proposed: '○',
  announced: '○',
  negotiating: '◐',
  adopted: '◉',
  signed: '◉',
  launched: '●',
  'in-force': '●',
  'under-way': '●',
  completed: '■',
  superseded: '✕',
  ended: '✕',
};
const TONES = ['open', 'decided', 'running', 'over'] as const;

/** How a state looks: its word and a shape, so that colour is never alone. */
export function stateView(state: State, t: Translate): StateView {
  return { state, label: t(`state.${state}`), glyph: GLYPHS[state], tone: TONES[STATE_STAGE[state]] };
}

/** A stretch of text, its runs of Hangul told as Korean. */
function withHangul(text: string): readonly InlineView[] {
  return hangulRuns(text).map((run) => ({ type: 'text', text: run.text, ...(run.hangul && { language: 'ko' }) }));
}

/** Parts of the head that depend on the page alone. */
export function headView(
  locale: Locale,
  path: SitePath,
  title: string,
  description: string,
  locales: readonly Locale[] = LOCALES,
  textLocales = locales,
): HeadView {
  const own = href(path, locale);
  return {
    locale,
    title,
    description,
    path: own,
    // A page whose text is another language's points search engines to that text.
    canonical: absolute(textLocales.includes(locale) ? own : href(path)),
    alternates: LOCALES.map((one) => ({
      locale: one,
      name: LOCALE_NAMES[one],
      href: locales.includes(one) ? href(path, one) : href(listOf(path), one),
      here: locales.includes(one),
    })),
    hreflang: textLocales.length > 1 ? textLocales.map((one) => ({ locale: one, href: absolute(href(path, one)) })) : [],
    feed: fileHref('/feed.xml'),
  };
}

/** The list that a page belongs to: `/people/x/` stands in `/people/`. */
function listOf(path: SitePath): SitePath {
  const [, folder = '', id] = path.split('/');
  return id === undefined ? '/' : `/${folder}/`;
}

/** The title of a page of lists or fixed text: `Events · Simpul`. */
export function listHead(locale: Locale, page: PageName, path: SitePath, title: MessageKey, lead: MessageKey): HeadView {
  const t = translate(locale);
  return headView(locale, path, page === 'home' ? `${t('site.name')} · ${t(title)}` : `${t(title)} · ${t('site.name')}`, t(lead));
}

/**
 * What the views of one page share: language, numbering of sources in the order in which the page prints them, and the records
 * already linked in a section.
 */
export class PageContext {
  readonly graph: Graph;
  readonly locale: Locale;
  readonly self: string;
  readonly t: Translate;
  readonly #numbers = new Map<string, { number: number; locators: string[] }>();

  constructor(graph: Graph, locale: Locale, self: string) {
    this.graph = graph;
    this.locale = locale;
    this.self = self;
    this.t = translate(locale);
  }

  /** A section's set of linked records: the page's own from the start. */
  section(): Set<string> {
    return new Set([this.self]);
  }

  /** A link to a record under its name; an id that is no record is printed as it is. */
  link(id: string): LinkView {
    const record = this.graph.get(id);
    return record ? this.linkTo(record) : { text: id, href: pageHref('a-z', this.locale) };
  }

  linkTo(record: AnyRecord): LinkView {
    const name = displayName(record, this.locale);
    return {
      text: name.text,
      href: recordHref(record.kind, record.id, this.locale),
      ...(name.language !== this.locale && { language: name.language }),
    };
  }

  /** A record's name as a linked piece of text. */
  reference(id: string): InlineView {
    return { type: 'reference', id, ...this.link(id) };
  }

  /** A short text of the record, its names linked; `language` is set where it is not the page's. */
  text(text: string, section: Set<string>, language: string = DEFAULT_LOCALE): TextView {
    const parts = inlineParts(text, this.graph.matcher, section).flatMap((part): readonly InlineView[] => {
      if (part.type === 'text') return language === 'ko' ? [part] : withHangul(part.text);
      const link = this.link(part.id);
      if (part.type === 'mention') {
        const told = scriptLanguage(part.text);
        return [
          {
            type: 'mention',
            id: part.id,
            text: part.text,
            href: link.href,
            ...(told !== undefined && told !== language && { language: told }),
          },
        ];
      }
      if (part.words === undefined) return [{ type: 'reference', id: part.id, ...link }];
      return [{ type: 'reference', id: part.id, text: part.words, href: link.href }];
    });
    return { parts, ...(language !== this.locale && { language }) };
  }

  /** Evidence for a statement; gives each source its number on the page when it first appears. */
  notes(citations: readonly Citation[]): readonly NoteView[] {
    return citations.map(({ source, locator }) => this.note(source, locator));
  }

  note(source: string, locator: string): NoteView {
    const record = this.graph.get(source);
    const known = this.#numbers.get(source) ?? { number: this.#numbers.size + 1, locators: [] };
    this.#numbers.set(source, known);
    if (!known.locators.includes(locator)) known.locators.push(locator);
    const base = { number: known.number, source, locator, locatorText: formatLocator(locator, this.locale) };
    if (record?.kind !== 'source') {
      return { ...base, href: pageHref('sources', this.locale), short: source, publisher: '', issued: '', languageName: '', tier: '' };
    }
    const { data } = record;
    const short = data['title-short'] ?? data.publisher;
    return {
      ...base,
      href: recordHref('source', source, this.locale),
      short,
      ...this.foreign('shortLanguage', short),
      publisher: data.publisher,
      issued: data.issued === undefined ? this.t('date.undated') : formatDate(data.issued, this.locale),
      languageName: languageName(data.language, this.locale),
      tier: this.t(`tier.${data.tier}`),
    };
  }

  /** The language of a name that the record gives in one form only, where it is not the page's. */
  foreign<K extends string>(key: K, text: string): Partial<Record<K, string>> {
    const language = scriptLanguage(text) ?? DEFAULT_LOCALE;
    return (language === this.locale ? {} : { [key]: language }) as Partial<Record<K, string>>;
  }

  /** Numbers the citations of the prose after those printed before it. */
  citeProse(): void {
    for (const { source, locator } of this.graph.prose(this.self)?.citations ?? []) this.note(source, locator);
  }

  /** The numbered list at the foot. */
  sources(): readonly SourceRowView[] {
    return [...this.#numbers].map(([id, { number, locators }]) => {
      const record = this.graph.get(id);
      const note = this.note(id, locators[0] ?? '');
      return {
        number,
        id,
        title: record ? this.linkTo(record) : { text: id, href: note.href },
        address: (record?.kind === 'source' ? record.data.URL : undefined) ?? absolute(note.href),
        described: record?.kind === 'source' && record.data['title-status'] === 'described',
        publisher: note.publisher,
        ...this.foreign('publisherLanguage', note.publisher),
        issued: note.issued,
        tier: note.tier,
        languageName: note.languageName,
        locators: locators.map((locator) => formatLocator(locator, this.locale)),
      };
    });
  }

  claim(record: AnyRecord, claim: Claim, section: Set<string>): ClaimView {
    const translated = this.graph.translation(this.locale, record.id)?.data.claims[claim.id];
    const page = recordHref(record.kind, record.id, this.locale);
    return {
      id: claim.id,
      act: claim.act,
      text: this.text(translated ?? claim.text, section, translated === undefined ? DEFAULT_LOCALE : this.locale),
      notes: this.notes(claim.sources),
      href: `${record.id === this.self ? '' : page}#${claim.id}`,
      reportHref: reportHref(absolute(`${page}#${claim.id}`)),
    };
  }

  /** Claims of the page's record grouped by act, the most binding first; names are linked once in a group. */
  actGroups(record: RecordOf<'event'> | RecordOf<'initiative'>): readonly ActGroupView[] {
    return ACTS.flatMap((act) => {
      const section = this.section();
      const claims = record.data.claims.filter((claim) => claim.act === act).map((claim) => this.claim(record, claim, section));
      return claims.length === 0 ? [] : [{ act, label: this.t(`act.${act}`), claims }];
    });
  }

  disagreements(): readonly DisagreementView[] {
    return this.graph.disagreementsAbout(this.self).map((record) => this.disagreement(record));
  }

  disagreement(record: RecordOf<'disagreement'>): DisagreementView {
    const section = this.section();
    const translated = this.graph.translation(this.locale, record.id)?.data;
    const text = (own: string, theirs: string | undefined): TextView =>
      this.text(theirs ?? own, section, theirs === undefined ? DEFAULT_LOCALE : this.locale);
    return {
      id: record.id,
      title: this.linkTo(record),
      what: text(record.data.what, translated?.what),
      readings: record.data.readings.map((reading, index) => ({
        says: text(reading.says, translated?.readings?.[index]),
        notes: this.notes(reading.sources),
      })),
      judgement: text(record.data.judgement, translated?.judgement),
      why: text(record.data.why, translated?.why),
    };
  }

  backlinks(): readonly BacklinkView[] {
    const kinds: readonly Kind[] = [
      'event',
      'initiative',
      'topic',
      'meetings',
      'disagreement',
      'statistics',
      'organisation',
      'place',
      'person',
      'source',
    ];
    return this.graph
      .backlinks(this.self)
      .toSorted((a, b) => kinds.indexOf(a.from.kind) - kinds.indexOf(b.from.kind) || (a.from.id < b.from.id ? -1 : 1))
      .map(({ from, sentence, claim }) => {
        const link = this.linkTo(from);
        return {
          from: from.id,
          link: { ...link, href: claim === undefined ? link.href : `${link.href}#${claim}` },
          kind: this.t(`kind.${from.kind}`),
          ...sentence,
          ...(this.locale !== DEFAULT_LOCALE && { language: DEFAULT_LOCALE }),
        };
      });
  }

  /** Every name but the one in the title, with what it is. */
  otherNames(record: AnyRecord): readonly OtherNameView[] {
    const title = displayName(record, this.locale);
    return namesOf(record)
      .filter((name) => !(name.text === title.text && (name.language ?? title.language) === title.language))
      .map((name) => ({
        text: name.text,
        ...(name.language !== undefined && name.language !== this.locale && { language: name.language }),
        languageName: name.language === undefined ? '' : languageName(name.language, this.locale),
        isName: name.kind === 'name',
        remark: [name.kind === 'name' ? '' : this.t(`alias-kind.${name.kind}`), name.ours ? this.t('names.ours') : '']
          .filter(Boolean)
          .join(', '),
      }));
  }

  fact(label: MessageKey, values: FactView['values']): readonly FactView[] {
    return values.length === 0 ? [] : [{ label: this.t(label), values }];
  }

  /** A fact whose values are links to records. */
  links(label: MessageKey, ids: readonly string[]): readonly FactView[] {
    const values = ids.map((id) => ({ parts: [this.reference(id)], notes: [] }));
    return this.fact(label, values).map((fact) => ({ ...fact, inline: true }));
  }

  plain(label: MessageKey, text: string | undefined): readonly FactView[] {
    if (text === undefined || text === '') return [];
    return this.fact(label, [{ parts: [{ type: 'text', text }], notes: [] }]);
  }

  /** A line in a list: the record, when, and what it is. */
  row(record: AnyRecord): RowView {
    const { t, locale } = this;
    const base = { id: record.id, kind: record.kind, link: this.linkTo(record) };
    switch (record.kind) {
      case 'event': {
        const place = record.data.place === undefined ? undefined : this.link(record.data.place).text;
        return {
          ...base,
          date: { datetime: record.data.date, text: formatDate(record.data.date, locale) },
          remark: [t(`event-kind.${record.data.kind}`), place].filter(Boolean).join(' · '),
          summary: this.summary(record),
        };
      }
      case 'initiative': {
        const current = currentState(record);
        return {
          ...base,
          ...(current && {
            state: stateView(current.state, t),
            date: { datetime: current.row.date, text: formatDate(current.row.date, locale) },
          }),
          remark: t(`initiative-kind.${record.data.kind}`),
          summary: this.summary(record),
        };
      }
      case 'source':
        return {
          ...base,
          ...(record.data.issued !== undefined && { date: { datetime: record.data.issued, text: formatDate(record.data.issued, locale) } }),
          remark: [
            record.data.publisher,
            t(`source-kind.${record.data.kind}`),
            t(`tier.${record.data.tier}`),
            languageName(record.data.language, locale),
          ].join(' · '),
        };
      case 'person': {
        const role = record.data.roles.at(-1)?.role;
        return { ...base, remark: (role?.[locale] ?? role?.en)?.text ?? '' };
      }
      case 'organisation':
        return { ...base, remark: record.data.description ?? '' };
      case 'place':
        return { ...base, remark: t(`place-kind.${record.data.kind}`) };
      case 'topic':
      case 'disagreement':
        return { ...base, remark: '', summary: this.summary(record) };
      default:
        return { ...base, remark: '' };
    }
  }

  /** The one-sentence summary of a record, in the page's language if it is translated; nothing is linked in it. */
  summary(
    record: RecordOf<'event'> | RecordOf<'initiative'> | RecordOf<'topic'> | RecordOf<'disagreement'>,
    section?: Set<string>,
  ): TextView {
    const translated = this.graph.translation(this.locale, record.id)?.data;
    const own = record.kind === 'disagreement' ? record.data.what : record.data.summary;
    const theirs = record.kind === 'disagreement' ? translated?.what : translated?.summary;
    const language = theirs === undefined ? DEFAULT_LOCALE : this.locale;
    if (section) return this.text(theirs ?? own, section, language);
    const parts: InlineView[] = this.text(theirs ?? own, new Set()).parts.map((part) => ({ type: 'text', text: part.text }));
    return { parts, ...(language !== this.locale && { language }) };
  }

  /** Names in the order of the page's language. */
  byName(records: readonly AnyRecord[]): readonly AnyRecord[] {
    const compare = collator(this.locale);
    return records.toSorted((a, b) => compare(displayName(a, this.locale).text, displayName(b, this.locale).text));
  }

  /** Whether the record's text is there in the page's language. */
  translated(record: AnyRecord): boolean {
    if (this.locale === DEFAULT_LOCALE || !TRANSLATED_KINDS.has(record.kind)) return this.locale === DEFAULT_LOCALE;
    return this.graph.translation(this.locale, record.id) !== undefined;
  }

  /** The years that a date touches, for the filter of the search. */
  years(date: string | undefined): readonly string[] {
    if (date === undefined) return [];
    const value = readEdtf(date);
    const [first, last] = yearsOf(date);
    if (value.type === 'date' && (value.precision === 'decade' || value.precision === 'century')) return [];
    return Array.from({ length: Math.min(last - first, 40) + 1 }, (_, index) => String(first + index));
  }

  /** How to cite a page, in words. */
  cite(title: string, checked: string | undefined, path: string): string {
    const values = { title, version: recordVersion(this.graph.digest), address: absolute(path) };
    return checked === undefined
      ? this.t('cite.as-unchecked', values)
      : this.t('cite.as', { ...values, date: formatDate(checked, this.locale) });
  }
}

import { formatCitation } from '../citation/format-citation.ts';
import { plainText, type Graph, type Use } from '../graph/graph.ts';
import { formatDate } from '../i18n/format-date.ts';
import { languageName } from '../i18n/languages.ts';
import type { Locale } from '../model/language.ts';
import type { RecordOf } from '../model/record.ts';
import { formatLocator } from '../citation/format-locator.ts';
import { locatorParagraphs } from '../model/citation.ts';
import type { MessageKey } from '../i18n/messages.ts';
import { entryView } from './entry-page.ts';
import { PageContext } from './page-context.ts';
import type { EntryView, FactView, LinkView } from './page-parts.ts';

/** One use of the source by a record. */
export interface UseView {
  readonly locator: string;
  readonly text: string;
  readonly href: string;
  readonly act: string;
}

export interface SourcePageView extends EntryView {
  readonly translatedTitle: string | undefined;
  readonly description: string | undefined;
  readonly faults: readonly { readonly text: string; readonly locator: string }[];
  readonly uses: readonly { readonly record: LinkView; readonly kind: string; readonly rows: readonly UseView[] }[];
  readonly formatted: readonly { readonly text: string; readonly language?: string; readonly italic?: boolean }[];
}

/** What the page of a source prints: a library record, and the audit trail of everything that cites it. */
export function sourcePage(graph: Graph, record: RecordOf<'source'>, locale: Locale): SourcePageView {
  const context = new PageContext(graph, locale, record.id);
  const { t } = context;
  const { data } = record;
  const address = (label: MessageKey, url: string | undefined, words?: string): readonly FactView[] =>
    url === undefined ? [] : context.fact(label, [{ parts: [{ type: 'link', text: words ?? new URL(url).host, href: url }], notes: [] }]);
  const authors = data.author.map((name) => ('literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' ')));
  const facts = [
    ...context.plain('fact.author', authors.join('; ')),
    ...context.plain('fact.publisher', data.publisher),
    ...context.plain('fact.container', [data['container-title'], data.volume, data.page].filter(Boolean).join(', ')),
    ...context.fact(
      'fact.issued',
      data.issued === undefined
        ? [{ parts: [{ type: 'text', text: t('date.undated') }], notes: [] }]
        : [{ parts: [{ type: 'text', text: formatDate(data.issued, locale) }], notes: [], datetime: data.issued }],
    ),
    ...context.plain('fact.kind', t(`source-kind.${data.kind}`)),
    ...context.plain('fact.tier', t(`tier.${data.tier}-explained`)),
    ...context.plain('fact.language', languageName(data.language, locale)),
    ...address('fact.address', data.URL),
    ...address('fact.archive', data.archive),
    ...address('fact.original', data.original?.URL, data.original?.title),
    ...context.plain('fact.accessed', data.accessed === undefined ? undefined : formatDate(data.accessed, locale)),
    ...context.plain('fact.paragraphs', data.paragraphs === undefined ? undefined : t.count('record.paragraphs', data.paragraphs)),
  ];
  const translated = data['translated-title'][locale];
  return {
    translatedTitle: data.language === locale ? undefined : translated,
    description: data.description,
    faults: data.faults.map((fault) => ({
      text: fault.text,
      locator: fault.locator === undefined ? '' : formatLocator(fault.locator, locale),
    })),
    uses: usesView(context, graph.usesOf(record.id)),
    formatted: formatCitation(record, locale),
    ...entryView(context, record, {
      description: data.description ?? [data.publisher, t(`source-kind.${data.kind}`)].join(', '),
      facts,
      date: data.issued,
      withNames: false,
    }),
  };
}

/** Uses by record, each ordered by the place in the source. */
function usesView(context: PageContext, uses: readonly Use[]): SourcePageView['uses'] {
  const byRecord = new Map<string, Use[]>();
  for (const use of uses) {
    const list = byRecord.get(use.record.id);
    if (list) list.push(use);
    else byRecord.set(use.record.id, [use]);
  }
  const first = (locator: string): number => locatorParagraphs(locator)[0] ?? Number.MAX_SAFE_INTEGER;
  return [...byRecord.values()].map((list) => {
    const record = list[0]?.record;
    if (record === undefined) throw new Error('a list of uses is never empty');
    const link = context.linkTo(record);
    const rows = list
      .toSorted((a, b) => first(a.locator) - first(b.locator))
      .map((use): UseView => ({
        locator: formatLocator(use.locator, context.locale),
        text: use.text === undefined ? context.t(`source.in-${use.field}` as MessageKey) : plainText(use.text, context.graph),
        href: use.claim === undefined ? link.href : `${link.href}#${use.claim.id}`,
        act: use.claim === undefined ? '' : context.t(`act.${use.claim.act}`),
      }));
    return { record: link, kind: context.t(`kind.${record.kind}`), rows };
  });
}

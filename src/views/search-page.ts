import type { Graph } from '../graph/graph.ts';
import { displayName } from '../graph/names.ts';
import { collator } from '../i18n/collation.ts';
import { translate } from '../i18n/messages.ts';
import { KIND_NAMES } from '../model/kinds.ts';
import type { Locale } from '../model/language.ts';
import { fileHref, pageHref } from '../routing/href.ts';
import { recordVersion } from '../routing/project.ts';
import { listHead } from './page-context.ts';
import type { HeadView, LinkView } from './page-parts.ts';

/** What the search page says while it works; `{count}` and `{query}` are filled in by it. */
export interface SearchTexts {
  readonly hint: string;
  readonly loading: string;
  readonly searching: string;
  /** For one result, and for any other number; languages with one form have it twice. */
  readonly countOne: string;
  readonly countOther: string;
  readonly none: string;
  readonly incomplete: string;
  readonly failed: string;
  readonly claim: string;
}

/** A list to narrow the results down with. */
export interface SearchFilterView {
  readonly name: 'kind' | 'year' | 'topic';
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The page of search. */
export interface SearchPageView {
  readonly head: HeadView;
  readonly title: string;
  readonly label: string;
  readonly submit: string;
  readonly filterLabel: string;
  readonly any: string;
  readonly more: string;
  readonly noneHelp: string;
  readonly needsScript: string;
  /** Where the form leads: this page. */
  readonly action: string;
  /** Folder of the search index, with a slash at its end. */
  readonly bundle: string;
  /** Version of the record, so that an index kept by the browser is never taken for a newer one. */
  readonly version: string;
  readonly texts: SearchTexts;
  /** Years come from the index. */
  readonly filters: readonly SearchFilterView[];
  /** Other ways in, where search finds nothing or cannot work. */
  readonly aToZ: LinkView;
  readonly timeline: LinkView;
}

/** @returns what the search page of a language prints; results come in the browser. */
export function searchPage(graph: Graph, locale: Locale): SearchPageView {
  const t = translate(locale);
  const compare = collator(locale);
  const topics = graph.of('topic').map((topic) => ({ value: topic.id, label: displayName(topic, locale).text }));
  return {
    head: listHead(locale, 'search', '/search/', 'search.title', 'search.hint'),
    title: t('search.title'),
    label: t('search.label'),
    submit: t('search.submit'),
    filterLabel: t('search.filter'),
    any: t('search.any'),
    more: t('search.more'),
    noneHelp: t('search.none-help'),
    needsScript: t('search.needs-script'),
    action: pageHref('search', locale),
    bundle: fileHref('/pagefind/'),
    version: recordVersion(graph.digest),
    texts: {
      hint: t('search.hint'),
      loading: t('search.loading'),
      searching: t('search.searching'),
      countOne: t('search.count_one'),
      countOther: t('search.count_other'),
      none: t('search.none'),
      incomplete: t('search.incomplete'),
      failed: t('search.failed'),
      claim: t('search.in-claim'),
    },
    filters: [
      { name: 'kind', label: t('filter.kind'), options: KIND_NAMES.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })) },
      { name: 'year', label: t('filter.year'), options: [] },
      { name: 'topic', label: t('filter.topic'), options: topics.toSorted((a, b) => compare(a.label, b.label)) },
    ],
    aToZ: { text: t('nav.a-z'), href: pageHref('a-z', locale) },
    timeline: { text: t('nav.timeline'), href: pageHref('timeline', locale) },
  };
}

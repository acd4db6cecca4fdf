import type { Graph } from '../graph/graph.ts';
import { formatDate } from '../i18n/format-date.ts';
import { translate, type MessageKey } from '../i18n/messages.ts';
import { KINDS, type Kind } from '../model/kinds.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../model/language.ts';
import { absolute, fileHref, PAGES, pageHref, recordPath } from '../routing/href.ts';
import { repository } from '../routing/project.ts';
import { headView, listHead, PageContext } from './page-context.ts';
import type { HeadView, LinkView } from './page-parts.ts';

/** What a page of fixed text prints. */
export interface TextPageView {
  readonly head: HeadView;
  readonly title: string;
  readonly lead: string;
  readonly noindex: boolean;
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string;
    readonly text: string;
    readonly links: readonly LinkView[];
  }[];
  readonly searchHref?: string;
  readonly searchLabel?: string;
  readonly searchSubmit?: string;
}

const ABOUT: readonly string[] = ['what', 'how', 'who', 'licences', 'wrong', 'private'];

/** What this is, who makes it, on what terms. */
export function aboutPage(locale: Locale): TextPageView {
  const t = translate(locale);
  const links: Readonly<Record<string, readonly LinkView[]>> = {
    wrong: [
      { text: t('claim.wrong'), href: `https://github.com/${repository()}/issues/new?template=fact-is-wrong.yml` },
      { text: t('nav.disagreements'), href: pageHref('disagreements', locale) },
    ],
    licences: [
      { text: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' },
      { text: `github.com/${repository()}`, href: `https://github.com/${repository()}` },
    ],
  };
  return {
    head: listHead(locale, 'about', PAGES.about, 'about.title', 'about.lead'),
    title: t('about.title'),
    lead: t('about.lead'),
    noindex: false,
    sections: ABOUT.map((id) => ({
      id,
      heading: t(`about.${id}` as MessageKey),
      text: t(`about.${id}-text` as MessageKey),
      links: links[id] ?? [],
    })),
  };
}

/** What can be read without a network now, and what this page will be. */
export function offlinePage(locale: Locale): TextPageView {
  const t = translate(locale);
  return {
    head: listHead(locale, 'offline', PAGES.offline, 'offline.title', 'offline.lead'),
    title: t('offline.title'),
    lead: t('offline.lead'),
    noindex: false,
    sections: [
      {
        id: 'now',
        heading: t('offline.now'),
        text: t('offline.now-text'),
        links: [{ text: t('offline.data'), href: pageHref('data', locale) }],
      },
      { id: 'later', heading: t('offline.later'), text: t('offline.later-text'), links: [] },
    ],
  };
}

/** The page for addresses that are none; it offers search, the index and the timeline. */
export function notFoundPage(): TextPageView {
  const t = translate(DEFAULT_LOCALE);
  const pages = ['a-z', 'timeline', 'events', 'initiatives'] as const;
  return {
    head: {
      ...headView(DEFAULT_LOCALE, '/404.html', `${t('not-found.title')} · ${t('site.name')}`, t('not-found.text'), []),
      path: fileHref('/404.html'),
    },
    title: t('not-found.title'),
    lead: t('not-found.text'),
    noindex: true,
    sections: [
      { id: 'ways', heading: '', text: '', links: pages.map((page) => ({ text: t(`nav.${page}`), href: pageHref(page, DEFAULT_LOCALE) })) },
    ],
    searchHref: pageHref('search', DEFAULT_LOCALE),
    searchLabel: t('search.label'),
    searchSubmit: t('search.submit'),
  };
}

/** The old address of a record that was renamed: where it is now. */
export function movedPage(graph: Graph, from: string, to: string, kind: Kind, locale: Locale): TextPageView & { readonly target: string } {
  const t = translate(locale);
  const link = new PageContext(graph, locale, '').link(to);
  const head = headView(locale, recordPath(kind, from), `${t('moved.title')} · ${t('site.name')}`, t('moved.text'), localesOf(kind));
  return {
    head: { ...head, canonical: absolute(link.href), hreflang: [] },
    title: t('moved.title'),
    lead: t('moved.text'),
    noindex: true,
    sections: [{ id: 'target', heading: '', text: '', links: [link] }],
    target: link.href,
  };
}

/** The address of a record that was taken out: when and why. */
export function removedPage(id: string, kind: Kind, date: string, why: string, locale: Locale): TextPageView {
  const t = translate(locale);
  const head = headView(locale, recordPath(kind, id), `${t('gone.title')} · ${t('site.name')}`, why, localesOf(kind));
  return {
    head: { ...head, hreflang: [] },
    title: t('gone.title'),
    lead: t('gone.text', { date: formatDate(date, locale), why }),
    noindex: true,
    sections: [],
  };
}

/** The languages in which records of a kind have a page. */
function localesOf(kind: Kind): readonly Locale[] {
  return KINDS[kind].pages === 'everywhere' ? LOCALES : [DEFAULT_LOCALE];
}

import { KINDS, type Kind } from '../model/kinds.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../model/language.ts';
import { basePath, siteOrigin } from './site.ts';

/** A path from the root of the site, with slashes at both ends (`/events/kadif/`), before language and base are added. */
export type SitePath = `/${string}`;

/** Lists and fixed pages that stand in every language. */
export const PAGES = {
  home: '/',
  events: '/events/',
  series: '/events/series/',
  initiatives: '/initiatives/',
  topics: '/topics/',
  sources: '/sources/',
  people: '/people/',
  organisations: '/organisations/',
  places: '/places/',
  timeline: '/timeline/',
  figures: '/figures/',
  disagreements: '/disagreements/',
  'a-z': '/a-z/',
  search: '/search/',
  data: '/data/',
  offline: '/offline/',
  about: '/about/',
} as const satisfies Record<string, SitePath>;
export type PageName = keyof typeof PAGES;

const FOLDERS: Readonly<Record<Kind, SitePath>> = {
  event: '/events/',
  meetings: '/events/series/',
  initiative: '/initiatives/',
  topic: '/topics/',
  disagreement: '/disagreements/',
  source: '/sources/',
  person: '/people/',
  organisation: '/organisations/',
  place: '/places/',
  statistics: '/figures/',
};

/** @returns the path of a record, without language and base. */
export function recordPath(kind: Kind, id: string): SitePath {
  return `${FOLDERS[kind]}${id}/`;
}

/** Adds language and base: what stands in an `href`. */
export function href(path: SitePath, locale: Locale = DEFAULT_LOCALE): string {
  const prefix = locale === DEFAULT_LOCALE ? '' : `${locale}/`;
  return `${basePath()}${prefix}${path.slice(1)}`;
}

/** @returns the address of a record for a reader of a language: its page in that language, if it has one in each. */
export function recordHref(kind: Kind, id: string, locale: Locale): string {
  return href(recordPath(kind, id), KINDS[kind].pages === 'root' ? DEFAULT_LOCALE : locale);
}

/** @returns the address of a page of the site. */
export function pageHref(page: PageName, locale: Locale): string {
  return href(PAGES[page], locale);
}

/** @returns the address of a file that is the same in every language, such as `/data/graph.json`. */
export function fileHref(path: SitePath): string {
  return `${basePath()}${path.slice(1)}`;
}

/** @returns a whole address, for canonical links, feeds and citations. */
export function absolute(address: string): string {
  return `${siteOrigin()}${address}`;
}

/** The `[...locale]` parameter of a route for a language; undefined at the root. */
export function localeParam(locale: Locale): string | undefined {
  return locale === DEFAULT_LOCALE ? undefined : locale;
}

/** @returns the language that the `[...locale]` parameter of a route stands for. */
export function localeOf(param: string | undefined): Locale {
  return LOCALES.find((locale) => locale === param) ?? DEFAULT_LOCALE;
}

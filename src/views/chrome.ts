import { translate, type MessageKey } from '../i18n/messages.ts';
import type { Locale } from '../model/language.ts';
import { pageHref, type PageName } from '../routing/href.ts';
import { recordVersion, reportHref, repository } from '../routing/project.ts';
import { absolute } from '../routing/href.ts';
import type { LinkView } from './page-parts.ts';

/** What stands around every page: navigation, search box, footer. */
export interface ChromeView {
  readonly siteName: string;
  readonly homeHref: string;
  readonly skip: string;
  readonly mainLabel: string;
  readonly moreLabel: string;
  readonly languageLabel: string;
  /** Language and country as Open Graph writes them. */
  readonly ogLocale: string;
  readonly main: readonly LinkView[];
  readonly more: readonly LinkView[];
  readonly searchHref: string;
  readonly searchLabel: string;
  readonly licence: string;
  readonly version: string;
  readonly report: LinkView;
  readonly repository: string;
}

const MAIN: readonly (readonly [PageName, MessageKey])[] = [
  ['events', 'nav.events'],
  ['initiatives', 'nav.initiatives'],
  ['topics', 'nav.topics'],
  ['timeline', 'nav.timeline'],
  ['figures', 'nav.figures'],
  ['sources', 'nav.sources'],
];
const MORE: readonly (readonly [PageName, MessageKey])[] = [
  ['series', 'nav.series'],
  ['people', 'nav.people'],
  ['organisations', 'nav.organisations'],
  ['places', 'nav.places'],
  ['disagreements', 'nav.disagreements'],
  ['a-z', 'nav.a-z'],
  ['search', 'nav.search'],
  ['data', 'nav.data'],
  ['offline', 'nav.offline'],
  ['about', 'nav.about'],
];

const OG_LOCALES: Readonly<Record<Locale, string>> = { en: 'en_GB', id: 'id_ID', ko: 'ko_KR', vi: 'vi_VN' };

/** @param path address of the page, for the form that reports an error in it. */
export function chrome(digest: string, locale: Locale, path: string): ChromeView {
  const t = translate(locale);
  const link = ([page, key]: readonly [PageName, MessageKey]): LinkView => ({ text: t(key), href: pageHref(page, locale) });
  return {
    siteName: t('site.name'),
    homeHref: pageHref('home', locale),
    skip: t('nav.skip'),
    mainLabel: t('nav.main'),
    moreLabel: t('nav.more'),
    languageLabel: t('nav.language'),
    ogLocale: OG_LOCALES[locale],
    main: MAIN.map(link),
    more: MORE.map(link),
    searchHref: pageHref('search', locale),
    searchLabel: t('search.label'),
    licence: t('footer.licence'),
    version: t('footer.version', { version: recordVersion(digest) }),
    report: { text: t('cite.report'), href: reportHref(absolute(path)) },
    repository: `https://github.com/${repository()}`,
  };
}

import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { currentRecord } from '../graph/current-record.ts';
import type { Graph } from '../graph/graph.ts';
import { DEFAULT_LOCALE, LOCALES } from '../model/language.ts';
import { TRANSLATED_KINDS } from '../model/kinds.ts';
import { absolute, href, recordPath } from '../routing/href.ts';
import { oldPaths } from '../routing/old-paths.ts';

/** Writes the sitemap: every page that is the one address of its text, with the same page in the other languages. */
export function siteMap(): AstroIntegration {
  let others: ReadonlySet<string> | undefined;
  return sitemap({
    i18n: { defaultLocale: DEFAULT_LOCALE, locales: Object.fromEntries(LOCALES.map((locale) => [locale, locale])) },
    filter: (address) => {
      others ??= addressesElsewhere(currentRecord().graph);
      return !others.has(address);
    },
  });
}

/**
 * Addresses that send search engines elsewhere, or away: pages whose text is not translated, and old addresses.
 * @returns whole addresses.
 */
export function addressesElsewhere(graph: Graph): ReadonlySet<string> {
  const untranslated = graph.records
    .filter(({ kind }) => TRANSLATED_KINDS.has(kind))
    .flatMap(({ kind, id }) =>
      LOCALES.filter((locale) => locale !== DEFAULT_LOCALE && graph.translation(locale, id) === undefined).map((locale) =>
        href(recordPath(kind, id), locale),
      ),
    );
  const old = oldPaths(graph.redirects, (id) => graph.get(id)?.kind).map(({ params }) => href(`/${params.old}/`));
  return new Set([...untranslated, ...old].map(absolute));
}

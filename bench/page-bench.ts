import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rounded, type Figure } from './figures.ts';
import { summary, weighSite, type PageWeight } from './page-weights.ts';

/** What the pages of a built site weigh, against what they may. */
export interface PageBench {
  readonly figures: readonly Figure[];
  readonly pages: number;
  /** kB by kind of record, gzip. */
  readonly kinds: Readonly<
    Record<string, { readonly pages: number; readonly median: number; readonly heaviest: number; readonly path: string }>
  >;
}

/**
 * Weighs the pages of all records of a built site: HTML, stylesheets and scripts, each compressed as a server would.
 * @param dist its folder.
 * @param base the path it was built for, with a slash at both ends.
 * @throws Error if there is no site, or none built for that path.
 */
export function measurePages(dist: string, base: string): PageBench {
  if (!existsSync(join(dist, 'index.html'))) throw new Error('There is no built site in dist/: run npm run build first');
  const { pages, fonts, search } = weighSite(dist, base);
  if (pages.length === 0) throw new Error('The site in dist/ has no page of a record');
  const [gzip, brotli, script] = [summary(pages, 'all', 'gzip'), summary(pages, 'all', 'brotli'), summary(pages, 'script', 'gzip')];
  const kinds = Map.groupBy(pages, (page) => page.kind);
  return {
    pages: pages.length,
    figures: [
      { name: 'Page of a record, HTML + CSS + JS, gzip: median', measured: rounded(gzip.median), unit: 'kB', target: 16 },
      { name: 'Page of a record, HTML + CSS + JS, gzip: heaviest', measured: rounded(gzip.heaviest), unit: 'kB', target: 30 },
      { name: 'Page of a record, HTML + CSS + JS, brotli: median', measured: rounded(brotli.median), unit: 'kB', target: 16 },
      { name: 'Page of a record, HTML + CSS + JS, brotli: heaviest', measured: rounded(brotli.heaviest), unit: 'kB', target: 30 },
      { name: 'JS that runs before search is opened, gzip: heaviest', measured: rounded(script.heaviest), unit: 'kB', target: 5 },
      { name: 'Fonts, all', measured: rounded(fonts.all), unit: 'kB', target: 80 },
      { name: 'Fonts, preloaded', measured: rounded(fonts.preloaded), unit: 'kB' },
      { name: 'Search index, all languages', measured: rounded(search.size), unit: 'kB' },
    ],
    kinds: Object.fromEntries([...kinds].map(([kind, list]) => [kind, ofKind(list)])),
  };
}

function ofKind(pages: readonly PageWeight[]) {
  const { median, heaviest, path } = summary(pages, 'all', 'gzip');
  return { pages: pages.length, median: rounded(median), heaviest: rounded(heaviest), path };
}

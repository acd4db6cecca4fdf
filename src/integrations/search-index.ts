import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { stableIndex, UNSTABLE_FILE } from '../search/stable-index.ts';

/** Pagefind's own interfaces and its worker: the search page has its own, and searches where it can see what fails. */
const UNUSED_FILE = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.(?:js|css)$/;

/** Makes the search index of the built site, in its folder `pagefind/`. The build fails if the index cannot be made. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'simpul:search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await writeSearchIndex(fileURLToPath(dir));
        logger.info(`${pages} pages indexed`);
      },
    },
  };
}

/**
 * Indexes every page of a folder that has a `data-pagefind-body`, by language of the page, and writes `pagefind/` into it: the
 * same bytes for the same pages.
 * @param site folder of the built site.
 * @returns the number of pages indexed.
 * @throws Error that says what Pagefind could not do.
 */
export async function writeSearchIndex(site: string): Promise<number> {
  const folder = join(site, 'pagefind');
  rmSync(folder, { recursive: true, force: true });
  try {
    const created = await createIndex();
    const { index } = created;
    stopOn('was not begun', created.errors);
    if (index === undefined) throw new Error('The search index was not begun, and Pagefind does not say why');
    const added = await index.addDirectory({ path: site });
    stopOn('could not read the pages', added.errors);
    const written = await index.writeFiles({ outputPath: folder });
    stopOn('could not be written', written.errors);
  } finally {
    await close();
  }
  return settle(folder);
}

function stopOn(what: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index ${what}: ${errors.join('; ')}`);
}

/** Puts the index in a lasting order, takes out what no page loads, and counts the pages in it. */
function settle(folder: string): number {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  const unstable = paths.filter((path) => UNSTABLE_FILE.test(path));
  const stable = stableIndex(new Map(unstable.map((path) => [path, readFileSync(join(folder, path))])));
  for (const path of [...unstable, ...paths.filter((one) => UNUSED_FILE.test(one))]) rmSync(join(folder, path));
  for (const [path, bytes] of stable) writeFileSync(join(folder, path), bytes);
  const pages = paths.filter((path) => path.endsWith('.pf_fragment')).length;
  if (pages === 0) throw new Error('The search index is empty: no page to index was found');
  return pages;
}

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { stableIndex, UNSTABLE_FILE, type IndexFiles } from '../search/stable-index.ts';

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
  const files = await indexPages(site);
  const pages = [...files.keys()].filter((path) => path.endsWith('.pf_fragment')).length;
  if (pages === 0) throw new Error('The search index is empty: no page to index was found');
  const lasting = [...files].filter(([path]) => !UNSTABLE_FILE.test(path) && !UNUSED_FILE.test(path));
  for (const [path, bytes] of [...lasting, ...stableIndex(files)]) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return pages;
}

/** Pagefind's files, kept in memory: if it writes them itself, closing it can cut off those that are not yet on disk. */
async function indexPages(site: string): Promise<IndexFiles> {
  try {
    const { index, errors } = await createIndex();
    stopOn('was not begun', errors);
    if (index === undefined) throw new Error('The search index was not begun, and Pagefind does not say why');
    const added = await index.addDirectory({ path: site });
    stopOn('could not read the pages', added.errors);
    const made = await index.getFiles();
    stopOn('could not be made', made.errors);
    return new Map(made.files.map(({ path, content }) => [path.replaceAll('\\', '/'), content]));
  } finally {
    await close();
  }
}

function stopOn(what: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index ${what}: ${errors.join('; ')}`);
}

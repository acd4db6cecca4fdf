import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { writeSearchIndex } from '../../src/integrations/search-index.ts';

const root = mkdtempSync(join(tmpdir(), 'search-index-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const page = (language: string, id: number): string => `<!doctype html>
<html lang="${language}"><body><header>Navigation of every page</header>
<main data-pagefind-body><h1>Summit ${id}</h1>
<span hidden data-id="e${id}" data-pagefind-meta="record[data-id]"></span>
<span hidden data-year="${1990 + (id % 30)}" data-pagefind-filter="year[data-year]"></span>
<span hidden data-topic="topic-${id % 9}" data-pagefind-filter="topic[data-topic]"></span>
<section id="claims"><h2>Decided</h2><ol><li id="claim-${id}"><p>Leaders agreed on word${id}.</p><div data-pagefind-ignore><span id="note-${id}">Source</span></div></li></ol></section>
</main></body></html>`;

function site(name: string, turned: boolean): string {
  const folder = join(root, name);
  const pages = ['en', 'ko'].flatMap((language) => Array.from({ length: 60 }, (_, id) => [language, id] as const));
  for (const [language, id] of turned ? pages.toReversed() : pages) {
    mkdirSync(join(folder, language, `${id}`), { recursive: true });
    writeFileSync(join(folder, language, `${id}`, 'index.html'), page(language, id));
  }
  writeFileSync(join(folder, '404.html'), '<!doctype html><html lang="en"><body>Not found</body></html>');
  return folder;
}

/** Path and digest of every file of the index. */
function digests(folder: string): readonly string[] {
  const index = join(folder, 'pagefind');
  const files = readdirSync(index, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map(
      ({ parentPath, name }) =>
        `${join(parentPath, name).slice(index.length)} ${createHash('sha256')
          .update(readFileSync(join(parentPath, name)))
          .digest('hex')}`,
    )
    .sort();
}

describe('the search index of a site', () => {
  it('has every page with a body to index, and is the same bytes for the same pages', async () => {
    const [one, other] = [site('one', false), site('other', true)];
    expect(await writeSearchIndex(one)).toBe(120);
    expect(await writeSearchIndex(other)).toBe(120);
    const first = digests(one);
    expect(digests(other)).toEqual(first);
    await writeSearchIndex(one);
    expect(digests(one)).toEqual(first);
  });

  it('lists claims and sections by id, and nothing that is not to be indexed', async () => {
    const folder = site('listed', false);
    await writeSearchIndex(folder);
    const index = join(folder, 'pagefind', 'fragment');
    const fragments = readdirSync(index).map((name) => gunzipSync(readFileSync(join(index, name))).toString());
    const fragment: unknown = JSON.parse(fragments.find((text) => text.includes('"/en/7/"'))?.slice('pagefind_dcd'.length) ?? '{}');
    expect(fragment).toMatchObject({
      meta: { record: 'e7', title: 'Summit 7' },
      filters: { year: ['1997'], topic: ['topic-7'] },
      content: 'Summit 7. Decided. Leaders agreed on word7.',
      anchors: [
        { element: 'section', id: 'claims', location: 2 },
        { element: 'li', id: 'claim-7', location: 3 },
      ],
    });
  });

  it('holds what the search page loads and nothing else', async () => {
    const folder = site('lean', false);
    await writeSearchIndex(folder);
    const names = readdirSync(join(folder, 'pagefind')).filter((name) => !name.endsWith('.pf_meta'));
    expect(names.sort()).toEqual([
      'filter',
      'fragment',
      'index',
      'pagefind-entry.json',
      'pagefind.js',
      'wasm.en.pagefind',
      'wasm.unknown.pagefind',
    ]);
  });

  it('stops the build where there is nothing to index', async () => {
    const folder = join(root, 'empty');
    mkdirSync(folder);
    await expect(writeSearchIndex(folder)).rejects.toThrow('The search index is empty');
  });
});

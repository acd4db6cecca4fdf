import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { openRecord } from '../../src/graph/open-record.ts';
import type { Fragment } from '../../src/search/record-index.ts';
import { builtSite } from './built-site.ts';

/** A fragment as it is stored: filters and all. */
type StoredFragment = Fragment & { readonly filters: Readonly<Record<string, readonly string[]>> };

function readFragment(path: string): StoredFragment {
  return JSON.parse(gunzipSync(readFileSync(path)).toString().slice('pagefind_dcd'.length)) as StoredFragment;
}

const { graph } = openRecord(fileURLToPath(new URL('../..', import.meta.url)));
let fragments: readonly StoredFragment[] = [];

beforeAll(async () => {
  const { folder } = await builtSite();
  const index = join(folder, 'pagefind', 'fragment');
  fragments = readdirSync(index).map((name) => readFragment(join(index, name)));
});

describe('the search index of the site', () => {
  it('has a page of every record, under its id and kind', () => {
    const indexed = new Map(fragments.map(({ meta }) => [meta['record'], meta['kind']]));
    for (const { id, kind } of graph.records) expect([id, indexed.get(id)]).toEqual([id, kind]);
  });

  it('lists every claim of the English text, and as list items with an id nothing but claims', () => {
    const english = fragments.filter(({ url }) => !/^\/(?:id|ko|vi)\//.test(url));
    const listed = english.flatMap(({ meta, anchors }) =>
      anchors.filter(({ element }) => element === 'li').map(({ id }) => `${meta['record']}#${id}`),
    );
    expect(listed.sort()).toEqual(graph.claims.map(({ key }) => key as string).sort());
  });

  it('can be narrowed down by kinds and topics that have a name on the search page', () => {
    const known = new Set<string>([...graph.of('topic').map(({ id }) => id), ...graph.records.map(({ kind }) => kind)]);
    const filters = fragments.flatMap((fragment) => Object.entries(fragment.filters));
    for (const [name, values] of filters)
      for (const value of values) expect(name === 'year' ? /^\d{4}$/.test(value) : known.has(value), `${name} ${value}`).toBe(true);
    expect(new Set(filters.map(([name]) => name))).toEqual(new Set(['kind', 'year', 'topic']));
  });
});

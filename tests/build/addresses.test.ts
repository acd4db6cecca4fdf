import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { openRecord } from '../../src/graph/open-record.ts';
import { KINDS } from '../../src/model/kinds.ts';
import { LOCALES } from '../../src/model/language.ts';
import { PAGES, recordPath } from '../../src/routing/href.ts';
import { builtSite } from './built-site.ts';
import { filesOf, pageAt, textOf } from './read-site.ts';

const { graph } = openRecord(fileURLToPath(new URL('../..', import.meta.url)));
const PREFIXES = LOCALES.map((locale) => (locale === 'en' ? '' : `/${locale}`));
let folder = '';
let files: readonly string[] = [];

beforeAll(async () => {
  ({ folder } = await builtSite('/'));
  files = filesOf(folder);
});

const fileOf = (address: string): string => `${address.slice(1)}index.html`;

describe('addresses', () => {
  it('of lists and fixed pages stand in every language', () => {
    const wanted = Object.values(PAGES).flatMap((path) => PREFIXES.map((prefix) => fileOf(`${prefix}${path}`)));
    expect(wanted).toHaveLength(17 * 4);
    expect(wanted.filter((file) => !files.includes(file))).toEqual([]);
  });

  it('of events, meetings, initiatives, topics and disagreements stand in every language', () => {
    const everywhere = graph.records.filter(({ kind }) => KINDS[kind].pages === 'everywhere');
    expect(new Set(everywhere.map(({ kind }) => kind))).toEqual(new Set(['event', 'meetings', 'initiative', 'topic', 'disagreement']));
    const wanted = everywhere.flatMap(({ kind, id }) => PREFIXES.map((prefix) => fileOf(`${prefix}${recordPath(kind, id)}`)));
    expect(wanted.filter((file) => !files.includes(file))).toEqual([]);
  });

  it('of sources, people, organisations, places and statistics stand once, at the root', () => {
    const once = graph.records.filter(({ kind }) => KINDS[kind].pages === 'root');
    const wanted = once.map(({ kind, id }) => fileOf(recordPath(kind, id)));
    expect(wanted.filter((file) => !files.includes(file))).toEqual([]);
    const others = once.flatMap(({ kind, id }) => PREFIXES.slice(1).map((prefix) => fileOf(`${prefix}${recordPath(kind, id)}`)));
    expect(others.filter((file) => files.includes(file))).toEqual([]);
  });

  it('of data stand at the root, and one beside every event and initiative', () => {
    const wanted = [
      'feed.xml',
      'data/graph.json',
      ...['events', 'initiatives', 'claims'].flatMap((name) => [`data/${name}.json`, `data/${name}.csv`]),
      'data/sources.json',
      ...graph.of('statistics').map(({ id }) => `data/series/${id}.csv`),
      ...graph.of('event').map(({ id }) => `events/${id}.json`),
      ...graph.of('initiative').map(({ id }) => `initiatives/${id}.json`),
    ];
    expect(wanted.filter((file) => !files.includes(file))).toEqual([]);
  });

  it('are only those that the site means to have', () => {
    const meant = new Set([
      '404.html',
      ...Object.values(PAGES).flatMap((path) => PREFIXES.map((prefix) => fileOf(`${prefix}${path}`))),
      ...graph.records.flatMap(({ kind, id }) =>
        (KINDS[kind].pages === 'root' ? [''] : PREFIXES).map((prefix) => fileOf(`${prefix}${recordPath(kind, id)}`)),
      ),
    ]);
    const { renamed, removed } = graph.redirects;
    const old = new Set([...renamed.map(({ from }) => from as string), ...removed.map(({ id }) => id as string)]);
    const stray = files.filter((file) => file.endsWith('.html') && !meant.has(file) && !old.has(file.split('/').at(-2) ?? ''));
    expect(stray).toEqual([]);
  });

  it('stay apart on systems to which capital letters or the form of accents make no difference (P6)', () => {
    const folded = Map.groupBy(files, (file) => file.normalize('NFC').toLowerCase());
    expect([...folded.values()].filter((same) => same.length > 1)).toEqual([]);
    expect(files.filter((file) => !/^[\x20-\x7e]+$/.test(file) || file.length > 180)).toEqual([]);
  });

  it('below a folder that begins with an underscore are published too, and what is not there meets a page that says so (P9)', () => {
    expect(existsSync(join(folder, '.nojekyll'))).toBe(true);
    const missing = pageAt(folder, '/404.html');
    expect(textOf(missing.html)).toContain('no page at this address');
    expect(missing.tags.filter(({ attributes }) => attributes['name'] === 'robots').map(({ attributes }) => attributes['content'])).toEqual(
      ['noindex'],
    );
  });
});

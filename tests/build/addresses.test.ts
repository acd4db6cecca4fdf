import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRecord } from '../../src/graph/open-record.ts';
import { KINDS } from '../../src/model/kinds.ts';
import { LOCALES } from '../../src/model/language.ts';
import { PAGES, recordPath } from '../../src/routing/href.ts';
import { SOUND } from '../loaders/content-folder.ts';
import { builtSite } from './built-site.ts';
import { buildProject, projectWith, removeProject } from './fixture-project.ts';
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

describe('addresses of the site', () => {
  it('stand for lists and fixed pages in every language', () => {
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

  it('are no others: every page is one that the site means to have', () => {
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

  it('stay apart where capital letters or the form of accents do not count (P6)', () => {
    const folded = Map.groupBy(files, (file) => file.normalize('NFC').toLowerCase());
    expect([...folded.values()].filter((same) => same.length > 1)).toEqual([]);
    expect(files.filter((file) => !/^[\x20-\x7e]+$/.test(file) || file.length > 180)).toEqual([]);
  });

  it('below a folder that begins with an underscore are published by GitHub Pages too, and what is not there meets a page (P9)', () => {
    expect(existsSync(join(folder, '.nojekyll'))).toBe(true);
    const missing = pageAt(folder, '/404.html');
    expect(textOf(missing.html)).toContain('no page at this address');
    expect(missing.tags.filter(({ attributes }) => attributes['name'] === 'robots').map(({ attributes }) => attributes['content'])).toEqual(['noindex']);
  });
});

describe('an address that was published', () => {
  let root = '';
  let dist = '';
  beforeAll(async () => {
    root = projectWith(join(SOUND, 'content'));
    const { code, output } = await buildProject(root, { SITE: 'https://example.org', BASE: '/kb/' });
    expect(code, output).toBe(0);
    dist = join(root, 'dist');
  });
  afterAll(() => {
    removeProject(root);
  });

  it('leads on to where a renamed record is now, in every language, and names it as the one address (P3)', () => {
    for (const prefix of PREFIXES) {
      const { tags, html } = pageAt(dist, `${prefix}/initiatives/harbour-light/`);
      const target = `/kb${prefix}/initiatives/lantern-fund/`;
      const refresh = tags.find(({ attributes }) => attributes['http-equiv'] === 'refresh');
      expect(refresh?.attributes['content']).toBe(`0; url=${target}`);
      expect(tags.filter(({ attributes }) => attributes['rel'] === 'canonical').map(({ attributes }) => attributes['href'])).toEqual([`https://example.org${target}`]);
      // Without the redirect a reader still finds the way.
      const main = html.slice(html.indexOf('<main'));
      expect(main).toContain(`href="${target}"`);
      expect(html).toContain(`<html lang="${prefix === '' ? 'en' : prefix.slice(1)}"`);
    }
  });

  it('says when and why a record was taken out, and search engines are told to forget it (P4)', () => {
    const page = pageAt(dist, '/sources/old-paper/');
    expect(textOf(page.html)).toContain('It was a forgery.');
    expect(textOf(page.html)).toContain('1 June 2025');
    expect(page.tags.some(({ attributes }) => attributes['name'] === 'robots' && attributes['content'] === 'noindex')).toBe(true);
    expect(existsSync(join(dist, 'ko/sources/old-paper'))).toBe(false);
  });

  it('is in no list, in no data file and not in the sitemap once its record is gone', () => {
    const naming = filesOf(dist).filter((file) => {
      if (!/\.(?:html|json|csv|xml)$/.test(file) || /(?:harbour-light|old-paper)\/index\.html$/.test(file)) return false;
      return /harbour-light|old-paper/.test(readFileSync(join(dist, file), 'utf8'));
    });
    expect(naming).toEqual([]);
  });
});

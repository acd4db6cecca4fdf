import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../loaders/content-folder.ts';
import { SOUND } from '../loaders/content-folder.ts';
import { builtSite } from './built-site.ts';
import { checkLinks, doubleIds } from './check-links.ts';
import { buildProject, projectWith, removeProject } from './fixture-project.ts';
import { filesOf, jsonLdOf, pageAt, pagesOf, textOf } from './read-site.ts';

const SITE = 'https://simpul.example';
const PREFIXES = ['', '/id', '/ko', '/vi'];
const projects: string[] = [];

async function builtFixture(base: string, changes: readonly Change[] = []): Promise<string> {
  const root = projectWith(join(SOUND, 'content'), changes);
  projects.push(root);
  const { code, output } = await buildProject(root, { SITE, BASE: base });
  expect(code, output).toBe(0);
  return join(root, 'dist');
}

afterAll(() => {
  projects.forEach(removeProject);
});

describe('the site at the root of its host', () => {
  let folder = '';
  beforeAll(async () => {
    ({ folder } = await builtSite('/'));
  });

  it('has no address that leads nowhere, to no anchor, or loads anything from elsewhere (P15)', () => {
    const { faults, followed } = checkLinks(folder, '/', process.env['SITE'] ?? 'http://localhost:4321');
    expect(followed).toBeGreaterThan(30_000);
    expect(faults).toEqual([]);
  });

  it('gives no id twice on a page', () => {
    expect(pagesOf(folder).flatMap((page) => doubleIds(page).map((id) => `${page.path}#${id}`))).toEqual([]);
  });
});

const dists = new Map<string, string>();
describe.each(['/kb/', '/a/b/'])('the site below %s (P1)', (base) => {
  let dist = '';
  beforeAll(async () => {
    dist = await builtFixture(base);
    dists.set(base, dist);
  });

  it('has no address that leaves the base path, and none that leads nowhere', () => {
    const { faults, followed } = checkLinks(dist, base, SITE);
    expect(followed).toBeGreaterThan(3000);
    expect(faults).toEqual([]);
  });

  it('gives whole addresses with the base path to search engines, feed readers and data users', () => {
    const own = new RegExp(`^${SITE}${base}`);
    const event = pageAt(dist, '/events/first-meeting/');
    const canonical = event.tags.find(({ attributes }) => attributes['rel'] === 'canonical');
    expect(canonical?.attributes['href']).toBe(`${SITE}${base}events/first-meeting/`);
    const addresses = ['feed.xml', 'sitemap-index.xml', 'sitemap-0.xml', 'data/graph.json', 'events/first-meeting.json']
      .map((file) => readFileSync(join(dist, file), 'utf8'))
      .concat(jsonLdOf(event))
      .flatMap((text) => [...text.matchAll(/https:\/\/simpul\.example[^"<\s]*/g)].map(([address]) => address));
    expect(addresses.length).toBeGreaterThan(50);
    expect(addresses.filter((address) => !own.test(address))).toEqual([]);
  });

  it('searches below it', () => {
    const page = pageAt(dist, '/ko/search/');
    const element = page.tags.find(({ attributes }) => 'data-bundle' in attributes);
    expect(element?.attributes['data-bundle']).toBe(`${base}pagefind/`);
  });
});

describe('an address that was published', () => {
  const dist = (): string => dists.get('/kb/') ?? '';

  it('leads on to where a renamed record is now, in every language, and names that as the one address (P3)', () => {
    for (const prefix of PREFIXES) {
      const { tags, html } = pageAt(dist(), `${prefix}/initiatives/harbour-light/`);
      const target = `/kb${prefix}/initiatives/lantern-fund/`;
      const refresh = tags.find(({ attributes }) => attributes['http-equiv'] === 'refresh');
      expect(refresh?.attributes['content']).toBe(`0; url=${target}`);
      const canonical = tags.filter(({ attributes }) => attributes['rel'] === 'canonical').map(({ attributes }) => attributes['href']);
      expect(canonical).toEqual([`${SITE}${target}`]);
      // A reader whose browser does not follow it still finds the way.
      expect(html.slice(html.indexOf('<main'))).toContain(`href="${target}"`);
      expect(html).toContain(`<html lang="${prefix === '' ? 'en' : prefix.slice(1)}"`);
    }
  });

  it('says when and why a record was taken out, and asks search engines to forget it (P4)', () => {
    const page = pageAt(dist(), '/sources/old-paper/');
    expect(textOf(page.html)).toContain('It was a forgery.');
    expect(textOf(page.html)).toContain('1 June 2025');
    expect(page.tags.some(({ attributes }) => attributes['name'] === 'robots' && attributes['content'] === 'noindex')).toBe(true);
    expect(filesOf(dist()).filter((file) => file.includes('old-paper'))).toEqual(['sources/old-paper/index.html']);
  });

  it('is in no list, in no data file, not in the search and not in the sitemap once its record is gone', () => {
    const old = filesOf(dist()).filter((file) => /(?:harbour-light|old-paper)\/index\.html$/.test(file));
    expect(old).toHaveLength(5);
    expect(old.filter((file) => readFileSync(join(dist(), file), 'utf8').includes('data-pagefind-body'))).toEqual([]);
    const naming = filesOf(dist()).filter(
      (file) =>
        /\.(?:html|json|csv|xml)$/.test(file) &&
        !old.includes(file) &&
        /harbour-light|old-paper/.test(readFileSync(join(dist(), file), 'utf8')),
    );
    expect(naming).toEqual([]);
  });
});

describe('the weight of a page', () => {
  it('does not grow with the number of entries, lists apart', async () => {
    const more = Array.from({ length: 40 }, (_, index) => `later-fund-${index}`);
    const fund = (id: string): string =>
      `---\nnames:\n  en: ${id.replaceAll('-', ' ')}\nkind: fund\nsummary: It is one of many.\ntopics: [digital]\nclaims:\n  - id: one\n    text: It is one of many.\n    act: reported\n    date: '2025'\n    sources: [{ source: paper, locator: para 3 }]\nchecked: '2026-01-31'\nchanged: '2026-01-31'\n---\n`;
    const grown = await builtFixture(
      '/kb/',
      more.map((id) => ({ file: `content/initiatives/${id}.mdx`, write: fund(id) })),
    );
    const unversioned = (html: string): string => html.replaceAll(/\+[0-9a-f]{12}/g, '+version');
    for (const path of [
      '/events/first-meeting/',
      '/ko/events/second-meeting/',
      '/initiatives/lantern-fund/',
      '/people/ana-reyes/',
      '/places/jakarta/',
      '/about/',
      '/search/',
    ]) {
      expect(unversioned(pageAt(grown, path).html), path).toBe(unversioned(pageAt(dists.get('/kb/') ?? '', path).html));
    }
  });
});

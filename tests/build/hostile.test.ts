import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SOUND } from '../loaders/content-folder.ts';
import { buildProject, projectWith, removeProject } from './fixture-project.ts';
import { decoded, filesOf, jsonLdOf, pageAt, pagesOf, textOf, type SitePage } from './read-site.ts';

const TITLE = `Fund </Script ><!-- <img src=x onerror=alert(1)> "quoted" 'too' & </title>`;
const WORDS = 'They said </textarea><svg onload=alert(2)> & <script>alert(3)</script>.';
const PERSON = `Ana "><b onclick=alert(4)> Reyes`;
const PLACE = `Jakarta <style>*{display:none}</style>`;
const SOURCE = `A Paper ]]> <iframe src=//evil.example></iframe> on Lanterns`;
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const CLAIM = `  - id: hostile\n    text: ${quoted(WORDS)}\n    act: reported\n    date: '2025'\n    sources: [{ source: paper, locator: para 3 }]\n`;

let root = '';
let dist = '';
let pages: readonly SitePage[] = [];

beforeAll(async () => {
  root = projectWith(join(SOUND, 'content'), [
    { file: 'content/initiatives/lantern-fund.mdx', from: 'en: Lantern Fund', to: `en: ${quoted(TITLE)}` },
    { file: 'content/initiatives/lantern-fund.mdx', from: 'claims:\n', to: `claims:\n${CLAIM}` },
    { file: 'content/initiatives/lantern-fund.mdx', from: 'summary: It pays for lights in harbours.', to: `summary: ${quoted(WORDS)}` },
    { file: 'content/people/ana-reyes.yaml', from: 'en: Ana Reyes', to: `en: ${quoted(PERSON)}` },
    { file: 'content/places/jakarta.yaml', from: 'en: Jakarta', to: `en: ${quoted(PLACE)}` },
    { file: 'content/sources/paper.yaml', from: 'title: A Paper on Lanterns', to: `title: ${quoted(SOURCE)}` },
  ]);
  const { code, output } = await buildProject(root);
  expect(code, output).toBe(0);
  dist = join(root, 'dist');
  pages = pagesOf(dist);
});

afterAll(() => {
  removeProject(root);
});

const read = (file: string): string => readFileSync(join(dist, file), 'utf8');

describe('a name or a text that looks like markup is shown as it was written (C29):', () => {
  it('on every page, of which it never becomes a part', () => {
    const strange = pages.flatMap(({ path, html, tags }) =>
      tags
        .filter(({ name, attributes, end }) => {
          if (['img', 'iframe', 'style', 'textarea'].includes(name)) return true;
          if (Object.keys(attributes).some((key) => key.startsWith('on'))) return true;
          return name === 'script' && attributes['type'] !== 'application/ld+json' && html.slice(end).startsWith('alert');
        })
        .map(({ name }) => `${path} <${name}>`),
    );
    expect(strange).toEqual([]);
    expect(pages.filter(({ html }) => html.includes('alert(1)')).length).toBeGreaterThan(5);
  });

  it('as heading, in the title and in what is shown when the page is shared', () => {
    const page = pageAt(dist, '/initiatives/lantern-fund/');
    expect(textOf(/<h1[\s\S]*?<\/h1>/.exec(page.html)?.[0] ?? '')).toBe(TITLE.replace(/\s+/g, ' '));
    expect(decoded(/<title>([\s\S]*?)<\/title>/.exec(page.html)?.[1] ?? '')).toBe(`${TITLE} · Simpul`);
    const shared = page.tags.find(({ attributes }) => attributes['property'] === 'og:title');
    expect(shared?.attributes['content']).toBe(`${TITLE} · Simpul`);
    expect(textOf(page.html)).toContain(WORDS);
  });

  it('in the description for machines, which holds no < and parses back to the same (C30)', () => {
    const [block = ''] = jsonLdOf(pageAt(dist, '/initiatives/lantern-fund/'));
    expect(block).not.toContain('<');
    expect(JSON.parse(block)).toMatchObject({ name: TITLE });
    const [source = ''] = jsonLdOf(pageAt(dist, '/sources/paper/'));
    expect(JSON.parse(source)).toMatchObject({ name: SOURCE });
  });

  it('in the feed, which stays well-formed', () => {
    const feed = read('feed.xml');
    expect(feed).not.toMatch(/<(?:img|svg|script|iframe|b)\b|<!--|]]>/i);
    const titles = [...feed.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title = '']) => decoded(title));
    expect(titles.some((title) => title.includes(TITLE))).toBe(true);
    expect(feed.match(/<item>/g)).toHaveLength(feed.match(/<\/item>/g)?.length ?? 0);
  });

  it('in the data files, as JSON and as CSV', () => {
    expect(JSON.parse(read('initiatives/lantern-fund.json'))).toMatchObject({ names: { en: { text: TITLE } } });
    expect(JSON.stringify(JSON.parse(read('data/sources.json')))).toContain(JSON.stringify(SOURCE).slice(1, -1));
    expect(read('data/initiatives.csv')).toContain(TITLE.replaceAll('"', '""'));
    expect(read('data/claims.csv')).toContain(WORDS);
  });

  it('in what the search holds of the page: as its title, and not as markup in the words around a hit', () => {
    const fragments = filesOf(join(dist, 'pagefind/fragment')).map((file) => fragmentOf(join(dist, 'pagefind/fragment', file)));
    const found = fragments.filter(({ meta }) => meta['record'] === 'lantern-fund' && meta['title'] === TITLE.replace(/\s+/g, ' '));
    expect(found.length).toBeGreaterThan(0);
    expect(found.some(({ content }) => content.includes('alert(3)'))).toBe(true);
  });
});

interface Fragment {
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** A page as Pagefind keeps it: JSON after a mark, compressed. */
function fragmentOf(file: string): Fragment {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  return JSON.parse(text.slice(text.indexOf('{'))) as Fragment;
}

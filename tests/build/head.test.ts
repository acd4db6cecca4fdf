import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { openRecord } from '../../src/graph/open-record.ts';
import { builtSite } from './built-site.ts';
import { decoded, jsonLdOf, pagesOf, type SitePage } from './read-site.ts';

const ORIGIN = (process.env['SITE'] ?? 'http://localhost:4321').replace(/\/+$/, '');
const LANGUAGES = ['en', 'id', 'ko', 'vi'];
const { graph } = openRecord(fileURLToPath(new URL('../..', import.meta.url)));
let folder = '';
let pages: readonly SitePage[] = [];

beforeAll(async () => {
  ({ folder } = await builtSite('/'));
  pages = pagesOf(folder);
});

/** Values of an attribute of the tags in a page that have another. */
const valuesOf = (page: SitePage, key: string, value: string, wanted: string): readonly string[] =>
  page.tags.filter(({ attributes }) => attributes[key] === value).map(({ attributes }) => attributes[wanted] ?? '');
const languageOf = (page: SitePage): string => page.tags.find(({ name }) => name === 'html')?.attributes['lang'] ?? '';
const canonicalOf = (page: SitePage): string | undefined => valuesOf(page, 'rel', 'canonical', 'href')[0];

describe('every page', () => {
  it('begins with its charset and, before all else, the policy that holds for the whole of it (P16)', () => {
    const wrong = pages.filter(({ tags }) => {
      const [html, head, charset, policy] = tags;
      return (
        html?.name !== 'html' ||
        head?.name !== 'head' ||
        charset?.attributes['charset'] !== 'utf-8' ||
        policy?.attributes['http-equiv'] !== 'content-security-policy'
      );
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
    expect(pages.filter((page) => valuesOf(page, 'http-equiv', 'content-security-policy', 'content').length !== 1)).toEqual([]);
  });

  it('has a policy that lets nothing come from elsewhere, and no directive that would only pretend in a page (P17)', () => {
    const policies = new Set(pages.flatMap((page) => valuesOf(page, 'http-equiv', 'content-security-policy', 'content')));
    for (const policy of policies) {
      const directives = new Map(
        policy
          .split(';')
          .map((one) => one.trim().split(/\s+/))
          .map(([name = '', ...sources]) => [name, sources]),
      );
      for (const pretended of ['frame-ancestors', 'report-uri', 'sandbox']) expect([...directives.keys()]).not.toContain(pretended);
      expect(directives.get('default-src')).toEqual(["'self'"]);
      expect(directives.get('object-src')).toEqual(["'none'"]);
      expect(directives.get('base-uri')).toEqual(["'self'"]);
      expect(directives.get('form-action')).toEqual(["'self'"]);
      const sources = [...directives.values()].flat();
      expect(
        sources.filter((source) => /unsafe-(?:inline|eval|hashes)|^https?:|^\*/.test(source) && source !== "'wasm-unsafe-eval'"),
      ).toEqual([]);
    }
  });

  it('has no style and no handler written into it, and its policy knows by its hash every script that is (P16)', () => {
    const wrong = pages.flatMap((page) => {
      const [policy = ''] = valuesOf(page, 'http-equiv', 'content-security-policy', 'content');
      return page.tags
        .filter(({ name, attributes, end }) => {
          if (name === 'style' || 'style' in attributes || Object.keys(attributes).some((key) => key.startsWith('on'))) return true;
          if (name !== 'script' || attributes['type'] === 'application/ld+json' || 'src' in attributes) return false;
          const text = page.html.slice(end, page.html.indexOf('</script>', end));
          return !policy.includes(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
        })
        .map(({ name, attributes }) => `${page.path} <${name} ${Object.keys(attributes).join(' ')}>`);
    });
    expect(wrong).toEqual([]);
  });

  it('has one description, and one title that no other page of its language has; only sources may have the same', () => {
    for (const language of LANGUAGES) {
      const titles = pages
        .filter((page) => languageOf(page) === language && !/^\/sources\/./.test(page.path))
        .map((page) => [/<title>([^<]*)<\/title>/.exec(page.html)?.[1] ?? '', page.path]);
      const double = [...Map.groupBy(titles, ([title]) => title).values()].filter((same) => same.length > 1);
      expect(double, language).toEqual([]);
    }
    expect(
      pages
        .filter((page) => valuesOf(page, 'name', 'description', 'content').filter((text) => text.trim() !== '').length !== 1)
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('has one level-one heading and one main part', () => {
    const wrong = pages.filter(
      ({ tags }) => tags.filter(({ name }) => name === 'h1').length !== 1 || tags.filter(({ name }) => name === 'main').length !== 1,
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('describes itself to those who share it, with its whole address', () => {
    const wrong = pages.filter((page) => {
      const title = /<title>([^<]*)<\/title>/.exec(page.html)?.[1];
      return (
        valuesOf(page, 'property', 'og:title', 'content')[0] !== (title === undefined ? undefined : decoded(title)) ||
        valuesOf(page, 'property', 'og:description', 'content')[0] !== valuesOf(page, 'name', 'description', 'content')[0] ||
        valuesOf(page, 'property', 'og:url', 'content')[0] !== `${ORIGIN}${page.path}`
      );
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('search engines', () => {
  it('are told the one address of each text: a page that has only the English text points to the English page', () => {
    const wrong = pages.filter((page) => {
      const untranslated = page.tags.some(({ attributes }) => 'data-untranslated' in attributes);
      const own = `${ORIGIN}${untranslated ? page.path.replace(/^\/(?:id|ko|vi)\//, '/') : page.path}`;
      return page.path !== '/404.html' && canonicalOf(page) !== own;
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('learn of a page in the other languages from each of them alike', () => {
    const byAddress = new Map(pages.map((page) => [`${ORIGIN}${page.path}`, page]));
    const alternates = (page: SitePage): readonly (readonly [string, string])[] =>
      page.tags
        .filter(({ attributes }) => attributes['rel'] === 'alternate' && 'hreflang' in attributes)
        .map(({ attributes }) => [attributes['hreflang'] ?? '', attributes['href'] ?? ''] as const);
    const wrong: string[] = [];
    let several = 0;
    for (const page of pages) {
      if (alternates(page).length > 1) several += 1;
      for (const [language, address] of alternates(page)) {
        const other = byAddress.get(address);
        if (other === undefined || languageOf(other) !== language || canonicalOf(other) !== address)
          wrong.push(`${page.path} → ${address}`);
        else if (JSON.stringify(alternates(other)) !== JSON.stringify(alternates(page))) wrong.push(`${page.path} and ${address} differ`);
      }
    }
    expect(several).toBeGreaterThanOrEqual(17 * 4);
    expect(wrong).toEqual([]);
  });

  it('find every page that is the one address of its text in the sitemap, and no other, with its other languages', () => {
    const index = readFileSync(join(folder, 'sitemap-index.xml'), 'utf8');
    const maps = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address.slice(ORIGIN.length + 1));
    const entries = maps
      .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/<url>(.*?)<\/url>/gs)])
      .map(([, entry = '']) => ({
        address: /<loc>([^<]+)<\/loc>/.exec(entry)?.[1] ?? '',
        others: [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(
          ([, language, address]) => `${language ?? ''} ${address ?? ''}`,
        ),
      }));
    const canonical = pages.filter((page) => canonicalOf(page) === `${ORIGIN}${page.path}`);
    expect(entries.map(({ address }) => address).sort()).toEqual(canonical.map(({ path }) => `${ORIGIN}${path}`).sort());
    const wrong = canonical.filter((page) => {
      const inPage = page.tags
        .filter(({ attributes }) => attributes['rel'] === 'alternate' && 'hreflang' in attributes)
        .map(({ attributes }) => `${attributes['hreflang'] ?? ''} ${attributes['href'] ?? ''}`);
      const inMap = entries.find(({ address }) => address === `${ORIGIN}${page.path}`)?.others ?? [];
      return JSON.stringify(inPage.toSorted()) !== JSON.stringify(inMap.toSorted());
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('the description for machines', () => {
  it('is whole JSON on every page that has one, names its own page, and holds nothing that could end its element (C30)', () => {
    let count = 0;
    for (const page of pages) {
      for (const block of jsonLdOf(page)) {
        count += 1;
        expect(block, page.path).not.toContain('<');
        expect(JSON.parse(block), page.path).toMatchObject({ '@context': 'https://schema.org' });
      }
    }
    expect(count).toBeGreaterThan(300);
  });

  it('stands on the page of every event, initiative, source, person, organisation, place and series of figures', () => {
    for (const kind of ['event', 'initiative', 'source', 'person', 'organisation', 'place', 'statistics'] as const) {
      const ids = new Set(graph.of(kind).map(({ id }) => id as string));
      const bare = pages.filter((page) => {
        const main = page.tags.find(({ name }) => name === 'main');
        return main?.attributes['data-kind'] === kind && ids.has(main.attributes['data-record'] ?? '') && jsonLdOf(page).length !== 1;
      });
      expect(bare.map(({ path }) => path)).toEqual([]);
    }
  });
});

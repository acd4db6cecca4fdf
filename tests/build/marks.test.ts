import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { openRecord } from '../../src/graph/open-record.ts';
import { KINDS, type Kind } from '../../src/model/kinds.ts';
import { recordPath } from '../../src/routing/href.ts';
import { builtSite } from './built-site.ts';
import { insideOf, pageAt, pagesOf, tagsOf, tagsWith, textOf, type SitePage } from './read-site.ts';

const { graph } = openRecord(fileURLToPath(new URL('../..', import.meta.url)));
let folder = '';
let pages: readonly SitePage[] = [];

beforeAll(async () => {
  ({ folder } = await builtSite('/'));
  pages = pagesOf(folder);
});

const EVENT = '/events/asean-rok-fmm-26/';
const FUND = '/initiatives/kadif/';

describe('marks on which tests and tools rely:', () => {
  it('the page of each record says which record it shows and of what kind', () => {
    const shown = graph.records.map(({ kind, id }) => {
      const [main] = tagsWith(pageAt(folder, recordPath(kind, id)), 'data-record', 'main');
      return [id, main?.attributes['data-record'], main?.attributes['data-kind']];
    });
    expect(shown.length).toBeGreaterThan(300);
    expect(shown).toEqual(graph.records.map(({ kind, id }) => [id, id, kind]));
  });

  it('each claim of an event or initiative stands once, under its own id, with its act and all its citations', () => {
    for (const record of [...graph.of('event'), ...graph.of('initiative')]) {
      const page = pageAt(folder, recordPath(record.kind, record.id));
      const claims = tagsWith(page, 'data-claim', 'li');
      expect(claims.map((tag) => tag.attributes['id']).sort(), record.id).toEqual(record.data.claims.map((claim) => claim.id).sort());
      for (const claim of record.data.claims) {
        const tag = claims.find((one) => one.attributes['id'] === claim.id);
        if (tag === undefined) continue;
        expect(tag.attributes['data-act']).toBe(claim.act);
        const cited = tagsOf(insideOf(page, tag)).filter((one) => 'data-cite' in one.attributes);
        expect(
          cited.map((one) => [one.name, one.attributes['data-cite'], one.attributes['data-locator'], one.attributes['href']]),
          `${record.id}#${claim.id}`,
        ).toEqual(claim.sources.map(({ source, locator }) => ['a', source, locator, `/sources/${source}/`]));
      }
    }
  });

  it('names that link themselves lead to the record they name, and never to the page itself', () => {
    let count = 0;
    const wrong = pages.flatMap((page) => {
      const own = page.tags.find((tag) => tag.name === 'main')?.attributes['data-record'];
      return tagsWith(page, 'data-mention').filter(({ name, attributes }) => {
        count += 1;
        const id = attributes['data-mention'] ?? '';
        return name !== 'a' || id === own || !(attributes['href'] ?? '').endsWith(`/${id}/`);
      });
    });
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(1000);
  });

  it('a reference leads to the record that it names', () => {
    const references = pages.flatMap((page) => tagsWith(page, 'data-ref', 'a'));
    expect(references.length).toBeGreaterThan(100);
    expect(references.filter(({ attributes }) => !attributes['href']?.includes(`/${attributes['data-ref'] ?? ''}/`))).toEqual([]);
  });

  it('a record that others speak of lists them, each with the sentence in which its name stands', () => {
    const page = pageAt(folder, FUND);
    const [section] = tagsWith(page, 'data-backlinks', 'section');
    if (section === undefined) throw new Error(`${FUND} has no backlinks`);
    const rows = tagsWith(page, 'data-from', 'li');
    expect(rows.map((row) => row.attributes['data-from']).sort()).toEqual(
      graph
        .backlinks('kadif')
        .map(({ from }) => from.id as string)
        .sort(),
    );
    for (const { from, sentence } of graph.backlinks('kadif')) {
      const row = rows.find(({ attributes }) => attributes['data-from'] === from.id);
      const said = row === undefined ? '' : textOf(insideOf(page, row)).replaceAll(' ', '');
      expect(said, from.id).toContain(`${sentence.before}${sentence.name}${sentence.after}`.replaceAll(/\s/g, ''));
    }
  });

  it('the life of an initiative is its states in their order, each with its date in EDTF', () => {
    for (const record of graph.of('initiative').filter(({ data }) => data.status.length > 0)) {
      const page = pageAt(folder, recordPath('initiative', record.id));
      const [life] = tagsWith(page, 'data-life', 'ol');
      const tags = life === undefined ? [] : tagsOf(insideOf(page, life));
      const states = tags.flatMap((tag, index) => {
        const state = tag.attributes['data-state'];
        const time = tags[index + 1];
        return tag.name === 'li' && state !== undefined ? [[state, time?.name, time?.attributes['datetime']]] : [];
      });
      expect(states, record.id).toEqual(record.data.status.map(({ state, date }) => [state, 'time', date]));
    }
  });

  it('the search page has its field and its list of results, in every language', () => {
    for (const path of ['/search/', '/id/search/', '/ko/search/', '/vi/search/']) {
      const page = pageAt(folder, path);
      const fields = page.tags.filter(({ name, attributes }) => name === 'input' && attributes['type'] === 'search');
      expect(fields.map(({ attributes }) => attributes['name'])).toEqual(['q']);
      const [results, ...others] = tagsWith(page, 'data-results', 'ol');
      expect(others).toEqual([]);
      expect(results?.attributes).toMatchObject({ 'data-state': 'idle', 'data-count': '0' });
    }
  });

  it('every page has one search field, and it leads to the search page of the same language', () => {
    for (const page of pages) {
      const language = page.tags[0]?.attributes['lang'] ?? '';
      const forms = page.tags.filter(({ name, attributes }) => name === 'form' && (attributes['action'] ?? '').endsWith('/search/'));
      expect(
        forms.map(({ attributes }) => attributes['action']),
        page.path,
      ).toEqual([language === 'en' ? '/search/' : `/${language}/search/`]);
      expect(
        page.tags.filter(({ attributes }) => attributes['type'] === 'search' && attributes['name'] === 'q'),
        page.path,
      ).toHaveLength(1);
    }
  });

  it('a page whose text is not in the language it asks for says so, marks the English text, and leaves it out of the search', () => {
    const page = pageAt(folder, `/ko${EVENT}`);
    const [notice] = tagsWith(page, 'data-untranslated', 'p');
    expect(notice?.attributes['data-untranslated']).toBe('ko');
    const [main] = tagsWith(page, 'data-record', 'main');
    expect(main?.attributes).not.toHaveProperty('data-pagefind-body');
    const claims = tagsWith(page, 'data-claim', 'li').map((tag) => tagsOf(insideOf(page, tag))[0]);
    expect(claims.length).toBeGreaterThan(5);
    expect(claims.filter((tag) => tag?.name !== 'p' || tag.attributes['lang'] !== 'en')).toEqual([]);
  });

  it('an English page has no such notice, and its text is searched', () => {
    const page = pageAt(folder, EVENT);
    expect(tagsWith(page, 'data-untranslated')).toEqual([]);
    expect(tagsWith(page, 'data-pagefind-body', 'main')).toHaveLength(1);
  });

  it('what is not in the language of a page is marked with its own', () => {
    const page = pageAt(folder, EVENT);
    const names = graph.of('event').find(({ id }) => id === 'asean-rok-fmm-26')?.data.names;
    for (const language of ['id', 'ko', 'vi'] as const) {
      const marked = page.tags.filter(({ attributes }) => attributes['lang'] === language).map((tag) => textOf(insideOf(page, tag)));
      expect(marked, language).toContain(names?.[language]?.text);
    }
  });

  it('the kinds of page that a record can have are all among them', () => {
    const kinds = new Set(pages.flatMap((page) => tagsWith(page, 'data-kind', 'main')).map(({ attributes }) => attributes['data-kind']));
    expect([...kinds].sort()).toEqual((Object.keys(KINDS) as Kind[]).sort());
  });
});

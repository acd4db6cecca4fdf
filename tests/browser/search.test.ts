import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ServedFolder } from '../../scripts/serve-folder.ts';
import { builtSite } from '../build/built-site.ts';
import { watchedPage, type WatchedPage } from './browser.ts';
import { serveSite } from './serve.ts';

const OVER = ['done', 'incomplete', 'failed', 'idle'];

let server: ServedFolder;
let watched: WatchedPage | undefined;

beforeAll(async () => {
  const { folder, base } = await builtSite();
  server = await serveSite(folder, base);
});
afterAll(async () => server.close());
afterEach(async () => {
  await watched?.close();
  watched = undefined;
});

/** Opens a page of the site under watch. */
async function open(path: string, options: Parameters<typeof watchedPage>[1] = {}): Promise<Page> {
  watched = await watchedPage(server.address, options);
  await watched.page.goto(server.address + path);
  return watched.page;
}

/** Opens the search page and waits for what it finds. */
async function find(query: string, path = 'search/'): Promise<Page> {
  const page = await open(`${path}?q=${encodeURIComponent(query)}`);
  await settled(page);
  return page;
}

/** Waits until a search is over, and nothing more is to come. */
async function settled(page: Page): Promise<string> {
  // Longer than the pause after a keystroke.
  await page.waitForTimeout(250);
  await page.waitForFunction(
    (states) => states.includes(document.querySelector<HTMLElement>('[data-results]')?.dataset['state'] ?? ''),
    OVER,
  );
  return (await page.locator('[data-results]').getAttribute('data-state')) ?? '';
}

interface Shown {
  readonly result: string | null;
  readonly claim: string | null;
  readonly href: string;
}

async function shown(page: Page): Promise<readonly Shown[]> {
  return page.locator('[data-results] > li').evaluateAll((items) =>
    items.map((item) => ({
      result: item.getAttribute('data-result'),
      claim: item.getAttribute('data-claim'),
      href: item.querySelector('a')?.href ?? '',
    })),
  );
}

const status = async (page: Page): Promise<string> => (await page.locator('[role=status]').innerText()).trim();
const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

/** Takes files of the index away, as a broken deploy or a cut line does. */
async function lose(page: Page, files: string): Promise<void> {
  await page.route(files, (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html>gone' }));
}

describe('the search page finds what the record says', () => {
  it('loads nothing of the index before the field is entered', async () => {
    const page = await open('search/');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/pagefind/')) asked.push(request.url());
    });
    await page.waitForTimeout(300);
    expect(asked).toEqual([]);
    expect(await page.locator('[data-results]').getAttribute('data-state')).toBe('idle');
    await page.locator('input[name=q]').focus();
    await page.waitForResponse(/pagefind\/pagefind\.js/);
    await watched?.expectNoFaults();
  });

  it('while one types, with the words in the address', async () => {
    const page = await open('search/');
    await page.locator('input[name=q]').pressSequentially('KADIF');
    expect(await settled(page)).toBe('done');
    expect(query(page).get('q')).toBe('KADIF');
    const results = await shown(page);
    expect(results.map(({ result }) => result)).toContain('kadif');
    expect(await page.locator('[data-results]').getAttribute('data-count')).toBe(String(results.length));
    expect(await status(page)).toBe(`${results.length} results`);
    await watched?.expectNoFaults();
  });

  it('and leads to the claim that says it', async () => {
    const page = await find('208.2 billion');
    const claim = (await shown(page)).find((one) => one.result === 'asean-rok-summit-26');
    expect(claim?.claim).toMatch(/^asean-rok-summit-26#/);
    const item = page.locator('[data-result="asean-rok-summit-26"]');
    expect(await item.locator('mark').allInnerTexts()).toContain('208.2');
    await item.locator('a').first().click();
    await page.waitForURL(/\/events\/asean-rok-summit-26\/#/);
    const target = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
    expect(await target.getAttribute('data-claim')).not.toBeNull();
    expect(await target.innerText()).toContain('208.2');
    await page.goBack();
    await settled(page);
    expect(await page.locator('input[name=q]').inputValue()).toBe('208.2 billion');
    expect(await shown(page)).not.toEqual([]);
    await watched?.expectNoFaults();
  });

  it('each record and claim once, and every one with the claim of its own record', async () => {
    const page = await find('digital');
    for (let more = page.locator('[data-more]'); await more.isVisible();) {
      const before = await page.locator('[data-results] > li').count();
      await more.click();
      await expect.poll(async () => page.locator('[data-results] > li').count()).toBeGreaterThan(before);
    }
    const results = await shown(page);
    const keys = results.map(({ result, claim }) => `${result} ${claim}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { result, claim } of results) if (claim !== null) expect(claim.split('#')[0]).toBe(result);
    expect(results.some(({ claim }) => claim !== null)).toBe(true);
    await watched?.expectNoFaults();
  });

  it('twenty at a time, and goes on where one asks for more', async () => {
    const page = await find('ASEAN');
    expect(await shown(page)).toHaveLength(20);
    await page.getByRole('button', { name: 'Show more results' }).click();
    await expect.poll(async () => (await shown(page)).length).toBe(40);
    const focused = await page.evaluate(() =>
      Array.from(document.querySelectorAll('[data-results] > li')).findIndex((item) => item.contains(document.activeElement)),
    );
    expect(focused).toBe(20);
    await watched?.expectNoFaults();
  });

  it('says so, and what else to try, if there is nothing', async () => {
    const page = await find('qqxxzz');
    expect(await status(page)).toBe('Nothing was found for “\u2068qqxxzz\u2069”.');
    expect(await page.locator('[data-help] a').first().getAttribute('href')).toMatch(/\/a-z\/$/);
    expect(await page.locator('[data-help]').isVisible()).toBe(true);
    await watched?.expectNoFaults();
  });

  it.each([
    ['id', 'perjanjian perdagangan bebas'],
    ['ko', '정상회의'],
    ['vi', 'ASEAN'],
  ])('in the index of the page’s language: %s', async (language, words) => {
    const page = await find(words, `${language}/search/`);
    const results = await shown(page);
    expect(results.length).toBeGreaterThan(0);
    for (const { href } of results) expect(new URL(href).pathname).toContain(`/${language}/`);
    await watched?.expectNoFaults();
  });
});

describe('a search can be narrowed down, linked and gone back to', () => {
  it('by kind, year and topic, each with what it would leave', async () => {
    const page = await find('digital');
    const all = Number(await page.locator('[data-results]').getAttribute('data-count'));
    const option = page.locator('select[name=kind] option[value=event]');
    const left = Number(/\((\d+)\)$/.exec(await option.innerText())?.[1]);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(all);
    await page.locator('select[name=kind]').selectOption('event');
    await settled(page);
    expect(query(page).get('kind')).toBe('event');
    expect(await page.locator('[data-results]').getAttribute('data-count')).toBe(String(left));
    expect(new Set(await page.locator('.result-facts span:first-child').allInnerTexts())).toEqual(new Set(['Event']));
    // The other kinds stay open, counted as if none were chosen.
    expect(await page.locator('select[name=kind] option[value=initiative]').innerText()).not.toContain('(0)');
    const years = await page
      .locator('select[name=year] option')
      .evaluateAll((options) => options.map((one) => one.getAttribute('value') ?? '').filter(Boolean));
    expect(years.length).toBeGreaterThan(1);
    expect(years).toEqual(years.toSorted().toReversed());
    await page.locator('select[name=year]').selectOption('2025');
    await settled(page);
    const link = page.url();
    const results = await shown(page);
    expect(results).not.toEqual([]);
    await page.goto('about:blank');
    await page.goto(link);
    await settled(page);
    expect(await shown(page)).toEqual(results);
    expect(await page.locator('select[name=year]').inputValue()).toBe('2025');
    await watched?.expectNoFaults();
  });

  it('with a step to go back to for every search that was sent off, and none for every letter', async () => {
    const page = await open('search/');
    const field = page.locator('input[name=q]');
    const steps = async (): Promise<number> => page.evaluate(() => history.length);
    const before = await steps();
    await field.pressSequentially('methane', { delay: 30 });
    await settled(page);
    expect(await steps()).toBe(before);
    await field.press('Enter');
    await settled(page);
    await field.fill('carbon dialogue');
    await field.press('Enter');
    await settled(page);
    expect(await steps()).toBe(before + 2);
    await page.goBack();
    await settled(page);
    expect([query(page).get('q'), await field.inputValue()]).toEqual(['methane', 'methane']);
    await page.goBack();
    await settled(page);
    expect([query(page).get('q'), await field.inputValue(), await page.locator('[data-results]').getAttribute('data-state')]).toEqual([
      null,
      '',
      'idle',
    ]);
    await page.goForward();
    await settled(page);
    expect((await shown(page)).map(({ result }) => result)).toContain('parma');
    await watched?.expectNoFaults();
  });

  it('from the box on every other page', async () => {
    const page = await open('initiatives/kadif/');
    await page.locator('header input[name=q]').fill('carbon dialogue');
    await page.locator('header input[name=q]').press('Enter');
    await page.waitForURL(/\/search\/\?q=carbon\+dialogue$/);
    expect(await settled(page)).toBe('done');
    expect((await shown(page))[0]?.result).toBe('asean-rok-carbon-dialogue');
    await watched?.expectNoFaults();
  });
});

describe('search works from the keyboard', () => {
  it('with / for the field on any page, but not where one is writing', async () => {
    const page = await open('events/');
    await page.keyboard.press('/');
    const field = page.locator('input[name=q]');
    await expect.poll(async () => field.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await field.inputValue()).toBe('');
    await page.keyboard.type('2021/2025');
    expect(await field.inputValue()).toBe('2021/2025');
    await watched?.expectNoFaults();
  });

  it('with arrows through the results, Escape back to the field and then to nothing', async () => {
    const page = await find('KADIF');
    const at = async (): Promise<number> =>
      page.evaluate(() => Array.from(document.querySelectorAll('[data-results] > li a')).indexOf(document.activeElement ?? document.body));
    await page.locator('input[name=q]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await at()).toBe(1);
    await page.keyboard.press('ArrowUp');
    expect(await at()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await page.locator('input[name=q]').evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.locator('input[name=q]').inputValue()).toBe('KADIF');
    await page.keyboard.press('Escape');
    expect(await settled(page)).toBe('idle');
    expect(query(page).get('q')).toBeNull();
    await watched?.expectNoFaults();
  });

  it.each(['light', 'dark'] as const)('and with a screen reader: axe finds nothing, %s', async (colorScheme) => {
    const page = await open('search/?q=digital', { colorScheme });
    await settled(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(await page.locator('[role=status]').count()).toBe(1);
  });
});

describe('whatever is asked, the page stays whole', () => {
  it.each([
    ['markup', '<img src=x onerror=alert(1)>'],
    ['script', '"><script>alert(1)</script>'],
    ['10,000 characters', 'digital '.repeat(1250)],
    ['10,000 letters without a space', 'a'.repeat(10_000)],
    ['right to left', '\u202Eالتعاون الرقمي KADIF'],
    ['a quotation mark', '"'],
    ['an asterisk', '*'],
    ['a colon', ':'],
    ['signs alone', '"*: <>&%#?'],
    ['half a character', '\uD83D digital'],
  ])('%s', async (_, words) => {
    const page = await open('search/');
    let dialogs = 0;
    page.on('dialog', (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    await page.locator('input[name=q]').fill(words);
    expect(await settled(page)).toBe('done');
    expect(Array.from(query(page).get('q') ?? '').length).toBeLessThanOrEqual(200);
    expect(await page.locator('main').locator('img, script').count()).toBe(0);
    expect(dialogs).toBe(0);
    await watched?.expectNoFaults();
    // The same as an address that somebody sends.
    await page.goto(page.url());
    expect(await settled(page)).toBe('done');
    await watched?.expectNoFaults();
  });

  it('asks for nothing if only spaces are typed', async () => {
    const page = await find(' \u3000\t ');
    expect(await page.locator('[data-results]').getAttribute('data-state')).toBe('idle');
    expect(await status(page)).toBe('Type a name, a year, a word of a claim.');
    await watched?.expectNoFaults();
  });

  it.each([
    ['ko', '한-아세안 정상회의'],
    ['vi', 'hội nghị'],
  ])('finds the same whether letters come composed or in pieces: %s', async (language, words) => {
    const composed = await shown(await find(words.normalize('NFC'), `${language}/search/`));
    await watched?.close();
    const pieces = await shown(await find(words.normalize('NFD'), `${language}/search/`));
    expect(composed).not.toEqual([]);
    expect(pieces).toEqual(composed);
  });

  it('shows markup in titles and texts of the index as text', async () => {
    const page = await open('search/');
    const evil = '<img src=x onerror="document.title=1"><b>bold</b>';
    await page.route('**/fragment/*', async (route) => {
      const response = await route.fetch();
      const stored: unknown = JSON.parse(
        gunzipSync(await response.body())
          .toString()
          .slice('pagefind_dcd'.length),
      );
      const meta = { record: 'evil"><img>', kind: evil, title: evil, date: evil };
      await route.fulfill({
        response,
        body: `pagefind_dcd${JSON.stringify({ ...Object(stored), content: `${evil} KADIF ${evil}`, anchors: [], meta })}`,
      });
    });
    await page.locator('input[name=q]').fill('KADIF');
    expect(await settled(page)).toBe('done');
    expect(await page.locator('.result-title').first().innerText()).toBe(evil);
    expect(await page.locator('[data-results]').locator('img, b').count()).toBe(0);
    expect(await page.title()).not.toBe('1');
    await watched?.expectNoFaults();
  });
});

describe('the search page never says “nothing” where it could not look', () => {
  it('but that the index could not be loaded, and where else to look', async () => {
    const page = await open('search/');
    await lose(page, '**/pagefind/pagefind.js*');
    await page.locator('input[name=q]').fill('KADIF');
    expect(await settled(page)).toBe('failed');
    expect(await status(page)).toBe('The search index could not be loaded. The A–Z index lists every name in the record.');
    expect(await page.locator('[data-help] a').first().isVisible()).toBe(true);
    await page.unroute('**/pagefind/pagefind.js*');
    await page.locator('input[name=q]').fill('KADIF flagship');
    expect(await settled(page)).toBe('done');
    expect(await shown(page)).not.toEqual([]);
  });

  it.each(['pagefind-entry.json*', 'pagefind.en_*.pf_meta', 'wasm.en.pagefind'])('without %s', async (file) => {
    const page = await open('search/');
    await lose(page, `**/pagefind/${file}`);
    await page.locator('input[name=q]').fill('KADIF');
    expect(await settled(page)).toBe('failed');
  });

  it('but that a part of the index is missing', async () => {
    const page = await open('search/');
    await lose(page, '**/pagefind/index/*');
    await page.locator('input[name=q]').fill('KADIF');
    expect(await settled(page)).toBe('incomplete');
    expect(await status(page)).toBe('Part of the index could not be loaded: these results are incomplete.');
    await page.unroute('**/pagefind/index/*');
    await page.locator('input[name=q]').fill('KADIF flagship');
    expect(await settled(page)).toBe('done');
    expect(await shown(page)).not.toEqual([]);
  });

  it('but that a result could not be loaded, and shows the others', async () => {
    const page = await open('search/');
    let asked = 0;
    await page.route('**/pagefind/fragment/*', async (route) => {
      asked += 1;
      if (asked === 1) await route.fulfill({ status: 404, body: 'gone' });
      else await route.continue();
    });
    await page.locator('input[name=q]').fill('KADIF');
    expect(await settled(page)).toBe('incomplete');
    const count = Number(await page.locator('[data-results]').getAttribute('data-count'));
    expect(await shown(page)).toHaveLength(count - 1);
    expect(await status(page)).toContain('incomplete');
  });

  it('but that it needs JavaScript, where there is none', async () => {
    const page = await open('search/', { javaScriptEnabled: false });
    expect(await page.locator('noscript').innerText()).toContain('Search needs JavaScript');
    expect(await page.locator('noscript a').getAttribute('href')).toMatch(/\/a-z\/$/);
    await watched?.expectNoFaults();
  });
});

describe('under a base path', () => {
  it('search finds, and leads to, the pages of this site', async () => {
    const { folder, base } = await builtSite('/simpul/');
    const site = await serveSite(folder, base);
    try {
      watched = await watchedPage(site.address);
      const { page } = watched;
      await page.goto(`${site.address}search/?q=KADIF`);
      expect(await settled(page)).toBe('done');
      const [first] = await shown(page);
      expect(new URL(first?.href ?? '').pathname).toMatch(/^\/simpul\/[a-z]+\//);
      const answer = await page.goto(first?.href ?? '');
      expect(answer?.status()).toBe(200);
      await watched.expectNoFaults();
    } finally {
      await site.close();
    }
  });
});

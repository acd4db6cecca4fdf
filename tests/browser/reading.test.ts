import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { builtSite } from '../build/built-site.ts';
import { watchedPage, type WatchedPage } from './browser.ts';
import { serveSite } from './serve.ts';

type Site = Awaited<ReturnType<typeof serveSite>>;
type Options = NonNullable<Parameters<typeof watchedPage>[1]>;
const EVENT = 'events/asean-rok-fmm-26/';
const INITIATIVE = 'initiatives/kadif/';
const PHONE = { viewport: { width: 360, height: 640 } };
const WITHOUT_SCRIPT = { javaScriptEnabled: false };

let site: Site;
beforeAll(async () => {
  const { folder, base } = await builtSite();
  site = await serveSite(folder, base);
});
afterAll(async () => {
  await site.close();
});

/** Opens a page of the site; at the end of the test it must have had no faults. */
async function open(path: string, options: Options = {}): Promise<Page> {
  const watched: WatchedPage = await watchedPage(site.address, options);
  onTestFinished(watched.close);
  await watched.page.goto(`${site.address}${path}`);
  await watched.expectNoFaults();
  return watched.page;
}

const mainText = async (page: Page): Promise<string> => (await page.locator('main').innerText()).replace(/\s+/g, ' ');
const boxOf = async (locator: Locator): Promise<{ left: number; right: number; top: number; bottom: number }> => {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('nothing is to be seen of it');
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
};

describe('with the keyboard', () => {
  it('the first stop leads past the navigation into the text', async () => {
    const page = await open(EVENT);
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.getAttribute('href')).toBe('#text');
    const { left, top, bottom } = await boxOf(skip);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThan(100);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('text');
  });

  it.each(['light', 'dark'] as const)('whatever has the focus is seen to have it, in the %s theme', async (colorScheme) => {
    const page = await open(EVENT, { colorScheme });
    const unseen: string[] = [];
    const seen = new Set<string>();
    for (let stop = 0; stop < 70; stop += 1) {
      await page.keyboard.press('Tab');
      const { name, marked, kind } = await page.evaluate(() => {
        const element = document.activeElement ?? document.body;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        return { name: element.outerHTML.slice(0, 90), kind: element.tagName, marked: outlined || boxShadow !== 'none' };
      });
      if (!marked) unseen.push(name);
      seen.add(kind);
    }
    expect(unseen).toEqual([]);
    expect([...seen]).toEqual(expect.arrayContaining(['A', 'INPUT']));
  });

  it.each(['Enter', 'Space'])('a citation in prose opens with %s, tells what stands behind it, and closes with Escape', async (key) => {
    const page = await open(INITIATIVE, PHONE);
    const button = page.locator('.prose button[popovertarget]').first();
    const note = page.locator(`#${(await button.getAttribute('popovertarget')) ?? ''}`);
    expect(await note.isVisible()).toBe(false);
    await button.focus();
    await page.keyboard.press(key);
    expect(await note.isVisible()).toBe(true);
    const link = note.locator('a[data-cite]');
    const [source, locator] = [await link.getAttribute('data-cite'), await link.getAttribute('data-locator')];
    const { publisher, issued, language, tier } = await sourceOf(source ?? '');
    const told = await note.innerText();
    for (const part of [publisher, issued, language, tier]) expect(told).toContain(part);
    expect(told).toMatch(/para|p\.|article|section/);
    expect(locator).not.toBe('');
    expect(new URL((await link.getAttribute('href')) ?? '', page.url()).pathname).toMatch(new RegExp(`/sources/${source ?? ''}/$`));
    await page.keyboard.press('Escape');
    expect(await note.isVisible()).toBe(false);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('a citation that stands in the margin stays in sight when it is opened', async () => {
    const page = await open(INITIATIVE);
    const button = page.locator('.prose button[popovertarget]').nth(2);
    const note = page.locator(`#${(await button.getAttribute('popovertarget')) ?? ''}`);
    expect(await note.isVisible()).toBe(true);
    await button.focus();
    await page.keyboard.press('Enter');
    const { left, right, top, bottom } = await boxOf(note);
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(1280);
    expect(bottom).toBeLessThanOrEqual(900);
    await page.keyboard.press('Escape');
    expect((await boxOf(note)).left).toBeGreaterThan(900);
  });

  it('a citation that is open can be followed to its source', async () => {
    const page = await open(INITIATIVE, PHONE);
    await page.locator('.prose button[popovertarget]').first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('data-cite')).not.toBeNull();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sources\/[^/]+\/$/);
  });
});

/** What the source's own page says of it. */
async function sourceOf(id: string): Promise<{ publisher: string; issued: string; language: string; tier: string }> {
  const page = await open(`sources/${id}/`);
  const facts = await page
    .locator('dl.facts > div')
    .evaluateAll((rows) =>
      rows.map((row) => [row.querySelector('dt')?.textContent ?? '', row.querySelector('dd')?.textContent.trim() ?? '']),
    );
  const fact = (label: RegExp): string => facts.find(([name = '']) => label.test(name))?.[1] ?? `no fact ${label.source}`;
  return {
    publisher: fact(/publish/i),
    issued: fact(/issued|published on|date/i),
    language: fact(/language/i),
    tier: fact(/tier|witness/i).split(':')[0] ?? '',
  };
}

describe('without JavaScript', () => {
  it.each([
    EVENT,
    INITIATIVE,
    'topics/digital/',
    'sources/seed-003/',
    'figures/asean-rok-trade/',
    'a-z/',
    'timeline/',
    'data/',
    `ko/${EVENT}`,
  ])('%s shows the same text and the same links', async (path) => {
    const [plain, scripted] = [await open(path, WITHOUT_SCRIPT), await open(path)];
    const links = (page: Page): Promise<(string | null)[]> =>
      page.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(await mainText(plain)).toBe(await mainText(scripted));
    expect(await links(plain)).toEqual(await links(scripted));
    expect((await mainText(plain)).length).toBeGreaterThan(500);
  });

  it('an entry has its claims with their sources, its tables, and the list of sources', async () => {
    const page = await open(INITIATIVE, WITHOUT_SCRIPT);
    const claims = page.locator('li[data-claim]');
    expect(await claims.count()).toBeGreaterThan(5);
    for (const claim of await claims.all()) expect(await claim.locator('a[data-cite]').count()).toBeGreaterThan(0);
    expect(await page.locator('ol.sources > li').count()).toBeGreaterThan(3);
    const figures = await open('figures/asean-rok-trade/', WITHOUT_SCRIPT);
    expect(await figures.locator('table tbody tr').first().isVisible()).toBe(true);
  });

  it('a citation opens and closes', async () => {
    const page = await open(INITIATIVE, { ...WITHOUT_SCRIPT, ...PHONE });
    const button = page.locator('.prose button[popovertarget]').first();
    const note = page.locator(`#${(await button.getAttribute('popovertarget')) ?? ''}`);
    await button.click();
    expect(await note.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await note.isVisible()).toBe(false);
  });

  it('evidence that is folded on a phone unfolds', async () => {
    const page = await open('events/asean-rok-summit-26/', { ...WITHOUT_SCRIPT, ...PHONE });
    const folded = page.locator('li[data-claim] details').first();
    const cited = folded.locator('a[data-cite]').first();
    expect(await cited.isVisible()).toBe(false);
    await folded.locator('summary').click();
    expect(await cited.isVisible()).toBe(true);
  });

  it('the language can be changed', async () => {
    const page = await open(EVENT, WITHOUT_SCRIPT);
    await page.locator('nav.languages a[lang=ko]').click();
    expect(new URL(page.url()).pathname).toMatch(new RegExp(`/ko/${EVENT}$`));
  });

  it('the search page says what it needs and offers the A–Z index instead', async () => {
    const page = await open('search/', WITHOUT_SCRIPT);
    const needs = page.locator('noscript');
    expect(await needs.innerText()).toContain('JavaScript');
    await needs.locator('a[href$="/a-z/"]').click();
    expect(await page.locator('main li a').count()).toBeGreaterThan(300);
  });
});

describe('a claim stands beside its evidence:', () => {
  it.each([EVENT, 'events/asean-rok-summit-26/', INITIATIVE, `vi/${EVENT}`])('in the margin of a wide window, on %s', async (path) => {
    const page = await open(path);
    const places = await page.locator('li[data-claim]').evaluateAll((claims) =>
      claims.map((claim) => {
        const [text, evidence] = [claim.querySelector('p'), claim.querySelector('.evidence a[data-cite]')];
        if (text === null || evidence === null) return { id: claim.id, right: false, level: 1000 };
        const range = document.createRange();
        range.selectNodeContents(text);
        const [first] = range.getClientRects();
        const cited = evidence.getBoundingClientRect();
        const box = text.getBoundingClientRect();
        return { id: claim.id, right: cited.left >= box.right, level: Math.abs((first?.top ?? 0) - cited.top) };
      }),
    );
    expect(places.length).toBeGreaterThan(5);
    expect(places.filter(({ right, level }) => !right || level > 8)).toEqual([]);
  });

  it('right under it on a phone', async () => {
    const page = await open(EVENT, PHONE);
    const places = await page.locator('li[data-claim]').evaluateAll((claims) =>
      claims.map((claim) => {
        const [text, evidence] = [
          claim.querySelector('p')?.getBoundingClientRect(),
          claim.querySelector('.evidence')?.getBoundingClientRect(),
        ];
        return { id: claim.id, below: (evidence?.top ?? 0) - (text?.bottom ?? 0), left: (evidence?.left ?? 0) - (text?.left ?? 0) };
      }),
    );
    expect(places.length).toBeGreaterThan(5);
    expect(places.filter(({ below, left }) => below < 0 || below > 12 || left !== 0)).toEqual([]);
  });

  it('and a note of the prose in the margin, level with its number', async () => {
    const page = await open(INITIATIVE);
    const notes = await page.locator('.prose .cited').evaluateAll((all) =>
      all.map((one) => {
        const [number, note, column] = [
          one.querySelector('button')?.getBoundingClientRect(),
          one.querySelector('.note')?.getBoundingClientRect(),
          one.closest('.prose')?.getBoundingClientRect(),
        ];
        return { right: (note?.left ?? 0) >= (column?.right ?? Infinity), above: (number?.top ?? 0) - (note?.top ?? 0) };
      }),
    );
    expect(notes.length).toBeGreaterThan(3);
    expect(notes.filter(({ right }) => !right)).toEqual([]);
    // A note stands level with its number, or below the note before it; never above its number by more than a line.
    expect(notes.filter(({ above }) => above > 30)).toEqual([]);
  });

  it('what an event was, when, where, and the heading over what it decided are on the first screen of a phone', async () => {
    const page = await open(EVENT, PHONE);
    const [title, when, heading] = [page.locator('h1'), page.locator('main .when').first(), page.locator('#claims h2')];
    expect(await when.innerText()).toMatch(/13 July 2023.*Jakarta/);
    for (const part of [title, when, heading]) expect((await boxOf(part)).bottom, await part.innerText()).toBeLessThanOrEqual(640);
  });
});

describe('the switch of language', () => {
  it.each([
    EVENT,
    INITIATIVE,
    'topics/digital/',
    'events/series/asean-rok-summit/',
    'disagreements/dis-laut-timur/',
    'events/',
    'a-z/',
    'timeline/',
    'about/',
    'search/',
    '',
  ])('stays on %s', async (path) => {
    const page = await open(path);
    const record = await page.locator('main').getAttribute('data-record');
    for (const language of ['id', 'ko', 'vi', 'en']) {
      await page.locator(`nav.languages a[lang=${language}]`).click();
      expect(page.url()).toBe(`${site.address}${language === 'en' ? '' : `${language}/`}${path}`);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.locator('nav.languages a[aria-current]').getAttribute('lang')).toBe(language);
      expect(await page.locator('main').getAttribute('data-record')).toBe(record);
    }
  });

  it.each(['id', 'ko', 'vi'])('tells where a text is not in the language asked for, and marks it as English (%s)', async (language) => {
    const page = await open(`${language}/${EVENT}`);
    const notice = page.locator(`main p[data-untranslated=${language}]`);
    expect(await notice.isVisible()).toBe(true);
    expect((await notice.innerText()).length).toBeGreaterThan(20);
    const marked = await page
      .locator('li[data-claim] > p, main > p.lede')
      .evaluateAll((texts) => texts.map((text) => text.closest('[lang]')?.getAttribute('lang')));
    expect(marked.length).toBeGreaterThan(5);
    expect(marked.filter((one) => one !== 'en')).toEqual([]);
    // Names and facts are in the reader's language, and so is the notice.
    expect(await notice.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe(language);
  });
});

describe('on paper', () => {
  it('an entry has its text and evidence, sources with whole addresses, and none of the navigation', async () => {
    const page = await open('events/asean-rok-summit-26/', PHONE);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.bar nav', '.bar search', '.foot nav', 'nav.languages', '.quietly'])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    const unseen = await page
      .locator('li[data-claim] a[data-cite]')
      .evaluateAll((cited) => cited.filter((one) => !one.checkVisibility({ contentVisibilityAuto: true })).length);
    expect(unseen).toBe(0);
    const printed = await page.locator('ol.sources > li').evaluateAll((rows) =>
      rows.map((row) => {
        const link = row.querySelector('a');
        const written = link === null ? '' : getComputedStyle(link, '::after').content;
        const attribute = /attr\(([a-z-]+)\)/.exec(written)?.[1];
        return attribute === undefined ? written : (link?.getAttribute(attribute) ?? '');
      }),
    );
    expect(printed.length).toBeGreaterThan(3);
    expect(printed.filter((address) => !/https?:\/\/[^/]+\/./.test(address))).toEqual([]);
  });

  it('it is dark on light, whatever the screen is', async () => {
    const page = await open(EVENT, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const { paper, ink } = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.documentElement);
      return { paper: backgroundColor, ink: color };
    });
    expect(paper).toBe('rgb(255, 255, 255)');
    expect(Math.max(...(ink.match(/\d+/g) ?? []).map(Number))).toBeLessThan(80);
  });
});

describe('a page that is read', () => {
  it.each([EVENT, INITIATIVE])('does not move under the reader while it loads (%s)', async (path) => {
    for (const viewport of [PHONE.viewport, { width: 1280, height: 900 }]) {
      const watched = await watchedPage(site.address, { viewport });
      onTestFinished(watched.close);
      await watched.page.addInitScript(() => {
        let total = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) total += Number(Reflect.get(entry, 'value'));
          Reflect.set(globalThis, 'layoutShift', total);
        }).observe({ type: 'layout-shift', buffered: true });
        Reflect.set(globalThis, 'layoutShift', 0);
      });
      await watched.page.goto(`${site.address}${path}`);
      await watched.page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 400))));
      const shift = await watched.page.evaluate(() => Number(Reflect.get(globalThis, 'layoutShift')));
      expect(shift, `${viewport.width} px`).toBeLessThan(0.02);
    }
  });

  it.each([EVENT, INITIATIVE, 'timeline/', ''])('gives the same days on both sides of the date line (C13): %s', async (path) => {
    const [east, west] = [await open(path, { timezoneId: 'Pacific/Kiritimati' }), await open(path, { timezoneId: 'Etc/GMT+12' })];
    expect(await mainText(east)).toBe(await mainText(west));
    expect(await mainText(east)).toMatch(/20\d\d/);
  });

  it('moves nothing where readers ask for that', async () => {
    const page = await open(EVENT, { reducedMotion: 'reduce' });
    await page.locator('a.bar-name').hover();
    const moving = await page.evaluate(() => ({
      animations: document.getAnimations().length,
      smooth: [...document.querySelectorAll('html, body, main')].some((element) => getComputedStyle(element).scrollBehavior === 'smooth'),
    }));
    expect(moving).toEqual({ animations: 0, smooth: false });
  });

  it.each(['light', 'dark'] as const)('hides no text where the system chooses the colours (%s)', async (colorScheme) => {
    const page = await open(INITIATIVE, { forcedColors: 'active', colorScheme });
    const hidden = await page.locator('h1, h2, h3, main p, main a, main time, main .state, main .note, dt, dd').evaluateAll((all) =>
      all
        .filter((element) => element.checkVisibility() && element.textContent.trim() !== '')
        .filter((element) => {
          let around: Element | null = element;
          let ground = 'rgba(0, 0, 0, 0)';
          while (around !== null && /, 0\)$|transparent/.test(ground)) {
            ground = getComputedStyle(around).backgroundColor;
            around = around.parentElement;
          }
          return getComputedStyle(element).color === ground;
        })
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    expect(hidden).toEqual([]);
  });
});

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../build/built-site.ts';
import { PAGE_KINDS } from '../build/page-kinds.ts';
import { watchedPage } from './browser.ts';
import { serveSite } from './serve.ts';

type Site = Awaited<ReturnType<typeof serveSite>>;
const NARROW = { width: 360, height: 640 };
const WIDE = { width: 1280, height: 900 };
/** The same as 1280 px at a zoom of 400 %. */
const ZOOMED = { width: 320, height: 256 };

let site: Site;
beforeAll(async () => {
  const { folder, base } = await builtSite();
  site = await serveSite(folder, base);
});
afterAll(async () => {
  await site.close();
});

/** What axe finds, one line for each element; with `rules`, by these alone. */
async function faultsIn(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules === undefined ? builder : builder.withRules([...rules])).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}

/** By how many pixels the page can be scrolled sideways, and what sticks out. */
async function overflowOf(page: Page): Promise<{ readonly pixels: number; readonly by: readonly string[] }> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const pixels = scrollWidth - clientWidth;
    const out =
      pixels > 0 ? [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1) : [];
    return {
      pixels,
      by: out.slice(0, 5).map((one) => `${one.tagName} ${one.getAttribute('class') ?? ''} ${one.textContent.slice(0, 40)}`),
    };
  });
}

// Several pages at a time, as many as the machine has use for: checking them keeps the browser busy, not the test.
describe.concurrent('axe finds nothing, narrow and wide, light and dark, and nothing sticks out down to a zoom of 400 %:', () => {
  it.each(PAGE_KINDS)('%s', async (_, path) => {
    const { page, expectNoFaults, close } = await watchedPage(site.address, { viewport: WIDE, colorScheme: 'light' });
    try {
      await page.goto(`${site.address}${path.slice(1)}`);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      for (const viewport of [WIDE, NARROW]) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme: 'light' });
        expect(await faultsIn(page), `light, ${viewport.width} px`).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        // Of the rules, only those of contrast depend on colours.
        expect(await faultsIn(page, ['color-contrast', 'link-in-text-block']), `dark, ${viewport.width} px`).toEqual([]);
      }
      for (const viewport of [ZOOMED, NARROW, WIDE]) {
        await page.setViewportSize(viewport);
        expect(await overflowOf(page), `${viewport.width} px`).toEqual({ pixels: 0, by: [] });
      }
      // No error, no breach of the policy, nothing asked of another host.
      await expectNoFaults();
    } finally {
      await close();
    }
  });
});

import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';

/** Marks a breach of the policy among the messages of the console. */
const VIOLATION = 'breach-of-policy';

let launched: Promise<Browser> | undefined;

/** @returns the browser of this test file, launched when first asked for and closed when the file's tests are over. */
export async function browser(): Promise<Browser> {
  launched ??= launch();
  return launched;
}

async function launch(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (executablePath === undefined || executablePath === '') {
    throw new Error('CHROMIUM_PATH does not say where a Chromium is: run the tests with npm test, which finds one');
  }
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

afterAll(async () => {
  await (await launched)?.close();
  launched = undefined;
});

/** A page under watch. */
export interface WatchedPage {
  readonly page: Page;
  /** What went wrong so far: errors on the console, errors that nobody caught, breaches of the policy, requests to other hosts. */
  readonly faults: readonly string[];
  /** Fails if anything went wrong. */
  readonly expectNoFaults: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a page in a context of its own and notes everything that should never happen on it.
 * @param address of the site's server; requests to any other host count as faults.
 * @param options of the context: size of the window, JavaScript off, language, colours.
 */
export async function watchedPage(address: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const { host } = new URL(address);
  await page.addInitScript((word) => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      console.debug(word, `${effectiveDirective} refused ${blockedURI} in ${sourceFile}`);
    });
  }, VIOLATION);
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error') faults.push(`console: ${text} (${message.location().url})`);
    else if (text.startsWith(VIOLATION)) faults.push(`policy:${text.slice(VIOLATION.length)}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const target = new URL(request.url());
    if (target.protocol.startsWith('http') && target.host !== host) faults.push(`request: ${request.url()}`);
  });
  return {
    page,
    faults,
    expectNoFaults: async () => {
      // What happens in the page reaches us in order, so that an answer from it comes after everything before.
      if (!page.isClosed() && options.javaScriptEnabled !== false) await page.evaluate(() => 0);
      expect(faults).toEqual([]);
    },
    close: async () => context.close(),
  };
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedFolder } from '../../scripts/serve-folder.ts';
import { watchedPage, type WatchedPage } from './browser.ts';
import { serveSite } from './serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'watched-'));
let server: ServedFolder;

beforeAll(async () => {
  const policy = `<meta http-equiv="content-security-policy" content="default-src 'self'; connect-src *; img-src data:; script-src 'self'">`;
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><head>${policy}<link rel="icon" href="data:,"></head><body>Whole</body></html>`,
  );
  server = await serveSite(folder);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Does something in a page under watch, and gives what was noted. */
async function faultsOf(act: (watched: WatchedPage) => Promise<unknown>): Promise<readonly string[]> {
  const watched = await watchedPage(server.address);
  await watched.page.goto(server.address);
  await act(watched);
  await watched.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  await watched.close();
  return watched.faults;
}

describe('nothing that goes wrong on a page goes unseen', () => {
  it('and a page on which nothing does has no fault', async () => {
    expect(await faultsOf(async ({ expectNoFaults }) => expectNoFaults())).toEqual([]);
  });

  it('an error on the console', async () => {
    const faults = await faultsOf(async ({ page }) => page.evaluate(() => { console.error('broken'); })); // prettier-ignore
    expect(faults).toEqual([expect.stringContaining('console: broken')]);
  });

  it('an error that nobody catches', async () => {
    const faults = await faultsOf(async ({ page }) => page.evaluate(() => setTimeout(() => { throw new Error('uncaught'); }))); // prettier-ignore
    expect(faults).toContain('error: uncaught');
  });

  it('a breach of the policy', async () => {
    const faults = await faultsOf(async ({ page }) =>
      page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'document.title = 1';
        document.head.append(script);
      }),
    );
    expect(faults).toContainEqual(expect.stringMatching(/^policy: script-src-elem refused inline/));
  });

  it('a file that is not there', async () => {
    expect(await faultsOf(async ({ page }) => page.evaluate(async () => (await fetch('gone.json')).status))).toContainEqual(
      expect.stringContaining('404'),
    );
  });

  it('a request to another host', async () => {
    const faults = await faultsOf(async ({ page }) =>
      page.evaluate(async () => fetch('http://example.invalid/track').catch(() => undefined)),
    );
    expect(faults).toContain('request: http://example.invalid/track');
  });
});

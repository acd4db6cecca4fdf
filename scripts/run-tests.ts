import { fileURLToPath } from 'node:url';
import { parseCLI, startVitest, type TestModule } from 'vitest/node';
import { findChromium } from './find-chromium.ts';

/** What became of the tests of a run. */
export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Of those that ran, how many ran in the browser. */
  readonly inBrowser: number;
}

/** The project of vitest.config.ts whose tests drive a browser. */
const BROWSER_PROJECT = 'browser';

/**
 * Runs the tests on vitest, and says in which browser and how many. A run of everything in which no test ran in the browser fails.
 * @param args options and filters of `vitest run`.
 * @returns the exit code.
 */
async function main(args: readonly string[]): Promise<number> {
  const browser = await findChromium();
  if (typeof browser === 'string') {
    console.error(browser);
    return 1;
  }
  console.log(`Chromium ${browser.version} (${browser.path})`);
  // Read by the tests of the browser project, which start it.
  process.env['CHROMIUM_PATH'] = browser.path;
  const { filter, options } = parseCLI(['vitest', 'run', ...args]);
  const vitest = await startVitest(filter, { ...options, root: fileURLToPath(new URL('..', import.meta.url)), watch: false });
  const count = countTests(vitest.state.getTestModules(), vitest.state.getUnhandledErrors().length);
  await vitest.close();
  // What a run of a part leaves out was not asked for.
  const worthless = args.length === 0 && count.inBrowser === 0;
  if (worthless) console.error('No test ran in the browser, so that nothing is proven of what readers see: this counts as a failure');
  const failed = count.failed + (worthless ? 1 : 0);
  if (count.skipped > 0) console.log(`${count.skipped} skipped`);
  console.log(`Chromium ${browser.version}: ${count.inBrowser} tests ran in it`);
  console.log(`${count.passed} passed, ${failed} failed`);
  return failed === 0 && count.passed > 0 ? 0 : 1;
}

/**
 * @param modules the test files of a run.
 * @param strayErrors errors that no test caught; each counts as a failure, as does a file that could not be read.
 */
export function countTests(modules: readonly TestModule[], strayErrors: number): TestCount {
  let [passed, failed, skipped, inBrowser] = [0, strayErrors, 0, 0];
  for (const module of modules) {
    const before = failed;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'skipped' || state === 'pending') {
        skipped += 1;
        continue;
      }
      if (state === 'passed') passed += 1;
      else failed += 1;
      if (module.project.name === BROWSER_PROJECT) inBrowser += 1;
    }
    if (failed === before && module.state() === 'failed') failed += 1;
  }
  return { passed, failed, skipped, inBrowser };
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));

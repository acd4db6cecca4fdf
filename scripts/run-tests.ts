import { fileURLToPath } from 'node:url';
import { parseCLI, startVitest } from 'vitest/node';
import { findChromium } from './find-chromium.ts';

/** What became of the tests of a run. */
export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Of those that ran, how many ran in the browser. */
  readonly inBrowser: number;
}

/** A test file after a run, as far as it is counted; what vitest calls a module. */
export interface FinishedFile {
  readonly project: { readonly name: string };
  readonly state: () => string;
  readonly children: { readonly allTests: () => Iterable<{ readonly result: () => { readonly state: string } }> };
}

/** The project of vitest.config.ts whose tests drive a browser. */
const BROWSER_PROJECT = 'browser';

/**
 * Runs the tests on vitest, and says in which browser and how many.
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
  const { lines, code } = verdict(count, browser.version, args.length === 0);
  console.log(lines.join('\n'));
  return code;
}

/**
 * @param files the test files of a run.
 * @param strayErrors errors that no test caught; each counts as a failure, as does a file that could not be read.
 */
export function countTests(files: readonly FinishedFile[], strayErrors: number): TestCount {
  let [passed, failed, skipped, inBrowser] = [0, strayErrors, 0, 0];
  for (const file of files) {
    const before = failed;
    for (const test of file.children.allTests()) {
      const { state } = test.result();
      if (state === 'skipped' || state === 'pending') {
        skipped += 1;
        continue;
      }
      if (state === 'passed') passed += 1;
      else failed += 1;
      if (file.project.name === BROWSER_PROJECT) inBrowser += 1;
    }
    if (failed === before && file.state() === 'failed') failed += 1;
  }
  return { passed, failed, skipped, inBrowser };
}

/**
 * The last lines of a run, `N passed, N failed` at the end, and its exit code.
 * @param whole whether everything was asked for: then a run without a test in the browser counts as a failure.
 */
export function verdict(
  count: TestCount,
  browserVersion: string,
  whole: boolean,
): { readonly lines: readonly string[]; readonly code: number } {
  const worthless = whole && count.inBrowser === 0;
  const failed = count.failed + (worthless ? 1 : 0);
  const lines = [
    ...(worthless ? ['No test ran in the browser, so that nothing is proven of what readers see: this counts as a failure'] : []),
    ...(count.skipped > 0 ? [`${count.skipped} skipped`] : []),
    `Chromium ${browserVersion}: ${count.inBrowser} tests ran in it`,
    `${count.passed} passed, ${failed} failed`,
  ];
  return { lines, code: failed === 0 && count.passed > 0 ? 0 : 1 };
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));

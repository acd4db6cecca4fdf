import { describe, expect, it } from 'vitest';
import { countTests, verdict, type FinishedFile } from '../../scripts/run-tests.ts';

/** A test file after a run, its tests by what became of them. */
function file(project: string, states: readonly string[], state = states.includes('failed') ? 'failed' : 'passed'): FinishedFile {
  return {
    project: { name: project },
    state: () => state,
    children: { allTests: () => states.map((one) => ({ result: () => ({ state: one }) })) },
  };
}

describe('npm test tells what ran', () => {
  it('counts what passed, failed and was skipped, and what ran in the browser', () => {
    const count = countTests([file('unit', ['passed', 'failed', 'skipped']), file('browser', ['passed', 'passed', 'skipped'])], 0);
    expect(count).toEqual({ passed: 3, failed: 1, skipped: 2, inBrowser: 2 });
  });

  it('counts a file that could not be read, and an error that no test caught, as failures', () => {
    expect(countTests([file('unit', [], 'failed'), file('browser', ['passed'])], 2)).toMatchObject({ passed: 1, failed: 3 });
  });

  it('ends with one plain line of passed and failed, the version of the browser before it', () => {
    expect(verdict({ passed: 3, failed: 0, skipped: 0, inBrowser: 2 }, '156.0', true)).toEqual({
      lines: ['Chromium 156.0: 2 tests ran in it', '3 passed, 0 failed'],
      code: 0,
    });
  });

  it('fails when one test failed', () => {
    expect(verdict({ passed: 3, failed: 1, skipped: 0, inBrowser: 2 }, '156.0', true).code).toBe(1);
  });

  it('never passes over the tests in the browser: a whole run without one fails, and says why', () => {
    const { lines, code } = verdict({ passed: 3, failed: 0, skipped: 4, inBrowser: 0 }, '156.0', true);
    expect(code).toBe(1);
    expect(lines[0]).toMatch(/^No test ran in the browser/);
    expect(lines).toContain('4 skipped');
    expect(lines.at(-1)).toBe('3 passed, 1 failed');
  });

  it('lets a part be run that has no test in the browser, but not one that has no test at all', () => {
    expect(verdict({ passed: 3, failed: 0, skipped: 0, inBrowser: 0 }, '156.0', false).code).toBe(0);
    expect(verdict({ passed: 0, failed: 0, skipped: 0, inBrowser: 0 }, '156.0', false).code).toBe(1);
  });
});

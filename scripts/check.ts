import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openRecord } from '../src/graph/open-record.ts';
import { formatReport } from '../src/graph/report-issues.ts';
import { readOptions } from './read-options.ts';

const HELP = `npm run check              content, then types, lint and formatting
npm run check -- content   the content alone
  --root FOLDER            check the content of another folder`;

const STEPS: readonly (readonly [string, string, readonly string[]])[] = [
  ['types', 'astro', ['check', '--minimumFailingSeverity', 'hint']],
  ['lint', 'eslint', ['.', '--max-warnings', '0']],
  ['formatting', 'prettier', ['--check', '--log-level', 'warn', '.']],
];

/**
 * Checks the project: content first, and if that fails nothing else.
 * @param args command-line arguments.
 * @returns the exit code.
 */
export function main(args: readonly string[]): number {
  const options = readOptions(args, HELP, { root: { type: 'string' } }, ['content']);
  if (typeof options === 'number') return options;
  const root = options.root ?? fileURLToPath(new URL('..', import.meta.url));
  const { issues } = openRecord(root);
  console.log(formatReport(issues));
  if (issues.some((issue) => issue.severity === 'error')) return 1;
  if (options.words.includes('content')) return 0;
  for (const [name, command, parameters] of STEPS) {
    const { status } = spawnSync(command, parameters, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    console.log(`${name}: ${status === 0 ? 'ok' : 'failed'}`);
    if (status !== 0) return 1;
  }
  return 0;
}

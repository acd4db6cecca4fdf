// Plain JavaScript: from a fresh clone this is the first file that runs, on whatever Node the shell has.
import { fileURLToPath } from 'node:url';
import { install, runPinned } from './install.mjs';

const HELP = `npm test                   installs what is missing, a browser included, and runs every test
  -- WORDS                 only the test files whose path holds one of the words
  -- --project NAME        only one of: unit, build, browser
CHROMIUM_PATH in the environment names the Chromium, Chrome or Edge to use`;

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code.
 */
async function main(args) {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(HELP);
    return 0;
  }
  const root = fileURLToPath(new URL('..', import.meta.url));
  const problem = await install(root);
  if (problem !== undefined) {
    console.error(problem);
    return 1;
  }
  return runPinned(root, ['scripts/run-tests.ts', ...args]);
}

process.exitCode = await main(process.argv.slice(2));

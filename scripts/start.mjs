// Plain JavaScript: from a fresh clone this is the first file that runs, on whatever Node the shell has.
import { fileURLToPath } from 'node:url';
import { install, runPinned } from './install.mjs';

const HELP = `npm start                  installs what is missing, builds the site and serves it on this machine; Ctrl-C stops it
  -- --port NUMBER         serves on this port; without it on 4321 or the next free one
SITE and BASE in the environment set where the site will stand, as in npm run build`;

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
  console.log('Building the site …');
  const built = await runPinned(root, ['scripts/build.mjs']);
  return built === 0 ? runPinned(root, ['scripts/preview.mjs', ...args]) : built;
}

process.exitCode = await main(process.argv.slice(2));

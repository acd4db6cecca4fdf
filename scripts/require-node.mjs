// Plain JavaScript, so that even an old Node can read it and say what is missing.
import { existsSync } from 'node:fs';

const OLDEST_SHELL_NODE = 20;
const NEEDED_NODE = 24;
const root = new URL('..', import.meta.url);

/** @returns why this Node cannot run the project's commands, or undefined if it can. */
export function nodeProblem(version = process.versions.node, modules = new URL('node_modules/', root)) {
  const major = Number(version.split('.')[0]);
  if (major < OLDEST_SHELL_NODE) return `Node ${version} is too old: install Node ${OLDEST_SHELL_NODE} or newer from nodejs.org, then run npm start`;
  if (!existsSync(new URL('node/package.json', modules))) return 'The packages are not installed: run npm ci (npm start and npm test do it by themselves)';
  if (major < NEEDED_NODE) return `This command ran under Node ${version}: run it through npm (npm run …), which uses the pinned Node ${NEEDED_NODE}`;
  return undefined;
}

/** Ends the process with one line if this Node cannot go on. */
export function requireNode() {
  const problem = nodeProblem();
  if (problem === undefined) return;
  console.error(problem);
  process.exit(1);
}

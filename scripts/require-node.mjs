// Plain JavaScript, so that even an old Node can read it and say what is missing.
import { existsSync } from 'node:fs';

export const OLDEST_SHELL_NODE = 20;
const NEEDED_NODE = 24;
const root = new URL('..', import.meta.url);

/** @returns {string | undefined} why even the commands that install what is missing cannot begin, or undefined if they can. */
export function shellNodeProblem(version = process.versions.node) {
  if (Number(version.split('.')[0]) >= OLDEST_SHELL_NODE) return undefined;
  return `Node ${version} is too old: install Node ${OLDEST_SHELL_NODE} or newer from nodejs.org, then run npm start`;
}

/** @returns {string | undefined} why this Node cannot run the project's commands, or undefined if it can. */
export function nodeProblem(version = process.versions.node, modules = new URL('node_modules/', root)) {
  const old = shellNodeProblem(version);
  if (old !== undefined) return old;
  if (!existsSync(new URL('node/package.json', modules)))
    return 'The packages are not installed: run npm ci (npm start and npm test do it by themselves)';
  if (Number(version.split('.')[0]) < NEEDED_NODE)
    return `This command ran under Node ${version}: run it through npm (npm run …), which uses the pinned Node ${NEEDED_NODE}`;
  return undefined;
}

/** Ends the process with one line if this Node cannot go on. */
export function requireNode() {
  const problem = nodeProblem();
  if (problem === undefined) return;
  console.error(problem);
  process.exit(1);
}

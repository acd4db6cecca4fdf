// Plain JavaScript, so that it runs on Node 20 before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { OLDEST_SHELL_NODE, shellNodeProblem } from './require-node.mjs';

const INSTALL_FLAGS = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
const TICK = 5000;

/** Signs in npm's output that no registry answered. */
const NO_NETWORK = /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT)\b/;

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

/**
 * @param {string} root folder of the project.
 * @returns {string} path of the pinned Node that the package `node` brings.
 */
export function pinnedNode(root) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * Compares what is installed with what package-lock.json asks for; times of files are not looked at.
 * @param {string} root folder of the project.
 * @returns {string | undefined} why `npm ci` is needed, or undefined if all is there.
 */
export function installProblem(root) {
  const wanted = readLockfile(join(root, 'package-lock.json'));
  // npm writes this file last, so that an installation that was cut short has none.
  const installed = readLockfile(join(root, 'node_modules', '.package-lock.json'));
  if (installed === undefined) return 'the packages are not installed';
  for (const [path, entry] of Object.entries(wanted?.packages ?? {})) {
    if (path === '') continue;
    const found = installed.packages?.[path];
    if (found === undefined && entry.optional === true) continue;
    if (found?.version !== entry.version || found?.integrity !== entry.integrity) return 'the packages are older than package-lock.json';
  }
  return existsSync(pinnedNode(root)) ? undefined : 'the pinned Node is missing';
}

/**
 * @param {string} path of a lockfile.
 * @returns {Lockfile | undefined} undefined if there is none, or none that can be read.
 */
function readLockfile(path) {
  try {
    /** @type {unknown} */
    const lockfile = JSON.parse(readFileSync(path, 'utf8'));
    return /** @type {Lockfile} */ (lockfile);
  } catch {
    return undefined;
  }
}

/**
 * Installs what is missing, with progress on the screen; does nothing if nothing is.
 * @param {string} root folder of the project.
 * @returns {Promise<string | undefined>} in one line why the project cannot run here, or undefined if it can.
 */
export async function install(root) {
  const old = shellNodeProblem();
  if (old !== undefined) return old;
  const reason = installProblem(root);
  if (reason === undefined) return undefined;
  // Windows locks a program that runs: the pinned Node cannot replace itself.
  if (process.platform === 'win32' && process.execPath === pinnedNode(root)) return `${capital(reason)}: run npm ci, then this again`;
  console.log(`Installing, since ${reason}: npm ci, about a minute …`);
  const { code, output } = await runNpmCi(root);
  if (code === 'ENOENT') return `npm was not found: install Node ${OLDEST_SHELL_NODE} or newer from nodejs.org, npm comes with it`;
  if (code !== 0) {
    const sign = NO_NETWORK.exec(output)?.[0];
    return sign === undefined
      ? 'npm ci failed; its message stands above'
      : `The packages could not be fetched: the npm registry does not answer (${sign}). Connect to the internet and try again`;
  }
  const left = installProblem(root);
  if (left === undefined) return undefined;
  return `npm ci ran, but ${left}: allow the install script of the package "node" (is ignore-scripts set?), then run npm ci`;
}

/** @param {string} text */
function capital(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/**
 * @param {string} root
 * @returns {Promise<{ code: number | string, output: string }>} exit code (or the system's error code) and what npm wrote to stderr.
 */
function runNpmCi(root) {
  // npm says by which file and which Node it runs itself; outside npm it is looked for on the path.
  const { npm_execpath: npm = '', npm_node_execpath: node = process.execPath } = process.env;
  const isNpm = /^npm(?:-cli)?\.c?js$/.test(basename(npm));
  const [command, args] = isNpm ? [node, [npm, ...INSTALL_FLAGS]] : ['npm', INSTALL_FLAGS];
  return new Promise((resolve) => {
    const started = process.hrtime.bigint();
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'pipe'], shell: !isNpm && process.platform === 'win32' });
    const timer = setInterval(() => {
      console.log(`… still installing (${Number((process.hrtime.bigint() - started) / 1_000_000_000n)} s)`);
    }, TICK);
    let output = '';
    child.stderr.on('data', (/** @type {Uint8Array} */ chunk) => {
      process.stderr.write(chunk);
      output += String(chunk);
    });
    child.on('error', (/** @type {{ code?: string }} */ { code = 'unknown' }) => {
      clearInterval(timer);
      resolve({ code, output });
    });
    child.on('close', (code) => {
      clearInterval(timer);
      resolve({ code: code ?? 'stopped', output });
    });
  });
}

/**
 * Hands over to a command under the pinned Node, which has the project's programs on its path.
 * @param {string} root folder of the project.
 * @param {readonly string[]} args script and its arguments.
 * @returns {Promise<number>} its exit code; 1 if a signal ended it.
 */
export function runPinned(root, args) {
  const path = [join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
  const child = spawn(pinnedNode(root), args, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path } });
  // Ctrl-C reaches the child by itself; what is sent to this process alone is passed on. Either way the child ends first.
  const pass = (/** @type {'SIGINT' | 'SIGTERM'} */ signal) => {
    if (signal === 'SIGTERM') child.kill(signal);
  };
  process.on('SIGINT', pass).on('SIGTERM', pass);
  return new Promise((resolve) => {
    const end = (/** @type {number} */ code) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve(code);
    };
    child.on('error', ({ message }) => {
      console.error(`The pinned Node does not start (${message}); the README says on which systems it runs`);
      end(1);
    });
    child.on('close', (code) => {
      end(code ?? 1);
    });
  });
}

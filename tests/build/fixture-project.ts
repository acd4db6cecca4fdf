import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Change } from '../loaders/content-folder.ts';

/** What a run of a command left: its exit code, all that it printed in one text, and the seconds it took. */
export interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly seconds: number;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'public', 'scripts', 'src'];
/** What a test runner sets for itself, and what would change the site. */
const OWN_VARIABLES = /^(?:VITEST.*|NODE_ENV|NODE_OPTIONS|TEST|MODE|DEV|PROD|SSR|BASE_URL|BASE|SITE|GITHUB_REPOSITORY)$/;

/** The content of the project itself. */
export const OWN_CONTENT = join(ROOT, 'content');

/**
 * Copies the project into a new folder, with other content and with packages of its own folder (linked one by one, so that caches
 * among them are not shared).
 * @param content folder that becomes `content/`.
 * @param changes made in the copy.
 * @param backwards write the files in reversed order.
 * @returns the folder; whoever asks takes it away with `removeProject`.
 * @throws Error if words to be changed are not there exactly once.
 */
export function projectWith(content: string, changes: readonly Change[] = [], backwards = false): string {
  const root = mkdtempSync(join(tmpdir(), 'simpul-project-'));
  const copies = [...PROGRAM.map((name) => [join(ROOT, name), name] as const), [content, 'content'] as const];
  const files = copies.flatMap(([from, name]) => filesUnder(from).map((file) => [file, join(name, relative(from, file))] as const));
  for (const [from, to] of backwards ? files.toReversed() : files) {
    mkdirSync(dirname(join(root, to)), { recursive: true });
    cpSync(from, join(root, to));
  }
  linkPackages(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  try {
    for (const change of changes) make(root, change);
  } catch (error) {
    removeProject(root);
    throw error;
  }
  return root;
}

/** Takes away what `projectWith` made. */
export function removeProject(root: string): void {
  rmSync(root, { recursive: true, force: true });
}

/**
 * Runs `npm run build` as npm would, in a project that `projectWith` made.
 * @param environment variables that differ from those of this process: `BASE`, `SITE`, `TZ` …
 */
export async function buildProject(root: string, environment: Readonly<Record<string, string>> = {}): Promise<Run> {
  return runScript(root, 'build', [], environment);
}

/** Runs a command of scripts/ in a project that `projectWith` made. */
export async function runScript(
  root: string,
  name: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const inherited = Object.entries(process.env).filter(([variable]) => !OWN_VARIABLES.test(variable));
  const start = performance.now();
  const child = spawn(process.execPath, [join(root, 'scripts', `${name}.mjs`), ...args], {
    cwd: root,
    env: { ...Object.fromEntries(inherited), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
  return { code, output: printed.join(''), seconds: (performance.now() - start) / 1000 };
}

function filesUnder(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function linkPackages(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    if (name.startsWith('.')) continue;
    if (name.startsWith('@')) linkPackages(join(from, name), join(to, name));
    else symlinkSync(join(from, name), join(to, name));
  }
}

function make(root: string, change: Change): void {
  const path = join(root, change.file);
  if ('remove' in change) rmSync(path);
  else if ('linkTo' in change) symlinkSync(change.linkTo, path);
  else if ('write' in change) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, change.write);
  } else {
    const parts = existsSync(path) ? readFileSync(path, 'utf8').split(change.from) : [];
    if (parts.length !== 2) throw new Error(`"${change.from}" stands ${Math.max(parts.length - 1, 0)} times in ${change.file}`);
    writeFileSync(path, parts.join(change.to));
  }
}

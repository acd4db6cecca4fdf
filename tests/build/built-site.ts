import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A built site: its folder, and the base path it was built for, with a slash at both ends. */
export interface BuiltSite {
  readonly folder: string;
  readonly base: string;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What the site is made of. */
const INPUTS = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', 'content', 'public', 'src'];
/** What a test runner sets for itself and a build must not see. */
const RUNNER_VARIABLES = /^(?:VITEST.*|NODE_ENV|NODE_OPTIONS|TEST|MODE|DEV|PROD|SSR|BASE_URL)$/;
const POLL = 250;

const builds = new Map<string, Promise<BuiltSite>>();

/**
 * Builds the site once for all test files that ask: the first builds, the others wait, and a later run takes it as it is as
 * long as nothing that it is made of has changed. `SIMPUL_DIST` names a folder built already (for the base in `BASE`, if any),
 * which is then taken for the default base.
 * @param base path under which the site is to stand, with a slash at both ends.
 * @throws Error with what the build printed, if it fails.
 */
export async function builtSite(base?: string): Promise<BuiltSite> {
  const own = basePath(process.env['BASE'] ?? '/');
  const given = process.env['SIMPUL_DIST'];
  if (given !== undefined && given !== '' && (base === undefined || base === own)) {
    if (!existsSync(join(given, 'index.html'))) throw new Error(`SIMPUL_DIST names ${given}, where there is no built site`);
    return { folder: resolve(given), base: own };
  }
  const wanted = base ?? own;
  const known = builds.get(wanted);
  if (known) return known;
  const build = buildOnce(wanted);
  builds.set(wanted, build);
  return build;
}

function basePath(text: string): string {
  const trimmed = text.replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '/' : `/${trimmed}/`;
}

async function buildOnce(base: string): Promise<BuiltSite> {
  const kept = join(tmpdir(), `simpul-sites-${digestOf(ROOT)}`);
  const work = join(kept, `${digestOf(base)}-${fingerprint()}`);
  const site = { folder: join(work, 'site'), base };
  mkdirSync(work, { recursive: true });
  while (!existsSync(site.folder)) {
    if (!takeLock(work)) {
      await sleep(POLL);
      continue;
    }
    try {
      if (!existsSync(site.folder)) await build(work, site);
    } finally {
      rmSync(join(work, 'lock'), { recursive: true, force: true });
    }
  }
  forgetOthers(kept, digestOf(base), work);
  return site;
}

/** Builds beside the place where the site is looked for, so that it is never seen half done. */
async function build(work: string, site: BuiltSite): Promise<void> {
  const partial = join(work, 'partial');
  rmSync(partial, { recursive: true, force: true });
  const environment = Object.entries(process.env).filter(([name]) => !RUNNER_VARIABLES.test(name));
  const child = spawn(process.execPath, [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', partial], {
    cwd: ROOT,
    env: { ...Object.fromEntries(environment), BASE: site.base, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
  if (code !== 0) throw new Error(`The site could not be built (exit code ${code}):\n${printed.join('').slice(-4000)}`);
  renameSync(partial, site.folder);
}

/** @returns whether this process may build; a lock left behind by a process that is gone is taken over. */
function takeLock(work: string): boolean {
  const lock = join(work, 'lock');
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return true;
  } catch {
    const holder = join(lock, 'pid');
    if (existsSync(holder) && !isRunning(Number(readFileSync(holder, 'utf8')))) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Sites of an earlier state are not needed again. */
function forgetOthers(kept: string, prefix: string, work: string): void {
  for (const name of readdirSync(kept)) {
    const folder = join(kept, name);
    if (name.startsWith(prefix) && folder !== work && !existsSync(join(folder, 'lock'))) rmSync(folder, { recursive: true, force: true });
  }
}

/** A digest of everything that the site is made of. */
function fingerprint(): string {
  const hash = createHash('sha256').update(`${process.version} ${process.env['SITE'] ?? ''} ${process.env['GITHUB_REPOSITORY'] ?? ''}`);
  for (const input of INPUTS) {
    const path = join(ROOT, input);
    if (!existsSync(path)) continue;
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' })
          .sort()
          .map((name) => join(path, name))
      : [path];
    for (const file of files)
      if (statSync(file).isFile())
        hash
          .update(`${file.slice(ROOT.length)}\0`)
          .update(readFileSync(file))
          .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

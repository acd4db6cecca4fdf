import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { watchProcess, type ProcessCost } from './process-watch.ts';

const ASTRO = fileURLToPath(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url));
/** What a test runner or an editor sets for itself and a build must not see. */
const FOREIGN = /^(?:VITEST.*|NODE_ENV|NODE_OPTIONS|TEST|MODE|DEV|PROD|SSR|BASE_URL|BASE|SITE)$/;
/** Room for the corpus of 4,000 entries; the same on every side. */
const HEAP_MB = 12_000;
const LAST_WORDS = 3000;

/** What a build took. */
export interface BuildCost {
  readonly seconds: number;
  /** Undefined where the system does not tell. */
  readonly process: ProcessCost | undefined;
}

const running = new Set<ChildProcess>();

/** Ends the builds that are under way: for a bench that is broken off. */
export function stopBuilds(): void {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * Builds an Astro project from nothing, as after a fresh clone: what an earlier build left is taken away first.
 * @param folder of the project.
 * @throws Error with the end of what the build printed, if it fails.
 */
export async function buildProject(folder: string): Promise<BuildCost> {
  for (const left of ['dist', '.astro', 'node_modules']) rmSync(join(folder, left), { recursive: true, force: true });
  return measured([`--max-old-space-size=${HEAP_MB}`, ASTRO, 'build'], folder);
}

/**
 * Runs Node and measures it.
 * @param args of node.
 * @throws Error with the end of what it printed, if its exit code is not 0.
 */
export async function measured(args: readonly string[], folder: string): Promise<BuildCost> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.test(name)));
  const begun = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const watch = child.pid === undefined ? undefined : watchProcess(child.pid);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-LAST_WORDS);
    });
  }
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
  running.delete(child);
  const seconds = (performance.now() - begun) / 1000;
  const cost = watch?.stop();
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code ?? 'a signal'}:\n${printed}`);
  return { seconds, process: cost };
}

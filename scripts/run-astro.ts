import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ASTRO = fileURLToPath(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url));

/**
 * Runs a command of Astro in this project, in the foreground, its output on the screen.
 * @param args such as `['build']`.
 * @returns its exit code; 1 if a signal ended it.
 */
export function runAstro(args: readonly string[]): Promise<number> {
  // In a terminal that nobody watches Astro would put its servers in the background.
  const env = { ASTRO_TELEMETRY_DISABLED: '1', ...process.env, ASTRO_DEV_BACKGROUND: '0', ASTRO_PREVIEW_BACKGROUND: '0' };
  const child = spawn(process.execPath, [ASTRO, ...args], { cwd: ROOT, stdio: 'inherit', env });
  // Ctrl-C reaches Astro by itself; this process ends after it.
  const wait = (): void => undefined;
  const stop = (): void => {
    child.kill('SIGTERM');
  };
  process.on('SIGINT', wait).on('SIGTERM', stop);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGINT', wait).off('SIGTERM', stop);
      resolve(code ?? 1);
    });
  });
}

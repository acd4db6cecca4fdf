import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { basePath } from '../src/routing/site.ts';
import { readOptions } from './read-options.ts';
import { serveFolder, type ServedFolder } from './serve-folder.ts';

const FIRST_PORT = 4321;
const PORTS_TRIED = 50;
const HELP = `npm run preview            serves the built site in dist/ on this machine; Ctrl-C stops it
  -- --port NUMBER         on this port; without it on ${FIRST_PORT} or the next free one
BASE in the environment    the path it was built for`;

/**
 * Serves `dist/` until Ctrl-C.
 * @param args command-line arguments.
 * @returns the exit code.
 */
export async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args, HELP, { port: { type: 'string' } });
  if (typeof options === 'number') return options;
  const port = options.port === undefined ? undefined : Number(options.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    console.error(`"${options.port ?? ''}" is no port; give a number up to 65535`);
    return 1;
  }
  const folder = fileURLToPath(new URL('../dist', import.meta.url));
  if (!existsSync(folder)) {
    console.error('There is no site in dist/ yet: run npm run build');
    return 1;
  }
  const served = port === undefined ? await serveOnFreePort(folder) : await serveOn(folder, port);
  if (served === undefined) {
    console.error(
      port === undefined ? `No port from ${FIRST_PORT} on is free; give one with --port` : `Port ${port} is taken; give another`,
    );
    return 1;
  }
  const { status } = await fetch(served.address);
  if (status !== 200) {
    await served.close();
    console.error(`${served.address} answers ${status}: dist/ holds no site for this base path; build it again with the same BASE`);
    return 1;
  }
  console.log(`Simpul stands at ${served.address}  (Ctrl-C stops it)`);
  await interrupted();
  await served.close();
  return 0;
}

async function serveOnFreePort(folder: string): Promise<ServedFolder | undefined> {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port += 1) {
    const served = await serveOn(folder, port);
    if (served !== undefined) return served;
  }
  return undefined;
}

/** Undefined if the port is taken. */
async function serveOn(folder: string, port: number): Promise<ServedFolder | undefined> {
  try {
    return await serveFolder(folder, basePath(), port);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) return undefined;
    throw error;
  }
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        resolve();
      });
    }
  });
}

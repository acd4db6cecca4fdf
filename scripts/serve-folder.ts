import { createReadStream, statSync, type Stats } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.bib': 'text/plain; charset=utf-8',
  '.ris': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** A folder that is served, and how to end it. */
export interface ServedFolder {
  /** With the base path and a slash at the end: `http://127.0.0.1:4321/simpul/`. */
  readonly address: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site on 127.0.0.1 as GitHub Pages does: a folder without its slash is redirected, what is missing gets 404.html.
 * @param folder of the built site.
 * @param base path below which it stands, with a slash at both ends.
 * @param port 0 for any that is free.
 * @returns when it listens; rejects with the system's error (`EADDRINUSE`) if it cannot.
 */
export function serveFolder(folder: string, base: string, port: number): Promise<ServedFolder> {
  const server = createServer((request, response) => {
    answer(folder, base, request, response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const bound = server.address();
      if (bound === null || typeof bound === 'string') return;
      resolve({ address: `http://127.0.0.1:${bound.port}${base}`, port: bound.port, close: () => closeServer(server) });
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

function answer(folder: string, base: string, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    sendText(response, 405, 'Only GET and HEAD are answered');
    return;
  }
  const [written = '/', query] = (request.url ?? '/').split('?', 2);
  const path = decode(written);
  if (path === undefined) {
    sendText(response, 400, 'The address cannot be read');
    return;
  }
  const file = `${path}/`.startsWith(base) ? fileFor(folder, path.slice(base.length)) : undefined;
  if (path === base.slice(0, -1) || file === 'folder') {
    // One slash at the start: with two the address would lead to another host.
    const target = `/${written.replace(/^\/+/, '')}/`;
    response.writeHead(301, { Location: query === undefined ? target : `${target}?${query}` }).end();
    return;
  }
  if (file !== undefined) {
    sendFile(request, response, 200, file);
    return;
  }
  const missing = fileFor(folder, '404.html');
  if (missing === undefined || missing === 'folder') sendText(response, 404, `There is nothing here; the site begins at ${base}`);
  else sendFile(request, response, 404, missing);
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** The file that an address stands for; `folder` if it is a folder written without its slash. */
function fileFor(folder: string, path: string): string | undefined {
  const wanted = normalize(join(folder, path));
  if (path.includes('\0') || (wanted !== normalize(folder) && !wanted.startsWith(normalize(folder + sep)))) return undefined;
  const found = statsOf(wanted);
  if (found?.isFile() && !path.endsWith('/')) return wanted;
  if (!found?.isDirectory()) return undefined;
  const index = join(wanted, 'index.html');
  if (!statsOf(index)?.isFile()) return undefined;
  return path === '' || path.endsWith('/') ? index : 'folder';
}

function statsOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

function sendFile(request: IncomingMessage, response: ServerResponse, status: number, file: string): void {
  response.writeHead(status, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': statSync(file).size,
    'Cache-Control': 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

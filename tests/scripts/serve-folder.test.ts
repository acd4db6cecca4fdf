import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type ServedFolder } from '../../scripts/serve-folder.ts';

describe('npm start and npm run preview serve the built site as GitHub Pages does', () => {
  let folder = '';
  let site: ServedFolder;

  beforeAll(async () => {
    const parent = mkdtempSync(join(tmpdir(), 'simpul-serve-'));
    folder = join(parent, 'dist');
    mkdirSync(join(folder, 'events/kadif'), { recursive: true });
    mkdirSync(join(folder, 'empty'));
    writeFileSync(join(parent, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'index.html'), 'home');
    writeFileSync(join(folder, '404.html'), 'nothing here');
    writeFileSync(join(folder, 'events/kadif/index.html'), 'kadif');
    writeFileSync(join(folder, 'search.wasm'), '');
    site = await serveFolder(folder, '/kb/', 0);
  });

  afterAll(async () => {
    await site.close();
    rmSync(join(folder, '..'), { recursive: true, force: true });
  });

  /** The path goes out as it is written, which `fetch` would not do. */
  function get(
    path: string,
    method = 'GET',
  ): Promise<{ status: number | undefined; location: string | undefined; type: string | undefined; body: string }> {
    return new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: site.port, path, method }, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          body += chunk;
        });
        response.on('end', () => {
          const { location, 'content-type': type } = response.headers;
          resolve({ status: response.statusCode, location, type, body });
        });
      });
      sent.on('error', reject);
      sent.end();
    });
  }

  it('gives its address with the base path', () => {
    expect(site.address).toBe(`http://127.0.0.1:${site.port}/kb/`);
  });

  it('serves pages below the base path', async () => {
    expect(await get('/kb/')).toMatchObject({ status: 200, body: 'home', type: 'text/html; charset=utf-8' });
    expect(await get('/kb/events/kadif/?q=1')).toMatchObject({ status: 200, body: 'kadif' });
  });

  it('sends an address without its slash to the one with it, the query kept', async () => {
    expect(await get('/kb')).toMatchObject({ status: 301, location: '/kb/' });
    expect(await get('/kb/events/kadif?q=1')).toMatchObject({ status: 301, location: '/kb/events/kadif/?q=1' });
  });

  it('answers with the 404 page of the site for what is missing, a folder without a page included', async () => {
    for (const path of ['/kb/nothing/', '/kb/empty/', '/kb/empty', '/kb/index.html/', '/events/kadif/', '/'])
      expect(await get(path), path).toMatchObject({ status: 404, body: 'nothing here' });
  });

  it('gives WebAssembly the type without which browsers refuse it', async () => {
    expect(await get('/kb/search.wasm')).toMatchObject({ status: 200, type: 'application/wasm' });
  });

  it('never leaves its folder, and never leads to another host', async () => {
    for (const path of ['/kb/../secret.txt', '/kb/..%2fsecret.txt', '/kb/%2e%2e/secret.txt', '/kb/..%5csecret.txt', '/kb/events%00']) {
      const { status, body } = await get(path);
      expect([path, status, body]).toEqual([path, 404, 'nothing here']);
    }
    expect((await get('//example.org/kb')).location ?? '/').toMatch(/^\/(?!\/)/);
  });

  it('refuses an address that cannot be read and a method that would change something', async () => {
    expect(await get('/kb/%ff')).toMatchObject({ status: 400 });
    expect(await get('/kb/', 'POST')).toMatchObject({ status: 405 });
  });

  it('says so when the port is taken', async () => {
    await expect(serveFolder(folder, '/', site.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

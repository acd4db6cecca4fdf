import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { weighSite } from '../../bench/page-weights.ts';

const site = mkdtempSync(join(tmpdir(), 'simpul-weights-'));

afterAll(() => {
  rmSync(site, { recursive: true, force: true });
});

function write(path: string, text: string): number {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
  return gzipSync(Buffer.from(text), { level: 9 }).length;
}

test('a page weighs its HTML, its stylesheets and the scripts that run at once, with what they import', () => {
  const page = `<html><head><link rel="stylesheet" href="/base/_astro/a.css"><script type="module" src="/base/_astro/a.js"></script>
    <script type="application/ld+json">{"name":"data"}</script></head><body><main data-record="x" data-kind="event"></main></body></html>`;
  const html = write('events/x/index.html', page);
  const css = write('_astro/a.css', 'body { color: black }');
  const script = write('_astro/a.js', 'import { b } from "./b.js"; const later = () => import("./later.js"); b(later);');
  const imported = write('_astro/b.js', 'export const b = (one) => one;');
  write('_astro/later.js', 'export const later = 1;');
  write('about/index.html', '<html><body><main>no record</main></body></html>');
  const { pages } = weighSite(site, '/base/');
  expect(pages.map(({ path, kind }) => [path, kind])).toEqual([['events/x/index.html', 'event']]);
  expect(pages[0]?.script.gzip).toBe(script + imported);
  expect(pages[0]?.all.gzip).toBe(html + css + script + imported);
});

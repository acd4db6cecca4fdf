import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { filesIn } from './bare-project.ts';
import { median } from './figures.ts';

const KB = 1000;
const RECORD = /<main\b[^>]*\bdata-kind="([a-z]+)"/;
const STYLESHEET = /<link\b(?=[^>]*\brel="stylesheet")[^>]*\bhref="([^"]+)"/g;
const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const IMPORT = /\b(?:import|from)\s*["']([^"']+\.js)["']/g;
const FONT = /\.woff2?$/;
const PRELOADED_FONT = /<link\b(?=[^>]*\brel="preload")(?=[^>]*\bas="font")[^>]*\bhref="([^"]+)"/g;

/** Bytes of one page in both compressions, by what they are. */
interface Weight {
  readonly gzip: number;
  readonly brotli: number;
}

export interface PageWeight {
  readonly path: string;
  readonly kind: string;
  readonly html: Weight;
  /** HTML, stylesheets and scripts together. */
  readonly all: Weight;
  /** Scripts that run before search is opened; what they only load when asked is not counted. */
  readonly script: Weight;
}

/** What the pages of records of a built site weigh, in kB (1,000 bytes). */
export interface SiteWeights {
  readonly pages: readonly PageWeight[];
  readonly fonts: { readonly all: number; readonly preloaded: number };
  /** The folder of the search index, and how many files it has. */
  readonly search: { readonly size: number; readonly files: number };
}

/**
 * Weighs pages of records of a built site.
 * @param dist its folder.
 * @param base the path it was built for, with a slash at both ends.
 * @param among which pages, by path; all if left out.
 */
export function weighSite(dist: string, base: string, among = /(?:)/): SiteWeights {
  const files = filesIn(dist);
  const file = new Map<string, Weight>();
  const fileWeight = (path: string): Weight => {
    const known = file.get(path) ?? weightOf(readFileSync(join(dist, path)));
    file.set(path, known);
    return known;
  };
  const preloaded = new Set<string>();
  const pages = files
    .filter((path) => path.endsWith('.html') && among.test(path))
    .flatMap((path): PageWeight[] => {
      const html = readFileSync(join(dist, path), 'utf8');
      const kind = RECORD.exec(html)?.[1];
      if (kind === undefined) return [];
      const local = (address: string): string => localPath(address, base, path);
      for (const [, address = ''] of html.matchAll(PRELOADED_FONT)) preloaded.add(local(address));
      const styles = Array.from(html.matchAll(STYLESHEET), ([, address = '']) => local(address));
      const scripts = new Set(scriptsOf(html).flatMap((address) => withImports(dist, local(address))));
      // An inline script is part of the HTML, and counted there.
      const script = sum([...[...scripts].map(fileWeight), ...inlineScripts(html).map((text) => weightOf(Buffer.from(text)))]);
      const own = weightOf(Buffer.from(html));
      return [{ path, kind, html: own, script, all: sum([own, ...styles.map(fileWeight), ...[...scripts].map(fileWeight)]) }];
    });
  const bytes = (paths: Iterable<string>): number => [...paths].reduce((total, path) => total + readFileSync(join(dist, path)).length, 0);
  const search = files.filter((path) => path.startsWith('pagefind/'));
  return {
    pages,
    fonts: { all: bytes(files.filter((path) => FONT.test(path))) / KB, preloaded: bytes(preloaded) / KB },
    search: { size: bytes(search) / KB, files: search.length },
  };
}

/** @returns the median and the heaviest of some pages, in kB, with the path of the heaviest. */
export function summary(pages: readonly PageWeight[], part: 'html' | 'all' | 'script', compression: keyof Weight) {
  const weights = pages.map((page) => page[part][compression] / KB);
  const heaviest = Math.max(...weights);
  return { median: median(weights), heaviest, path: pages[weights.indexOf(heaviest)]?.path ?? '' };
}

function weightOf(bytes: Uint8Array): Weight {
  return { gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
}

function sum(weights: readonly Weight[]): Weight {
  return weights.reduce((total, one) => ({ gzip: total.gzip + one.gzip, brotli: total.brotli + one.brotli }), { gzip: 0, brotli: 0 });
}

function localPath(address: string, base: string, from: string): string {
  const path = address.replace(/[?#].*$/, '');
  return path.startsWith(base) ? path.slice(base.length) : posix.join(dirname(from), path);
}

function scriptsOf(html: string): readonly string[] {
  return Array.from(html.matchAll(SCRIPT), ([, attributes = '']) => /\bsrc="([^"]+)"/.exec(attributes)?.[1]).filter(
    (one) => one !== undefined,
  );
}

/** Inline scripts that run; data in a script element does not. */
function inlineScripts(html: string): readonly string[] {
  return Array.from(html.matchAll(SCRIPT)).flatMap(([, attributes = '', text = '']) =>
    text.trim() === '' || /\bsrc=|\btype="(?!module|text\/javascript)/.test(attributes) ? [] : [text],
  );
}

/** A script and all that it imports at once. */
function withImports(dist: string, path: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const text = readFileSync(join(dist, path), 'utf8');
  for (const [, address = ''] of text.matchAll(IMPORT)) withImports(dist, posix.join(posix.dirname(path), address), seen);
  return [...seen];
}

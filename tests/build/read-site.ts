import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A start tag of a page: its name in lower case and its attributes, with their character references resolved. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Offset in the page of the tag's end. */
  readonly end: number;
}

/** A page of a built site. */
export interface SitePage {
  /** Path in the site's folder, with forward slashes: `events/kadif/index.html`. */
  readonly file: string;
  /** Address below the base path, with a slash at its start: `/events/kadif/`. */
  readonly path: string;
  readonly html: string;
  readonly tags: readonly Tag[];
}

/** A file of a built site, by its path with forward slashes. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

/** All pages of a built site, in the order of their paths. */
export function pagesOf(folder: string): readonly SitePage[] {
  return filesOf(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => pageOf(folder, file));
}

/** One page of a built site; `path` as in an address: `/events/kadif/`. */
export function pageAt(folder: string, path: string): SitePage {
  return pageOf(folder, `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`);
}

function pageOf(folder: string, file: string): SitePage {
  const html = readFileSync(join(folder, file), 'utf8');
  return { file, path: `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`, html, tags: tagsOf(html) };
}

const TOKEN = /<!--[\s\S]*?-->|<([a-zA-Z][^\s/>]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/g;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** Start tags in their order. What stands in scripts and styles is no markup. */
export function tagsOf(html: string): readonly Tag[] {
  const tags: Tag[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(html); match !== null; match = TOKEN.exec(html)) {
    const name = match[1]?.toLowerCase();
    if (name === undefined) continue;
    const attributes: Record<string, string> = {};
    for (const [, key = '', double, single, bare] of (match[2] ?? '').matchAll(ATTRIBUTE)) {
      attributes[key.toLowerCase()] = decoded(double ?? single ?? bare ?? '');
    }
    tags.push({ name, attributes, end: TOKEN.lastIndex });
    if (name === 'script' || name === 'style') {
      const close = html.slice(TOKEN.lastIndex).search(new RegExp(`</${name}[\\s/>]`, 'i'));
      if (close >= 0) TOKEN.lastIndex += close;
    }
  }
  return tags;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Text of a page as a reader sees it: character references resolved. */
export function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|(\w+));/g, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return NAMED[name ?? ''] ?? whole;
  });
}

/** Text between tags, references resolved, runs of space as one. */
export function textOf(html: string): string {
  const plain = html
    .replace(/<(script|style)\b[\s\S]*?<\/\1[^>]*>/gi, ' ')
    .replace(TOKEN, ' ')
    .replace(/<\/[^>]*>/g, ' ');
  return decoded(plain).replace(/\s+/g, ' ').trim();
}

/** Tags of a page that have an attribute, or a name and an attribute. */
export function tagsWith(page: SitePage, attribute: string, name?: string): readonly Tag[] {
  return page.tags.filter((tag) => attribute in tag.attributes && (name === undefined || tag.name === name));
}

/** The JSON-LD blocks of a page as they are written. */
export function jsonLdOf(page: SitePage): readonly string[] {
  return page.tags
    .filter((tag) => tag.name === 'script' && tag.attributes['type'] === 'application/ld+json')
    .map((tag) => page.html.slice(tag.end, tag.end + page.html.slice(tag.end).search(/<\/script/i)));
}

/**
 * What stands in an element, markup included, from the end of its start tag to its end tag.
 * @param tag of the page.
 */
export function insideOf(page: SitePage, tag: Tag): string {
  const pattern = new RegExp(`<(/?)${tag.name}(?=[\\s>/])`, 'gi');
  pattern.lastIndex = tag.end;
  let depth = 1;
  for (let match = pattern.exec(page.html); match !== null; match = pattern.exec(page.html)) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth === 0) return page.html.slice(tag.end, match.index);
  }
  return page.html.slice(tag.end);
}

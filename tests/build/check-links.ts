import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, pagesOf, type SitePage, type Tag } from './read-site.ts';

/** Attributes whose value is an address. */
const ADDRESSES = ['href', 'src', 'action', 'poster', 'data', 'data-bundle'];
const OWN_METAS = /^og:(?:url|image)$/;

/**
 * Follows every address in the pages, style sheets, feed and sitemap of a built site.
 * @param folder of the built site.
 * @param base path below which it stands, with a slash at both ends.
 * @param origin of the site: `https://example.org`.
 * @returns what leads nowhere, out of the base path, or loads something from another host; one line each, and the number of addresses followed.
 */
export function checkLinks(
  folder: string,
  base: string,
  origin: string,
): { readonly faults: readonly string[]; readonly followed: number } {
  const files = new Set(filesOf(folder));
  const pages = pagesOf(folder);
  const ids = new Map(pages.map((page) => [page.file, new Set(page.tags.flatMap(({ attributes }) => attributes['id'] ?? []))]));
  const faults: string[] = [];
  let followed = 0;

  const problemOf = (written: string, from: string, loads: boolean): string | undefined => {
    followed += 1;
    const address = written === origin || written.startsWith(`${origin}/`) ? written.slice(origin.length) || '/' : written;
    if (/^https?:\/\//.test(address)) return loads ? 'is on another host' : undefined;
    if (address.startsWith('mailto:') || (loads && address.startsWith('data:'))) return undefined;
    const [path = '', fragment] = address.split('#', 2);
    const [way = ''] = path.split('?', 1);
    if (way !== '' && !way.startsWith(base)) return `is not below ${base}`;
    const below = decodeURIComponent(way.slice(base.length));
    const file = way === '' ? from : below === '' || below.endsWith('/') ? `${below}index.html` : below;
    if (below === 'pagefind/') return files.has('pagefind/pagefind.js') ? undefined : 'is not there';
    if (!files.has(file)) return 'is not there';
    if (fragment === undefined || fragment === '') return undefined;
    return ids.get(file)?.has(decodeURIComponent(fragment)) ? undefined : 'has no such anchor';
  };
  const follow = (written: string, from: string, loads: boolean): void => {
    const problem = problemOf(written, from, loads);
    if (problem !== undefined) faults.push(`${from}: ${written} ${problem}`);
  };

  for (const page of pages)
    for (const tag of page.tags) for (const { address, loads } of addressesOf(tag)) follow(address, page.file, loads);
  for (const file of files) {
    if (!/\.(?:css|xml)$/.test(file)) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    const pattern = file.endsWith('.css') ? /url\(["']?([^"')]+)/g : /<(?:link|guid|loc)(?: isPermaLink="true")?>([^<]+)<|href="([^"]+)"/g;
    for (const [, first, second] of text.matchAll(pattern))
      follow((first ?? second ?? '').replaceAll('&amp;', '&'), file, file.endsWith('.css'));
  }
  return { faults, followed };
}

function addressesOf({ name, attributes }: Tag): readonly { readonly address: string; readonly loads: boolean }[] {
  const found = ADDRESSES.flatMap((attribute) => {
    const address = attributes[attribute];
    if (address === undefined) return [];
    const loads = attribute !== 'href' || (name === 'link' && !/^(?:canonical|alternate)$/.test(attributes['rel'] ?? ''));
    return [{ address, loads }];
  });
  const meta = attributes['content'];
  if (name === 'meta' && meta !== undefined && OWN_METAS.test(attributes['property'] ?? '')) found.push({ address: meta, loads: true });
  if (name === 'meta' && meta !== undefined && attributes['http-equiv'] === 'refresh')
    found.push({ address: meta.replace(/^\d+; url=/, ''), loads: true });
  return found;
}

/** Ids that stand more than once on a page. */
export function doubleIds(page: SitePage): readonly string[] {
  const ids = page.tags.flatMap(({ attributes }) => attributes['id'] ?? []);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

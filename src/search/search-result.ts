import { choosePlace, NAMES, wordsOf, type Anchor, type Hit, type Place, type Stretch } from './choose-place.ts';
import { excerptOf, type ExcerptPart } from './excerpt.ts';
import type { Fragment } from './record-index.ts';

/** A result as it is shown: one place in one page. All texts are plain. */
export interface SearchResult {
  /** Id of the record; undefined for a page that is no record. */
  readonly record: string | undefined;
  /** `<record>#<claim>`, if a claim matched. */
  readonly claim: string | undefined;
  readonly kind: string;
  readonly title: string;
  /** Language of the title (BCP 47), if it is not the page's. */
  readonly titleLanguage: string | undefined;
  readonly date: string;
  readonly href: string;
  readonly place: Place;
  readonly excerpt: readonly ExcerptPart[];
}

/** @returns what to show of a page that matches the query. */
export function toResult(fragment: Fragment, query: string): SearchResult {
  const { meta, url } = fragment;
  const words = wordsOf(fragment.content);
  const hits = fragment.weighted_locations.map(({ location, balanced_score }): Hit => ({ location, score: balanced_score }));
  const place = choosePlace(words, fragment.anchors, hits, query);
  const record = meta['record'];
  const title = meta['title'] ?? url;
  return {
    record,
    claim: place.type === 'claim' && record !== undefined ? `${record}#${place.id}` : undefined,
    kind: meta['kind'] ?? '',
    title,
    titleLanguage: meta['language'],
    date: meta['date'] ?? '',
    href: place.type === 'page' ? url : `${url}#${encodeURIComponent(place.id)}`,
    place,
    excerpt: excerptOf(words, excerptFrom(words, place, title, fragment.anchors, hits), hits),
  };
}

/** Id of the paragraph that sums up a record. */
const LEDE = 'lede';

/**
 * Which words of a place may stand in its excerpt: for a page as a whole its summary, or the names where only they match; never
 * the title alone, which stands above it anyway.
 */
function excerptFrom(words: readonly string[], place: Place, title: string, anchors: readonly Anchor[], hits: readonly Hit[]): Stretch {
  const rest = { from: place.from + headLength(words, place, title), to: place.to };
  if (place.type !== 'page') return rest;
  const lede = stretchOf(LEDE, anchors, words.length);
  const matches = (stretch: Stretch): boolean => hits.some(({ location }) => location >= stretch.from && location < stretch.to);
  const matching = [lede, stretchOf(NAMES, anchors, words.length)].find((stretch) => stretch !== undefined && matches(stretch));
  return matching ?? (lede !== undefined && !matches(rest) ? lede : rest);
}

/** The words of an element, to the next with an id if the index does not have its text. */
function stretchOf(id: string, anchors: readonly Anchor[], end: number): Stretch | undefined {
  const anchor = anchors.find((one) => one.id === id);
  if (anchor === undefined) return undefined;
  const { location: from, text } = anchor;
  if (text !== '') return { from, to: from + wordsOf(text).length };
  return { from, to: Math.min(end, ...anchors.filter(({ location }) => location > from).map(({ location }) => location)) };
}

/** How many words of a place only repeat the title or heading that stands above the excerpt anyway. */
function headLength(words: readonly string[], place: Place, title: string): number {
  if (place.type === 'claim') return 0;
  const head = wordsOf(place.type === 'section' ? place.heading : title);
  const length = place.to - place.from;
  const same = head.every((word, index) => (words[place.from + index] ?? '').startsWith(word));
  return same && head.length < length ? head.length : 0;
}

/** @returns the results without those that lead where an earlier one leads. */
export function withoutRepeats(results: readonly SearchResult[], seen: Set<string>): readonly SearchResult[] {
  return results.filter(({ record, claim, href }) => {
    const key = claim ?? record ?? href;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

import { choosePlace, wordsOf, type Anchor, type Hit, type Place, type Stretch } from './choose-place.ts';
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

/** Id of the paragraph that sums up a record, which says more under its title than the names that follow there. */
const LEDE = 'lede';

/** Which words of a place may stand in its excerpt: not the title, which stands above it anyway. */
function excerptFrom(words: readonly string[], place: Place, title: string, anchors: readonly Anchor[], hits: readonly Hit[]): Stretch {
  const rest = { from: place.from + headLength(words, place, title), to: place.to };
  const lede = anchors.find(({ id }) => id === LEDE);
  if (place.type !== 'page' || lede === undefined || lede.text === '') return rest;
  const sum = { from: lede.location, to: lede.location + wordsOf(lede.text).length };
  const inside = (stretch: Stretch): boolean => hits.some(({ location }) => location >= stretch.from && location < stretch.to);
  return inside(sum) || !inside(rest) ? sum : rest;
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

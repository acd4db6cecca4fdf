/** An element with an id, as the index lists it for a page. */
export interface Anchor {
  /** Name of the element, in small letters. */
  readonly element: string;
  readonly id: string;
  /** Its own words; empty where they stand in blocks within it. */
  readonly text: string;
  /** Number of the first word that follows, from 0. */
  readonly location: number;
}

/** A word of a page that matches, with what it counts for. */
export interface Hit {
  readonly location: number;
  readonly score: number;
}

/** A stretch of a page's words, from the first to before the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Where in a page a result leads: to the page as a whole, to a section under a heading, or to one claim.
 * `heading` is the section's, or that of the section in which the claim stands; empty above the first.
 */
export type Place = Stretch &
  ({ readonly type: 'page' } | { readonly type: 'section' | 'claim'; readonly id: string; readonly heading: string });

interface Part {
  readonly place: Place;
  readonly stretches: readonly Stretch[];
  /** What stands above the first section, and the names: a page is about the words in it. */
  readonly head: boolean;
}

/** A section has its id itself, or its heading has. */
const SECTION = /^(?:section|h[2-6])$/;
/** Claims are list items with an id; nothing else in the text that is indexed is. */
const CLAIM = 'li';
/** The list of a record's facts: it speaks of the page as a whole, wherever in it it stands. */
const FACTS = 'dl';
/** Id of the section with a record's other names: who asks for one of them asks for the record. */
export const NAMES = 'names';
/** Where counts are equal, the narrower place. */
const NARROWNESS = { claim: 2, section: 1, page: 0 } as const;
/** Inflected forms share at least so many first letters with the word asked for. */
const STEM = 4;
/** In words. */
const LONGEST_HEADING = 12;

/** @returns the words of a page's text as the index numbers them. */
export function wordsOf(content: string): readonly string[] {
  return content.split(/\s+/);
}

/**
 * Chooses the place in which most of the query's words stand. If as many stand in title, summary or names, that is the page as a
 * whole; else it is the claim or section whose words weigh most, each counted once, for as much as its best hit there.
 * @param words of the page, as {@link wordsOf} gives them.
 * @param anchors of the page, in any order.
 * @param hits of the query in the page.
 * @param query as asked.
 */
export function choosePlace(words: readonly string[], anchors: readonly Anchor[], hits: readonly Hit[], query: string): Place {
  const parts = partsOf(words, anchors);
  const terms = fold(query);
  let best: { readonly place: Place; readonly rank: Rank } | undefined;
  for (const { place, stretches, head } of parts) {
    const within = hits.filter(({ location }) => stretches.some(({ from, to }) => location >= from && location < to));
    if (within.length === 0) continue;
    const scores = bestScores(within, words, terms);
    const sum = [...scores.values()].reduce((total, score) => total + score, 0);
    const rank: Rank = [terms.filter((term) => scores.has(term)).length, Number(head), sum, NARROWNESS[place.type]];
    if (best === undefined || isHigher(rank, best.rank)) best = { place, rank };
  }
  return best?.place ?? { type: 'page', from: 0, to: words.length };
}

/** Words of the query that stand in a place, whether it is a page's head, what they weigh, how narrow it is: in this order. */
type Rank = readonly number[];

function isHigher(rank: Rank, than: Rank): boolean {
  const index = rank.findIndex((value, at) => value !== than[at]);
  return index >= 0 && (rank[index] ?? 0) > (than[index] ?? 0);
}

/** Cuts a page into its own words, its sections without their claims, and its claims. */
function partsOf(words: readonly string[], anchors: readonly Anchor[]): readonly Part[] {
  const marks = anchors
    .filter(({ element }) => element === CLAIM || element === FACTS || SECTION.test(element))
    .toSorted((a, b) => a.location - b.location);
  const page: Place = { type: 'page', from: 0, to: words.length };
  const head: Stretch[] = [{ from: 0, to: marks[0]?.location ?? words.length }];
  const facts: Stretch[] = [];
  const parts: Part[] = [
    { place: page, stretches: head, head: true },
    { place: page, stretches: facts, head: false },
  ];
  let section: { readonly heading: string; readonly stretches: Stretch[] } = { heading: '', stretches: head };
  for (const [index, mark] of marks.entries()) {
    const from = mark.location;
    const next = marks[index + 1]?.location ?? words.length;
    if (mark.element === CLAIM) {
      const to = mark.text === '' ? next : Math.min(next, from + wordsOf(mark.text).length);
      parts.push({ place: { type: 'claim', id: mark.id, heading: section.heading, from, to }, stretches: [{ from, to }], head: false });
      if (to < next) section.stretches.push({ from: to, to: next });
    } else if (mark.element === FACTS || mark.id === NAMES) {
      const stretches = mark.id === NAMES ? head : facts;
      stretches.push({ from, to: next });
      section = { heading: '', stretches };
    } else {
      const heading = mark.text === '' ? firstSentence(words, from) : mark.text;
      section = { heading, stretches: [{ from, to: next }] };
      const to = marks.slice(index + 1).find(({ element }) => element !== CLAIM)?.location ?? words.length;
      parts.push({ place: { type: 'section', id: mark.id, heading, from, to }, stretches: section.stretches, head: false });
    }
  }
  return parts;
}

/** The heading of a section as its text begins: Pagefind ends every block with a full stop. */
function firstSentence(words: readonly string[], from: number): string {
  const end = words.findIndex((word, index) => index >= from && word.endsWith('.'));
  if (end < 0 || end - from >= LONGEST_HEADING) return '';
  const sentence = words.slice(from, end + 1).join(' ');
  return sentence.slice(0, -1);
}

/** For each word of the query that is met, what its best hit counts for; under an empty one, hits that resemble none. */
function bestScores(hits: readonly Hit[], words: readonly string[], terms: readonly string[]): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (const { location, score } of hits) {
    for (const term of matched(words[location] ?? '', terms)) best.set(term, Math.max(best.get(term) ?? 0, score));
  }
  return best;
}

/** The words of the query that a word of the page answers; an empty one if it resembles none. */
function matched(word: string, terms: readonly string[]): readonly string[] {
  const pieces = fold(word);
  const found = terms.filter((term) =>
    pieces.some((piece) => piece.startsWith(term) || term.startsWith(piece) || sharedStart(piece, term) >= STEM),
  );
  return found.length > 0 ? found : [''];
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Words without capitals, diacritics and punctuation. */
function fold(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

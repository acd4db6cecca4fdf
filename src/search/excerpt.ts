import type { Hit, Stretch } from './choose-place.ts';

/** A piece of an excerpt: plain text, to be set as text and never as markup. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Words of an excerpt: two lines of a page's measure. */
export const EXCERPT_WORDS = 30;

/**
 * Cuts the words around the hits out of a stretch of a page.
 * @param words of the page.
 * @param stretch from which to cut: a claim, a section, the page.
 * @param hits in the page, those outside the stretch included.
 * @returns the words in order, those that match marked without the punctuation around them; `…` where the stretch goes on.
 */
export function excerptOf(
  words: readonly string[],
  stretch: Stretch,
  hits: readonly Hit[],
  length = EXCERPT_WORDS,
): readonly ExcerptPart[] {
  const within = hits.filter(({ location }) => location >= stretch.from && location < stretch.to);
  const from = densest(stretch, within, length);
  const to = Math.min(stretch.to, from + length);
  const marked = new Set(within.map(({ location }) => location));
  const parts: ExcerptPart[] = from > stretch.from ? [{ text: '… ', marked: false }] : [];
  for (let index = from; index < to; index += 1) {
    const word = words[index] ?? '';
    const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/su.exec(word) ?? [];
    const space = index + 1 < to ? ' ' : '';
    if (marked.has(index) && core !== '')
      parts.push({ text: before, marked: false }, { text: core, marked: true }, { text: after + space, marked: false });
    else parts.push({ text: word + space, marked: false });
  }
  if (to < stretch.to) parts.push({ text: ' …', marked: false });
  return join(parts);
}

/** The start of the window with the most in it; of equal ones the first, moved back so that its hits stand in the middle. */
function densest({ from, to }: Stretch, hits: readonly Hit[], length: number): number {
  const last = Math.max(from, to - length);
  const sorted = hits.toSorted((a, b) => a.location - b.location);
  let best = { start: from, score: 0 };
  for (const { location: start } of sorted) {
    const score = sorted.reduce((sum, hit) => (hit.location >= start && hit.location < start + length ? sum + hit.score : sum), 0);
    if (score > best.score) best = { start, score };
  }
  const lastHit = sorted.findLast(({ location }) => location < best.start + length)?.location ?? best.start;
  const spare = Math.floor((length - (lastHit - best.start + 1)) / 2);
  return Math.min(last, Math.max(from, best.start - spare));
}

function join(parts: readonly ExcerptPart[]): readonly ExcerptPart[] {
  const joined: ExcerptPart[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    const previous = joined.at(-1);
    if (previous?.marked === part.marked) joined[joined.length - 1] = { text: previous.text + part.text, marked: part.marked };
    else joined.push(part);
  }
  return joined;
}

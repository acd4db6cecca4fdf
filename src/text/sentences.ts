/** Endings after which a full stop does not end a sentence. */
const ABBREVIATION = /(?:\b(?:Mr|Mrs|Ms|Dr|No|St|vs|cf|para|pp?|art|approx|Prof|Gen|Sen|[A-Z])|\d)\.$/;
const END = /[.!?\u3002]["\u201D\u2019)]*(?=\s|$)/g;

/** @returns the start and end offsets of the sentences of a paragraph, in order, white space between them left out. */
export function sentenceSpans(text: string): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  let start = text.search(/\S/);
  if (start < 0) return spans;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    const following = text.slice(end).search(/\S/);
    if (following >= 0 && (ABBREVIATION.test(text.slice(start, match.index + 1)) && /^[\da-z]/.test(text.slice(end + following)))) continue;
    spans.push([start, end]);
    if (following < 0) return spans;
    start = end + following;
  }
  spans.push([start, text.trimEnd().length]);
  return spans;
}

/** @returns the sentence that holds the offset, and where it begins. */
export function sentenceAt(text: string, offset: number): { readonly text: string; readonly start: number } {
  const spans = sentenceSpans(text);
  const span = spans.find(([, end]) => offset < end) ?? spans.at(-1) ?? [0, text.length];
  return { text: text.slice(span[0], span[1]), start: span[0] };
}

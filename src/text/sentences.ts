/** Titles and initials: a full stop after them never ends a sentence, since a name follows. */
const TITLE = /(?:^|[\s(\u201C"])(?:Mr|Mrs|Ms|Dr|St|Prof|Gen|Sen|[A-Z](?:\.[A-Z])*)\.$/;
/** Abbreviations and numbers: a full stop after them ends no sentence if a figure or a small letter follows. */
const ABBREVIATION = /(?:\b(?:No|vs|cf|para|pp?|art|approx)|\d)\.$/;
const END = /[.!?\u3002]["\u201D\u2019)]*(?=\s|$)/g;

/** @returns the start and end offsets of the sentences of a paragraph, in order, white space between them left out. */
export function sentenceSpans(text: string): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  let start = text.search(/\S/);
  if (start < 0) return spans;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    const following = text.slice(end).search(/\S/);
    const written = text.slice(start, match.index + 1);
    if (following >= 0 && (TITLE.test(written) || (ABBREVIATION.test(written) && /^[\da-z]/.test(text.slice(end + following))))) continue;
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

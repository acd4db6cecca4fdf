import type { NameMatcher } from './match-names.ts';
import { findShortTextReferences } from './syntax.ts';

/** A piece of a short text (a claim, a summary, a note), ready to print. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  /** `words` is undefined where the record's own name is to stand. */
  | { readonly type: 'reference'; readonly id: string; readonly words: string | undefined }
  | { readonly type: 'mention'; readonly id: string; readonly text: string };

/** Where in a short text something stands. */
export interface Stretch {
  readonly written: string;
  /** How often the same stands before it. */
  readonly nth: number;
}

/** Something in a short text that looks like syntax and is none there: readers would see it as it is written. */
export interface ShortTextFault extends Stretch {
  readonly rule: 'kb/reference-form' | 'kb/citation-form';
  readonly message: string;
}

/** What opens a reference, a citation or a link of Markdown, up to the next space. */
const OPENED = /\[\[\S*|\[\s*@\S*|\[[^[\]]*\]\(\S*|\]\(\S*/g;

/**
 * Finds what is written as in prose but means nothing in a short text.
 * @param linked whether references may stand in the text; where not, any is a fault.
 * @returns in the order of the text.
 */
export function shortTextFaults(text: string, linked = true): readonly ShortTextFault[] {
  const spans = linked ? findShortTextReferences(text) : [];
  const rest = spans.reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text);
  return Array.from(rest.matchAll(OPENED), ({ 0: opened, index }): ShortTextFault => {
    const at = stretch(text, index, index + opened.length);
    if (/^\[\s*@/.test(opened)) {
      return {
        rule: 'kb/citation-form',
        ...at,
        message: 'no citation can stand in this text; its sources are written beside it, in sources:',
      };
    }
    const message = linked
      ? `"${opened}" opens no reference here; write [[id]] or [words](kb:id)`
      : `"${opened}": this text is printed as it stands; write plain words`;
    return { rule: 'kb/reference-form', ...at, message };
  });
}

/** A stretch of a text by its words, so that it is found again in the file, where other letters may stand before it. */
function stretch(text: string, start: number, end: number): Stretch {
  const written = text.slice(start, end);
  let nth = 0;
  for (let at = text.indexOf(written); at < start; at = text.indexOf(written, at + 1)) nth += 1;
  return { written, nth };
}

/** The references that the author of a short text wrote, in order. */
export function referencesIn(text: string): readonly (Stretch & { readonly id: string })[] {
  return findShortTextReferences(text).map((span) => ({ id: span.id, ...stretch(text, span.start, span.end) }));
}

/**
 * Cuts a short text into plain stretches, references and mentions.
 * @param seen ids that were linked before in the same section, the page's own among them; those found are added to it.
 */
export function inlineParts(text: string, matcher: NameMatcher, seen: Set<string>): readonly Inline[] {
  const parts: Inline[] = [];
  const plain = (piece: string): void => {
    let from = 0;
    for (const { id, start, end } of matcher(piece)) {
      if (seen.has(id)) continue;
      seen.add(id);
      if (start > from) parts.push({ type: 'text', text: piece.slice(from, start) });
      parts.push({ type: 'mention', id, text: piece.slice(start, end) });
      from = end;
    }
    if (from < piece.length) parts.push({ type: 'text', text: piece.slice(from) });
  };
  let from = 0;
  for (const span of findShortTextReferences(text)) {
    plain(text.slice(from, span.start));
    parts.push({ type: 'reference', id: span.id, words: span.words });
    seen.add(span.id);
    from = span.end;
  }
  plain(text.slice(from));
  return parts;
}

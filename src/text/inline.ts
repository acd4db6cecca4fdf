import type { NameMatcher } from './match-names.ts';
import { findReferences, findWordedReferences } from './syntax.ts';

/** A piece of a short text (a claim, a summary, a note), ready to print. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  /** `words` is undefined where the record's own name is to stand. */
  | { readonly type: 'reference'; readonly id: string; readonly words: string | undefined }
  | { readonly type: 'mention'; readonly id: string; readonly text: string };

/** Something in a short text that looks like syntax and is none there: readers would see it as it is written. */
export interface ShortTextFault {
  readonly rule: 'kb/reference-form' | 'kb/citation-form';
  /** The piece of the text that begins where the fault does, long enough to stand there alone. */
  readonly written: string;
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
  const spans = linked ? [...findReferences(text), ...findWordedReferences(text)] : [];
  const rest = spans.reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text);
  return Array.from(rest.matchAll(OPENED), ({ 0: opened, index }): ShortTextFault => {
    const written = pieceAt(text, index, opened.length);
    if (/^\[\s*@/.test(opened)) {
      return {
        rule: 'kb/citation-form',
        written,
        message: 'no citation can stand in this text; its sources are written beside it, in sources:',
      };
    }
    const message = linked
      ? `"${opened}" opens no reference here; write [[id]] or [words](kb:id)`
      : `"${opened}": this text is printed as it stands; write plain words`;
    return { rule: 'kb/reference-form', written, message };
  });
}

/** A piece of a text, made longer until it stands nowhere before. */
function pieceAt(text: string, start: number, length: number): string {
  let end = start + length;
  while (end < text.length && text.indexOf(text.slice(start, end)) < start) end += 1;
  return text.slice(start, end);
}

/** The references that the author of a short text wrote, in order. */
export function referencesIn(text: string): readonly { readonly id: string; readonly written: string }[] {
  return [...findReferences(text), ...findWordedReferences(text)]
    .sort((a, b) => a.start - b.start)
    .flatMap((span) => (span.type === 'reference' ? [{ id: span.id, written: text.slice(span.start, span.end) }] : []));
}

/**
 * Cuts a short text into plain stretches, references and mentions.
 * @param seen ids that were linked before in the same section, the page's own among them; those found are added to it.
 */
export function inlineParts(text: string, matcher: NameMatcher, seen: Set<string>): readonly Inline[] {
  const parts: Inline[] = [];
  const plain = (stretch: string): void => {
    let from = 0;
    for (const { id, start, end } of matcher(stretch)) {
      if (seen.has(id)) continue;
      seen.add(id);
      if (start > from) parts.push({ type: 'text', text: stretch.slice(from, start) });
      parts.push({ type: 'mention', id, text: stretch.slice(start, end) });
      from = end;
    }
    if (from < stretch.length) parts.push({ type: 'text', text: stretch.slice(from) });
  };
  let from = 0;
  for (const span of [...findReferences(text), ...findWordedReferences(text)].sort((a, b) => a.start - b.start)) {
    if (span.type !== 'reference') continue;
    plain(text.slice(from, span.start));
    parts.push({ type: 'reference', id: span.id, words: span.words });
    seen.add(span.id);
    from = span.end;
  }
  plain(text.slice(from));
  return parts;
}

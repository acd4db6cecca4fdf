import { isLocator, LOCATOR_FORMS } from '../model/citation.ts';
import type { Citation } from '../model/citation.ts';
import type { RecordId } from '../model/ids.ts';

/** A stretch of plain text, or a reference or citation found in it; `start` and `end` are UTF-16 offsets. */
export type Span =
  | { readonly type: 'reference'; readonly id: string; readonly words: string | undefined; readonly start: number; readonly end: number }
  | { readonly type: 'citation'; readonly items: readonly WrittenCitation[]; readonly start: number; readonly end: number };

export type ReferenceSpan = Extract<Span, { type: 'reference' }>;

export interface WrittenCitation {
  readonly source: string;
  /** Empty if the author gave none. */
  readonly locator: string;
  /** Where the item stands in the text, from its `@` to its end. */
  readonly start: number;
  readonly end: number;
}

/** The scheme of a link to a record: `[words](kb:kadif)`. */
export const RECORD_SCHEME = 'kb:';

const REFERENCE = /\[\[([^[\]|\n]*)(?:\|([^[\]\n]+))?\]\]/g;
const WORDED = /\[([^[\]\n]+)\]\(kb:([^()\s]*)\)/g;
const CITATION = /\[(@[^[\]]*)\]/g;

/** Finds `[[id]]` and `[[id|words]]`. */
export function findReferences(text: string): Span[] {
  return Array.from(text.matchAll(REFERENCE), (match) => ({
    type: 'reference',
    id: (match[1] ?? '').trim(),
    words: match[2]?.trim(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Finds `[words](kb:id)` in texts that are not Markdown: claim texts, summaries, notes. */
export function findWordedReferences(text: string): Span[] {
  return Array.from(text.matchAll(WORDED), (match) => ({
    type: 'reference',
    id: match[2] ?? '',
    words: match[1],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Every reference of a text that is not Markdown, in whichever form, in the order of the text. */
export function findShortTextReferences(text: string): readonly ReferenceSpan[] {
  return [...findReferences(text), ...findWordedReferences(text)]
    .filter((span): span is ReferenceSpan => span.type === 'reference')
    .sort((a, b) => a.start - b.start);
}

/** Finds `[@source, locator; @source, locator]`. A locator may hold commas, so only `; @` parts one citation from the next. */
export function findCitations(text: string): Span[] {
  return Array.from(text.matchAll(CITATION), (match) => ({
    type: 'citation',
    items: Array.from((match[1] ?? '').matchAll(/@(?:[^;]|;(?!\s*@))*/g), (item): WrittenCitation => {
      const written = item[0].slice(1).trim().replace(/\s+/g, ' ');
      const comma = written.indexOf(',');
      // The opening bracket stands before the first item.
      const start = match.index + 1 + item.index;
      const at = { start, end: start + item[0].trimEnd().length };
      return comma < 0
        ? { source: written, locator: '', ...at }
        : { source: written.slice(0, comma).trim(), locator: written.slice(comma + 1).trim(), ...at };
    }),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** @returns what is wrong with a written citation, or nothing if it can stand. Whether the source exists is another question. */
export function citationFault(item: WrittenCitation): { rule: 'kb/no-locator' | 'kb/citation-form'; message: string } | undefined {
  if (item.source === '') return { rule: 'kb/citation-form', message: 'the id is empty; write [@source-id, para 3]' };
  const [id, ...rest] = item.source.split(' ');
  if (rest.length > 0) {
    return {
      rule: 'kb/citation-form',
      message: `put a comma after the id: [@${id}, ${[rest.join(' '), item.locator].filter(Boolean).join(', ')}]`,
    };
  }
  if (item.locator === '') {
    return {
      rule: 'kb/no-locator',
      message: `"${item.source}" is cited with no locator; write [@${item.source}, para 3], or "whole text" if the whole bears it out`,
    };
  }
  if (!isLocator(item.locator)) {
    return { rule: 'kb/citation-form', message: `"${item.locator}" is no locator; write one of: ${LOCATOR_FORMS}` };
  }
  return undefined;
}

/** A written citation that {@link citationFault} finds nothing wrong with. */
export function asCitation(item: WrittenCitation): Citation {
  return { source: item.source as RecordId, locator: item.locator };
}

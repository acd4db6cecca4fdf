import type { NameMatcher } from '../src/text/match-names.ts';
import type { Random } from './random.ts';

/** Words of a text by their length, each as often as it occurs: the shape of a language, ready to draw from. */
export type Vocabulary = ReadonlyMap<number, readonly string[]>;

/** What an author wrote for the machine and not for the reader: references, citations, links, tags. Brackets hold ids or addresses. */
const MARKUP =
  /\[\[([^[\]|\n]*)(\|[^[\]\n]+)?\]\]|\[@[^[\]]*\]|(\[[^[\]\n]+\]\()kb:([^()\s]*)\)|\[[^[\]\n]*\]\([^()\s]*\)|<[^<>\n]*>|`[^`\n]*`|https?:\/\/\S+/g;
const CITED = /@([a-z0-9-]+)/g;
const WORD = /(?<![\p{L}\p{M}\p{N}])[A-Za-z]+(?![\p{L}\p{M}\p{N}])/gu;
const ACRONYM = /^[A-Z]{2,}$/;

/** How a text of the record becomes a text of the corpus. */
export interface Rewording {
  readonly matcher: NameMatcher;
  /** The id that takes an id's place, in what is written by hand and in citations. */
  readonly id: (id: string) => string;
  /** The name that takes a name's place; `written` is as it stands in the text. */
  readonly name: (id: string, written: string) => string;
  /** Where other words are drawn from; undefined to leave them. */
  readonly words: Vocabulary | undefined;
  readonly random: Random;
}

/** @returns the words of texts that are neither names of records, nor markup, nor acronyms, in lower case. */
export function vocabularyOf(texts: readonly string[], matcher: NameMatcher): Vocabulary {
  const vocabulary = new Map<number, string[]>();
  const add = (stretch: string): void => {
    for (const [word] of stretch.matchAll(WORD)) {
      if (ACRONYM.test(word)) continue;
      const same = vocabulary.get(word.length);
      if (same) same.push(word.toLowerCase());
      else vocabulary.set(word.length, [word.toLowerCase()]);
    }
  };
  for (const text of texts) {
    const plain = text.replace(MARKUP, '\n');
    let from = 0;
    for (const { start, end } of matcher(plain)) {
      add(plain.slice(from, start));
      from = end;
    }
    add(plain.slice(from));
  }
  return vocabulary;
}

/**
 * Writes a text anew: names and ids become those of other records, words become other words of the same length, and all else stays,
 * so that it is as long, as cited and as linked as before.
 */
export function reword(text: string, rewording: Rewording): string {
  let written = '';
  let from = 0;
  for (const match of text.matchAll(MARKUP)) {
    written += rewordStretch(text.slice(from, match.index), rewording) + rewordMarkup(match, rewording);
    from = match.index + match[0].length;
  }
  return written + rewordStretch(text.slice(from), rewording);
}

function rewordMarkup(match: RegExpExecArray, { id }: Rewording): string {
  const [whole, referred, words = '', opening, linked] = match;
  if (referred !== undefined) return `[[${id(referred.trim())}${words}]]`;
  if (opening !== undefined && linked !== undefined) return `${opening}kb:${id(linked)})`;
  return whole.startsWith('[@') ? whole.replace(CITED, (_, source: string) => `@${id(source)}`) : whole;
}

function rewordStretch(stretch: string, rewording: Rewording): string {
  let written = '';
  let from = 0;
  for (const { id, start, end } of rewording.matcher(stretch)) {
    written += rewordWords(stretch.slice(from, start), rewording) + rewording.name(id, stretch.slice(start, end));
    from = end;
  }
  return written + rewordWords(stretch.slice(from), rewording);
}

function rewordWords(stretch: string, { words, random }: Rewording): string {
  if (words === undefined) return stretch;
  return stretch.replace(WORD, (word) => {
    const same = words.get(word.length);
    if (same === undefined || ACRONYM.test(word)) return word;
    const other = random.pick(same);
    return /^[a-z]/.test(word) ? other : other.charAt(0).toUpperCase() + other.slice(1);
  });
}

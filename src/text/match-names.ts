import { AhoCorasick } from '@monyone/aho-corasick';

/** A name or alias and the record it names. */
export interface Name {
  readonly text: string;
  readonly id: string;
}

/** A name found in a text; UTF-16 offsets, `end` exclusive. */
export interface NameMatch {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export type NameMatcher = (text: string) => readonly NameMatch[];

const DASHES = /[\u2010-\u2015\u2212]/g;
const APOSTROPHES = /[\u2018\u2019\u02BC]/g;
const QUOTES = /[\u201C\u201D]/g;
const SPACES = /\s/g;
const LETTER_OR_DIGIT = /[\p{L}\p{N}\p{M}]/u;
const HANGUL = /\p{Script=Hangul}/u;

/**
 * Folds what differs only in typing (dashes, quotes, kinds of space, case), character for character, so that offsets hold.
 */
export function foldName(text: string): string {
  return Array.from(text.replace(DASHES, '-').replace(APOSTROPHES, "'").replace(QUOTES, '"').replace(SPACES, ' '), (character) => {
    const lower = character.toLowerCase();
    return lower.length === character.length ? lower : character;
  }).join('');
}

/** A single word or an acronym is matched with its capitals; a name of several words in any case. */
function caseMatters(name: string): boolean {
  return !/[\s]/.test(name) || name === name.toUpperCase();
}

const typed = (text: string): string => text.replace(DASHES, '-').replace(APOSTROPHES, "'").replace(QUOTES, '"').replace(SPACES, ' ');

/** The character that ends at an offset: both halves of it, if it has two. */
function characterBefore(text: string, offset: number): string {
  const low = text.charCodeAt(offset - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(offset - 2, offset) : text.slice(offset - 1, offset);
}

/**
 * Whether a name may begin and end here. Before a name there must be no letter or digit; after it none either, save that
 * Hangul may follow any name, since particles join on to it, and anything may follow a name that ends in Hangul.
 */
function standsAlone(text: string, start: number, end: number): boolean {
  if (start > 0 && LETTER_OR_DIGIT.test(characterBefore(text, start))) return false;
  if (HANGUL.test(characterBefore(text, end))) return true;
  const after = String.fromCodePoint(text.codePointAt(end) ?? 0x20);
  return HANGUL.test(after) || !LETTER_OR_DIGIT.test(after);
}

/**
 * Makes the one matcher of names: linear in the length of the text, whatever the number of names (Aho–Corasick). Where names
 * overlap the longest is taken, and of equally long ones the first. What it found in a text it remembers.
 */
export function createNameMatcher(names: readonly Name[]): NameMatcher {
  const byFolded = new Map<string, Name[]>();
  for (const name of names) {
    const folded = foldName(name.text);
    const same = byFolded.get(folded);
    if (same) same.push(name);
    else byFolded.set(folded, [name]);
  }
  if (byFolded.size === 0) return () => [];
  const automaton = new AhoCorasick([...byFolded.keys()]);
  const read = (text: string): readonly NameMatch[] => {
    const found: NameMatch[] = [];
    for (const { begin, end, keyword } of automaton.matchInText(foldName(text))) {
      const written = typed(text.slice(begin, end));
      const name = byFolded.get(keyword)?.find((one) => !caseMatters(one.text) || typed(one.text) === written);
      if (name && standsAlone(text, begin, end)) found.push({ id: name.id, start: begin, end });
    }
    found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    const taken = new Uint8Array(found.length === 0 ? 0 : text.length);
    const kept = found.filter(({ start, end }) => {
      if (taken[start] === 1 || taken[end - 1] === 1) return false;
      taken.fill(1, start, end);
      return true;
    });
    return kept.sort((a, b) => a.start - b.start);
  };
  // A claim stands on the pages of all whom it names, in every language: it is read once.
  const known = new Map<string, readonly NameMatch[]>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = read(text);
    known.set(text, found);
    return found;
  };
}

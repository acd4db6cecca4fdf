import { seededRandom, type Random } from './random.ts';

const WORD = /[\p{L}\p{M}]+/gu;
const VOWELS = 'aeiou';
const CONSONANTS = 'bcdfghjklmnpqrstvwxyz';
const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
const INITIALS = 19;
const MEDIALS = 21;
const FINALS = 28;

/** Turns a name into another of the same shape. */
export type InventName = (name: string) => string;

/**
 * Makes names for one round of the corpus: each letter stands for another of its kind (vowel, consonant, initial or middle sound of
 * a Hangul syllable), the same one throughout the round. Length, capitals, marks, digits and the words that two names share stay
 * as they are, so that names of a round resemble each other as real ones do and differ from those of every other round.
 * @param round number of the round; each has letters of its own.
 * @param kept words, in lower case, that stay: the names of those who take part everywhere.
 */
export function nameInventor(round: number, kept: ReadonlySet<string>): InventName {
  const random = seededRandom(`names ${round}`);
  const latin = new Map([...pairs(VOWELS, random), ...pairs(CONSONANTS, random)]);
  const [initials, medials] = [moved(INITIALS, random), moved(MEDIALS, random)];
  const hangul = (code: number): string => {
    const index = code - HANGUL_FIRST;
    const [initial, medial, final] = [Math.floor(index / (MEDIALS * FINALS)), Math.floor(index / FINALS) % MEDIALS, index % FINALS];
    return String.fromCharCode(HANGUL_FIRST + ((initials[initial] ?? 0) * MEDIALS + (medials[medial] ?? 0)) * FINALS + final);
  };
  const letter = (character: string): string => {
    const code = character.charCodeAt(0);
    if (code >= HANGUL_FIRST && code <= HANGUL_LAST) return hangul(code);
    const other = latin.get(character.toLowerCase());
    if (other === undefined) return character;
    return character === character.toLowerCase() ? other : other.toUpperCase();
  };
  return (name) => name.replace(WORD, (word) => (kept.has(word.toLowerCase()) ? word : Array.from(word, letter).join('')));
}

function pairs(letters: string, random: Random): (readonly [string, string])[] {
  const order = moved(letters.length, random);
  return Array.from(letters, (letter, index) => [letter, letters[order[index] ?? index] ?? letter] as const);
}

/** @returns an order of the numbers from 0 in which none stands where it was. */
function moved(count: number, random: Random): readonly number[] {
  const order = random.shuffle(Array.from({ length: count }, (_, index) => index));
  const next = new Map(order.map((one, index) => [one, order[(index + 1) % count] ?? one]));
  return Array.from({ length: count }, (_, index) => next.get(index) ?? index);
}

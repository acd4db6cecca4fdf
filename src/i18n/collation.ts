import type { Locale } from '../model/language.ts';

/** @returns a comparison of texts in the order of the language's own alphabet, numbers by value. */
export function collator(locale: Locale): (a: string, b: string) => number {
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'variant' });
  return (a, b) => compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

const CHOSEONG = ['ㄱ', 'ㄲ', 'ㄴ', 'ㄷ', 'ㄸ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅉ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ'];
const PLAIN: Readonly<Record<string, string>> = { ㄲ: 'ㄱ', ㄸ: 'ㄷ', ㅃ: 'ㅂ', ㅆ: 'ㅅ', ㅉ: 'ㅈ' };

/**
 * @returns the letter under which a name stands in an index: a consonant for Hangul, a Vietnamese letter with its mark
 * (Ă, Đ, Ơ) but not its tone, else a Latin capital; `0–9` for digits and `#` for the rest.
 */
export function indexLetter(name: string): string {
  const first = Array.from(name.normalize('NFC')).find((character) => /[\p{L}\p{N}]/u.test(character));
  if (first === undefined) return '#';
  if (/\p{N}/u.test(first)) return '0–9';
  const code = first.codePointAt(0) ?? 0;
  if (code >= 0xac00 && code <= 0xd7a3) {
    const initial = CHOSEONG[Math.floor((code - 0xac00) / 588)] ?? '#';
    return PLAIN[initial] ?? initial;
  }
  // Tones go (grave, hook, tilde, acute, dot below); the marks that make a letter of its own stay.
  const letter = first
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC')
    .toUpperCase();
  return /\p{L}/u.test(letter) ? letter : '#';
}

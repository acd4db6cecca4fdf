/** Letters that Vietnamese has and Indonesian and English have not. */
const VIETNAMESE = /[\u0102\u0103\u0110\u0111\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/;

/**
 * The language that the letters of a name alone tell: Hangul is Korean, kana Japanese, certain marks Vietnamese.
 * @returns a language tag (BCP 47), or undefined where letters tell nothing.
 */
export function scriptLanguage(text: string): 'ko' | 'ja' | 'vi' | undefined {
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  return VIETNAMESE.test(text.normalize('NFC')) ? 'vi' : undefined;
}

/** Cuts a text into runs of Hangul, with what stands between its words, and the rest; empty runs are left out. */
export function hangulRuns(text: string): readonly { readonly text: string; readonly hangul: boolean }[] {
  return text
    .split(/(\p{Script=Hangul}(?:[\p{Script=Hangul}\d\s·-]*\p{Script=Hangul})?)/u)
    .map((run, index) => ({ text: run, hangul: index % 2 === 1 }))
    .filter((run) => run.text !== '');
}

import type { Content } from '../../loaders/load-content.ts';
import { issueAt, type Issue } from '../../model/issue.ts';
import { namesOf } from '../names.ts';

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
];

/** Names that look like what they are not: letters of two scripts in one word, or none of the script of the language. */
export function checkNames(content: Content): readonly Issue[] {
  const issues: Issue[] = [];
  for (const record of content.records) {
    for (const { text, language, kind, path } of namesOf(record)) {
      const mixed = text.split(/[\s\p{P}]+/u).find((word) => SCRIPTS.filter(([, pattern]) => pattern.test(word)).length > 1);
      if (mixed !== undefined) {
        issues.push(issueAt(content.locate(record.file, path), 'kb/mixed-script', `"${mixed}" mixes letters of two scripts; type it anew`));
      }
      // A brand may be written in Latin letters in every language; then it is the same as in English.
      const asInEnglish = record.kind !== 'source' && record.data.names.en.text === text;
      if (language === 'ko' && kind === 'name' && !asInEnglish && !/\p{Script=Hangul}/u.test(text)) {
        issues.push(issueAt(content.locate(record.file, path), 'kb/script-mismatch', `"${text}" is given as Korean, but holds no Hangul`));
      }
    }
  }
  return issues;
}

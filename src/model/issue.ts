/**
 * Every rule that content is held to. The id is printed with each issue and explained in CONTRIBUTING.md;
 * `error` stops the check and the build, `warning` is printed and lets them go on.
 */
export const RULES = {
  // How a file is written
  'file/name': 'error',
  'file/unexpected': 'error',
  'file/not-regular': 'error',
  'file/too-large': 'error',
  'file/encoding': 'error',
  'file/forbidden-character': 'error',
  'file/invisible-character': 'warning',
  'file/not-nfc': 'warning',
  'file/empty': 'error',
  'yaml/front-matter': 'error',
  'yaml/syntax': 'error',
  'yaml/duplicate-key': 'error',
  'yaml/alias': 'error',
  'yaml/tag': 'error',
  'yaml/too-deep': 'error',
  'yaml/too-large': 'error',
  'yaml/forbidden-key': 'error',
  'yaml/quote': 'error',
  'csv/form': 'error',
  // What a field may hold
  'model/unknown-key': 'error',
  'model/missing': 'error',
  'model/value': 'error',
  'model/date': 'error',
  // What prose may hold
  'mdx/syntax': 'error',
  'mdx/code': 'error',
  'mdx/component': 'error',
  'mdx/html': 'error',
  'mdx/link': 'error',
  'mdx/link-target': 'error',
  // How records fit together
  'kb/duplicate-id': 'error',
  'kb/unknown-id': 'error',
  'kb/wrong-kind': 'error',
  'kb/duplicate-claim': 'error',
  'kb/ambiguous-alias': 'error',
  'kb/reference-form': 'error',
  'kb/citation-form': 'error',
  'kb/no-citation': 'error',
  'kb/no-locator': 'error',
  'kb/locator-range': 'error',
  'kb/status-order': 'error',
  'kb/status-after-end': 'error',
  'kb/status-step-down': 'error',
  'kb/succession-order': 'error',
  'kb/cycle': 'error',
  'kb/duplicate-ordinal': 'error',
  'kb/series-order': 'error',
  'kb/ordinal-gap': 'warning',
  'kb/future': 'error',
  'kb/vanished': 'error',
  'kb/redirect': 'error',
  'kb/unused-source': 'warning',
  'kb/mixed-script': 'warning',
  'kb/script-mismatch': 'warning',
  'kb/translation': 'error',
} as const satisfies Record<string, Severity>;

export type Severity = 'error' | 'warning';
export type RuleId = keyof typeof RULES;

/** A place in a content file; line and column count from 1, as an editor shows them. */
export interface Place {
  /** Path from the root of the project, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong, where, and what to do. */
export interface Issue extends Place {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
}

/** @returns an issue with the severity that its rule has. */
export function issueAt(place: Place, rule: RuleId, message: string): Issue {
  return { file: place.file, line: place.line, column: place.column, rule, severity: RULES[rule], message };
}

/** Orders issues by file, place and rule, so that a report is the same whatever order files were read in. */
export function compareIssues(a: Issue, b: Issue): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  if (a.line !== b.line) return a.line - b.line;
  if (a.column !== b.column) return a.column - b.column;
  if (a.rule !== b.rule) return a.rule < b.rule ? -1 : 1;
  return a.message < b.message ? -1 : a.message > b.message ? 1 : 0;
}

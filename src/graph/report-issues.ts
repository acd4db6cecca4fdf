import type { Issue } from '../model/issue.ts';

/** @returns `content/events/x.mdx:12:8  kb/unknown-id  "kadiff" is no record; did you mean "kadif"?`, and `(warning)` at the end of one that is no error. */
export function formatIssue(issue: Issue): string {
  const mark = issue.severity === 'warning' ? ' (warning)' : '';
  return `${issue.file}:${issue.line}:${issue.column}  ${issue.rule}  ${issue.message}${mark}`;
}

/** All issues, one a line, then the count: what a person reads at the end of a check. */
export function formatReport(issues: readonly Issue[]): string {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const warnings = issues.length - errors;
  const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
  return [...issues.map(formatIssue), `content: ${count(errors, 'error')}, ${count(warnings, 'warning')}`].join('\n');
}

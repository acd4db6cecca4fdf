import { issueAt, type Issue } from '../model/issue.ts';

export interface FrontMatter {
  readonly yaml: string;
  /** Line of the file on which the YAML begins, from 1. */
  readonly yamlLine: number;
  readonly body: string;
  /** Line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
}

/**
 * Cuts an MDX file into its facts, between a first line `---` and the next, and its prose.
 * @param text decoded text of the file.
 */
export function splitFrontMatter(file: string, text: string): FrontMatter | Issue {
  const start = { file, line: 1, column: 1 };
  if (text.trim() === '') return issueAt(start, 'file/empty', 'the file is empty; a record begins with its facts between two lines ---');
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---')
    return issueAt(start, 'yaml/front-matter', 'the first line must be ---, then the facts, then --- again');
  const close = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (close < 0) return issueAt(start, 'yaml/front-matter', 'the facts are not closed; put a line --- after them');
  return { yaml: lines.slice(1, close).join('\n') + '\n', yamlLine: 2, body: lines.slice(close + 1).join('\n'), bodyLine: close + 2 };
}

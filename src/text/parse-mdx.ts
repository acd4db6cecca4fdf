import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { issueAt, type Issue } from '../model/issue.ts';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/**
 * Parses prose, without compiling or running any of it. Positions in the tree are lines of `body`, from 1.
 * @param file path for messages.
 * @param bodyLine line of the file on which `body` begins.
 */
export function parseMdx(file: string, body: string, bodyLine: number): Root | Issue {
  try {
    return parser.parse(body);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const place = { file, line: (error.line ?? 1) + bodyLine - 1, column: error.column ?? 1 };
    return issueAt(place, 'mdx/syntax', `${error.reason.split('\n')[0]}. ${cure(error.reason, body, error.line ?? 1, error.column ?? 1)}`);
  }
}

/** What an author should write in place of what MDX stumbles over. */
function cure(reason: string, body: string, line: number, column: number): string {
  const written = body.split('\n')[line - 1] ?? '';
  if (reason.includes('acorn') || /[{}]/.test(written)) return 'For a brace write \\{ or \\}';
  if (written.slice(Math.max(0, column - 3)).includes('!--') || reason.includes('`!`')) return 'For a remark that nobody sees write {/* … */}';
  if (reason.includes('closing tag') || reason.includes('end tag')) return 'Close the tag, or for a plain < write &lt;';
  return 'For a plain < write &lt;';
}

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
    const at = faultPoint(error, body);
    const reason = error.reason.includes('acorn')
      ? 'What the braces hold is no remark'
      : error.reason.replace(OPENED_AT, '').replace(EXPECTATION, '');
    const message = `${reason}. ${cure(error.reason, body, at)}`;
    return issueAt({ file, line: at.line + bodyLine - 1, column: at.column }, 'mdx/syntax', message);
  }
}

interface Point {
  readonly line: number;
  readonly column: number;
}

/** Where the parser says that a tag was opened, in lines of the body. */
const OPENED_AT = / \((\d+):(\d+)-\d+:\d+\)/;

/** What the grammar had hoped for, which tells an author nothing. */
const EXPECTATION = /(?:, expected|; expected| \(note:|\n)[\s\S]*$/;

/** Where the author went wrong: for what is not closed where it was opened, not where the parser gave up. */
function faultPoint(error: VFileMessage, body: string): Point {
  const opened = OPENED_AT.exec(error.reason);
  if (opened) return { line: Number(opened[1]), column: Number(opened[2]) };
  const given = { line: error.line ?? 1, column: error.column ?? 1 };
  if (!error.reason.startsWith('Unexpected end of file')) return given;
  const [open, close] = error.reason.includes('expression') ? ['{', '}'] : ['<', '>'];
  const before = body.split('\n').slice(0, given.line);
  let closed = 0;
  for (let line = before.length - 1; line >= 0; line -= 1) {
    const text = before[line] ?? '';
    for (let index = text.length - 1; index >= 0; index -= 1) {
      if (text[index - 1] === '\\') continue;
      if (text[index] === close) closed += 1;
      else if (text[index] === open && closed === 0) return { line: line + 1, column: index + 1 };
      else if (text[index] === open) closed -= 1;
    }
  }
  return given;
}

/** What an author should write in place of what MDX stumbles over. */
function cure(reason: string, body: string, { line, column }: Point): string {
  const written = body.split('\n')[line - 1] ?? '';
  if (reason.includes('acorn') || /[{}]/.test(written)) return 'For a brace write \\{ or \\}';
  if (written.slice(Math.max(0, column - 3)).includes('!--') || reason.includes('`!`'))
    return 'For a remark that nobody sees write {/* … */}';
  if (reason.includes('closing tag') || reason.includes('end tag')) return 'Close the tag, or for a plain < write &lt;';
  return 'For a plain < write &lt;';
}

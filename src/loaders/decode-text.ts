import { isId } from '../model/ids.ts';
import { issueAt, type Issue } from '../model/issue.ts';

/** Largest content file, in bytes; longer texts are split into several entries (fault C33). */
export const MAX_FILE_BYTES = 256 * 1024;

export interface DecodedText {
  /** NFC, LF line ends, no byte order mark. */
  readonly text: string;
  readonly issues: readonly Issue[];
}

/** Bidi embedding, override and isolate controls: they can show a reader another order than is written (fault C22). */
const BIDI_CONTROL = /[\u202A-\u202E\u2066-\u2069]/;
// eslint-disable-next-line no-control-regex -- these are what the rule looks for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;
/** Any of the characters looked for, so that a clean text is passed over. */
// eslint-disable-next-line no-control-regex -- these are what the rule looks for
const SUSPECT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u00AD\u200B-\u200D\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/;
/** Zero-width and soft characters, save the joiner inside an emoji sequence (fault C23). */
const INVISIBLE = /[\u00AD\u200B\u200C\u2060\uFEFF]|(?<!\p{Extended_Pictographic}\uFE0F?)\u200D/gu;

function guessEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little-endian)';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big-endian)';
  return bytes.includes(0) ? 'UTF-16 without a mark, or binary' : 'Windows-1252, EUC-KR or another 8-bit code';
}

function firstInvalidByte(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  const valid = (end: number): boolean => {
    try {
      // A cut inside a character at the end is not the fault looked for.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (valid(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Turns the bytes of a content file into text, the same for a file written on any system.
 * @param file path for messages.
 */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  const start = { file, line: 1, column: 1 };
  if (bytes.length > MAX_FILE_BYTES) {
    const size = `${Math.ceil(bytes.length / 1024)} KB`;
    return {
      text: '',
      issues: [issueAt(start, 'file/too-large', `${size}; the limit is ${MAX_FILE_BYTES / 1024} KB: split it into several entries`)],
    };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const offset = firstInvalidByte(bytes);
    const message = `not UTF-8: byte ${offset} does not belong; it looks like ${guessEncoding(bytes)}. Save the file as UTF-8`;
    return { text: '', issues: [issueAt(start, 'file/encoding', message)] };
  }
  if (text.includes('\0')) {
    const offset = bytes.indexOf(0);
    return {
      text: '',
      issues: [issueAt(start, 'file/encoding', `byte ${offset} is NUL; it looks like ${guessEncoding(bytes)}. Save the file as UTF-8`)],
    };
  }
  text = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const issues: Issue[] = [];
  const normal = text.normalize('NFC');
  if (normal !== text) {
    const line = text.split('\n').findIndex((one) => one.normalize('NFC') !== one) + 1;
    issues.push(
      issueAt({ file, line, column: 1 }, 'file/not-nfc', 'letters with separate marks (NFD); they are read as NFC. Save the file as NFC'),
    );
    text = normal;
  }
  if (SUSPECT.test(text)) {
    const lines = text.split('\n');
    const bodyFrom = file.endsWith('.mdx') ? lines.indexOf('---', 1) : lines.length;
    text = lines.map((line, index) => cleanLine(line, { file, line: index + 1 }, index < bodyFrom, issues)).join('\n');
  }
  return { text, issues };
}

const codeOf = (character: string): string => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

function cleanLine(line: string, at: { file: string; line: number }, inFacts: boolean, issues: Issue[]): string {
  const forbidden = BIDI_CONTROL.exec(line) ?? CONTROL.exec(line);
  if (forbidden) {
    issues.push(
      issueAt(
        { ...at, column: forbidden.index + 1 },
        'file/forbidden-character',
        `${codeOf(forbidden[0])} is a control character; take it out`,
      ),
    );
  }
  const found = [...line.matchAll(INVISIBLE)].map((match) => ({
    name: codeOf(match[0]),
    index: match.index,
    exact: exactWordAt(line, match.index, inFacts),
  }));
  const wrong = found.find((one) => one.exact !== undefined);
  const first = found[0];
  if (wrong) {
    const message = `${wrong.name} is invisible and stands within "${wrong.exact ?? ''}", which must be exact; take it out`;
    issues.push(issueAt({ ...at, column: wrong.index + 1 }, 'file/forbidden-character', message));
  } else if (first) {
    issues.push(
      issueAt(
        { ...at, column: first.index + 1 },
        'file/invisible-character',
        `${first.name} is invisible; it is left out when read. Take it out`,
      ),
    );
  }
  return line.replace(INVISIBLE, '');
}

const WORD_BEFORE = /[^\s'"[\]{},()|]*$/;
const WORD_AFTER = /^[^\s'"[\]{},()|]*/;
const NUMBER_OR_DATE = /^[\d.,/:?~%+X-]*\d[\d.,/:?~%+X-]*$/;

/** The word around an offset, if it is one that must be exact: an address, a number or date, or an id by its place. */
function exactWordAt(line: string, index: number, inFacts: boolean): string | undefined {
  const [left, right] = [line.slice(0, index), line.slice(index)];
  const [start, end] = [WORD_BEFORE.exec(left)?.[0] ?? '', WORD_AFTER.exec(right)?.[0] ?? ''];
  const word = `${start}${end}`.replace(INVISIBLE, '');
  const [before, after] = [left.slice(0, left.length - start.length), right.slice(end.length)];
  if (word.includes('://') || /^(?:mailto:|kb:|@)/.test(word) || NUMBER_OR_DATE.test(word)) return word;
  if (before.endsWith('[[')) return word;
  const whole = /(?:[:[{,-]\s*|^\s*)['"]?$/.test(before) && /^['"]?\s*(?:[\]},:]|$)/.test(after);
  return inFacts && whole && isId(word) ? word : undefined;
}

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
/** Zero-width and soft characters, save the joiner inside an emoji sequence (fault C23). */
const INVISIBLE = /[\u00AD\u200B\u200C\u2060\uFEFF]|(?<!\p{Extended_Pictographic}\uFE0F?)\u200D/gu;

function guessEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little-endian)';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big-endian)';
  const zeros = bytes.subarray(0, 512).filter((byte) => byte === 0).length;
  return zeros > 0 ? 'UTF-16 without a mark, or binary' : 'Windows-1252, EUC-KR or another 8-bit code';
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
    return { text: '', issues: [issueAt(start, 'file/too-large', `${size}; the limit is ${MAX_FILE_BYTES / 1024} KB: split it into several entries`)] };
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
    return { text: '', issues: [issueAt(start, 'file/encoding', `byte ${offset} is NUL; it looks like ${guessEncoding(bytes)}. Save the file as UTF-8`)] };
  }
  text = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const issues: Issue[] = [];
  const normal = text.normalize('NFC');
  if (normal !== text) {
    const line = text.split('\n').findIndex((one) => one.normalize('NFC') !== one) + 1;
    issues.push(issueAt({ file, line, column: 1 }, 'file/not-nfc', 'letters with separate marks (NFD); they are read as NFC. Save the file as NFC'));
    text = normal;
  }
  if (INVISIBLE.test(text) || BIDI_CONTROL.test(text) || CONTROL.test(text)) {
    text = text
      .split('\n')
      .map((line, index) => cleanLine(line, { file, line: index + 1 }, issues))
      .join('\n');
  }
  INVISIBLE.lastIndex = 0;
  return { text, issues };
}

function cleanLine(line: string, at: { file: string; line: number }, issues: Issue[]): string {
  const forbidden = BIDI_CONTROL.exec(line) ?? CONTROL.exec(line);
  if (forbidden) {
    const name = `U+${forbidden[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    issues.push(issueAt({ ...at, column: forbidden.index + 1 }, 'file/forbidden-character', `${name} is a control character; take it out`));
  }
  INVISIBLE.lastIndex = 0;
  const invisible = INVISIBLE.exec(line);
  if (!invisible) return line;
  const name = `U+${invisible[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  issues.push(issueAt({ ...at, column: invisible.index + 1 }, 'file/invisible-character', `${name} is invisible; it is left out when read. Take it out`));
  INVISIBLE.lastIndex = 0;
  return line.replace(INVISIBLE, '');
}

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decodeText, MAX_FILE_BYTES } from '../../src/loaders/decode-text.ts';

const FILE = 'content/sources/x.yaml';
const decode = (text: string | Uint8Array, file = FILE) =>
  decodeText(file, typeof text === 'string' ? new TextEncoder().encode(text) : text);
const rules = (text: string | Uint8Array, file = FILE): readonly string[] =>
  decode(text, file).issues.map(({ rule, line, column }) => `${line}:${column} ${rule}`);

describe('a file written on any system reads the same (C20)', () => {
  const clean = 'a: 1\nb: 2\n';
  const forms: readonly (readonly [string, string])[] = [
    ['with a byte order mark', `\ufeff${clean}`],
    ['with the line ends of Windows', clean.replaceAll('\n', '\r\n')],
    ['with the line ends of old Macs', clean.replaceAll('\n', '\r')],
    ['with line ends of all three kinds', 'a: 1\r\nb: 2\r'],
  ];
  for (const [what, text] of forms) {
    test(what, () => {
      expect(decode(text)).toEqual({ text: clean, issues: [] });
    });
  }

  it('without a line end at the end of the file it lacks just that', () => {
    expect(decode('a: 1')).toEqual({ text: 'a: 1', issues: [] });
  });
});

describe('bytes that are no UTF-8 text (C21)', () => {
  const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['Korean in EUC-KR', Uint8Array.from([0x61, 0x62, 0xb0, 0xa1]), /byte 2 .*EUC-KR/],
    ['UTF-16 with a little-endian mark', Buffer.from('\ufeffab', 'utf16le'), /byte 0 .*UTF-16 \(little-endian\)/],
    ['UTF-16 with a big-endian mark', Uint8Array.from([0xfe, 0xff, 0, 0x61]), /byte 0 .*UTF-16 \(big-endian\)/],
    ['UTF-16 without a mark', Buffer.from('ab', 'utf16le'), /byte 1 is NUL.*UTF-16/],
    ['a character cut off at the end', Uint8Array.from([0x61, 0xed, 0x95]), /byte \d/],
    ['a surrogate written as three bytes', Uint8Array.from([0x61, 0xed, 0xa0, 0x80]), /byte \d/],
  ];
  for (const [what, bytes, says] of cases) {
    test(`${what} is refused with the place of the byte`, () => {
      const { text, issues } = decode(bytes);
      expect(text).toBe('');
      expect(issues).toMatchObject([{ rule: 'file/encoding', severity: 'error' }]);
      expect(issues[0]?.message).toMatch(says);
    });
  }

  it('are found at the very byte, however long the text before it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (before) => {
        const start = new TextEncoder().encode(before.replaceAll('\0', ''));
        const { issues } = decode(Uint8Array.from([...start, 0xff, 0x61]));
        expect(issues[0]?.message).toContain(`byte ${start.length} `);
      }),
    );
  });
});

describe('a file that is too long (C33)', () => {
  it('is refused above the limit and read at it', () => {
    expect(rules('a'.repeat(MAX_FILE_BYTES))).toEqual([]);
    expect(rules('a'.repeat(MAX_FILE_BYTES + 1))).toEqual(['1:1 file/too-large']);
  });
});

describe('characters that deceive', () => {
  for (const code of [0x202a, 0x202e, 0x2066, 0x2069, 0x0007, 0x007f]) {
    test(`U+${code.toString(16).toUpperCase().padStart(4, '0')} is refused where it stands (C22)`, () => {
      expect(rules(`a: 1\nb: x${String.fromCharCode(code)}y`)).toEqual(['2:5 file/forbidden-character']);
    });
  }

  it('are refused in an id, an address, a number or a date, in facts and prose (C23)', () => {
    const prose = (text: string): string => `---\na: 1\n---\n${text}`;
    expect(rules('place: ja\u200bkarta')).toEqual(['1:10 file/forbidden-character']);
    expect(rules('by: [rok, ja\u200bkarta]')).toEqual(['1:13 file/forbidden-character']);
    expect(rules('URL: https://exam\u00adple.org')).toEqual(['1:18 file/forbidden-character']);
    expect(rules("date: '2023-07\u2060-13'")).toEqual(['1:15 file/forbidden-character']);
    expect(rules('amount: 6\ufeff00')).toEqual(['1:10 file/forbidden-character']);
    expect(rules('ka\u200bdif', 'content/published.txt')).toEqual(['1:3 file/forbidden-character']);
    expect(rules(prose('See [[ka\u200bdif]].'), 'content/events/x.mdx')).toEqual(['4:9 file/forbidden-character']);
    expect(rules(prose('It was so [@se\u200bed-1, para 3].'), 'content/events/x.mdx')).toEqual(['4:15 file/forbidden-character']);
    expect(rules(prose('the [flagship](kb:ka\u200bdif)'), 'content/events/x.mdx')).toEqual(['4:21 file/forbidden-character']);
  });

  it('are left out of words with a warning', () => {
    expect(decode('---\na: 1\n---\nA partner\u00adship\u200b.', 'content/events/x.mdx')).toMatchObject({
      text: '---\na: 1\n---\nA partnership.',
      issues: [{ line: 4, column: 10, rule: 'file/invisible-character', severity: 'warning' }],
    });
  });

  it('are kept where an emoji needs them (C23, C24)', () => {
    for (const emoji of ['👨‍👩‍👧', '❤️‍🔥', '🏳️‍🌈', '🇰🇷', '👍🏽']) expect(decode(`a: ${emoji}`)).toEqual({ text: `a: ${emoji}`, issues: [] });
  });
});

describe('decomposed letters (C3)', () => {
  it('are read as composed and reported with their line', () => {
    const text = 'a: 1\nb: Hàn Quốc 한국\n';
    expect(decode(text.normalize('NFD'))).toMatchObject({ text, issues: [{ line: 2, rule: 'file/not-nfc', severity: 'warning' }] });
    expect(rules(text)).toEqual([]);
  });
});

describe('any text', () => {
  it('comes out composed, without carriage returns, and the same when read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (written) => {
        const { text } = decode(written);
        expect(text).toBe(text.normalize('NFC'));
        expect(text).not.toContain('\r');
        expect(decode(text).text).toBe(text);
      }),
    );
  });
});

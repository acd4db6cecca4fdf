import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText, neutraliseCell, restoreCell } from '../../src/exports/csv.ts';

const COLUMNS = ['a', 'b'] as const;
const hostile = fc.stringMatching(/^['"=+\-@\t\r\n, ａ＝＠0-9.e]{0,8}$/);

function readBack(text: string): readonly (readonly string[])[] {
  return parse(text, { record_delimiter: '\r\n' });
}

describe('a table as CSV', () => {
  it('has a header line, commas, double quotes and CRLF', () => {
    const text = csvText(COLUMNS, [{ a: 'x, "y"', b: 2 }, { a: 'two\nlines' }]);
    expect(text).toBe('a,b\r\n"x, ""y""",2\r\n"two\nlines",\r\n');
  });

  it('gives back every text through a reader of CSV and the rule for formulas', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ a: fc.oneof(hostile, fc.string()), b: hostile })), (rows) => {
        const [header, ...cells] = readBack(csvText(COLUMNS, rows));
        expect(header).toEqual(['a', 'b']);
        expect(cells.map((row) => row.map(restoreCell))).toEqual(rows.map(({ a, b }) => [a, b]));
      }),
    );
  });

  it('holds no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [, row] = readBack(csvText(COLUMNS, [{ a: text, b: 'x' }]));
        const cell = row?.[0] ?? '';
        expect(/^[=@\t\r＝＋－＠]/.test(cell)).toBe(false);
        if (/^[+-]/.test(cell)) expect(Number(cell)).not.toBeNaN();
      }),
    );
  });
});

describe('the rule for formulas', () => {
  it.each(['=HYPERLINK("https://example.org")', '+1 (2) 3', '-x', '@SUM(A1)', '\tx', '\rx', '＝1', "'=1"])(
    '%j gets an apostrophe in front',
    (text) => {
      expect(neutraliseCell(text)).toBe(`'${text}`);
    },
  );

  it.each(['-1.5', '+5', '-2e3', 'a=b', "it's", "'quoted'", ''])('%j stays as it is', (text) => {
    expect(neutraliseCell(text)).toBe(text);
    expect(restoreCell(text)).toBe(text);
  });
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readObservations } from '../../src/loaders/read-observations.ts';

const FILE = 'content/statistics/x.csv';
const HEADER = 'period,value,source,locator,note\n';

describe('figures in a table', () => {
  it('are read row by row, several readings of one period kept apart', () => {
    const text = `${HEADER}2023,208.2,a,para 1,\n2023,-3,b,"para 1, 2","says ""so"",\nand more"\n\n2024-Q,1,a,title,\n`.replace(
      '2024-Q,1,a,title,\n',
      '2024,1,a,title,\n',
    );
    const { observations, places, issues } = readObservations(FILE, text);
    expect(issues).toEqual([]);
    expect(observations).toEqual([
      { period: '2023', value: 208.2, source: 'a', locator: 'para 1', note: '' },
      { period: '2023', value: -3, source: 'b', locator: 'para 1, 2', note: 'says "so",\nand more' },
      { period: '2024', value: 1, source: 'a', locator: 'title', note: '' },
    ]);
    expect(places.map(({ period: { line, column }, note }) => [line, column, note.line, note.column])).toEqual([
      [2, 1, 2, 21],
      [3, 1, 3, 23],
      [6, 1, 6, 16],
    ]);
  });

  it('may be none', () => {
    expect(readObservations(FILE, HEADER)).toEqual({ observations: [], places: [], issues: [] });
  });

  const faulty: readonly (readonly [string, string, string])[] = [
    ['a decimal comma (C15)', '2023,"208,2",a,title,', '2:6 csv/form'],
    ['a thousands comma (C15)', '2023,"1,000",a,title,', '2:6 csv/form'],
    ['no value', '2023,,a,title,', '2:6 csv/form'],
    ['a value of words', '2023,NaN,a,title,', '2:6 csv/form'],
    ['a value with a space', '2023, 5,a,title,', '2:6 csv/form'],
    ['a value in powers of ten', '2023,1e5,a,title,', '2:6 csv/form'],
    ['a period that does not exist (C9)', '2023-13,5,a,title,', '2:1 model/date'],
    ['no source (C16)', '2023,5,,title,', '2:8 csv/form'],
    ['no locator (C16)', '2023,5,a,,', '2:10 csv/form'],
    ['a cell too many', '2023,5,a,title,,x', '2:1 csv/form'],
    ['a cell too few', '2023,5,a,title', '2:1 csv/form'],
    ['a quote that is not closed', '2023,5,a,title,"x', '2:16 csv/form'],
    ['a quote that is not closed, rows before the end', '2023,5,a,title,"x\n2024,5,a,title,\n2025,5,a,title,', '2:16 csv/form'],
    ['a quote within a cell', '2023,5,a,ti"tle,', '2:10 csv/form'],
    ['words after a quote', '2023,5,a,"ti"tle,', '2:10 csv/form'],
    ['a slip behind cells with commas and quotes', '2023,5,"a","no ""place"", so",', '2:12 csv/form'],
    ['a line of spaces', '   ', '2:1 csv/form'],
  ];
  for (const [what, row, expected] of faulty) {
    test(`${what} is refused with its line and column`, () => {
      const { observations, issues } = readObservations(FILE, `${HEADER}${row}\n`);
      expect(issues.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([expected]);
      expect(observations).toEqual([]);
    });
  }

  it('are all told, each row with a wrong number of cells too, and the sound ones are read', () => {
    const { observations, places, issues } = readObservations(
      FILE,
      `${HEADER}2021,1,a\n\n2022,1,a,title,"one\ntwo"\n2023,1,a,title,,\n2024,x,a,title,\n2025,1,a,nowhere,\n2026,1,a,title,`,
    );
    expect(issues.map(({ line, column, message }) => `${line}:${column} ${message.split(';')[0] ?? ''}`)).toEqual([
      '2:1 3 cells, not 5',
      '6:1 6 cells, not 5',
      '7:6 value: "x" is no number',
      '8:10 locator: "nowhere" is no locator',
    ]);
    expect(observations.map(({ period }) => period)).toEqual(['2022', '2026']);
    expect(places.map(({ source }) => source)).toEqual([
      { file: FILE, line: 4, column: 8 },
      { file: FILE, line: 9, column: 8 },
    ]);
  });

  it('have their places however cells are quoted and broken over lines (property)', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', '한', '💡'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 8 }), (notes) => {
        const quoted = notes.map((note) => `"${note.replaceAll('"', '""')}"`);
        const text = HEADER + quoted.map((note, index) => `${2000 + index},${index},"a",title,${note}\n`).join('');
        const { observations, places, issues } = readObservations(FILE, text);
        expect(issues).toEqual([]);
        expect(observations.map(({ note }) => note)).toEqual(notes);
        const lines = text.split('\n');
        for (const [index, { period, value, source, note }] of places.entries()) {
          const from = (place: { line: number; column: number }): string => (lines[place.line - 1] ?? '').slice(place.column - 1);
          expect(from(period)).toMatch(new RegExp(`^${2000 + index},${index},"a",title,"`));
          expect(from(value)).toMatch(new RegExp(`^${index},"a",title,"`));
          expect(from(source)).toMatch(/^"a",title,"/);
          expect(from(note)).toBe(quoted[index]?.split('\n')[0]);
        }
      }),
    );
  });

  it('under another header are refused', () => {
    for (const header of [
      '',
      'value,period,source,locator,note\n',
      'period;value;source;locator;note\n',
      '__proto__,value,source,locator,note\n2023,1,a,title,\n',
    ]) {
      expect(readObservations(FILE, header).issues).toMatchObject([{ line: 1, rule: 'csv/form' }]);
    }
  });
});

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
    const { observations, lines, issues } = readObservations(FILE, text);
    expect(issues).toEqual([]);
    expect(observations).toEqual([
      { period: '2023', value: 208.2, source: 'a', locator: 'para 1', note: '' },
      { period: '2023', value: -3, source: 'b', locator: 'para 1, 2', note: 'says "so",\nand more' },
      { period: '2024', value: 1, source: 'a', locator: 'title', note: '' },
    ]);
    expect(lines.at(0)).toBe(2);
    expect(lines.at(-1)).toBe(6);
  });

  it('may be none', () => {
    expect(readObservations(FILE, HEADER)).toEqual({ observations: [], lines: [], issues: [] });
  });

  const faulty: readonly (readonly [string, string, string])[] = [
    ['a decimal comma (C15)', '2023,"208,2",a,title,', '2:1 csv/form'],
    ['a thousands comma (C15)', '2023,"1,000",a,title,', '2:1 csv/form'],
    ['no value', '2023,,a,title,', '2:1 csv/form'],
    ['a value of words', '2023,NaN,a,title,', '2:1 csv/form'],
    ['a value with a space', '2023, 5,a,title,', '2:1 csv/form'],
    ['a value in powers of ten', '2023,1e5,a,title,', '2:1 csv/form'],
    ['a period that does not exist (C9)', '2023-13,5,a,title,', '2:1 model/date'],
    ['no source (C16)', '2023,5,,title,', '2:1 csv/form'],
    ['no locator (C16)', '2023,5,a,,', '2:1 csv/form'],
    ['a cell too many', '2023,5,a,title,,x', '2:1 csv/form'],
    ['a cell too few', '2023,5,a,title', '2:1 csv/form'],
    ['a quote that is not closed', '2023,5,a,title,"x', '2:1 csv/form'],
  ];
  for (const [what, row, expected] of faulty) {
    test(`${what} is refused with its line`, () => {
      const { observations, issues } = readObservations(FILE, `${HEADER}${row}\n`);
      expect(issues.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([expected]);
      expect(observations).toEqual([]);
    });
  }

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

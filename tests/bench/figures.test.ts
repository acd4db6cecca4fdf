import { describe, expect, test } from 'vitest';
import { figureTable, isReached, median } from '../../bench/figures.ts';

describe('figures of the bench', () => {
  test('the median of an even count lies between the two in the middle', () => {
    expect(median([9, 1, 2, 4])).toBe(3);
    expect(median([5, 1, 9])).toBe(5);
    expect(() => median([])).toThrow(RangeError);
  });

  test('a target is reached up to the figure itself, and none is missed where none was set', () => {
    const figure = { name: 'time', unit: '×', measured: 1.6 };
    expect(isReached({ ...figure, target: 1.6 })).toBe(true);
    expect(isReached({ ...figure, target: 1.59 })).toBe(false);
    expect(isReached(figure)).toBeUndefined();
  });

  test('the table says what is missed', () => {
    const table = figureTable([
      { name: 'time', unit: '×', measured: 2, target: 1.6 },
      { name: 'index', unit: 'kB', measured: 657.384 },
    ]);
    expect(table).toBe('time         2 ×  ≤ 1.6 ×  MISSED\nindex  657.38 kB');
  });
});

import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../bench/random.ts';

const draw = (seed: string): number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: 1000 }, () => random.below(10));
};

describe('numbers from a seed', () => {
  test('are the same for the same seed, for ever', () => {
    expect(draw('simpul').slice(0, 10).join(' ')).toMatchInlineSnapshot(`"6 5 8 7 3 6 4 1 0 3"`);
  });

  test('are others for another seed', () => {
    expect(draw('simpul')).not.toEqual(draw('simpuk'));
  });

  test('come about equally often', () => {
    const counts = Map.groupBy(draw('simpul'), (number) => number);
    expect(counts.size).toBe(10);
    for (const list of counts.values()) expect(Math.abs(list.length - 100)).toBeLessThan(40);
  });

  test('put a list into another order and lose nothing', () => {
    const list = Array.from({ length: 50 }, (_, index) => index);
    const mixed = seededRandom('simpul').shuffle(list);
    expect(mixed).not.toEqual(list);
    expect(mixed.toSorted((a, b) => a - b)).toEqual(list);
  });

  test('refuse to choose from nothing', () => {
    expect(() => seededRandom('simpul').pick([])).toThrow(RangeError);
  });
});

import { describe, expect, test } from 'vitest';
import { nameInventor } from '../../bench/invent-name.ts';

const KEPT = new Set(['asean', 'korea']);

describe('an invented name', () => {
  test.each(['Korea–ASEAN Digital Academy', '제26차 한-아세안 정상회의', 'Hội nghị Cấp cao ASEAN lần thứ 26', 'KADIF'])(
    'is as long as "%s", and another',
    (name) => {
      const invented = nameInventor(1, KEPT)(name);
      expect(invented).toHaveLength(name.length);
      expect(invented).not.toBe(name);
    },
  );

  test('is the same in the same round and another in the next', () => {
    expect(nameInventor(1, KEPT)('Digital Academy')).toBe(nameInventor(1, KEPT)('Digital Academy'));
    expect(nameInventor(1, KEPT)('Digital Academy')).not.toBe(nameInventor(2, KEPT)('Digital Academy'));
  });

  test('keeps the words of those who take part everywhere, digits, dashes and capitals', () => {
    expect(nameInventor(1, KEPT)('26th ASEAN–Korea Forum')).toMatch(/^26[a-z]{2} ASEAN–Korea [A-Z][a-z]{4}$/);
  });

  test('shares its words with the other names of the round', () => {
    const invent = nameInventor(3, KEPT);
    expect(invent('Digital Academy Fund').split(' ').slice(0, 2).join(' ')).toBe(invent('Digital Academy'));
  });

  test('keeps Hangul as Hangul', () => {
    expect(nameInventor(1, KEPT)('정상회의')).toMatch(/^\p{Script=Hangul}{4}$/u);
  });
});

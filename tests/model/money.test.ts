import { describe, expect, it, test } from 'vitest';
import { money } from '../../src/model/initiative.ts';

const SIX_MILLION = {
  amount: 6_000_000,
  currency: 'USD',
  what: 'the whole fund',
  stage: 'pledged',
  sources: [{ source: 'a', locator: 'para 1' }],
};

describe('money (C15)', () => {
  it('is a plain number in a currency, for something, at a stage, with a source', () => {
    expect(money.safeParse(SIX_MILLION).success).toBe(true);
    for (const field of ['amount', 'currency', 'what', 'stage', 'sources']) {
      const { [field as 'amount']: _left, ...rest } = SIX_MILLION;
      expect([field, money.safeParse(rest).success]).toEqual([field, false]);
    }
  });

  const wrong: readonly (readonly [string, object])[] = [
    ['an amount in words', { amount: '6000000' }],
    ['an amount with a comma', { amount: '208,2' }],
    ['no number at all', { amount: Number.NaN }],
    ['an endless amount', { amount: Infinity }],
    ['nothing', { amount: 0 }],
    ['less than nothing', { amount: -1 }],
    ['a currency by its sign', { currency: '$' }],
    ['a currency in small letters', { currency: 'usd' }],
    ['a stage that is not in the list', { stage: 'planned' }],
    ['a period that is no date', { period: '2021-2025' }],
  ];
  for (const [what, change] of wrong) {
    test(`${what} is refused`, () => {
      expect(money.safeParse({ ...SIX_MILLION, ...change }).success).toBe(false);
    });
  }

  it('may be meant for a time and be given or promised on another day', () => {
    expect(money.safeParse({ ...SIX_MILLION, period: '2021/2025', date: '2020-11-12' }).success).toBe(true);
  });
});

import edtfOracle from 'edtf';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareEdtf, daysInMonth, edtf, isBefore, isoDay, parseEdtf, readEdtf, yearsOf } from '../../src/model/edtf.ts';

const pad = (number: number, width = 2): string => String(number).padStart(width, '0');
const year = fc.integer({ min: 1000, max: 9999 });
const month = fc.integer({ min: 1, max: 12 });
const days = fc
  .tuple(year, month, fc.integer({ min: 1, max: 31 }))
  .map(([y, m, d]) => `${pad(y, 4)}-${pad(m)}-${pad(Math.min(d, daysInMonth(y, m)))}`);
const plain = fc.oneof(
  days,
  fc.tuple(year, month).map(([y, m]) => `${pad(y, 4)}-${pad(m)}`),
  year.map((y) => pad(y, 4)),
);
const vague = fc.oneof(
  plain,
  fc.tuple(plain, fc.constantFrom('?', '~', '%')).map(([date, mark]) => `${date}${mark}`),
  fc.tuple(year, month).map(([y, m]) => `${pad(y, 4)}-${pad(m)}-XX`),
  year.map((y) => `${pad(y, 4)}-XX`),
  year.map((y) => `${pad(y, 4).slice(0, 3)}X`),
  year.map((y) => `${pad(y, 4).slice(0, 2)}XX`),
);
const interval = fc
  .oneof(fc.tuple(vague, vague), fc.tuple(vague, fc.constantFrom('..', '')), fc.tuple(fc.constantFrom('..', ''), vague))
  .map(([from, to]) => `${from}/${to}`)
  .filter((text) => parseEdtf(text).ok);
const dates = fc.oneof(vague, interval);

/** The days of a text in the form of the record, or undefined if it is no date. */
function span(text: string): string | undefined {
  const result = parseEdtf(text);
  return result.ok ? `${result.value.earliest} ${result.value.latest}` : undefined;
}

describe('dates that are read', () => {
  const good: readonly (readonly [string, string, string])[] = [
    ['2025-10-27', '2025-10-27', '2025-10-27'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29', '2000-02-29'],
    ['2022-06', '2022-06-01', '2022-06-30'],
    ['2022-06?', '2022-06-01', '2022-06-30'],
    ['2024~', '2024-01-01', '2024-12-31'],
    ['2023-07-13%', '2023-07-13', '2023-07-13'],
    ['2022-06-XX', '2022-06-01', '2022-06-30'],
    ['2022-XX', '2022-01-01', '2022-12-31'],
    ['2022-XX-XX', '2022-01-01', '2022-12-31'],
    ['199X', '1990-01-01', '1999-12-31'],
    ['19XX', '1900-01-01', '1999-12-31'],
    ['2024-21', '2024-03-01', '2024-05-31'],
    ['2024-22~', '2024-06-01', '2024-08-31'],
    ['2024-23', '2024-09-01', '2024-11-30'],
    ['2023-24', '2023-12-01', '2024-02-29'],
    ['2025-01-16/2025-01-17', '2025-01-16', '2025-01-17'],
    ['2021/2025', '2021-01-01', '2025-12-31'],
    ['2021?/2025~', '2021-01-01', '2025-12-31'],
    ['2022/2022-06', '2022-01-01', '2022-06-30'],
    ['2022-06/2022', '2022-06-01', '2022-12-31'],
    ['1989/..', '1989-01-01', '9999-12-31'],
    ['../1989', '1000-01-01', '1989-12-31'],
    ['1989/', '1989-01-01', '9999-12-31'],
    ['/1989', '1000-01-01', '1989-12-31'],
  ];
  for (const [text, earliest, latest] of good) {
    test(`${text} lies from ${earliest} to ${latest}`, () => {
      expect(span(text)).toBe(`${earliest} ${latest}`);
    });
  }

  it('keep their doubts', () => {
    const doubts = ['2022-06', '2022-06?', '2022-06~', '2022-06%'].map((text) => {
      const value = readEdtf(text);
      return value.type === 'date' ? [value.text, value.uncertain, value.approximate] : [];
    });
    expect(doubts).toEqual([
      ['2022-06', false, false],
      ['2022-06', true, false],
      ['2022-06', false, true],
      ['2022-06', true, true],
    ]);
  });

  it('keep what is not known of their ends', () => {
    const ends = ['2020/..', '2020/', '../2020', '/2020'].map((text) => {
      const value = readEdtf(text);
      return value.type === 'interval' ? [value.start, value.end].find((end) => typeof end === 'string') : undefined;
    });
    expect(ends).toEqual(['open', 'unknown', 'open', 'unknown']);
  });
});

describe('dates that are refused, with the reason', () => {
  const bad: readonly (readonly [string, string])[] = [
    ['2025-02-30', '2025-02 has no day 30'],
    ['2025-02-29', '2025-02 has no day 29'],
    ['1900-02-29', '1900-02 has no day 29'],
    ['2025-04-31', '2025-04 has no day 31'],
    ['2025-01-00', '2025-01 has no day 00'],
    ['2025-13', 'there is no month 13'],
    ['2025-00', 'there is no month 00'],
    ['2025-13-01', 'there is no month 13'],
    ['2025-13-XX', 'there is no month 13'],
    ['2025-25', 'there is no month 25'],
    ['0000', 'the year 0000 lies outside the record'],
    ['0999-12-31', 'the year 0999 lies outside the record'],
    ['31/10/2025', 'write the year first: YYYY-MM-DD'],
    ['31.10.2025', 'write the year first: YYYY-MM-DD'],
    ['31-10-2025', 'write the year first: YYYY-MM-DD'],
    ['2025-10-27T10:00:00Z', 'the time of day is not kept; write the day alone'],
    ['27 October 2025', 'write YYYY, YYYY-MM or YYYY-MM-DD'],
    ['2025-1-1', 'write YYYY, YYYY-MM or YYYY-MM-DD'],
    ['25', 'write YYYY, YYYY-MM or YYYY-MM-DD'],
    ['20255', 'write YYYY, YYYY-MM or YYYY-MM-DD'],
    ['-2025', 'write YYYY, YYYY-MM or YYYY-MM-DD'],
    ['2025??', 'write YYYY, YYYY-MM or YYYY-MM-DD'],
    [' 2025', 'write YYYY, YYYY-MM or YYYY-MM-DD'],
    ['2025\n', 'write YYYY, YYYY-MM or YYYY-MM-DD'],
    ['２０２５', 'write YYYY, YYYY-MM or YYYY-MM-DD'],
    ['', 'write YYYY, YYYY-MM or YYYY-MM-DD'],
    ['2025/2024', 'the interval runs backwards'],
    ['2025-10-27/2025-10-26', 'the interval runs backwards'],
    ['2025?/2024~', 'the interval runs backwards'],
    ['2025-02-30/..', '2025-02 has no day 30'],
    ['2025/2026/2027', 'an interval has two ends'],
    ['/', 'an interval needs at least one date'],
    ['../..', 'an interval needs at least one date'],
    ['..', 'write YYYY, YYYY-MM or YYYY-MM-DD'],
  ];
  for (const [text, reason] of bad) {
    test(JSON.stringify(text), () => {
      expect(parseEdtf(text)).toEqual({ ok: false, reason });
      expect(edtf.safeParse(text).success).toBe(false);
      expect(() => readEdtf(text)).toThrow(RangeError);
    });
  }

  it('as a full day, if they are less than one', () => {
    for (const text of ['2025', '2025-10', '2025-10-27?', '2025-10-27/2025-10-28']) expect(isoDay.safeParse(text).success).toBe(false);
    expect(isoDay.safeParse('2025-10-27').success).toBe(true);
  });
});

describe('no date is ever rolled over (C9)', () => {
  it('every day of digits is kept as it is or refused, as the calendar has it', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 40 }), (y, m, d) => {
        const text = `${pad(y, 4)}-${pad(m)}-${pad(d)}`;
        const instant = new Date(Date.UTC(y, m - 1, d));
        const exists = instant.getUTCMonth() === m - 1 && instant.getUTCDate() === d;
        expect(span(text)).toBe(exists ? `${text} ${text}` : undefined);
      }),
      { numRuns: 2000 },
    );
  });

  it('no text makes the reader throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-/?~%X.TZ '), maxLength: 24 }), (text) => {
        expect(typeof parseEdtf(text).ok).toBe('boolean');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('another reader of EDTF', () => {
  const oracle = (text: string) => {
    try {
      return edtfOracle(text);
    } catch {
      return undefined;
    }
  };
  const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

  it('sees every date at the same days and with the same doubts', () => {
    fc.assert(
      fc.property(vague, (text) => {
        const ours = readEdtf(text);
        const theirs = oracle(text);
        if (!theirs || ours.type !== 'date') throw new Error(`${text} is a date for one of the two alone`);
        expect([dayOf(theirs.min), dayOf(theirs.max)]).toEqual([ours.earliest, ours.latest]);
        expect([theirs.uncertain.value !== 0, theirs.approximate.value !== 0]).toEqual([ours.uncertain, ours.approximate]);
      }),
      { numRuns: 1000 },
    );
  });

  it('accepts no interval of two dates that is refused here, and sees it at the same days', () => {
    let accepted = 0;
    fc.assert(
      fc.property(plain, plain, (from, to) => {
        const text = `${from}/${to}`;
        const theirs = oracle(text);
        // It refuses what ends in the unit in which it began, such as 2022/2022.
        if (!theirs) return;
        accepted += 1;
        expect(span(text)).toBe(`${dayOf(theirs.min)} ${dayOf(theirs.max)}`);
      }),
      { numRuns: 1000 },
    );
    expect(accepted).toBeGreaterThan(200);
  });

  it('refuses all days and months that are refused here, save that it takes 29 February in any year', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 40 }), (y, m, d) => {
        fc.pre(!(m === 2 && d === 29));
        for (const text of [`${pad(y, 4)}-${pad(m)}`, `${pad(y, 4)}-${pad(m)}-${pad(d)}`])
          expect(oracle(text) !== undefined).toBe(parseEdtf(text).ok);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the order of dates', () => {
  it('is that of their first day, then of their last', () => {
    const written = ['2022-07', '2022', '2022-01-01', '2021/2025', '2022-07-13', '../2030', '2022-01-01/..'];
    expect(written.toSorted(compareEdtf)).toEqual(['../2030', '2021/2025', '2022-01-01', '2022', '2022-01-01/..', '2022-07', '2022-07-13']);
  });

  it('is a total order that doubts do not disturb', () => {
    fc.assert(
      fc.property(dates, dates, dates, (a, b, c) => {
        expect(Math.sign(compareEdtf(a, b))).toBe(-Math.sign(compareEdtf(b, a)) + 0);
        expect(compareEdtf(a, a)).toBe(0);
        if (compareEdtf(a, b) <= 0 && compareEdtf(b, c) <= 0) expect(compareEdtf(a, c)).toBeLessThanOrEqual(0);
      }),
    );
    expect(compareEdtf('2022-06?', '2022-06~')).toBe(0);
  });

  it('says that one date is before another only if it must be', () => {
    expect(isBefore('2021', '2022')).toBe(true);
    expect(isBefore('2022-06-30', '2022-07')).toBe(true);
    expect(isBefore('2022', '2022-07')).toBe(false);
    expect(isBefore('2022-07', '2022')).toBe(false);
    expect(isBefore('2020/..', '2022')).toBe(false);
    fc.assert(fc.property(dates, dates, (a, b) => !(isBefore(a, b) && compareEdtf(a, b) >= 0) && !(isBefore(a, b) && isBefore(b, a))));
  });
});

describe('the years of a date', () => {
  it('are those that it touches; an open end counts as the year at the other', () => {
    expect(['2025-10-27', '2021/2025', '199X', '2023-24', '1989/..', '../1989', '1989/'].map(yearsOf)).toEqual([
      [2025, 2025],
      [2021, 2025],
      [1990, 1999],
      [2023, 2024],
      [1989, 1989],
      [1989, 1989],
      [1989, 1989],
    ]);
  });
});

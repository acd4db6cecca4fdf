import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatDate, formatDayOfYear } from '../../src/i18n/format-date.ts';
import { LOCALES } from '../../src/model/language.ts';

/** Narrow and fixed spaces as plain ones: which of them stands around a dash is a matter of type. */
const plain = (text: string): string => text.replace(/[\u00a0\u2009\u202f]/g, ' ');

describe('dates in the words of each language (C11):', () => {
  const cases: readonly (readonly [string, string, string, string, string])[] = [
    ['2025-10-27', '27 October 2025', '27 Oktober 2025', '2025년 10월 27일', '27 tháng 10 năm 2025'],
    ['2022-07', 'July 2022', 'Juli 2022', '2022년 7월', 'tháng 7 năm 2022'],
    ['2024', '2024', '2024', '2024년', '2024'],
    ['2022-XX', '2022', '2022', '2022년', '2022'],
    ['2022-07-XX', 'July 2022', 'Juli 2022', '2022년 7월', 'tháng 7 năm 2022'],
    ['2022-07?', 'July 2022 (uncertain)', 'Juli 2022 (tidak pasti)', '2022년 7월(불확실)', 'tháng 7 năm 2022 (không chắc chắn)'],
    ['2024~', 'about 2024', 'sekitar 2024', '2024년경', 'khoảng 2024'],
    ['2023%', 'about 2023 (uncertain)', 'sekitar 2023 (tidak pasti)', '2023년경(불확실)', 'khoảng 2023 (không chắc chắn)'],
    ['199X', '1990s', '1990-an', '1990년대', 'thập niên 1990'],
    ['19XX', 'between 1900 and 1999', 'antara 1900 dan 1999', '1900년에서 1999년 사이', 'trong khoảng 1900–1999'],
    ['2024-21', 'spring 2024', 'musim semi 2024', '2024년 봄', 'mùa xuân 2024'],
    ['2025-01-16/2025-01-17', '16–17 January 2025', '16–17 Januari 2025', '2025년 1월 16일~17일', '16 – 17 tháng 1 năm 2025'],
    ['2022-06/2022-09', 'June – September 2022', 'Juni–September 2022', '2022년 6월~9월', 'tháng 6 – tháng 9 năm 2022'],
    ['2021/2025', '2021–2025', '2021–2025', '2021년 ~ 2025년', '2021–2025'],
    ['2025-10-27/2025-10-27', '27 October 2025', '27 Oktober 2025', '2025년 10월 27일', '27 tháng 10 năm 2025'],
    [
      '2021?/2025',
      '2021 (uncertain) to 2025',
      '2021 (tidak pasti) hingga 2025',
      '2021년(불확실)~2025년',
      'từ 2021 (không chắc chắn) đến 2025',
    ],
    ['1989/..', 'since 1989', 'sejak 1989', '1989년부터', 'từ 1989'],
    ['../1989', 'until 1989', 'hingga 1989', '1989년까지', 'đến 1989'],
    [
      '1989/',
      'from 1989 to an unknown date',
      'dari 1989 hingga tanggal yang tidak diketahui',
      '1989년부터 (종료일 미상)',
      'từ 1989 đến thời điểm không rõ',
    ],
    [
      '/1989',
      'from an unknown date to 1989',
      'dari tanggal yang tidak diketahui hingga 1989',
      '1989년까지 (시작일 미상)',
      'từ thời điểm không rõ đến 1989',
    ],
  ];
  for (const [date, ...words] of cases) {
    test(date, () => {
      expect(LOCALES.map((locale) => plain(formatDate(date, locale)))).toEqual(words);
    });
  }

  it('the second time as the first', () => {
    expect(LOCALES.map((locale) => formatDate('2024~', locale))).toEqual(LOCALES.map((locale) => formatDate('2024~', locale)));
    expect(formatDate('2024~', 'en')).not.toBe(formatDate('2024~', 'ko'));
  });

  it('a date that skipped the model is a fault of ours', () => {
    expect(() => formatDate('2025-02-30', 'en')).toThrow(RangeError);
  });
});

describe('day and month under a year', () => {
  const cases: readonly (readonly [string, string, string, string, string])[] = [
    ['2025-10-27', '27 October', '27 Oktober', '10월 27일', '27 tháng 10'],
    ['2022-07', 'July', 'Juli', '7월', 'Tháng 7'],
    ['2022-07?', 'July (uncertain)', 'Juli (tidak pasti)', '7월(불확실)', 'Tháng 7 (không chắc chắn)'],
    ['2025-01-16/2025-01-17', '16–17 January', '16–17 Januari', '1월 16일~17일', '16 – 17 tháng 1'],
    ['2024', '', '', '', ''],
    ['../1989', '', '', '', ''],
  ];
  for (const [date, ...words] of cases) {
    test(date, () => {
      expect(LOCALES.map((locale) => plain(formatDayOfYear(date, locale)))).toEqual(words);
    });
  }
});

describe('a date is never more exact than it is written', () => {
  it('a month names no day, and no date names another year', () => {
    const dates = fc
      .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString());
    fc.assert(
      fc.property(dates, fc.constantFrom(...LOCALES), (date, locale) => {
        const [year, month, day] = [date.slice(0, 4), date.slice(0, 7), date.slice(0, 10)];
        for (const written of [year, month, day]) expect(formatDate(written, locale).match(/\d{4}/g)).toEqual([year]);
        expect(formatDate(year, locale).replace(/\D/g, '')).toBe(year);
        const dayNumber = String(Number(day.slice(8)));
        expect(formatDate(day, locale).match(/\d+/g)).toContain(dayNumber);
      }),
      { numRuns: 300 },
    );
  });
});

describe('dates have no zone (C13)', () => {
  const program = `
    import { formatDate, formatDayOfYear } from ${JSON.stringify(new URL('../../src/i18n/format-date.ts', import.meta.url).href)};
    const dates = ['2025-01-01', '2025-12-31', '2025-10-27', '2025-01', '2025', '2024-12-31/2025-01-01', '2024-21', '2025-01-01~'];
    const lines = ['en', 'id', 'ko', 'vi'].flatMap((locale) => dates.map((date) => formatDate(date, locale) + '|' + formatDayOfYear(date, locale)));
    console.log(lines.join('\\n'));`;
  const printed = (environment: Readonly<Record<string, string>>): string =>
    execFileSync(process.execPath, ['--input-type=module', '--no-warnings', '-e', program], {
      encoding: 'utf8',
      env: { ...process.env, ...environment },
    });

  it('and read the same at both edges of the world and under any language of the machine', () => {
    const here = printed({ TZ: 'UTC' });
    expect(here.split('\n')[0]).toBe('1 January 2025|1 January');
    for (const zone of ['Pacific/Kiritimati', 'Etc/GMT+11', 'Asia/Seoul']) expect(printed({ TZ: zone })).toBe(here);
    expect(printed({ TZ: 'Europe/Istanbul', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' })).toBe(here);
  });
});

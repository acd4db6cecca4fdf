import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createNameMatcher, foldName, type Name } from '../../src/text/match-names.ts';

const NAMES: readonly Name[] = [
  { id: 'kadif', text: 'KADIF' },
  { id: 'kadif', text: 'ASEAN-Korea Digital Innovation Flagship' },
  { id: 'kadif', text: '카디프' },
  { id: 'asean', text: 'ASEAN' },
  { id: 'arf', text: 'ASEAN Regional Forum' },
  { id: 'summit', text: '26th ASEAN–ROK Summit' },
  { id: 'summit', text: '한-아세안 정상회의' },
  { id: 'summit', text: 'Hội nghị Cấp cao ASEAN–Hàn Quốc' },
  { id: 'rok', text: '한국' },
  { id: 'rok', text: 'Hàn Quốc' },
  { id: 'aoip', text: 'Outlook’s' },
  { id: 'seoul', text: 'Seoul' },
  { id: 'fund', text: 'Lantern Fund' },
];
const matcher = createNameMatcher(NAMES);
const found = (text: string): readonly string[] => matcher(text).map(({ id, start, end }) => `${id}: ${text.slice(start, end)}`);

describe('a name is found', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['between words and marks', 'The (KADIF), “KADIF” and KADIF.', ['kadif: KADIF', 'kadif: KADIF', 'kadif: KADIF']],
    ['at both ends of a text', 'Seoul', ['seoul: Seoul']],
    ['with a Korean particle after a Korean name', '한국은 카디프를 한국의', ['rok: 한국', 'kadif: 카디프', 'rok: 한국']],
    ['with a Korean particle after a Latin name', 'KADIF는 Seoul에서', ['kadif: KADIF', 'seoul: Seoul']],
    ['with a figure or a Latin letter after a Korean name', '한국10 카디프Z', ['rok: 한국', 'kadif: 카디프']],
    ['in Vietnamese', 'của Hàn Quốc, Hàn Quốc.', ['rok: Hàn Quốc', 'rok: Hàn Quốc']],
    [
      'with any kind of dash',
      'the 26th ASEAN-ROK Summit, ASEAN—Korea Digital Innovation Flagship',
      ['summit: 26th ASEAN-ROK Summit', 'kadif: ASEAN—Korea Digital Innovation Flagship'],
    ],
    ['with any kind of apostrophe', "the Outlook's aim", ["aoip: Outlook's"]],
    ['across a line break or a fixed space', 'the Lantern\nFund and Lantern\u00a0Fund', ['fund: Lantern\nFund', 'fund: Lantern\u00a0Fund']],
    ['in other capitals if it has several words', 'the lantern fund, LANTERN FUND', ['fund: lantern fund', 'fund: LANTERN FUND']],
    ['before a possessive', "ASEAN’s and Seoul's", ['asean: ASEAN', 'seoul: Seoul']],
    ['beside an emoji', '👍Seoul🇰🇷', ['seoul: Seoul']],
  ];
  for (const [what, text, expected] of cases) {
    test(what, () => {
      expect(found(text)).toEqual(expected);
    });
  }
});

describe('a name is not found', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['within a word', 'SKADIF KADIFs Seouls preSeoul'],
    ['next to a figure', 'KADIF2 2KADIF 126th ASEANROK Summit'],
    ['next to a Vietnamese letter', 'ồSeoul Seoulạ Hàn Quốcạ'],
    ['next to a mark that belongs to its last letter', 'Seoul\u0323'],
    ['within a longer Korean word', '대한국 남한국'],
    ['in small letters, if it is one word', 'seoul kadif Kadif SEOUL'],
    ['next to a letter outside the basic plane', '𝒜Seoul Seoul𝒜'],
    ['without its marks', 'Han Quoc'],
  ];
  for (const [what, text] of cases) {
    test(what, () => {
      expect(found(text)).toEqual([]);
    });
  }
});

describe('of names that overlap', () => {
  it('the longest is taken, and what is left of the others stays', () => {
    expect(found('ASEAN Regional Forum of ASEAN')).toEqual(['arf: ASEAN Regional Forum', 'asean: ASEAN']);
    expect(found('Hội nghị Cấp cao ASEAN–Hàn Quốc')).toEqual(['summit: Hội nghị Cấp cao ASEAN–Hàn Quốc']);
    expect(found('한-아세안 정상회의에서')).toEqual(['summit: 한-아세안 정상회의']);
  });

  it('a shorter one stands where the longest is but part of a word', () => {
    expect(found('ASEAN Regional Forums')).toEqual(['asean: ASEAN']);
  });

  it('of equal length the first in the text is taken', () => {
    const chain = createNameMatcher([
      { id: 'ab', text: 'Aa Bb' },
      { id: 'bc', text: 'Bb Cc' },
    ]);
    expect(chain('Aa Bb Cc').map(({ id }) => id)).toEqual(['ab']);
  });
});

describe('folding', () => {
  it('keeps every offset', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldName(text).length === text.length));
    expect(foldName('İ–ẞ’“”\u00a0')).toHaveLength(7);
  });
});

describe('without names', () => {
  it('nothing is found', () => {
    expect(createNameMatcher([])('KADIF')).toEqual([]);
  });
});

describe('the matcher and a slow but plain search', () => {
  const letters = fc.constantFrom('A', 'b', 'c', '-', '–', ' ', '한', '국', 'ạ', '1', '’', '.');
  const word = fc
    .string({ unit: letters, minLength: 1, maxLength: 5 })
    .filter((text) => /^[^\s.–-].*[^\s.–-]$|^[^\s.–-]$/u.test(text) && /[\p{L}]/u.test(text));

  it('find the same names at the same places', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { selector: foldName, minLength: 1, maxLength: 6 }),
        fc.array(letters, { maxLength: 40 }),
        fc.array(fc.nat(), { maxLength: 6 }),
        (texts, noise, picks) => {
          const names = texts.map((text, index): Name => ({ id: `r${index}`, text }));
          const text = picks.reduce((all, pick) => {
            const name = texts[pick % texts.length] ?? '';
            const at = pick % (all.length + 1);
            return `${all.slice(0, at)}${name}${all.slice(at)}`;
          }, noise.join(''));
          expect(createNameMatcher(names)(text)).toEqual(search(names, text));
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('the time of a search', () => {
  it('does not grow with the number of names', () => {
    const many = (count: number) =>
      createNameMatcher(Array.from({ length: count }, (_, index) => ({ id: `r${index}`, text: `Name number ${index} of the list` })));
    const text = 'The ministers met in Jakarta and opened the Name number 7 of the list in a hall. '.repeat(400);
    expect(slowness(() => many(10_000), text) / slowness(() => many(10), text)).toBeLessThan(10);
  });

  it('does not hide in making the matcher, which takes time for every name and no more', () => {
    const names = (count: number): readonly Name[] =>
      Array.from({ length: count }, (_, index) => ({
        id: `r${index}`,
        text: `${((index * 7919) % 100_003).toString(36)} initiative of ${index.toString(36)}`,
      }));
    const time = (count: number): number => best(3, () => createNameMatcher(names(count)));
    time(500);
    expect(time(8000) / time(1000)).toBeLessThan(32);
  });

  it('grows with the length of the text, not with its square', () => {
    const search400 = createNameMatcher(NAMES);
    const text = 'The KADIF began in Seoul, as the ASEAN Regional Forum said. '.repeat(400);
    expect(slowness(() => search400, text.repeat(8)) / slowness(() => search400, text)).toBeLessThan(32);
  });
});

function slowness(make: () => ReturnType<typeof createNameMatcher>, text: string): number {
  const search = make();
  return best(7, () => search(text));
}

/** The shortest of some runs, in milliseconds. */
function best(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** What the matcher promises, word for word and without a thought for speed. */
function search(names: readonly Name[], text: string): readonly { id: string; start: number; end: number }[] {
  const typed = (one: string): string => one.replaceAll('–', '-').replaceAll('’', "'");
  const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character);
  const isHangul = (character: string | undefined): boolean => character !== undefined && /\p{Script=Hangul}/u.test(character);
  const all = names.flatMap(({ id, text: name }) => {
    const exact = !name.includes(' ') || name === name.toUpperCase();
    return Array.from(text, (_, start) => ({ id, start, end: start + name.length })).filter(({ start, end }) => {
      const written = typed(text.slice(start, end));
      const same = exact ? written === typed(name) : written.toLowerCase() === typed(name).toLowerCase();
      const after = text[end];
      return same && !isLetter(text[start - 1]) && (isHangul(text[end - 1]) || isHangul(after) || !isLetter(after));
    });
  });
  const kept: { id: string; start: number; end: number }[] = [];
  for (const one of all.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

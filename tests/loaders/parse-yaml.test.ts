import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { MAX_YAML_BYTES, MAX_YAML_DEPTH, parseYaml, yamlLocator } from '../../src/loaders/parse-yaml.ts';

const FILE = 'content/events/x.mdx';
const faults = (text: string): readonly string[] =>
  parseYaml(FILE, text).issues.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
/** Far above what a machine under load needs, far below what an expanded bomb would. */
const GENEROUS_MS = 10_000;

describe('plain facts', () => {
  it('are read as they are written', () => {
    expect(parseYaml(FILE, "a: text\nb: '2023-07-13'\nc: [1, 2.5]\nd: { e: true, f: null }\n")).toEqual({
      data: { a: 'text', b: '2023-07-13', c: [1, 2.5], d: { e: true, f: null } },
      issues: [],
    });
  });

  it('keep every text that stands in quotes (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        expect(parseYaml(FILE, `a: ${JSON.stringify(text)}\n`)).toEqual({ data: { a: text }, issues: [] });
      }),
    );
  });

  it('never make the reader throw, whatever is written (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab:-?!&*[]{}|>\'"#%@`,. \n\t0123'), maxLength: 60 }), (text) => {
        const { data, issues } = parseYaml(FILE, text);
        if (issues.some(({ rule }) => rule !== 'yaml/quote')) expect(data).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });
});

describe('words that YAML or JavaScript would take for something else (C10, C32)', () => {
  const unquoted = [
    'no',
    'Yes',
    'off',
    'y',
    'N',
    '08',
    '12:30',
    '2025-02-30',
    '2025-10-27',
    '2025-10',
    '31/10/2025',
    '1989/..',
    '2025-01-16/2025-01-17',
    '2025-10-27T10:00:00Z',
  ];
  for (const word of unquoted) {
    test(`${word} is refused until it stands in quotes, and read on as the text that it is`, () => {
      const { data, issues } = parseYaml(FILE, `a: ${word}\n`);
      expect(data).toEqual({ a: word });
      expect(issues).toMatchObject([{ line: 1, column: 4, rule: 'yaml/quote', message: `put quotes around it: '${word}'` }]);
      expect(parseYaml(FILE, `a: '${word}'\n`)).toEqual({ data: { a: word }, issues: [] });
    });
  }

  it('all of them are told, each where it stands', () => {
    expect(parseYaml(FILE, 'a: [no, 08]\nb: { c: 2025-10 }\n')).toMatchObject({
      data: { a: ['no', '08'], b: { c: '2025-10' } },
      issues: [
        { line: 1, column: 5, rule: 'yaml/quote' },
        { line: 1, column: 9, rule: 'yaml/quote' },
        { line: 2, column: 9, rule: 'yaml/quote' },
      ],
    });
  });

  it('stand in no data if something else makes the facts unreadable', () => {
    const { data, issues } = parseYaml(FILE, 'a: no\na: 1\n');
    expect(data).toBeUndefined();
    expect(issues.map(({ rule }) => rule).toSorted()).toEqual(['yaml/duplicate-key', 'yaml/quote']);
  });

  it('no date ever comes out as an instant', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('', '!!timestamp ', '!!timestamp # so\n  '), fc.constantFrom('', "'"), (date, tag, quote) => {
        const { data } = parseYaml(FILE, `a: ${tag}${quote}${date.toISOString().slice(0, 10)}${quote}\n`);
        expect(data === undefined || typeof (data as { a: unknown }).a === 'string').toBe(true);
      }),
    );
  });
});

describe('what could harm (C31) is refused, and soon:', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...Array.from(
      'bcdefghi',
      (name, index) =>
        `${name}: &${name} [${Array(9)
          .fill(`*${'abcdefgh'.charAt(index)}`)
          .join(', ')}]`,
    ),
  ].join('\n');
  const nested = (open: string, close = ''): string => `a: ${open.repeat(10_000)}1${close.repeat(10_000)}\n`;
  const cases: readonly (readonly [string, string, string])[] = [
    ['a bomb of aliases', bomb, 'yaml/alias'],
    ['an anchor alone', 'a: &x 1\n', 'yaml/alias'],
    ['an alias alone', 'a: *x\n', 'yaml/alias'],
    ['10,000 nested lists', nested('[', ']'), 'yaml/too-deep'],
    ['10,000 nested sets', nested('{a: ', '}'), 'yaml/too-deep'],
    ['10,000 nested lists in which brackets in quotes even out the count', nested('["]",', ']'), 'yaml/too-deep'],
    ['10,000 nested items of one line', `${'- '.repeat(10_000)}x\n`, 'yaml/too-deep'],
    ['10,000 nested items parted by tabs', `${'-\t'.repeat(10_000)}x\n`, 'yaml/too-deep'],
    ['10,000 nested keys of one line', `${'? '.repeat(10_000)}x\n`, 'yaml/too-deep'],
    ['one level too many, of sets', `${'{a: '.repeat(MAX_YAML_DEPTH + 1)}1${'}'.repeat(MAX_YAML_DEPTH + 1)}\n`, 'yaml/too-deep'],
    ['300 levels of indent', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), 'yaml/too-deep'],
    ['one level too many', `${'[ '.repeat(MAX_YAML_DEPTH + 1)}${']'.repeat(MAX_YAML_DEPTH + 1)}\n`, 'yaml/too-deep'],
    ['more than 64 KB', `a: ${'x'.repeat(MAX_YAML_BYTES)}\n`, 'yaml/too-large'],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', 'yaml/duplicate-key'],
    ['a key twice, once in quotes', 'a: 1\n"a": 3\n', 'yaml/duplicate-key'],
    ['a key twice, deep within', 'a: [{ b: 1, b: 2 }]\n', 'yaml/duplicate-key'],
    ['20,000 times the same key', 'a:\n'.repeat(20_000), 'yaml/duplicate-key'],
    ['the prototype as a key', '__proto__: { a: 1 }\n', 'yaml/forbidden-key'],
    ['the prototype as a key in quotes', '"__proto__": { a: 1 }\n', 'yaml/forbidden-key'],
    ['the prototype as an escaped key', '"\\x5f_proto__": { a: 1 }\n', 'yaml/forbidden-key'],
    ['the prototype deep within', 'a: [{ constructor: { prototype: 1 } }]\n', 'yaml/forbidden-key'],
    ['a tag that makes a function', 'a: !!js/function "function () {}"\n', 'yaml/tag'],
    ['a tag of its own', 'a: !secret x\n', 'yaml/tag'],
    ['a tag behind which a remark hides its value', 'a: !!timestamp # so\n  "2025-02-30"\n', 'yaml/tag'],
    ['a tag on a set', 'a: !!map\n  b: 1\n', 'yaml/tag'],
    ['a second document', 'a: 1\n---\nb: 2\n', 'yaml/syntax'],
  ];
  for (const [what, text, rule] of cases) {
    test(what, () => {
      const start = performance.now();
      const { data, issues } = parseYaml(FILE, text);
      expect(performance.now() - start).toBeLessThan(GENEROUS_MS);
      expect(data).toBeUndefined();
      expect(new Set(issues.map((issue) => issue.rule))).toEqual(new Set([rule]));
    });
  }

  it('while what is as deep as it may be passes', () => {
    expect(faults(`${'['.repeat(MAX_YAML_DEPTH)}1${']'.repeat(MAX_YAML_DEPTH)}\n`)).toEqual([]);
    expect(faults(`${'{a: '.repeat(MAX_YAML_DEPTH)}1${'}'.repeat(MAX_YAML_DEPTH)}\n`)).toEqual([]);
  });

  it('and the time that thousands of keys take grows with their number, not with its square', () => {
    const time = (count: number): number => {
      const text = Array.from({ length: count }, (_, index) => `k${index}:`).join('\n');
      return Math.min(...[1, 2, 3].map(() => measure(() => parseYaml(FILE, text))));
    };
    time(500);
    expect(time(8000) / time(1000)).toBeLessThan(32);
  });
});

describe('slips of writing are told with line, column and cure', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a tab as indent (C20)', 'a:\n\tb: 1\n', '2:1 Tabs are not allowed as indentation; indent with spaces'],
    ['a colon in a text', 'a: b: c\n', '1:4 Nested mappings are not allowed in compact mappings; put quotes around the text'],
    ['an @ at the beginning', 'a: @b\n', '1:4 Plain value cannot start with reserved character @; put quotes around the text'],
    ['a bracket that is not closed', 'a: [b\n', '2:1 Flow sequence in block collection must be sufficiently indented and end with a ]'],
  ];
  for (const [what, text, says] of cases) {
    test(what, () => {
      expect(parseYaml(FILE, text).issues.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([says]);
    });
  }

  it('count lines from the top of the file', () => {
    expect(parseYaml(FILE, 'a: no\n', 7).issues).toMatchObject([{ line: 7, column: 4 }]);
  });
});

describe('the place of a fact', () => {
  const locate = yamlLocator(FILE, 'a:\n  - b: one [[two]]\n    c: 3\n', 10);
  const at = (place: { line: number; column: number }): string => `${place.line}:${place.column}`;

  it('is that of its value, its key, or words within it', () => {
    expect(at(locate(['a', 0, 'b']))).toBe('11:8');
    expect(at(locate(['a', 0, 'c'], { on: 'key' }))).toBe('12:5');
    expect(at(locate(['a', 0, 'b'], { inside: '[[two]]' }))).toBe('11:12');
    const twice = yamlLocator(FILE, "a: 'two, two and two'\n", 1);
    expect([0, 1, 2, 3].map((nth) => at(twice(['a'], { inside: 'two', nth })))).toEqual(['1:5', '1:10', '1:18', '1:4']);
  });

  it('is that of the nearest fact around it, if it is not there', () => {
    expect(at(locate(['a', 0, 'z']))).toBe('11:5');
    expect(at(locate(['z']))).toBe('10:1');
    expect(at(locate(['a', 9, 'b']))).toBe('11:3');
  });
});

function measure(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

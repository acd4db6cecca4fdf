import { z } from 'astro/zod';
import { describe, expect, it, test } from 'vitest';
import { plainMessage, readAs } from '../../src/loaders/plain-message.ts';
import { readFacts } from '../../src/loaders/read-facts.ts';
import { readObservations } from '../../src/loaders/read-observations.ts';
import { KIND_NAMES } from '../../src/model/kinds.ts';
import { SCHEMAS } from '../../src/model/record.ts';
import { redirects } from '../../src/model/redirects.ts';
import { translation } from '../../src/model/translation.ts';

describe('what does not fit is said in plain words:', () => {
  const cases: readonly (readonly [z.ZodType, unknown, string])[] = [
    [z.number().positive(), -6, 'must be more than 0'],
    [z.number().min(5), 4, 'must be at least 5'],
    [z.number().max(5), 6, 'must be at most 5'],
    [z.number().lt(5), 5, 'must be less than 5'],
    [z.int(), 1.5, 'must be a whole number, and is 1.5'],
    [z.boolean(), 'yes', 'must be true or false, without quotes'],
    [z.string().min(1), '', 'must not be empty'],
    [z.string().max(3), 'four', 'is 4 characters long; at most 3 fit'],
    [z.string().regex(/^a$/), 'b', 'is not written in the form that belongs here'],
    [z.array(z.string()).min(1), [], 'needs at least one'],
    [z.array(z.string()).min(2), ['a'], 'needs at least 2'],
    [z.array(z.string()), 'a', 'must be a list, and is read as the text "a"; write [one, two] or a line "- one" for each'],
    [z.strictObject({}), 5, 'must be a set of fields, and is read as the number 5; write each on a line "field: value"'],
    [z.record(z.string(), z.string()), [], 'must be a set of fields, and is read as a list; write each on a line "field: value"'],
    [z.string().min(1, 'words of the model'), '', 'words of the model'],
  ];
  for (const [schema, value, message] of cases) {
    test(message, () => {
      expect(schema.safeParse(value, { error: plainMessage }).error?.issues.map((issue) => issue.message)).toEqual([message]);
    });
  }
});

describe('a value', () => {
  it('is named by what YAML takes it for, a long text by its beginning and on one line', () => {
    expect([1.1, true, 'so\n so', [], {}, null, 'x'.repeat(41)].map(readAs)).toEqual([
      'the number 1.1',
      'the boolean true',
      'the text "so so"',
      'a list',
      'a set of fields',
      'nothing',
      `the text "${'x'.repeat(40)}…"`,
    ]);
  });
});

describe('whatever stands in a field of a record', () => {
  const PROGRAMMERS_WORDS = /Invalid|Too (?:small|big)|expected|received|undefined|\[object/;
  const JUNK = [
    5,
    -1,
    1.5,
    0,
    1e300,
    true,
    '',
    ' ',
    'junk',
    'x'.repeat(300),
    [],
    [5],
    [''],
    [[]],
    [{}],
    {},
    { en: 5 },
    { en: [] },
    { junk: {} },
  ];
  const nested = (field: string): readonly unknown[] =>
    JUNK.flatMap((junk) => [
      junk,
      [{ sources: junk }],
      [{ source: junk, locator: junk }],
      [{ text: junk, link: junk, ours: junk, language: junk, date: junk, amount: junk, by: junk, role: junk, person: junk, id: junk }],
      { en: junk, text: junk, ours: junk, URL: junk, [field]: junk },
    ]);

  const schemas: readonly (readonly [string, z.ZodObject])[] = [
    ...KIND_NAMES.map((kind) => [kind, SCHEMAS[kind]] as const),
    ['translation', translation],
    ['redirects', redirects],
  ];
  it.each(schemas)('of kind %s, no message speaks as programmers do', (_, schema) => {
    let told = 0;
    for (const field of Object.keys(schema.shape)) {
      for (const value of nested(field)) {
        const { issues } = readFacts('content/x.yaml', `${JSON.stringify({ [field]: value })}\n`, 1, schema);
        told += issues.length;
        expect(issues.map(({ message }) => message).filter((message) => PROGRAMMERS_WORDS.test(message))).toEqual([]);
      }
    }
    expect(told).toBeGreaterThan(JUNK.length);
  });

  it('or in a table of figures, no message speaks so', () => {
    const rows = ['', 'junk', '-', 'x'.repeat(300), '"a ""b"" c"'].map((junk) => [junk, junk, junk, junk, ''].join(','));
    const { issues } = readObservations('content/x.csv', `period,value,source,locator,note\n${rows.join('\n')}\n`);
    expect(issues.length).toBeGreaterThan(rows.length);
    expect(issues.map(({ message }) => message).filter((message) => PROGRAMMERS_WORDS.test(message))).toEqual([]);
  });
});

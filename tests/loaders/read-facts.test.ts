import { z } from 'astro/zod';
import { describe, expect, it, test } from 'vitest';
import { readFacts } from '../../src/loaders/read-facts.ts';
import { event } from '../../src/model/event.ts';
import { person } from '../../src/model/person.ts';
import { source } from '../../src/model/source.ts';
import { translation } from '../../src/model/translation.ts';

const FILE = 'content/x.yaml';
const says = (yaml: string, schema: z.ZodType): readonly string[] =>
  readFacts(FILE, yaml, 1, schema).issues.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);

const EVENT = `names: { en: A Meeting }
kind: forum
date: '2023-07-13'
sources: [{ source: paper, locator: para 1 }]
summary: They met.
checked: '2026-01-31'
changed: '2026-01-31'
`;
const SOURCE = `type: report
title: A Paper
publisher: A Press
language: en
kind: report
tier: primary
`;

describe('facts that fit are given as data', () => {
  it('with what was left out put in', () => {
    expect(readFacts(FILE, EVENT, 1, event)).toMatchObject({
      issues: [],
      data: { names: { en: { text: 'A Meeting', ours: false } }, state: 'held', topics: [], claims: [], link: true },
    });
  });
});

describe('what wants quotes', () => {
  it('is told, and the rest is read', () => {
    const { data, issues } = readFacts(FILE, EVENT.replace("'2023-07-13'", '2023-07-13'), 1, event);
    expect(data).toMatchObject({ date: '2023-07-13', kind: 'forum' });
    expect(issues).toMatchObject([{ line: 3, column: 7, rule: 'yaml/quote' }]);
  });

  it('hides no other slip of the file', () => {
    const slips = EVENT.replace("'2023-07-13'", '2023-07-13').replace('kind: forum', 'kind: form').replace('en: A Meeting', 'en: no');
    expect(says(slips, event)).toEqual([
      "1:14 yaml/quote put quotes around it: 'no'",
      "3:7 yaml/quote put quotes around it: '2023-07-13'",
      '2:7 model/value "form" is no value of kind; did you mean "forum"?',
    ]);
  });

  it('is told once, though it fits its field no better in quotes', () => {
    expect(says(EVENT.replace("'2023-07-13'", '2025-02-30'), event)).toEqual(["3:7 yaml/quote put quotes around it: '2025-02-30'"]);
    expect(says(EVENT.replace('kind: forum', 'kind: no'), event)).toEqual(["2:7 yaml/quote put quotes around it: 'no'"]);
    expect(says(EVENT.replace('kind: forum', 'kind: forum\nordinal: 08'), event)).toEqual(["3:10 yaml/quote put quotes around it: '08'"]);
  });
});

describe('facts that do not fit are told with line, column and what to write:', () => {
  const cases: readonly (readonly [string, string, string, z.ZodType, readonly string[]])[] = [
    [
      'a field with a slip in its name (C38)',
      'kind: forum',
      'kidn: forum',
      event,
      ['1:1 model/missing "kind" is missing in the record', '2:1 model/unknown-key "kidn" is no field of the record; did you mean "kind"?'],
    ],
    [
      'a field of nothing near',
      'kind: forum',
      'kind: forum\ncolour: blue',
      event,
      ['3:1 model/unknown-key "colour" is no field of the record'],
    ],
    [
      'a field of a set with a slip',
      '{ en: A Meeting }',
      '{ en: A Meeting, kr: 회의 }',
      event,
      ['1:25 model/unknown-key "kr" is no field of names; did you mean "ko"?'],
    ],
    [
      'a participant with a slip',
      'kind: forum',
      'kind: forum\nparticipants: [{ person: a, rol: Minister, sources: [{ source: p, locator: title }] }]',
      event,
      [
        '3:16 model/missing "role" is missing in participants.0',
        '3:29 model/unknown-key "rol" is no field of participants.0; did you mean "role"?',
      ],
    ],
    [
      'an alias with a slip',
      'kind: forum',
      'aliases: [{ text: A, knd: acronym }]\nkind: forum',
      event,
      ['2:22 model/unknown-key "knd" is no field of aliases.0; did you mean "kind"?'],
    ],
    [
      'a number for words (C32)',
      'summary: They met.',
      'summary: 1.10',
      event,
      ['5:10 model/value summary is read as the number 1.1; put quotes around it'],
    ],
    [
      'a truth for words (C32)',
      'summary: They met.',
      'summary: true',
      event,
      ['5:10 model/value summary is read as the boolean true; put quotes around it'],
    ],
    [
      'a year without quotes (C10)',
      "date: '2023-07-13'",
      'date: 2023',
      event,
      ['3:7 model/value date is read as the number 2023; put quotes around it'],
    ],
    [
      'a list for words',
      'summary: They met.',
      'summary: [They, met]',
      event,
      ['5:10 model/value summary is read as a list; put quotes around it'],
    ],
    ['nothing where words belong', 'summary: They met.', 'summary:', event, ['5:9 model/missing "summary" is missing in the record']],
    [
      'a word that the list has not',
      'kind: forum',
      'kind: form',
      event,
      ['2:7 model/value "form" is no value of kind; did you mean "forum"?'],
    ],
    [
      'a word that is near nothing of the list',
      'tier: primary',
      'tier: gold',
      source,
      ['6:7 model/value "gold" is no value of tier; one of: primary, secondary'],
    ],
    [
      'a date that does not exist (C9)',
      "date: '2023-07-13'",
      "date: '2025-02-30'",
      event,
      ['3:7 model/date date: "2025-02-30" is no date: 2025-02 has no day 30'],
    ],
    [
      'a summary that is too long for its place',
      'summary: They met.',
      `summary: ${'x'.repeat(241)}`,
      event,
      ['5:10 model/value summary: is 241 characters long; at most 240 fit'],
    ],
    [
      'an id in capitals (C2)',
      'source: paper',
      'source: Paper',
      event,
      ['4:21 model/value sources.0.source: must be lower-case letters, digits and single hyphens'],
    ],
    [
      'a list for a word',
      'tier: primary',
      'tier: [primary]',
      source,
      ['6:7 model/value a list is no value of tier; one of: primary, secondary'],
    ],
    [
      'a list for a number',
      'tier: primary',
      'tier: primary\nparagraphs: [9]',
      source,
      ['7:13 model/value paragraphs: a list is no number; write it plain, such as 208.2'],
    ],
    ['an id of nothing', 'source: paper', "source: ''", event, ['4:21 model/value sources.0.source: the id is empty']],
    ['a text of nothing', 'title: A Paper', "title: ' '", source, ['2:8 model/value title: must not be empty']],
    ['a count below one', 'tier: primary', 'tier: primary\nparagraphs: 0', source, ['7:13 model/value paragraphs: must be more than 0']],
    [
      'half a paragraph',
      'tier: primary',
      'tier: primary\nparagraphs: 8.5',
      source,
      ['7:13 model/value paragraphs: must be a whole number, and is 8.5'],
    ],
    [
      'words for yes or no',
      'kind: forum',
      'kind: forum\nlink: never',
      event,
      ['3:7 model/value link: must be true or false, without quotes'],
    ],
    [
      'a set of fields for a list',
      'sources: [{ source: paper, locator: para 1 }]',
      'sources: { source: paper, locator: para 1 }',
      event,
      ['4:10 model/value sources: must be a list, and is read as a set of fields; write [one, two] or a line "- one" for each'],
    ],
    [
      'an id that no path could hold',
      'source: paper',
      `source: ${'a'.repeat(81)}`,
      event,
      ['4:21 model/value sources.0.source: is 81 characters long; at most 80 fit'],
    ],
    [
      'a language that is a country (C18)',
      'language: en',
      'language: vn',
      source,
      ['4:11 model/value language: "vn" is not a language; write "vi"'],
    ],
    [
      'a count that is no number (C15)',
      'tier: primary',
      "tier: primary\nparagraphs: 'nine'",
      source,
      ['7:13 model/value paragraphs: "nine" is no number; write it plain, such as 208.2'],
    ],
  ];
  for (const [what, from, to, schema, expected] of cases) {
    test(what, () => {
      const yaml = schema === event ? EVENT : SOURCE;
      expect(yaml).toContain(from);
      expect(says(yaml.replace(from, to), schema)).toEqual(expected);
    });
  }

  it('all of them at once', () => {
    expect(says('names: {}\nroles: []\nextra: 1\n', person).map((one) => one.split(' ')[1])).toEqual([
      'model/missing',
      'model/value',
      'model/unknown-key',
    ]);
  });

  it('facts that are no set of fields', () => {
    expect(says('just words\n', person)).toEqual([
      '1:1 model/value the record: must be a set of fields, and is read as the text "just words"; write each on a line "field: value"',
    ]);
    expect(says('', translation).map((one) => one.split(' ')[1])).toEqual(['model/missing', 'model/missing']);
  });

  it('counted from the line of the file on which they begin', () => {
    expect(readFacts(FILE, 'names: { en: A }\nroles: []\n', 5, person).issues).toMatchObject([{ line: 6, column: 8 }]);
  });
});

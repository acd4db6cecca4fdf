import { describe, expect, it } from 'vitest';
import { createNameMatcher } from '../../src/text/match-names.ts';
import { readProse } from '../../src/text/read-prose.ts';

const FILE = 'content/events/x.mdx';
const NAMES: Readonly<Record<string, string>> = { kadif: 'KADIF', fund: 'Lantern Fund', self: 'Harbour Meeting' };
const matcher = createNameMatcher(Object.entries(NAMES).map(([id, text]) => ({ id, text })));
const read = (body: string) => readProse({ id: 'self', file: FILE, body, bodyLine: 11 }, matcher, (id) => NAMES[id] ?? id);
const linksOf = (body: string): readonly string[] =>
  read(body).links.map(
    ({ type, id, place, sentence: { before, name, after } }) => `${place.line}:${place.column} ${type} ${id}: ${before}<${name}>${after}`,
  );

describe('what prose names', () => {
  it('comes with its place and the sentence that it stands in', () => {
    expect(linksOf('They met. The KADIF began, as\nthe [[fund]] did [@a, p. 1].\n\nLater [it](kb:kadif) ended [@a, p. 2].')).toEqual([
      '11:15 mention kadif: The <KADIF> began, as the Lantern Fund did.',
      '12:5 reference fund: The KADIF began, as the <Lantern Fund> did.',
      '14:7 reference kadif: Later <it> ended.',
    ]);
  });

  it('reads on one line, where a name is broken over two', () => {
    expect(linksOf('The Lantern\nFund began [@a, p. 1].')).toEqual(['11:5 mention fund: The <Lantern Fund> began.']);
  });

  it('is counted once in a section, never in headings, links or code, never for the page itself', () => {
    expect(
      linksOf(
        '## KADIF\n\nThe KADIF, KADIF [@a, p. 1].\n\n## More\n\nKADIF, `Lantern Fund`, [Lantern Fund](https://example.org), Harbour Meeting [@a, p. 1].',
      ).map((link) => link.split(':')[1]),
    ).toEqual(['5 mention kadif', '1 mention kadif']);
  });

  it('is found in lists, tables and quotations', () => {
    expect(
      linksOf('- The KADIF [@a, p. 1].\n\n| a |\n| - |\n| Lantern Fund [@a, p. 2] |').map((link) => link.split(' ').slice(1, 3).join(' ')),
    ).toEqual(['mention kadif:', 'mention fund:']);
  });
});

describe('brackets that become nothing', () => {
  it('are told, since readers would see them', () => {
    const faults = (body: string): readonly string[] => read(body).issues.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
    expect(faults('See [[kadif [@a, p. 1].')).toEqual(['11:5 kb/reference-form']);
    expect(faults('See\n[[kadif|*words*]] [@a, p. 1].')).toEqual(['12:1 kb/reference-form']);
    expect(faults('One [@a, p. 1]. Two [@a, p. 1.')).toEqual(['11:21 kb/citation-form']);
    expect(faults('`[[kadif` [@a, p. 1]')).toEqual([]);
    expect(faults('One [@a, p. 1]. Two [ @a, p. 1].')).toEqual(['11:21 kb/citation-form']);
    expect(faults('One [@a, p. 1]. Two [\n@a, p. 1].')).toEqual(['11:21 kb/citation-form']);
  });
});

describe('headings', () => {
  it('need no citation, but what they refer to is known', () => {
    expect(linksOf('## On [[kadif]]')).toEqual(['11:7 reference kadif: On <KADIF>']);
    expect(read('## On [[kadif]]').issues).toEqual([]);
    expect(read('## On [[kadif]]').paragraphs).toEqual([]);
  });
});

describe('what prose cites', () => {
  it('comes with its place', () => {
    expect(read('One [@a, p. 1].\n\nTwo\nthree [@b, para 2; @c, title].').citations).toEqual([
      { source: 'a', locator: 'p. 1', place: { file: FILE, line: 11, column: 6 } },
      { source: 'b', locator: 'para 2', place: { file: FILE, line: 14, column: 8 } },
      { source: 'c', locator: 'title', place: { file: FILE, line: 14, column: 20 } },
    ]);
  });

  const faults = (body: string): readonly string[] => read(body).issues.map(({ line, column, rule }) => `${line}:${column} ${rule}`);

  it('is missed in every paragraph, item of a list, quotation and table that has none (C16)', () => {
    expect(faults('One.\n\nTwo [@a, p. 1].\n\n- three\n- four [@a, p. 1]\n\n> five\n\n| six |\n| - |\n| seven |')).toEqual([
      '11:1 kb/no-citation',
      '15:3 kb/no-citation',
      '18:3 kb/no-citation',
      '20:1 kb/no-citation',
    ]);
  });

  it('is not asked of headings, rules and remarks', () => {
    expect(faults('## One\n\n---\n\n{/* two */}\n')).toEqual([]);
  });

  it('is told once where a citation is there but wrong', () => {
    expect(faults('One [@a].')).toEqual(['11:6 kb/no-locator']);
    expect(faults('One\ntwo [@a, page 4].')).toEqual(['12:6 kb/citation-form']);
    expect(faults('One [@a para 4].')).toEqual(['11:6 kb/citation-form']);
    expect(faults('One [ @a, para 4].')).toEqual(['11:5 kb/citation-form']);
  });

  it('is told of each of a group where it stands, and one that is wrong hides none that is right', () => {
    const { citations, issues } = read('One [@a, p. 1; @b; @c, para 2;\n@d para 3; @e, title] and [@f, p. 2].');
    expect(issues.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual(['11:16 kb/no-locator', '12:1 kb/citation-form']);
    expect(citations.map(({ source, locator, place }) => `${place.line}:${place.column} ${source}, ${locator}`)).toEqual([
      '11:6 a, p. 1',
      '11:20 c, para 2',
      '12:12 e, title',
      '12:28 f, p. 2',
    ]);
  });
});

describe('prose that must not be read', () => {
  it('gives its faults and nothing else', () => {
    expect(read('KADIF {process.env.HOME} [@a, p. 1].')).toMatchObject({
      links: [],
      citations: [],
      paragraphs: [],
      issues: [{ rule: 'mdx/code' }],
    });
    expect(read('')).toEqual({ issues: [], links: [], citations: [], paragraphs: [] });
  });
});

describe('the paragraphs of prose', () => {
  it('are plain text, names in place of references and without citations', () => {
    expect(read('*One* `two`\nthree [[kadif]] [@a, p. 1].\n\n- four [@a, p. 1]').paragraphs).toEqual(['One two three KADIF.', 'four']);
  });
});

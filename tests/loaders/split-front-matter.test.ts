import { describe, expect, it, test } from 'vitest';
import { splitFrontMatter } from '../../src/loaders/split-front-matter.ts';

const FILE = 'content/events/x.mdx';

describe('an entry is cut into facts and prose (C35):', () => {
  const sound: readonly (readonly [string, string, string, string, number])[] = [
    ['facts and prose', '---\na: 1\n---\nText.\n', 'a: 1\n', 'Text.\n', 4],
    ['facts alone', '---\na: 1\n---\n', 'a: 1\n', '', 4],
    ['facts alone, with no line end', '---\na: 1\n---', 'a: 1\n', '', 4],
    ['facts between marks with spaces after them', '---  \na: 1\n--- \nText.', 'a: 1\n', 'Text.', 4],
    ['three hyphens in the prose', '---\na: 1\n---\nOne\n\n---\n\nTwo', 'a: 1\n', 'One\n\n---\n\nTwo', 4],
    ['hyphens within a fact', '---\na: --- no\n---\nText.', 'a: --- no\n', 'Text.', 4],
    ['no facts between the marks', '---\n---\nText.', '\n', 'Text.', 3],
  ];
  for (const [what, text, yaml, body, bodyLine] of sound) {
    test(what, () => {
      expect(splitFrontMatter(FILE, text)).toEqual({ yaml, yamlLine: 2, body, bodyLine });
    });
  }

  const faulty: readonly (readonly [string, string, string])[] = [
    ['nothing', '', 'file/empty'],
    ['white space alone', ' \n\n', 'file/empty'],
    ['prose alone', 'Text.', 'yaml/front-matter'],
    ['an empty line before the facts', '\n---\na: 1\n---\n', 'yaml/front-matter'],
    ['facts that are not closed', '---\na: 1\nText.', 'yaml/front-matter'],
    ['a single mark', '---', 'yaml/front-matter'],
  ];
  for (const [what, text, rule] of faulty) {
    test(`${what} is refused`, () => {
      expect(splitFrontMatter(FILE, text)).toMatchObject({ rule, severity: 'error', line: 1, column: 1 });
    });
  }

  it('gives every line of the file to one of the two, at its place', () => {
    const text = '---\na: 1\nb: 2\n---\nOne\nTwo';
    const split = splitFrontMatter(FILE, text);
    if ('rule' in split) throw new Error(split.message);
    expect(
      text
        .split('\n')
        .slice(split.bodyLine - 1)
        .join('\n'),
    ).toBe(split.body);
    expect(
      text
        .split('\n')
        .slice(split.yamlLine - 1, split.bodyLine - 2)
        .join('\n'),
    ).toBe(split.yaml.trimEnd());
  });
});

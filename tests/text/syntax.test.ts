import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { citationFault, findCitations, findReferences, findWordedReferences } from '../../src/text/syntax.ts';

describe('references', () => {
  const cases: readonly (readonly [string, readonly (readonly [string, string | undefined])[]])[] = [
    ['See [[kadif]].', [['kadif', undefined]]],
    [
      'See [[kadif|the flagship]] and [[kasi]].',
      [
        ['kadif', 'the flagship'],
        ['kasi', undefined],
      ],
    ],
    ['[[ kadif | the flagship ]]', [['kadif', 'the flagship']]],
    ['의 [[kadif]]는', [['kadif', undefined]]],
    ['[kadif] [[kadif] [ [kadif]]', []],
    ['[[ka\ndif]]', []],
    ['[[]]', [['', undefined]]],
    ['[[[kadif]]]', [['kadif', undefined]]],
    ['[@kadif, para 1] [x](y)', []],
  ];
  for (const [text, expected] of cases) {
    test(JSON.stringify(text), () => {
      expect(findReferences(text).map((span) => span.type === 'reference' && [span.id, span.words])).toEqual(expected);
    });
  }

  it('with words of their own are found in short texts', () => {
    expect(findWordedReferences('by [the flagship](kb:kadif) and [x](https://example.org)')).toEqual([
      { type: 'reference', id: 'kadif', words: 'the flagship', start: 3, end: 27 },
    ]);
  });

  it('stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab[]|@(): ;,한\n'), maxLength: 40 }), (text) => {
        for (const span of findReferences(text)) expect(text.slice(span.start, span.end)).toMatch(/^\[\[[^[\]]*\]\]$/);
        for (const span of findCitations(text)) {
          expect(text.slice(span.start, span.end)).toMatch(/^\[@[^[\]]*\]$/);
          if (span.type !== 'citation') continue;
          for (const { source, start, end } of span.items) {
            expect(text.slice(start, end)).toMatch(/^@/);
            expect(text.slice(start, end).replace(/\s+/g, ' ')).toContain(source);
            expect(start > span.start && end < span.end).toBe(true);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('citations', () => {
  const items = (text: string) =>
    findCitations(text).map((span) => (span.type === 'citation' ? span.items.map(({ source, locator }) => `${source} | ${locator}`) : []));

  const cases: readonly (readonly [string, readonly (readonly string[])[]])[] = [
    ['It was so [@seed-003, para 3].', [['seed-003 | para 3']]],
    ['[@a, para 2; @b, p. 4]', [['a | para 2', 'b | p. 4']]],
    ['[@a, para 2, 5; p. 4; @b, p. 4]', [['a | para 2, 5; p. 4', 'b | p. 4']]],
    ['[@a, section On trade,\nand more]', [['a | section On trade, and more']]],
    ['[@a]', [['a | ']]],
    ['[@a, ]', [['a | ']]],
    ['[@a, p. 1] and [@b, p. 2]', [['a | p. 1'], ['b | p. 2']]],
    ['write to a@b.c or [see](x)', []],
  ];
  for (const [text, expected] of cases) {
    test(JSON.stringify(text), () => {
      expect(items(text)).toEqual(expected);
    });
  }

  it('are told what they lack', () => {
    const fault = (text: string): string | undefined => {
      const [span] = findCitations(text);
      const found = span?.type === 'citation' && span.items[0] ? citationFault(span.items[0]) : undefined;
      return found && `${found.rule} ${found.message.split('; write one of')[0] ?? ''}`;
    };
    expect(fault('[@a, para 1]')).toBeUndefined();
    expect(fault('[@a]')).toBe('kb/no-locator "a" is cited with no locator; write [@a, para 3], or "whole text" if the whole bears it out');
    expect(fault('[@, para 1]')).toBe('kb/citation-form the id is empty; write [@source-id, para 3]');
    expect(fault('[@a, page 1]')).toBe('kb/citation-form "page 1" is no locator');
    expect(fault('[@seed-002 para 3]')).toBe('kb/citation-form put a comma after the id: [@seed-002, para 3]');
    expect(fault('[@seed-002\npara 3, 5]')).toBe('kb/citation-form put a comma after the id: [@seed-002, para 3, 5]');
  });

  it('of a group stand where each says', () => {
    const text = 'So it was [@a, para 2, 5; p. 4 ;\n @b ; @c, section X; y].';
    const written = findCitations(text).flatMap((span) => (span.type === 'citation' ? span.items : []));
    expect(written.map(({ start, end }) => text.slice(start, end))).toEqual(['@a, para 2, 5; p. 4', '@b', '@c, section X; y']);
    expect(written.map(({ source, locator }) => `${source} | ${locator}`)).toEqual(['a | para 2, 5; p. 4', 'b | ', 'c | section X; y']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineParts, referencesIn, type Inline } from '../../src/text/inline.ts';
import { createNameMatcher } from '../../src/text/match-names.ts';

const matcher = createNameMatcher([
  { id: 'kadif', text: 'KADIF' },
  { id: 'fund', text: 'Lantern Fund' },
]);
const show = (parts: readonly Inline[]): readonly string[] =>
  parts.map((part) =>
    part.type === 'text' ? part.text : part.type === 'mention' ? `<${part.id}: ${part.text}>` : `[${part.id}: ${part.words ?? ''}]`,
  );

describe('a short text', () => {
  it('is cut into plain words, references and mentions', () => {
    expect(show(inlineParts('The KADIF and [[fund]], [[fund|it]] and [that](kb:fund).', matcher, new Set()))).toEqual([
      'The ',
      '<kadif: KADIF>',
      ' and ',
      '[fund: ]',
      ', ',
      '[fund: it]',
      ' and ',
      '[fund: that]',
      '.',
    ]);
  });

  it('links the first mention of a section, and remembers it for the next text', () => {
    const seen = new Set(['fund']);
    expect(show(inlineParts('KADIF, KADIF, Lantern Fund', matcher, seen))).toEqual(['<kadif: KADIF>', ', KADIF, Lantern Fund']);
    expect(show(inlineParts('KADIF', matcher, seen))).toEqual(['KADIF']);
  });

  it('takes a reference by hand for the first mention', () => {
    expect(show(inlineParts('[[kadif]] and KADIF', matcher, new Set()))).toEqual(['[kadif: ]', ' and KADIF']);
  });

  it('links no name within the words of a reference', () => {
    expect(show(inlineParts('[[x|the KADIF]]', matcher, new Set()))).toEqual(['[x: the KADIF]']);
  });

  it('loses no character', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('KADIF', 'Lantern Fund', '[[a]]', '[[a|b]]', '[c](kb:d)', '[', ']', '|', ' ', '한', '[[', ']]', '[@a, p. 1]'),
          { maxLength: 14 },
        ),
        (pieces) => {
          const text = pieces.join('');
          const written = [...referencesIn(text)];
          const again = inlineParts(text, matcher, new Set()).map((part) =>
            part.type === 'reference' ? (written.shift()?.written ?? '') : part.text,
          );
          expect(again.join('')).toBe(text);
          expect(written).toEqual([]);
        },
      ),
    );
  });
});

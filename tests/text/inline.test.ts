import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { inlineParts, referencesIn, shortTextFaults, type Inline } from '../../src/text/inline.ts';
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

  it('tells each of its references, and which of several that are the same', () => {
    expect(referencesIn('[[a]], [[b|[[a]]c]] and [x](kb:a), [[a]]')).toEqual([
      { id: 'a', written: '[[a]]', nth: 0 },
      { id: 'a', written: '[[a]]', nth: 1 },
      { id: 'a', written: '[x](kb:a)', nth: 0 },
      { id: 'a', written: '[[a]]', nth: 2 },
    ]);
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

describe('what looks like syntax in a short text and is none', () => {
  const REFERENCE = 'opens no reference here; write [[id]] or [words](kb:id)';
  const CITATION = 'no citation can stand in this text; its sources are written beside it, in sources:';
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['See [[kadif].', [`kb/reference-form at 4: "[[kadif]." ${REFERENCE}`]],
    ['See [[kadif and so on', [`kb/reference-form at 4: "[[kadif" ${REFERENCE}`]],
    ['It was so [@seed-000, para 3].', [`kb/citation-form at 10: ${CITATION}`]],
    ['It was so [ @seed-000, para 3].', [`kb/citation-form at 10: ${CITATION}`]],
    ['See [y](http://example.org/a).', [`kb/reference-form at 4: "[y](http://example.org/a)." ${REFERENCE}`]],
    ['See y](kadif).', [`kb/reference-form at 5: "](kadif)." ${REFERENCE}`]],
    ['[[kadif]] and [[kadif', [`kb/reference-form at 14: "[[kadif" ${REFERENCE}`]],
    ['[[a then [[a', [`kb/reference-form at 0: "[[a" ${REFERENCE}`, `kb/reference-form at 9: "[[a" ${REFERENCE}`]],
    ['[[kadif]], [[kadif|it]] and [it](kb:kadif): a [b] (c) @d, [1].', []],
  ];
  for (const [text, expected] of cases) {
    test(JSON.stringify(text), () => {
      const faults = shortTextFaults(text).map(
        ({ rule, written, nth, message }) => `${rule} at ${text.split(written, nth + 1).join(written).length}: ${message}`,
      );
      expect(faults).toEqual(expected);
    });
  }

  it('is any reference at all where texts are printed as they stand', () => {
    expect(shortTextFaults('[[kadif]], [it](kb:kadif)', false).map(({ written, message }) => [written, message])).toEqual([
      ['[[kadif]],', '"[[kadif]],": this text is printed as it stands; write plain words'],
      ['[it](kb:kadif)', '"[it](kb:kadif)": this text is printed as it stands; write plain words'],
    ]);
  });

  it('is told wherever a reader would see it, and nowhere else (property)', () => {
    const piece = fc.constantFrom('[[a]]', '[[a|b]]', '[c](kb:d)', '[[', ']]', '[@a, p. 1]', '](', 'word', ' ', '[', ']');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const text = pieces.join('');
        const plain = inlineParts(text, matcher, new Set())
          .map((part) => (part.type === 'text' ? part.text : '\u0000'))
          .join('');
        expect(shortTextFaults(text).length > 0).toBe(/\[\[|\[\s*@|\]\(/.test(plain));
      }),
    );
  });
});

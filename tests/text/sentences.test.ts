import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { sentenceAt, sentenceSpans } from '../../src/text/sentences.ts';

const cut = (text: string): readonly string[] => sentenceSpans(text).map(([start, end]) => text.slice(start, end));

describe('sentences', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['They met. They left.', ['They met.', 'They left.']],
    ['Did they meet? Yes! They left', ['Did they meet?', 'Yes!', 'They left']],
    ['He said: “We agree.” They left.', ['He said: “We agree.”', 'They left.']],
    ['(They met.) They left.', ['(They met.)', 'They left.']],
    ['It grew by 2.5 per cent. It fell.', ['It grew by 2.5 per cent.', 'It fell.']],
    ['Mr. Lee met Dr. Anwar. They left.', ['Mr. Lee met Dr. Anwar.', 'They left.']],
    ['It is by J. R. Smith. Read it.', ['It is by J. R. Smith.', 'Read it.']],
    ['The U.S. Army came. It left.', ['The U.S. Army came.', 'It left.']],
    ['See p. 4, art. 3 and para. 5 of it. Then stop.', ['See p. 4, art. 3 and para. 5 of it.', 'Then stop.']],
    ['It began in 2023. Then it grew.', ['It began in 2023.', 'Then it grew.']],
    ['협력을 논의했다. 이후 서명했다.', ['협력을 논의했다.', '이후 서명했다.']],
    ['Hai bên gặp nhau. Họ ký kết.', ['Hai bên gặp nhau.', 'Họ ký kết.']],
    ['  They met.  They left.  ', ['They met.', 'They left.']],
    ['no full stop', ['no full stop']],
    ['', []],
    ['  \n', []],
  ];
  for (const [text, expected] of cases) {
    test(JSON.stringify(text), () => {
      expect(cut(text)).toEqual(expected);
    });
  }

  it('lose no word and never overlap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('They', 'met', 'Mr.', '2.', 'p.', 'done.', 'so?', '“yes.”', '한국은.', 'A.', '\n'), { maxLength: 14 }),
        (words) => {
          const text = words.join(' ');
          expect(cut(text).join(' ').split(/\s+/)).toEqual(text.trim().split(/\s+/));
          const spans = sentenceSpans(text);
          for (const [index, [start, end]] of spans.entries()) {
            expect(start).toBeLessThan(end);
            expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.[1] ?? 0);
          }
        },
      ),
    );
  });
});

describe('the sentence around a place', () => {
  const text = 'They met. The KADIF began. They left.';
  it('is the one that holds it', () => {
    expect(sentenceAt(text, text.indexOf('KADIF'))).toEqual({ text: 'The KADIF began.', start: 10 });
    expect(sentenceAt(text, 0)).toEqual({ text: 'They met.', start: 0 });
    expect(sentenceAt(text, text.length - 1).text).toBe('They left.');
    expect(sentenceAt('', 0)).toEqual({ text: '', start: 0 });
  });
});

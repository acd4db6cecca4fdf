import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCbor, encodeCbor, type CborValue } from '../../src/search/cbor.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));

describe('CBOR is read and written', () => {
  // Appendix A of RFC 8949.
  it.each<[string, CborValue]>([
    ['00', 0],
    ['17', 23],
    ['18 18', 24],
    ['19 03e8', 1000],
    ['1a 000f4240', 1_000_000],
    ['1b 000000e8d4a51000', 1_000_000_000_000],
    ['20', -1],
    ['39 03e7', -1000],
    ['60', ''],
    ['63 e6b0b4', '水'],
    ['80', []],
    ['82 01 82 02 03', [1, [2, 3]]],
    ['a1 61 61 01', { pairs: [['a', 1]] }],
    ['f5', { bytes: hex('f5') }],
    ['f9 3c00', { bytes: hex('f93c00') }],
    ['fb 3ff199999999999a', { bytes: hex('fb3ff199999999999a') }],
    ['43 010203', { bytes: hex('43010203') }],
  ])('%s', (written, value) => {
    expect(decodeCbor(hex(written))).toEqual(value);
    expect(encodeCbor(value)).toEqual(hex(written));
  });

  it('with lists of any length, whose end alone is marked', () => {
    expect(decodeCbor(hex('9f 01 82 02 03 ff'))).toEqual([1, [2, 3]]);
  });

  it('so that nothing is lost on the way', () => {
    const { value } = fc.letrec<{ value: CborValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.maxSafeNat(),
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.array(tie('value'), { maxLength: 40 }),
      ),
    }));
    fc.assert(
      fc.property(value, (one) => {
        expect(decodeCbor(encodeCbor(one))).toEqual(one);
      }),
    );
  });

  it.each(['82 01', '63 e6b0', '19 03', '00 00', 'c1 00', '9f 01'])('and refused if it is not whole: %s', (written) => {
    expect(() => decodeCbor(hex(written))).toThrow();
  });
});

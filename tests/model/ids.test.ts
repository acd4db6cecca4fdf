import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimKey, ID_MAX_LENGTH, isId, recordId } from '../../src/model/ids.ts';

describe('an id (C2, C3, C4, C37)', () => {
  it('is lower-case words of ASCII letters and digits, joined by single hyphens', () => {
    for (const id of ['a', '5g', 'kadif', 'asean-rok-summit-26', 'a'.repeat(ID_MAX_LENGTH)]) expect([id, isId(id)]).toEqual([id, true]);
    const wrong = [
      '',
      'KADIF',
      'Kadif',
      'ka dif',
      'ka_dif',
      '-kadif',
      'kadif-',
      'ka--dif',
      'kаdif',
      'hà-nội',
      '한국',
      'a/b',
      '../a',
      'a.b',
      'a\n',
      'a\u200bb',
      'a'.repeat(ID_MAX_LENGTH + 1),
    ];
    for (const id of wrong) expect([id, isId(id)]).toEqual([id, false]);
  });

  it('is the same for whoever asks, and the same in lower case, in an address and as a file name', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abz019-A_./ é'), maxLength: 12 }), (text) => {
        expect(recordId.safeParse(text).success).toBe(isId(text));
        if (!isId(text)) return;
        expect(text.toLowerCase()).toBe(text);
        expect(encodeURIComponent(text)).toBe(text);
        expect(text.normalize('NFD')).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the public id of a claim', () => {
  it('is that of its record and its own', () => {
    expect(claimKey('kadif', 'launched')).toBe('kadif#launched');
  });
});

/** Numbers that look random and are the same whenever the seed is the same. */
export interface Random {
  /** @returns a whole number from 0 to `below` - 1. */
  readonly below: (below: number) => number;
  /**
   * @returns one of a list.
   * @throws RangeError if the list is empty.
   */
  readonly pick: <T>(list: readonly T[]) => T;
  /** @returns a copy of a list in another order. */
  readonly shuffle: <T>(list: readonly T[]) => T[];
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const MULBERRY_STEP = 0x6d2b79f5;
const UINT32 = 2 ** 32;

/**
 * Makes a source of numbers (mulberry32, its state set by FNV-1a of the seed). Good enough to mix a corpus; no secret hides in it.
 * @param seed any text.
 */
export function seededRandom(seed: string): Random {
  let state = FNV_OFFSET;
  for (const byte of new TextEncoder().encode(seed)) state = Math.imul(state ^ byte, FNV_PRIME);
  const fraction = (): number => {
    state = (state + MULBERRY_STEP) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / UINT32;
  };
  const below = (limit: number): number => Math.floor(fraction() * limit);
  return {
    below,
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new RangeError('Nothing can be picked from an empty list');
      return list[below(list.length)] as T;
    },
    shuffle: <T>(list: readonly T[]): T[] => {
      const mixed = [...list];
      // Fisher–Yates.
      for (let index = mixed.length - 1; index > 0; index -= 1) {
        const other = below(index + 1);
        [mixed[index], mixed[other]] = [mixed[other] as T, mixed[index] as T];
      }
      return mixed;
    },
  };
}

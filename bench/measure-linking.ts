import { createNameMatcher, type Name } from '../src/text/match-names.ts';
import { median, rounded, type Figure } from './figures.ts';

/** How many times as many names each step has as the first. */
const STEPS = [1, 4, 16];
const PASSES = 6;

/** What the linking of one text cost, by the number of names. */
export interface LinkingCost {
  readonly figures: readonly Figure[];
  readonly names: readonly number[];
  readonly characters: number;
}

/**
 * Finds names in the same texts with one, four and sixteen times as many names. Passes are interleaved, the first thrown away; a
 * matcher is made anew for each, since it remembers what it has read.
 * @param texts what to read.
 * @param namesFor the names of a record so many times as large; the first step's are among those of every other.
 */
export function measureLinking(texts: readonly string[], namesFor: (times: number) => readonly Name[]): LinkingCost {
  const steps = STEPS.map((times) => ({ times, names: namesFor(times), made: [] as number[], read: [] as number[] }));
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const { names, made, read } of steps) {
      const begun = performance.now();
      const matcher = createNameMatcher(names);
      const ready = performance.now();
      for (const text of texts) matcher(text);
      if (pass === 0) continue;
      made.push(ready - begun);
      read.push(performance.now() - ready);
    }
  }
  const [first, ...others] = steps;
  const ratio = (of: readonly number[], to: readonly number[] | undefined): number => rounded(median(of) / median(to ?? of));
  return {
    names: steps.map(({ names }) => names.length),
    characters: texts.reduce((sum, text) => sum + text.length, 0),
    figures: others.flatMap(({ times, made, read }): Figure[] => [
      { name: `Finding names in the same text, ${times} × as many names`, measured: ratio(read, first?.read), unit: '×' },
      { name: `Making the matcher, ${times} × as many names`, measured: ratio(made, first?.made), unit: '×' },
    ]),
  };
}

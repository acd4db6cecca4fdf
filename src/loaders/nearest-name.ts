import { distance } from 'fastest-levenshtein';

/** Shorter words turn into each other with few changes, so that fewer may lie between what was written and what was meant. */
const SHORT_WORD = 8;

/**
 * @returns the candidate that differs least from what was written, if it is near enough to be meant; ties go to the first in order.
 * Nothing is near an empty text.
 */
export function nearestName(written: string, candidates: Iterable<string>): string | undefined {
  if (written === '') return undefined;
  const limit = written.length < SHORT_WORD ? Math.max(1, Math.floor(written.length / 4)) : Math.floor(written.length / 3);
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - written.length) >= least) continue;
    const steps = isSwap(written, candidate) ? 1 : distance(written, candidate);
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** @returns whether the two differ only in that two letters that stand side by side changed places: one slip of the fingers. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** @returns `; did you mean "x"?`, or nothing if no candidate is near. */
export function didYouMean(written: string, candidates: Iterable<string>): string {
  const near = nearestName(written, candidates);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}

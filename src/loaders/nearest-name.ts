import { distance } from 'fastest-levenshtein';

/**
 * @returns the candidate that differs least from what was written, if it is near enough to be meant; ties go to the first in order.
 */
export function nearestName(written: string, candidates: Iterable<string>): string | undefined {
  // Two letters that changed places count as two steps.
  const limit = written.length < 4 ? 1 : Math.max(2, Math.floor(written.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - written.length) >= least) continue;
    const steps = distance(written, candidate);
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** @returns `; did you mean "x"?`, or nothing if no candidate is near. */
export function didYouMean(written: string, candidates: Iterable<string>): string {
  const near = nearestName(written, candidates);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}

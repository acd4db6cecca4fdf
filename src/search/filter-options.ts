import type { FilterName } from './query-state.ts';

/** A line of a filter's list. */
export interface FilterOption {
  readonly value: string;
  /** In the page's language, without the count. */
  readonly label: string;
}

/** A line of a filter's list as it is shown. */
export interface ShownOption {
  readonly value: string;
  readonly text: string;
  readonly disabled: boolean;
}

/**
 * @param name years stand from the latest, the others in the order given.
 * @param known values with their names, without the one for 'any'.
 * @param counts how many results each value leaves; undefined as long as nothing is asked for.
 * @param chosen value now chosen, empty for any; it can always be chosen again.
 * @returns the lines to show; values that only the index knows come last under their own id.
 */
export function filterOptions(
  name: FilterName,
  known: readonly FilterOption[],
  counts: Readonly<Record<string, number>> | undefined,
  chosen: string,
): readonly ShownOption[] {
  const values = new Set(known.map(({ value }) => value));
  const others = [...Object.keys(counts ?? {}), chosen].filter((value) => value !== '' && !values.has(value));
  const options = [...known, ...[...new Set(others)].sort().map((value) => ({ value, label: value }))];
  if (name === 'year') options.sort((a, b) => (a.value < b.value ? 1 : -1));
  return options.map(({ value, label }) => {
    if (counts === undefined) return { value, text: label, disabled: false };
    const count = counts[value] ?? 0;
    return { value, text: `${label} (${count})`, disabled: count === 0 && value !== chosen };
  });
}

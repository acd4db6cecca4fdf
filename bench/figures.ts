/** A figure that the project holds itself to, or one that is only told. */
export interface Figure {
  readonly name: string;
  readonly measured: number;
  /** `×` for a ratio, else kB, s, MB … */
  readonly unit: string;
  /** The most it may be; undefined if no target was set. */
  readonly target?: number;
}

const DECIMALS = 2;

/** @returns the middle one of some numbers, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new RangeError('There is no median of nothing');
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** @returns a number with as many decimals as the results keep. */
export function rounded(number: number): number {
  return Number(number.toFixed(DECIMALS));
}

/** Whether a figure is reached; undefined if nothing was asked of it. */
export function isReached({ measured, target }: Figure): boolean | undefined {
  return target === undefined ? undefined : measured <= target;
}

/** Figures as a table for the screen: what, measured, target, and whether it is reached. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const reached = isReached(figure);
    const at = (number: number): string => `${rounded(number)} ${figure.unit}`;
    return [
      figure.name,
      at(figure.measured),
      figure.target === undefined ? '' : `≤ ${at(figure.target)}`,
      reached === undefined ? '' : reached ? 'reached' : 'MISSED',
    ];
  });
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(([name = '', measured = '', target = '', reached = '']) =>
      `${name.padEnd(widths[0] ?? 0)}  ${measured.padStart(widths[1] ?? 0)}  ${target.padStart(widths[2] ?? 0)}  ${reached}`.trimEnd(),
    )
    .join('\n');
}

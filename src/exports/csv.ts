import { stringify } from 'csv-stringify/sync';

/** A cell before it is written; `undefined` is an empty cell. */
export type Cell = string | number | undefined;

/** First characters that make a spreadsheet take a cell for a formula, their full-width forms included. */
const FORMULA = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** What joins several values in one cell. */
export const CELL_SEPARATOR = ' | ';

/**
 * Keeps a spreadsheet from running a cell (fault C40). The rule: a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return
 * (or a full-width `＝＋－＠`) and is no number gets an apostrophe in front; so does one that has apostrophes before such a character,
 * so that {@link restoreCell} gives back every text as it was.
 */
export function neutraliseCell(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** @returns the text of a cell as it was before {@link neutraliseCell}: an apostrophe before a formula character goes. */
export function restoreCell(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

/**
 * Writes a table as CSV: RFC 4180 (commas, double quotes, CRLF), UTF-8 without a byte order mark, a header line.
 * @param columns names of the columns, in order.
 * @param rows one object a row; a column that a row lacks is an empty cell.
 */
export function csvText<C extends string>(columns: readonly C[], rows: readonly Readonly<Partial<Record<C, Cell>>>[]): string {
  const cells = rows.map((row) =>
    columns.map((column) => {
      const cell = row[column];
      return typeof cell === 'string' ? neutraliseCell(cell) : String(cell ?? '');
    }),
  );
  // A line break of any sort is quoted, not only the CRLF that ends a row.
  return stringify([[...columns], ...cells], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
}

/** Several values as one cell. */
export function joinCell(values: readonly string[]): string {
  return values.join(CELL_SEPARATOR);
}

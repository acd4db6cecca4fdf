import { CsvError, parse } from 'csv-parse/sync';
import { issueAt, type Issue, type Place } from '../model/issue.ts';
import { observation, OBSERVATION_COLUMNS, type Observation } from '../model/statistics.ts';

/**
 * Reads the observations of a series of figures: RFC 4180, with the header line `period,value,source,locator,note`.
 * @returns the observations in the order of the file, each with its line (from 1) for messages.
 */
export function readObservations(
  file: string,
  text: string,
): { readonly observations: readonly Observation[]; readonly lines: readonly number[]; readonly issues: readonly Issue[] } {
  const observations: Observation[] = [];
  const lines: number[] = [];
  const issues: Issue[] = [];
  let rows: { record: string[]; info: { lines: number } }[];
  try {
    rows = parse(text, { info: true, skip_empty_lines: true, relax_column_count: true }) as unknown as typeof rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 1);
    const message = 'quotes that do not close, or stand within a cell; write "…" around the whole cell and "" for a quote in it';
    return { observations, lines, issues: [issueAt({ file, line, column: 1 }, 'csv/form', message)] };
  }
  const written = text.split('\n');
  const header = text.split('\n')[0]?.trim();
  if (header !== OBSERVATION_COLUMNS.join(',')) {
    issues.push(issueAt({ file, line: 1, column: 1 }, 'csv/form', `the first line must be ${OBSERVATION_COLUMNS.join(',')}`));
    return { observations, lines, issues };
  }
  for (const { record: cells, info } of rows.slice(1)) {
    const at = (column: number): Place => ({ file, line: info.lines, column: cellColumn(written[info.lines - 1] ?? '', column) });
    if (cells.length !== OBSERVATION_COLUMNS.length) {
      issues.push(issueAt(at(0), 'csv/form', `${cells.length} cells, not ${OBSERVATION_COLUMNS.length}; put quotes around a cell that holds a comma`));
      continue;
    }
    const record = Object.fromEntries(OBSERVATION_COLUMNS.map((column, index) => [column, cells[index] ?? '']));
    const value = record['value'] ?? '';
    const parsed = observation.safeParse({ ...record, value: /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value });
    if (parsed.success) {
      observations.push(parsed.data);
      lines.push(info.lines);
    } else {
      for (const issue of parsed.error.issues) {
        const column = String(issue.path[0] ?? '');
        const hint = column === 'value' ? `"${value}" is no number; write 208.2, with a point and no spaces` : issue.message;
        issues.push(issueAt(at(OBSERVATION_COLUMNS.findIndex((one) => one === column)), column === 'period' ? 'model/date' : 'csv/form', `${column}: ${hint}`));
      }
    }
  }
  return { observations, lines, issues };
}

/** @returns the column, from 1, in which a cell of a line begins. */
function cellColumn(line: string, cell: number): number {
  let quoted = false;
  let seen = 0;
  for (const [index, character] of [...line].entries()) {
    if (seen === cell) return index + 1;
    if (character === '"') quoted = !quoted;
    else if (character === ',' && !quoted) seen += 1;
  }
  return 1;
}

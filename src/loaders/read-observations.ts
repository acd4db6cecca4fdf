import { CsvError, parse } from 'csv-parse/sync';
import { issueAt, type Issue, type Place } from '../model/issue.ts';
import { observation, OBSERVATION_COLUMNS, type Observation } from '../model/statistics.ts';
import { plainMessage } from './plain-message.ts';

type ObservationColumn = (typeof OBSERVATION_COLUMNS)[number];

/** Where the cells of an observation begin. */
export type ObservationPlaces = Readonly<Record<ObservationColumn, Place>>;

/**
 * Reads the observations of a series of figures: RFC 4180, with the header line `period,value,source,locator,note`.
 * @returns the observations in the order of the file, and for each where its cells stand, for messages.
 */
export function readObservations(
  file: string,
  text: string,
): { readonly observations: readonly Observation[]; readonly places: readonly ObservationPlaces[]; readonly issues: readonly Issue[] } {
  const observations: Observation[] = [];
  const places: ObservationPlaces[] = [];
  const issues: Issue[] = [];
  const top: Place = { file, line: 1, column: 1 };
  const written = placesOfCells(file, text);
  let rows: string[][];
  try {
    rows = parse(text, { skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines']);
    const row = written.findLast((cells) => (cells[0]?.line ?? 0) <= line);
    const message = 'quotes that do not close, or stand within a cell; write "…" around the whole cell and "" for a quote in it';
    return { observations, places, issues: [issueAt(row?.[Number(error['column'])] ?? row?.[0] ?? top, 'csv/form', message)] };
  }
  if (text.split('\n')[0]?.trim() !== OBSERVATION_COLUMNS.join(',')) {
    issues.push(issueAt(top, 'csv/form', `the first line must be ${OBSERVATION_COLUMNS.join(',')}`));
    return { observations, places, issues };
  }
  for (const [index, cells] of rows.entries()) {
    if (index === 0) continue;
    const at = (column: number): Place => written[index]?.[column] ?? top;
    if (cells.length !== OBSERVATION_COLUMNS.length) {
      const count = `${cells.length} cell${cells.length === 1 ? '' : 's'}, not ${OBSERVATION_COLUMNS.length}`;
      issues.push(issueAt(at(0), 'csv/form', `${count}; put quotes around a cell that holds a comma`));
      continue;
    }
    const record = Object.fromEntries(OBSERVATION_COLUMNS.map((column, cell) => [column, cells[cell] ?? '']));
    const value = record['value'] ?? '';
    const parsed = observation.safeParse(
      { ...record, value: /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value },
      { error: plainMessage },
    );
    if (parsed.success) {
      observations.push(parsed.data);
      places.push({ period: at(0), value: at(1), source: at(2), locator: at(3), note: at(4) });
      continue;
    }
    for (const issue of parsed.error.issues) {
      const column = OBSERVATION_COLUMNS.findIndex((name) => name === issue.path[0]);
      const name = OBSERVATION_COLUMNS[column] ?? 'period';
      const hint = name === 'value' ? `"${value}" is no number; write 208.2, with a point and no spaces` : issue.message;
      issues.push(issueAt(at(column), name === 'period' ? 'model/date' : 'csv/form', `${name}: ${hint}`));
    }
  }
  return { observations, places, issues };
}

/** @returns where each cell of each row begins; as in the rows themselves, empty lines are left out. */
function placesOfCells(file: string, text: string): readonly (readonly Place[])[] {
  const rows: Place[][] = [];
  let row: Place[] = [];
  let [line, lineStart, quoted] = [1, 0, false];
  const begin = (offset: number): void => {
    row.push({ file, line, column: offset - lineStart + 1 });
  };
  begin(0);
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text[offset];
    if (character === '"') quoted = !quoted;
    else if (character === ',' && !quoted) begin(offset + 1);
    else if (character === '\n') {
      const empty = offset === lineStart;
      [line, lineStart] = [line + 1, offset + 1];
      if (quoted) continue;
      if (!empty) rows.push(row);
      row = [];
      begin(lineStart);
    }
  }
  if (quoted || lineStart < text.length) rows.push(row);
  return rows;
}

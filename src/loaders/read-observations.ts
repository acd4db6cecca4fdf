import { CsvError, parse } from 'csv-parse/sync';
import { issueAt, type Issue } from '../model/issue.ts';
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
  let rows: { record: Record<string, string>; info: { lines: number } }[];
  try {
    rows = parse(text, { columns: true, info: true, skip_empty_lines: true }) as unknown as typeof rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 1);
    return { observations, lines, issues: [issueAt({ file, line, column: 1 }, 'csv/form', error.message)] };
  }
  const header = text.split('\n')[0]?.trim();
  if (header !== OBSERVATION_COLUMNS.join(',')) {
    issues.push(issueAt({ file, line: 1, column: 1 }, 'csv/form', `the first line must be ${OBSERVATION_COLUMNS.join(',')}`));
    return { observations, lines, issues };
  }
  for (const { record, info } of rows) {
    const value = record['value'] ?? '';
    const parsed = observation.safeParse({ ...record, value: /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value });
    if (parsed.success) {
      observations.push(parsed.data);
      lines.push(info.lines);
    } else {
      for (const issue of parsed.error.issues) {
        const column = String(issue.path[0] ?? '');
        const hint = column === 'value' ? `"${value}" is no number; write 208.2, with a point and no spaces` : issue.message;
        issues.push(issueAt({ file, line: info.lines, column: 1 }, column === 'period' ? 'model/date' : 'csv/form', `${column}: ${hint}`));
      }
    }
  }
  return { observations, lines, issues };
}

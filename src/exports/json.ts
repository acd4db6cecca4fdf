/** Writes an array with one record a line, so that two versions of a file can be compared line by line. */
export function jsonLines(records: readonly unknown[]): string {
  return records.length === 0 ? '[]\n' : `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`;
}

/** Writes one object, its arrays with one element a line. */
export function jsonObject(value: Readonly<Record<string, unknown>>): string {
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .map(([key, field]) => `${JSON.stringify(key)}: ${Array.isArray(field) ? jsonLines(field).trimEnd() : JSON.stringify(field)}`);
  return `{\n${fields.join(',\n')}\n}\n`;
}

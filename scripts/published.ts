import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openRecord } from '../src/graph/open-record.ts';
import { formatReport } from '../src/graph/report-issues.ts';
import { PUBLISHED_FILE } from '../src/loaders/load-content.ts';
import { readOptions } from './read-options.ts';

const HELP = `npm run published          adds the ids of all records to ${PUBLISHED_FILE}; takes none away
  -- --check               writes nothing; fails if an id is not yet listed
  -- --root FOLDER         the content of another folder`;
const SHOWN = 10;

/**
 * Keeps the list of ids that were ever published: sorted, one a line. An id on it must answer for ever, so none is ever taken away,
 * and none is added while the content is wrong: a slip in an id would stay for ever too.
 * @param args command-line arguments.
 * @returns the exit code.
 */
export function main(args: readonly string[]): number {
  const options = readOptions(args, HELP, { root: { type: 'string' }, check: { type: 'boolean' } });
  if (typeof options === 'number') return options;
  const root = options.root ?? fileURLToPath(new URL('..', import.meta.url));
  const { content, issues } = openRecord(root);
  if (issues.some((issue) => issue.severity === 'error')) {
    console.error(`${formatReport(issues)}\nNothing was added: mend the content first`);
    return 1;
  }
  const listed = new Set(content.published.map(({ id }) => id));
  const added = [...new Set<string>(content.records.map(({ id }) => id))].filter((id) => !listed.has(id)).sort();
  if (options.check) {
    if (added.length === 0) return 0;
    const shown = added.slice(0, SHOWN).join(', ') + (added.length > SHOWN ? ` and ${added.length - SHOWN} more` : '');
    console.error(`Not yet in ${PUBLISHED_FILE}: ${shown}. Run npm run published and commit the file`);
    return 1;
  }
  const text = `${[...listed, ...added].sort().join('\n')}\n`;
  const file = join(root, PUBLISHED_FILE);
  if (textOf(file) !== text) writeFileSync(file, text);
  for (const id of added) console.log(`+ ${id}`);
  console.log(`${PUBLISHED_FILE}: ${added.length} added, ${listed.size + added.length} in all`);
  return 0;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

import { fileURLToPath } from 'node:url';
import { openRecord, type OpenedRecord } from '../../src/graph/open-record.ts';

/** The small record of `tests/fixtures/exports`: two events, two initiatives, two sources and one of every other kind, with hostile names. */
export function fixtureRecord(): OpenedRecord {
  return openRecord(fileURLToPath(new URL('../fixtures/exports', import.meta.url)));
}

import { fileURLToPath } from 'node:url';
import type { FileCache } from '../loaders/load-content.ts';
import { openRecord, type OpenedRecord } from './open-record.ts';

/**
 * The record of this project, opened once in a process. Pages reach this module through `#record`, which the bundler leaves to
 * Node, so that plugins, pages and integrations hold one and the same graph.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const cache: FileCache = new Map();
let opened: OpenedRecord | undefined;

/** @returns the record, read when first asked for. */
export function currentRecord(): OpenedRecord {
  opened ??= openRecord(ROOT, cache);
  return opened;
}

/** Reads anew what has changed on disk. */
export function reopenRecord(): OpenedRecord {
  opened = openRecord(ROOT, cache);
  return opened;
}

import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openRecord } from '../../src/graph/open-record.ts';
import { formatIssue } from '../../src/graph/report-issues.ts';
import { KIND_NAMES } from '../../src/model/kinds.ts';

const { issues, graph } = openRecord(fileURLToPath(new URL('../..', import.meta.url)));

describe('the record of this project', () => {
  it('has no error', () => {
    expect(issues.filter(({ severity }) => severity === 'error').map(formatIssue)).toEqual([]);
  });

  it('has something of every kind', () => {
    expect(KIND_NAMES.filter((kind) => graph.of(kind).length === 0)).toEqual([]);
  });

  it('names every event, initiative and topic in all four languages', () => {
    const bare = [...graph.of('event'), ...graph.of('initiative'), ...graph.of('topic')].filter(({ data: { names } }) => !names.id || !names.ko || !names.vi);
    expect(bare.map(({ file }) => file)).toEqual([]);
  });
});

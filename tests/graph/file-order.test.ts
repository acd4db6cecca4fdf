import type * as Fs from 'node:fs';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { openRecord } from '../../src/graph/open-record.ts';
import { recordWith } from '../loaders/content-folder.ts';

/** Turns the order in which a folder gives its files, as another file system would. */
const disk = vi.hoisted(() => ({ order: <T>(entries: readonly T[]): readonly T[] => entries }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>();
  return { ...fs, readdirSync: (...args: Parameters<typeof fs.readdirSync>) => disk.order(fs.readdirSync(...args)) };
});

beforeEach(() => {
  disk.order = (entries) => entries;
});

test('the report and the graph are the same in whatever order a disk gives its files (C44)', () => {
  const root = recordWith([
    { file: 'content/events/second-meeting.mdx', from: 'ordinal: 2', to: 'ordinal: 1' },
    { file: 'content/events/second-meeting.mdx', from: 'place: jakarta', to: 'place: jakata' },
    { file: 'content/initiatives/candle-fund.mdx', from: 'kind: fund', to: 'aliases: [LANF]\nkind: fund' },
    { file: 'content/topics/candle-fund.mdx', write: '---\nnames: { en: Candles }\nsummary: So.\nchecked: 2026\n---\n' },
    { file: 'content/places/lights.yaml', write: 'names: { en: The Lights }\nkind: city\n' },
  ]);
  const expected = openRecord(root);
  expect(expected.issues.length).toBeGreaterThan(4);
  let turned = 0;
  const keys = fc.infiniteStream(fc.integer());
  fc.assert(
    fc.property(keys, (stream) => {
      disk.order = (entries) => {
        turned += 1;
        return entries
          .map((entry) => ({ entry, key: stream.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
      };
      const { issues, graph, content } = openRecord(root);
      expect(issues).toEqual(expected.issues);
      expect(content.digest).toBe(expected.content.digest);
      expect(graph.edges).toEqual(expected.graph.edges);
      expect(graph.records.map(({ id }) => id)).toEqual(expected.graph.records.map(({ id }) => id));
      expect(graph.backlinks('lantern-fund')).toEqual(expected.graph.backlinks('lantern-fund'));
    }),
    { numRuns: 20 },
  );
  expect(turned).toBeGreaterThan(20);
});

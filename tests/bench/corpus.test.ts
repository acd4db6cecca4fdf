import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { Corpus, type CorpusFile } from '../../bench/corpus.ts';
import { openRecord } from '../../src/graph/open-record.ts';
import { foldName } from '../../src/text/match-names.ts';

const record = openRecord(fileURLToPath(new URL('../fixtures/sound', import.meta.url)));
const own = new Corpus(record, 'seed').entriesInRound;
const folder = mkdtempSync(join(tmpdir(), 'simpul-corpus-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Writes a corpus and opens it as the project opens its record. */
function openCorpus(name: string, files: readonly CorpusFile[]) {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), text);
  }
  return openRecord(join(folder, name));
}

describe('the corpus of the bench', () => {
  test('is the same to the byte for the same seed', () => {
    expect(new Corpus(record, 'seed').files(own * 3)).toEqual(new Corpus(record, 'seed').files(own * 3));
  });

  test('is another for another seed', () => {
    expect(new Corpus(record, 'seed').files(own * 3)).not.toEqual(new Corpus(record, 'another').files(own * 3));
  });

  test('does not depend on what was asked of it before', () => {
    const asked = new Corpus(record, 'seed');
    asked.files(own * 2);
    expect(asked.files(own * 3)).toEqual(new Corpus(record, 'seed').files(own * 3));
  });

  test.each([own, own + 1, own * 2, own * 5 - 1])('of %i entries has just so many, and nothing is wrong with it', (entries) => {
    const { graph, issues } = openCorpus(`of-${entries}`, new Corpus(record, 'seed').files(entries));
    expect(issues.filter((issue) => issue.severity === 'error')).toEqual([]);
    expect(graph.of('event').length + graph.of('initiative').length).toBe(entries);
  });

  test('has as many claims, citations and mentions an entry as the record that it is made from', () => {
    const { graph } = openCorpus('mix', new Corpus(record, 'seed').files(own * 4));
    expect(graph.claims.length).toBe(record.graph.claims.length * 4);
    const cited = (of: typeof graph): number => of.of('source').reduce((sum, source) => sum + of.usesOf(source.id).length, 0);
    expect(cited(graph)).toBe(cited(record.graph) * 4);
    const mentions = (of: typeof graph): number => of.records.reduce((sum, { id }) => sum + (of.prose(id)?.links.length ?? 0), 0);
    // What was named twice may become two names, of which both are linked.
    expect(Math.abs(mentions(graph) / mentions(record.graph) - 4)).toBeLessThan(0.5);
  });

  test('gives no two records one name', () => {
    const owners = new Map<string, string>();
    for (const { text, id } of new Corpus(record, 'seed').linkedNames(own * 30)) {
      expect(owners.get(foldName(text)) ?? id).toBe(id);
      owners.set(foldName(text), id);
    }
    expect(owners.size).toBeGreaterThan(own * 30);
  });

  test('cannot be smaller than the record', () => {
    expect(() => new Corpus(record, 'seed').files(own - 1)).toThrow(RangeError);
  });
});

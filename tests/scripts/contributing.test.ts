import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRecord } from '../../src/graph/open-record.ts';
import { formatIssue } from '../../src/graph/report-issues.ts';
import { LOCATOR_FORMS } from '../../src/model/citation.ts';
import { RULES, type Issue } from '../../src/model/issue.ts';
import { KINDS, KIND_NAMES } from '../../src/model/kinds.ts';
import { SCHEMAS } from '../../src/model/record.ts';
import {
  ACTS,
  ALIAS_KINDS,
  EVENT_KINDS,
  INITIATIVE_KINDS,
  MONEY_STAGES,
  PARTS,
  RELATIONS,
  SOURCE_KINDS,
  STATES,
} from '../../src/model/vocabularies.ts';
import { COMPONENTS } from '../../src/text/components.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const guide = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');

/** Files that the guide gives as examples: the path on a line of its own, then the text between fences. */
const examples = Array.from(guide.matchAll(/^`(content\/[^`]+)`\n\n```\w+\n([\s\S]*?)^```$/gm), ([, path = '', text = '']) => ({
  path,
  text,
}));

describe('the examples of the guide to contributing', () => {
  let folder = '';
  let before: readonly Issue[] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'simpul-guide-'));
    cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
    before = openRecord(folder).issues;
    for (const { path, text } of examples) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const published = join(folder, 'content/published.txt');
    writeFileSync(published, 'example-forum-seoul\nexample-withdrawn\n', { flag: 'a' });
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('show a source, an event, an initiative, a person, a disagreement, figures and redirects', () => {
    const folders = examples.map(({ path }) => path.split('/')[1]);
    for (const shown of ['sources', 'events', 'initiatives', 'people', 'disagreements', 'statistics', 'redirects.yaml'])
      expect(folders).toContain(shown);
  });

  it('pass the check as they stand, beside the real record', () => {
    const known = new Set(before.map(formatIssue));
    expect(
      openRecord(folder)
        .issues.map(formatIssue)
        .filter((line) => !known.has(line)),
    ).toEqual([]);
  });

  it('are read as records, and not passed over', () => {
    const { graph } = openRecord(folder);
    const ids = examples
      .filter(({ path }) => /\.(?:mdx|yaml)$/.test(path) && path.split('/').length === 3)
      .map(({ path }) => /([^/]+)\.\w+$/.exec(path)?.[1] ?? '');
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) expect(graph.get(id), id).toBeDefined();
    expect(graph.backlinks('example-exchange').map(({ from }) => from.id)).toContain('example-forum-2025');
  });

  it('are caught by the check when a slip is made in one of them', () => {
    const example = examples.find(({ path }) => path.startsWith('content/events/'));
    const file = join(folder, example?.path ?? '');
    writeFileSync(file, (example?.text ?? '').replace('[[kadif]]', '[[kadiff]]'));
    const lines = openRecord(folder).issues.map(formatIssue);
    writeFileSync(file, example?.text ?? '');
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^content\/events\/example-forum-2025\.mdx:\d+:\d+ {2}kb\/unknown-id {2}"kadiff" is no record; did you mean "kadif"\?$/,
      ),
    );
  });
});

describe('the guide to contributing', () => {
  const rows = Array.from(
    guide.matchAll(/^\| `([a-z]+\/[a-z-]+)`(?: \((warning)\))? +\| ([^|]+) \| ([^|]+) \|$/gm),
    ([, rule = '', severity = 'error', meaning = '', cure = '']) => ({
      rule,
      severity,
      meaning: meaning.trim(),
      cure: cure.trim(),
    }),
  );

  it('explains every rule of the check once, with its severity, what it means and how to mend it', () => {
    expect(rows.map(({ rule }) => rule).toSorted()).toEqual(Object.keys(RULES).toSorted());
    for (const { rule, severity, meaning, cure } of rows) {
      expect([rule, severity]).toEqual([rule, RULES[rule as keyof typeof RULES]]);
      expect(meaning, rule).not.toBe('');
      expect(cure, rule).not.toBe('');
    }
  });

  it('names every word that a field with a fixed list may hold', () => {
    const words = [
      ...ACTS,
      ...ALIAS_KINDS,
      ...EVENT_KINDS,
      ...INITIATIVE_KINDS,
      ...MONEY_STAGES,
      ...PARTS,
      ...RELATIONS,
      ...SOURCE_KINDS,
      ...STATES,
    ];
    expect(words.filter((word) => !guide.includes(`\`${word}\``))).toEqual([]);
  });

  it.each(KIND_NAMES)('names every field of a record of kind %s', (kind) => {
    const fields = Object.keys(SCHEMAS[kind].shape).filter((field) => field !== 'link');
    expect(fields.filter((field) => !new RegExp(`\`${field}[\`:]|^${field}:`, 'm').test(guide))).toEqual([]);
    expect(guide).toContain('`link: false`');
  });

  it('names every folder of records, every component and every form of a locator', () => {
    expect(KIND_NAMES.filter((kind) => !guide.includes(`content/${KINDS[kind].folder}/`))).toEqual([]);
    expect(Object.keys(COMPONENTS).filter((name) => !guide.includes(`<${name} `))).toEqual([]);
    const openings = LOCATOR_FORMS.split(', ')
      .filter((form) => !/^\d/.test(form))
      .map((form) => form.split(' ')[0] ?? '');
    expect(openings.filter((word) => !guide.includes(`\`${word}`) && !guide.includes(`\`'${word}`))).toEqual([]);
  });
});

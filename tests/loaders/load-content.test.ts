import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/loaders/load-content.ts';
import { KIND_NAMES } from '../../src/model/kinds.ts';
import { emptyFolder, folderWith, recordWith, SOUND } from './content-folder.ts';

const faults = (root: string): readonly string[] => loadContent(root).issues.map(({ file, rule }) => `${file} ${rule}`);

describe('a folder of content', () => {
  const content = loadContent(SOUND);

  it('gives a record of every kind, by kind and then by id', () => {
    expect(content.issues).toEqual([]);
    expect([...new Set(content.records.map(({ kind }) => kind))]).toEqual(KIND_NAMES);
    expect(content.records.filter(({ kind }) => kind === 'initiative').map(({ id }) => id)).toEqual(['candle-fund', 'lantern-fund']);
  });

  it('gives the prose of an entry with the line on which it begins', () => {
    const record = content.records.find(({ id }) => id === 'first-meeting');
    expect(record?.body).toMatch(/^The ministers met in Jakarta/);
    expect(record?.bodyLine).toBe(32);
  });

  it('gives figures beside the facts of their series, with the place of each cell', () => {
    const record = content.records.find(({ kind }) => kind === 'statistics');
    expect(record?.kind === 'statistics' ? record.data.observations : []).toHaveLength(2);
    const file = 'content/statistics/lights.csv';
    expect(
      content.observationPlaces.get('content/statistics/lights.yaml')?.map(({ period, source, locator }) => [period, source, locator]),
    ).toEqual([[1, 10, 16].map((column) => ({ file, line: 2, column })), [1, 12, 19].map((column) => ({ file, line: 3, column }))]);
  });

  it('gives translations, published ids and redirects', () => {
    expect(content.translations.map(({ locale, kind, id }) => `${locale} ${kind} ${id}`)).toEqual(['ko event first-meeting']);
    expect(content.published).toEqual([
      { id: 'first-meeting', line: 2 },
      { id: 'lantern-fund', line: 3 },
      { id: 'harbour-light', line: 4 },
      { id: 'old-paper', line: 5 },
    ]);
    expect(content.redirects.renamed).toEqual([{ from: 'harbour-light', to: 'lantern-fund' }]);
    expect(content.redirects.removed.map(({ id }) => id)).toEqual(['old-paper']);
  });

  it('has a version that changes with every byte and with nothing else', () => {
    expect(content.digest).toMatch(/^[0-9a-f]{12}$/);
    expect(loadContent(recordWith([])).digest).toBe(content.digest);
    expect(
      loadContent(recordWith([{ file: 'content/events/first-meeting.mdx', from: 'met in Jakarta', to: 'met  in Jakarta' }])).digest,
    ).not.toBe(content.digest);
    expect(loadContent(recordWith([{ file: 'content/events/.DS_Store', write: 'x' }])).digest).toBe(content.digest);
  });
});

describe('an entry reads the same', () => {
  const original = loadContent(SOUND).records.find(({ id }) => id === 'first-meeting');
  const text = `---\nnames:\n  en: A Meeting\nkind: forum\ndate: '2023'\nsources: [{ source: paper, locator: title }]\nsummary: They met.\nchecked: '2026-01-31'\nchanged: '2026-01-31'\n---\nOne [@paper, title].\n\nTwo [@paper, title].\n`;
  const read = (written: string) => {
    const { records, issues } = loadContent(folderWith({ 'content/events/a-meeting.mdx': written }));
    return { records, issues };
  };

  it('whatever its line ends and mark (C20)', () => {
    expect(original).toBeDefined();
    const clean = read(text);
    expect(clean.records).toHaveLength(1);
    expect(read(text.replaceAll('\n', '\r\n'))).toEqual(clean);
    expect(read(text.replaceAll('\n', '\r'))).toEqual(clean);
    expect(read(`\ufeff${text}`)).toEqual(clean);
  });
});

describe('what is no plain file is refused by name and never followed (C36):', () => {
  it('a link out of the folder, to a file or a folder', () => {
    const outside = folderWith({ 'secret.yaml': 'names: { en: Secret }\nkind: city\n' });
    const root = recordWith([
      { file: 'content/places/secret.yaml', linkTo: join(outside, 'secret.yaml') },
      { file: 'content/places/outside', linkTo: outside },
    ]);
    expect(faults(root)).toEqual(['content/places/outside file/not-regular', 'content/places/secret.yaml file/not-regular']);
    expect(loadContent(root).records.map(({ id }) => id)).not.toContain('secret');
  });

  it('links that go round, and links to nothing', () => {
    const root = recordWith([
      { file: 'content/places/round', linkTo: '..' },
      { file: 'content/places/self.yaml', linkTo: 'self.yaml' },
      { file: 'content/places/gone.yaml', linkTo: 'nowhere.yaml' },
    ]);
    expect(faults(root)).toEqual([
      'content/places/gone.yaml file/not-regular',
      'content/places/round file/not-regular',
      'content/places/self.yaml file/not-regular',
    ]);
  });

  it('a second name of the same file', () => {
    const root = recordWith([]);
    linkSync(join(root, 'content/places/jakarta.yaml'), join(root, 'content/places/batavia.yaml'));
    expect(faults(root)).toEqual(['content/places/batavia.yaml file/not-regular', 'content/places/jakarta.yaml file/not-regular']);
  });

  it.skipIf(process.platform === 'win32')('a pipe, which would never end', () => {
    const root = recordWith([]);
    execFileSync('mkfifo', [join(root, 'content/events/endless.mdx')]);
    expect(faults(root)).toEqual(['content/events/endless.mdx file/not-regular']);
  });

  it('a folder that is named like an entry', () => {
    const root = recordWith([]);
    mkdirSync(join(root, 'content/events/folder.mdx'));
    expect(faults(root)).toEqual(['content/events/folder.mdx file/unexpected']);
  });
});

describe('what is not there', () => {
  it('is said, not thrown: no folder of content', () => {
    expect(faults(emptyFolder())).toEqual(['content file/unexpected']);
  });

  it('is no fault: a folder with nothing in it', () => {
    const root = emptyFolder();
    mkdirSync(join(root, 'content'));
    const { issues, records, published } = loadContent(root);
    expect([issues, records, published]).toEqual([[], [], []]);
  });
});

describe('where translations stand', () => {
  it('is under a language of the record that is not English, and a kind that is translated', () => {
    for (const folder of ['en/events', 'kr/events', 'ko/sources', 'ko/events/deep']) {
      const root = recordWith([]);
      mkdirSync(join(root, 'content/translations', folder), { recursive: true });
      writeFileSync(join(root, 'content/translations', folder, 'x.mdx'), 'x');
      expect(faults(root)).toHaveLength(1);
      expect(faults(root)[0]).toMatch(/^content\/translations\/\S+ file\/unexpected$/);
    }
  });
});

describe('a record with thousands of slips', () => {
  it('is reported whole and soon', () => {
    const slips = Array.from({ length: 4000 }, (_, index) => `x${index}: 1\n`).join('');
    const root = folderWith({ 'content/places/a.yaml': `names: { en: A }\nkind: city\n${slips}` });
    const start = performance.now();
    const { issues } = loadContent(root);
    expect(issues).toHaveLength(4000);
    expect(issues.at(-1)).toMatchObject({ line: 4002, column: 1 });
    // Reading the file anew for every slip took minutes.
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

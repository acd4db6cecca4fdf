import { describe, expect, it } from 'vitest';
import { cslDate, cslPage, cslSource } from '../../src/citation/csl.ts';
import { recordId } from '../../src/model/ids.ts';
import type { RecordOf } from '../../src/model/record.ts';
import { source } from '../../src/model/source.ts';
import { cslItem } from './csl-item.ts';

function sourceRecord(data: Readonly<Record<string, unknown>>): RecordOf<'source'> {
  const facts = { type: 'report', title: 'Title', publisher: 'Press', language: 'en', kind: 'report', tier: 'primary', ...data };
  return {
    kind: 'source',
    id: recordId.parse('a-source'),
    data: source.parse(facts),
    file: 'content/sources/a-source.yaml',
    body: '',
    bodyLine: 1,
  };
}

describe('a date in CSL-JSON says no more than the record does', () => {
  it.each([
    ['2025-10-27', { 'date-parts': [[2025, 10, 27]] }],
    ['2025-10', { 'date-parts': [[2025, 10]] }],
    ['2022-07-XX', { 'date-parts': [[2022, 7]] }],
    ['2022', { 'date-parts': [[2022]] }],
    ['2022-XX', { 'date-parts': [[2022]] }],
    ['2007-05?', { 'date-parts': [[2007, 5]], circa: true }],
    ['2007~', { 'date-parts': [[2007]], circa: true }],
    ['2024-21', { 'date-parts': [[2024]], season: 1 }],
    ['199X', { 'date-parts': [[1990], [1999]] }],
    [
      '2023-05-10/2023-05-11',
      {
        'date-parts': [
          [2023, 5, 10],
          [2023, 5, 11],
        ],
      },
    ],
    ['199X/2004', { 'date-parts': [[1990], [2004]] }],
    ['1989/..', { 'date-parts': [[1989]], circa: true }],
    ['../2004~', { 'date-parts': [[2004]], circa: true }],
  ])('%s', (edtf, expected) => {
    expect(cslDate(edtf)).toEqual(expected);
  });
});

describe('a source as CSL-JSON', () => {
  it('keeps every date as it was written, beside the one that CSL can read', () => {
    const item = cslSource(sourceRecord({ issued: '2023-05~', accessed: '2024-02-01' }));
    expect(item.issued).toEqual({ 'date-parts': [[2023, 5]], circa: true });
    expect(item.custom).toMatchObject({ issued: '2023-05~', accessed: '2024-02-01' });
  });

  it('holds only names that CSL-JSON has, with everything else under custom', () => {
    const full = sourceRecord({
      'title-short': 'T',
      author: [{ family: 'Le', given: 'An' }, { literal: 'Staff' }],
      'container-title': 'C',
      volume: '4',
      page: '1-9',
      DOI: '10.1000/182',
      issued: '2023',
      accessed: '2024-02-01',
      URL: 'https://example.org/a',
      description: 'D',
      archive: 'https://example.org/b',
      original: { title: 'O', publisher: 'P', language: 'vi' },
      paragraphs: 5,
      faults: [{ text: 'F', locator: 'para 2' }],
      'translated-title': { ko: '제목' },
    });
    const item = cslSource(full);
    expect(cslItem.parse(item)).toEqual(item);
    const told = new Set([...Object.keys(item), ...Object.keys(item.custom ?? {})]);
    expect(Object.keys(full.data).filter((key) => !told.has(key))).toEqual([]);
  });

  it('leaves out what is not known', () => {
    expect(Object.keys(cslSource(sourceRecord({})))).toEqual(['id', 'type', 'title', 'publisher', 'language', 'custom']);
  });
});

describe('a page of ours as CSL-JSON', () => {
  it('names the site, the version and the day of the last change, and no day of reading', () => {
    const page = {
      id: 'x',
      title: 'X',
      language: 'en',
      site: 'Simpul',
      version: '1.0.0+abc',
      address: 'https://example.org/x/',
      changed: '2024-02-01',
    };
    const item = cslPage(page);
    expect(cslItem.parse(item)).toEqual(item);
    expect(item).toMatchObject({
      type: 'webpage',
      'container-title': 'Simpul',
      version: '1.0.0+abc',
      issued: { 'date-parts': [[2024, 2, 1]] },
    });
    expect(item).not.toHaveProperty('accessed');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanQuery, QUERY_LIMIT, readState, setFilters, writeState } from '../../src/search/query-state.ts';

const NOTHING = { query: '', kind: '', year: '', topic: '' };

describe('what is typed becomes a query', () => {
  it('asks for nothing if there are only spaces', () => {
    expect(cleanQuery(' \t\n\u00A0\u3000 ')).toBe('');
  });

  it('is the same whether letters come composed or in pieces', () => {
    for (const text of ['hợp tác số', '디지털 협력', 'Bùi Thanh Sơn'])
      expect(cleanQuery(text.normalize('NFD'))).toBe(cleanQuery(text.normalize('NFC')));
  });

  it('is cut at 200 characters, never within one', () => {
    expect(cleanQuery('a'.repeat(10_000))).toBe('a'.repeat(QUERY_LIMIT));
    expect(cleanQuery('😀'.repeat(10_000))).toBe('😀'.repeat(QUERY_LIMIT));
    expect(Array.from(cleanQuery('ộ'.normalize('NFD').repeat(300)))).toHaveLength(QUERY_LIMIT);
  });

  it('keeps markup and signs as the letters they are', () => {
    expect(cleanQuery('<img src=x onerror=alert(1)> "KADIF" * :')).toBe('<img src=x onerror=alert(1)> "KADIF" * :');
  });

  it('drops marks that nobody sees and keeps words of any direction', () => {
    expect(cleanQuery('\u202EKADIF\u202C \u200Fالتعاون\u200E so\u00ADlidarity')).toBe('KADIF التعاون solidarity');
  });

  it('is the same when cleaned again, whatever was typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 250 }), (text) => cleanQuery(cleanQuery(text)) === cleanQuery(text)));
  });
});

describe('the address keeps words and filters', () => {
  it('reads what it wrote', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 250 }).map(cleanQuery);
    const id = fc.constantFrom('', 'event', '2025', 'peace-security');
    fc.assert(
      fc.property(text, id, id, id, (query, kind, year, topic) => {
        expect(readState(writeState({ query, kind, year, topic }))).toEqual({ query, kind, year, topic });
      }),
    );
  });

  it('is empty if nothing is asked for', () => {
    expect(writeState(NOTHING)).toBe('');
    expect(readState('')).toEqual(NOTHING);
  });

  it('understands the form of another page, with its empty fields', () => {
    expect(readState('?q=carbon+dialogue&kind=&year=2022&topic=')).toEqual({ query: 'carbon dialogue', kind: '', year: '2022', topic: '' });
  });

  it('leaves out filters that are no id', () => {
    expect(readState('?q=a&kind=%3Cimg%3E&year=last+year&topic=AI')).toEqual({ ...NOTHING, query: 'a' });
  });

  it('bears an address that is not well formed', () => {
    expect(readState('?q=%E0%A4%A&q=b&=&&').kind).toBe('');
  });
});

describe('filters are given to the index', () => {
  const values = { kind: 'event', year: '', topic: 'ai' };

  it('without those that are not set', () => {
    expect(setFilters(values)).toEqual({ kind: 'event', topic: 'ai' });
  });

  it('without the one whose other values are to be counted', () => {
    expect(setFilters(values, 'kind')).toEqual({ topic: 'ai' });
  });
});

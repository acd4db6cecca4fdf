import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeCbor, encodeCbor, type CborValue } from '../../src/search/cbor.ts';
import { stableIndex, UNSTABLE_FILE, type IndexFiles } from '../../src/search/stable-index.ts';

const pack = (value: CborValue): Uint8Array => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encodeCbor(value)]));
const unpack = (bytes: Uint8Array | undefined): CborValue =>
  decodeCbor(gunzipSync(bytes ?? new Uint8Array()).subarray('pagefind_dcd'.length));
const bytesOf = (files: IndexFiles) => [...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('hex')]).sort();

/** An index of two languages with the parts in one order or the other, as two runs of Pagefind leave it. */
function run(turned: boolean): IndexFiles {
  const order = <T>(list: readonly T[]): readonly T[] => (turned ? list.toReversed() : list);
  const name = (text: string): string => `${text}${turned ? 'b' : 'a'}`;
  const year = order<CborValue>([['2023', [0, 2]], ['2025', [1, 300, 70_000]]]); // prettier-ignore
  const kind = order<CborValue>([['event', [0, 1]], ['initiative', [2]]]); // prettier-ignore
  const meta: CborValue = ['1.5.2', [['en_1', 12]], [['a', 'z', 'en_2']], order([['year', name('en_y')], ['kind', name('en_k')]]), [], ['title']]; // prettier-ignore
  const languages = order<readonly [string, object]>([['en', { hash: name('en_m'), wasm: 'en', page_count: 3 }], ['ko', { hash: 'ko_m', wasm: null, page_count: 0 }]]); // prettier-ignore
  return new Map([
    [`filter/${name('en_y')}.pf_filter`, pack(['year', year])],
    [`filter/${name('en_k')}.pf_filter`, pack(['kind', kind])],
    [`pagefind.${name('en_m')}.pf_meta`, pack(meta)],
    ['pagefind.ko_m.pf_meta', pack(['1.5.2', [], [], [], [], []])],
    [
      'pagefind-entry.json',
      Buffer.from(JSON.stringify({ version: '1.5.2', languages: Object.fromEntries(languages), include_characters: ['_'] })),
    ],
  ]);
}

describe('the search index', () => {
  it('is the same byte for byte, in whatever order Pagefind wrote it', () => {
    expect(bytesOf(stableIndex(run(false)))).toEqual(bytesOf(stableIndex(run(true))));
  });

  it('stays the same when put in order again', () => {
    const once = stableIndex(run(true));
    expect(bytesOf(stableIndex(once))).toEqual(bytesOf(once));
  });

  it('still has every part under the name by which the part before it calls it', () => {
    const files = stableIndex(run(true));
    const entry: unknown = JSON.parse(Buffer.from(files.get('pagefind-entry.json') ?? []).toString());
    expect(entry).toMatchObject({ version: '1.5.2', languages: { en: { wasm: 'en', page_count: 3 } }, include_characters: ['_'] });
    const meta = [...files.keys()].find((path) => path.startsWith('pagefind.en_'));
    const [version, pages, chunks, filters, sorts, fields] = unpack(files.get(meta ?? '')) as readonly CborValue[];
    expect([version, pages, chunks, sorts, fields]).toEqual(['1.5.2', [['en_1', 12]], [['a', 'z', 'en_2']], [], ['title']]);
    const named = (filters as readonly (readonly [string, string])[]).map(([name, hash]) => [
      name,
      unpack(files.get(`filter/${hash}.pf_filter`)),
    ]);
    expect(named).toEqual([
      ['kind', ['kind', [['event', [0, 1]], ['initiative', [2]]]]], // prettier-ignore
      ['year', ['year', [['2023', [0, 2]], ['2025', [1, 300, 70_000]]]]], // prettier-ignore
    ]);
  });

  it('is refused if a part is missing or is none of Pagefind’s', () => {
    const files = new Map(run(false));
    files.delete('filter/en_ya.pf_filter');
    expect(() => stableIndex(files)).toThrow('filter/en_ya.pf_filter is missing');
    files.set('filter/en_ya.pf_filter', gzipSync('<!doctype html>'));
    expect(() => stableIndex(files)).toThrow('not a file of Pagefind');
    expect(() => stableIndex(new Map())).toThrow('pagefind-entry.json is missing');
  });

  it('is changed in no file but those that differ from run to run', () => {
    const paths = [
      'pagefind-entry.json',
      'pagefind.en_1.pf_meta',
      'filter/en_1.pf_filter',
      'index/en_1.pf_index',
      'fragment/en_1.pf_fragment',
      'wasm.en.pagefind',
    ];
    expect(paths.filter((path) => UNSTABLE_FILE.test(path))).toEqual(paths.slice(0, 3));
  });
});

import { describe, expect, it } from 'vitest';
import { formatLocator } from '../../src/citation/format-locator.ts';

describe('a place in a source is told in the words of the reader’s language', () => {
  it.each([
    ['para 3', 'para 3', 'par. 3', '3문단', 'đoạn 3'],
    ['para 3-4', 'paras 3–4', 'par. 3–4', '3–4문단', 'đoạn 3–4'],
    ['para 3, 5', 'paras 3, 5', 'par. 3, 5', '3, 5문단', 'đoạn 3, 5'],
    ['para 5-6, 9', 'paras 5–6, 9', 'par. 5–6, 9', '5–6, 9문단', 'đoạn 5–6, 9'],
    ['para 1, note', 'para 1, note', 'par. 1, catatan', '1문단, 주석', 'đoạn 1, ghi chú'],
    ['p. 4', 'p. 4', 'hlm. 4', '4쪽', 'tr. 4'],
    ['pp. 4-6', 'pp. 4–6', 'hlm. 4–6', '4–6쪽', 'tr. 4–6'],
    ['section 2.1', 'section 2.1', 'bagian 2.1', '2.1절', 'mục 2.1'],
    ['section II, para 1', 'section II, para 1', 'bagian II, par. 1', 'II절, 1문단', 'mục II, đoạn 1'],
    ['section Four sectors', 'section Four sectors', 'bagian Four sectors', 'Four sectors 부분', 'mục Four sectors'],
    [
      'section second bullet, note',
      'section second bullet, note',
      'bagian second bullet, catatan',
      'second bullet 부분, 주석',
      'mục second bullet, ghi chú',
    ],
    ['table 1', 'table 1', 'tabel 1', '표 1', 'bảng 1'],
    ['figure 2', 'figure 2', 'gambar 2', '그림 2', 'hình 2'],
    ['item 7', 'item 7', 'butir 7', '7항', 'điểm 7'],
    ['article 4', 'article 4', 'pasal 4', '제4조', 'điều 4'],
    ['title', 'title', 'judul', '제목', 'nhan đề'],
    ['abstract', 'abstract', 'abstrak', '초록', 'tóm tắt'],
    ['whole text', 'whole text', 'seluruh teks', '전문', 'toàn văn'],
    ['para 2; para 58', 'para 2; para 58', 'par. 2; par. 58', '2문단; 58문단', 'đoạn 2; đoạn 58'],
  ])('%s', (locator, en, id, ko, vi) => {
    expect([
      formatLocator(locator, 'en'),
      formatLocator(locator, 'id'),
      formatLocator(locator, 'ko'),
      formatLocator(locator, 'vi'),
    ]).toEqual([en, id, ko, vi]);
  });

  it('leaves a heading with a comma whole', () => {
    expect(formatLocator('section Trade, investment and tourism, para 2', 'vi')).toBe('mục Trade, investment and tourism, đoạn 2');
  });

  it('gives back a text that is no locator', () => {
    expect(formatLocator('somewhere', 'ko')).toBe('somewhere');
  });
});

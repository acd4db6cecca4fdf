import { describe, expect, it, test } from 'vitest';
import { citations, isLocator, locatorParagraphs } from '../../src/model/citation.ts';

describe('locators (C43)', () => {
  const good = [
    'para 3',
    'para 3-4',
    'para 3, 5',
    'para 3-4, 7, 9-10',
    'para 3, note',
    'p. 4',
    'pp. 4-6',
    'p. 4, 6',
    'section 2.1',
    'section The way on',
    'item 3',
    'table 1',
    'figure 2',
    'article 4',
    'title',
    'abstract',
    'whole text',
    'para 3; p. 4',
    'title; para 1',
  ];
  for (const text of good) {
    test(`"${text}" is one`, () => {
      expect(isLocator(text)).toBe(true);
    });
  }

  for (const text of [
    '',
    ' ',
    '3',
    'page 4',
    'paragraph 3',
    'para',
    'para x',
    'Para 3',
    'para 3 ',
    'para 3,5',
    'p 4',
    'section',
    'section ',
    'para 3;p. 4',
    'para 3; ',
    'whole',
  ]) {
    test(`${JSON.stringify(text)} is none`, () => {
      expect(isLocator(text)).toBe(false);
    });
  }

  it('name the paragraphs that a source must have', () => {
    expect(locatorParagraphs('para 3-4, 7; p. 99; para 12')).toEqual([3, 4, 7, 12]);
    expect(locatorParagraphs('section 2.1')).toEqual([]);
  });
});

describe('a claim (C16)', () => {
  it('cites at least one source, each with a locator and nothing else', () => {
    expect(citations.safeParse([{ source: 'a', locator: 'para 1' }]).success).toBe(true);
    for (const wrong of [
      [],
      [{ source: 'a' }],
      [{ source: 'a', locator: '' }],
      [{ locator: 'para 1' }],
      [{ source: 'a', locator: 'para 1', page: 4 }],
    ]) {
      expect(citations.safeParse(wrong).success).toBe(false);
    }
  });
});

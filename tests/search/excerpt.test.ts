import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/search/choose-place.ts';
import { excerptOf, EXCERPT_WORDS } from '../../src/search/excerpt.ts';

/** The excerpt with marks as brackets, of a text in which `*` before a word says that it matches. */
function excerpt(written: string, from = 0, to?: number, length?: number): string {
  const starred = wordsOf(written);
  const words = starred.map((word) => word.replace('*', ''));
  const hits = starred.flatMap((word, location) => (word.includes('*') ? [{ location, score: 1 }] : []));
  const parts = excerptOf(words, { from, to: to ?? words.length }, hits, length);
  return parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
}

describe('an excerpt', () => {
  it('shows a short claim whole, with the words that match marked', () => {
    expect(excerpt('Korea *pledged money for the *digital academy.')).toBe('Korea [pledged] money for the [digital] academy.');
  });

  it('marks the word without the signs around it', () => {
    expect(excerpt('the flagship (*KADIF), “*한-아세안” and *50%')).toBe('the flagship ([KADIF]), “[한-아세안]” and [50]%');
  });

  it('cuts to the words around the hits, and says where text is left out', () => {
    const words = Array.from({ length: 100 }, (_, index) => (index === 50 || index === 52 ? `*w${index}` : `w${index}`));
    const text = excerpt(words.join(' '), 0, undefined, 9);
    expect(text).toBe('… w47 w48 w49 [w50] w51 [w52] w53 w54 w55 …');
  });

  it('takes the stretch with the most hits', () => {
    expect(excerpt('*a b c d e f g *a *h i', 0, undefined, 4)).toBe('… g [a] [h] i');
  });

  it('stays within its claim or section', () => {
    expect(excerpt('*before here *it stands *after', 1, 4)).toBe('here [it] stands');
  });

  it('shows the beginning if nothing in it matches', () => {
    expect(excerpt('one two three four', 0, undefined, 2)).toBe('one two …');
  });

  it('leaves markup in a text as the text it is', () => {
    const parts = excerptOf(['<img', 'src=x', 'onerror=alert(1)>'], { from: 0, to: 3 }, [{ location: 2, score: 1 }]);
    expect(parts.map(({ text }) => text).join('')).toBe('<img src=x onerror=alert(1)>');
    expect(parts.filter(({ marked }) => marked)).toEqual([{ text: 'onerror=alert(1', marked: true }]);
  });

  it(`has at most ${EXCERPT_WORDS} words`, () => {
    const text = excerpt(Array.from({ length: 500 }, (_, index) => (index % 7 === 0 ? '*hit' : 'word')).join(' '));
    expect(text.split(/\s+/).filter((word) => word !== '…')).toHaveLength(EXCERPT_WORDS);
  });
});

import { describe, expect, it } from 'vitest';
import { choosePlace, wordsOf, type Anchor, type Hit, type Place } from '../../src/search/choose-place.ts';

/** A page as Pagefind stores it, written with `{element#id}` where an element with an id begins. */
function page(written: string): { readonly words: readonly string[]; readonly anchors: readonly Anchor[] } {
  const anchors: Anchor[] = [];
  const words: string[] = [];
  for (const word of wordsOf(written)) {
    const [, element, id] = /^\{(\w+)#([\w-]+)\}$/.exec(word) ?? [];
    if (element !== undefined && id !== undefined) anchors.push({ element, id, text: '', location: words.length });
    else words.push(word);
  }
  return { words, anchors };
}

const SUMMIT = page(
  `26th ASEAN–ROK Summit. Leaders took stock of the partnership.
   {section#claims} What was decided. {h3#act-pledged} Pledged.
   {li#scam} Korean police would work against scam crime. {li#trade-goal} The goal is trade of 300 billion.
   {h3#act-reported} Reported. {li#trade-2024} Two-way trade in 2024 was 208.2 billion dollars.
   {section#context} In context. Leaders met in Kuala Lumpur, and scam centres were spoken of.
   {dl#facts} Place Kuala Lumpur Topics Trade`,
);

/** Hits of words by their beginning, those of the title weighing more, as in the index. */
function search(query: string, { words, anchors } = SUMMIT): Place {
  const terms = query.toLowerCase().split(' ');
  const hits = words.flatMap((word, location): Hit[] => {
    const pieces = word.toLowerCase().split(/[^\p{L}\p{N}.]+/u);
    return terms.some((term) => pieces.some((piece) => piece.startsWith(term.slice(0, 5))))
      ? [{ location, score: location < 3 ? 7 : 1 }]
      : [];
  });
  return choosePlace(words, anchors, hits, query);
}

describe('a result leads to the place in the page where the words stand', () => {
  it('a claim, under the heading it stands under', () => {
    expect(search('trade 208.2')).toMatchObject({ type: 'claim', id: 'trade-2024', heading: 'Reported' });
  });

  it('a section, if its prose has more of the words than any claim', () => {
    expect(search('scam centres')).toMatchObject({ type: 'section', id: 'context', heading: 'In context' });
  });

  it('the page, if title and summary have as many of the words as any place below', () => {
    expect(search('summit')).toMatchObject({ type: 'page' });
    expect(search('summit partnership')).toMatchObject({ type: 'page' });
  });

  it('a claim with all the words, though the title has the weightier ones', () => {
    expect(search('summit police scam')).toMatchObject({ type: 'claim', id: 'scam' });
  });

  it('a claim rather than a list of facts with the same word', () => {
    expect(search('trade')).toMatchObject({ type: 'claim', id: 'trade-goal' });
  });

  it('the page, if only its title matches or nothing in its text', () => {
    expect(choosePlace(SUMMIT.words, SUMMIT.anchors, [], 'summit')).toMatchObject({ type: 'page' });
  });

  it('not the claim before it, where a list of facts follows', () => {
    const { words, anchors } = page('Fund. {section#claims} Claims. {li#gift} Korea gave money. {dl#facts} Parties Brunei');
    expect(search('brunei', { words, anchors })).toMatchObject({ type: 'page' });
  });

  it('the claim alone, not the prose after a list whose words the index counts', () => {
    const { words, anchors } = page('Fund. {h2#claims} Claims. {li#gift} Korea gave money. Afterwards came Brunei.');
    const counted = anchors.map((anchor) =>
      anchor.id === 'gift' ? { ...anchor, text: 'Korea gave money.' } : { ...anchor, text: 'Claims' },
    );
    expect(search('brunei', { words, anchors: counted })).toMatchObject({ type: 'section', id: 'claims' });
  });

  it('by inflected forms, and without regard to capitals and diacritics', () => {
    const { words, anchors } = page('Hội nghị. {h2#a} Đầu. Pledges were made. {h2#b} Sau. Hợp tác số giữa hai bên.');
    expect(search('PLEDGED', { words, anchors })).toMatchObject({ id: 'a' });
    const hits = [words.indexOf('Hợp'), words.indexOf('tác')].map((location) => ({ location, score: 1 }));
    expect(choosePlace(words, anchors, hits, 'hop tac')).toMatchObject({ id: 'b', heading: 'Sau' });
  });

  it('the page, if one of its names matches, wherever the names stand', () => {
    const { words, anchors } = page(
      'Flagship. {section#life} KADIF was launched. {h3#what} KADIF stands for. {section#names} Names. KADIF',
    );
    const hits = words.flatMap((word, location) => (word === 'KADIF' ? [{ location, score: location === 4 ? 5 : 1 }] : []));
    expect(choosePlace(words, anchors, hits, 'kadif')).toMatchObject({ type: 'page' });
  });

  it('of a word that the query only resembles, still the place where it stands', () => {
    const at = SUMMIT.words.indexOf('police');
    expect(choosePlace(SUMMIT.words, SUMMIT.anchors, [{ location: at, score: 1 }], 'xyz')).toMatchObject({ id: 'scam' });
  });
});

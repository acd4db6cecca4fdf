import { describe, expect, it } from 'vitest';
import type { Fragment } from '../../src/search/record-index.ts';
import { toResult, withoutRepeats } from '../../src/search/search-result.ts';

const FRAGMENT: Fragment = {
  url: '/simpul/initiatives/kadif/',
  content:
    'Korea–ASEAN Digital Innovation Flagship. KADIF 한-아세안 디지털 혁신 플래그십. Korean fund for digital projects. Claims. It runs from 2024 to 2029.',
  meta: { record: 'kadif', kind: 'initiative', title: 'Korea–ASEAN Digital Innovation Flagship', date: '6 September 2023' },
  anchors: [
    { element: 'p', id: 'lede', text: 'Korean fund for digital projects.', location: 9 },
    { element: 'section', id: 'claims', text: '', location: 14 },
    { element: 'li', id: 'years-2024-2029', text: '', location: 15 },
  ],
  weighted_locations: [],
};

const matching = (...locations: readonly number[]): Fragment => ({
  ...FRAGMENT,
  weighted_locations: locations.map((location) => ({ location, balanced_score: 1 })),
});
const textOf = (fragment: Fragment, query: string): string =>
  toResult(fragment, query)
    .excerpt.map(({ text }) => text)
    .join('');

describe('a result', () => {
  it('leads to its claim and carries its address in the record', () => {
    expect(toResult(matching(18), '2024')).toMatchObject({
      record: 'kadif',
      claim: 'kadif#years-2024-2029',
      href: '/simpul/initiatives/kadif/#years-2024-2029',
    });
  });

  it('leads to the page and is no claim, if the title matches', () => {
    const result = toResult(matching(1), 'digital');
    expect(result.href).toBe('/simpul/initiatives/kadif/');
    expect(result.claim).toBeUndefined();
  });

  it('shows the summary where only the title matches, and does not say the title twice', () => {
    expect(textOf(matching(0), 'korea')).toBe('Korean fund for digital projects.');
  });

  it('shows the other name that matches', () => {
    expect(textOf(matching(4), 'KADIF')).toMatch(/^KADIF 한-아세안/);
  });

  it('shows the other names, where they stand at the foot and only they match', () => {
    const content = 'Flagship. Fund for projects. Names. KADIF, 플래그십. Claims. It runs.';
    const anchors = [
      { element: 'p', id: 'lede', text: 'Fund for projects.', location: 1 },
      { element: 'section', id: 'names', text: '', location: 4 },
      { element: 'section', id: 'claims', text: '', location: 7 },
    ];
    const fragment = { ...matching(5), content, anchors, meta: { record: 'kadif', title: 'Flagship' } };
    expect(toResult(fragment, 'KADIF')).toMatchObject({ claim: undefined, href: '/simpul/initiatives/kadif/' });
    expect(textOf(fragment, 'KADIF')).toContain('Names. KADIF, 플래그십.');
  });

  it('bears a page that says nothing of itself', () => {
    const result = toResult({ ...FRAGMENT, meta: {}, anchors: [] }, 'x');
    expect(result).toMatchObject({ record: undefined, claim: undefined, kind: '', date: '', title: FRAGMENT.url });
  });
});

describe('a list of results', () => {
  it('has each record and claim once', () => {
    const claim = toResult(matching(18), '2024');
    const whole = toResult(matching(1), 'digital');
    const seen = new Set<string>();
    expect(withoutRepeats([claim, whole, claim], seen)).toEqual([claim, whole]);
    expect(withoutRepeats([whole], seen)).toEqual([]);
  });
});

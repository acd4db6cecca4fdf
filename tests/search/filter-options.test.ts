import { describe, expect, it } from 'vitest';
import { filterOptions } from '../../src/search/filter-options.ts';

const KINDS = [
  { value: 'event', label: 'Event' },
  { value: 'initiative', label: 'Initiative' },
];

describe('a filter', () => {
  it('shows how many results each value leaves, and closes those that leave none', () => {
    expect(filterOptions('kind', KINDS, { event: 12, initiative: 0 }, '')).toEqual([
      { value: 'event', text: 'Event (12)', disabled: false },
      { value: 'initiative', text: 'Initiative (0)', disabled: true },
    ]);
  });

  it('counts nothing before something is asked for', () => {
    expect(filterOptions('kind', KINDS, undefined, '').map(({ text, disabled }) => [text, disabled])).toEqual([
      ['Event', false],
      ['Initiative', false],
    ]);
  });

  it('never closes the value that is chosen', () => {
    expect(filterOptions('kind', KINDS, {}, 'event')[0]).toEqual({ value: 'event', text: 'Event (0)', disabled: false });
  });

  it('shows years from the latest', () => {
    const years = ['1997', '2025', '2019'].map((value) => ({ value, label: value }));
    expect(filterOptions('year', years, undefined, '').map(({ value }) => value)).toEqual(['2025', '2019', '1997']);
  });

  it('shows a value that only the index or the address knows under its id', () => {
    expect(filterOptions('topic', [], { space: 2 }, 'sea').map(({ text }) => text)).toEqual(['sea (0)', 'space (2)']);
  });
});

/** What can be narrowed down, by the names that address, form and index have for it. */
export const FILTERS = ['kind', 'year', 'topic'] as const;
export type FilterName = (typeof FILTERS)[number];
/** A value for each filter; empty for any. */
export type FilterValues = Readonly<Record<FilterName, string>>;

/** What a search page shows: words and filters, as its address keeps them. */
export interface QueryState extends FilterValues {
  readonly query: string;
}

/** Longest query, in characters. */
export const QUERY_LIMIT = 200;

/** Marks that nobody sees and no index holds: of direction, of joining without width, of order of bytes, soft hyphens. */
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * @param text what a reader typed or an address holds.
 * @returns the words to search for: composed (NFC), one space between them, at most {@link QUERY_LIMIT} characters; empty if
 * there are only spaces.
 */
export function cleanQuery(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return Array.from(plain).slice(0, QUERY_LIMIT).join('').trim();
}

/**
 * @param search the query part of an address, with or without its `?`.
 * @returns the state it stands for; filters that are no id and no year are left out.
 */
export function readState(search: string): QueryState {
  const parameters = new URLSearchParams(search);
  const value = (name: FilterName): string => {
    const text = parameters.get(name) ?? '';
    return /^[a-z0-9-]{1,60}$/.test(text) ? text : '';
  };
  return { query: cleanQuery(parameters.get('q') ?? ''), kind: value('kind'), year: value('year'), topic: value('topic') };
}

/** @returns the query part of the address for a state, with its `?`; empty if nothing is asked for. */
export function writeState(state: QueryState): string {
  const parameters = new URLSearchParams();
  if (state.query !== '') parameters.set('q', state.query);
  for (const name of FILTERS) if (state[name] !== '') parameters.set(name, state[name]);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** @returns the filters that are set, in the form that the index takes; `without` leaves one out. */
export function setFilters(values: FilterValues, without?: FilterName): Readonly<Record<string, string>> {
  return Object.fromEntries(FILTERS.filter((name) => name !== without && values[name] !== '').map((name) => [name, values[name]]));
}

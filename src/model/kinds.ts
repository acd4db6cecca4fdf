/**
 * The kinds of record: folder under `content/`, form of the file, and whether the record has a page in every language
 * (`everywhere`) or one page at the root with names in all languages (`root`).
 */
export const KINDS = {
  event: { folder: 'events', format: 'mdx', pages: 'everywhere' },
  initiative: { folder: 'initiatives', format: 'mdx', pages: 'everywhere' },
  topic: { folder: 'topics', format: 'mdx', pages: 'everywhere' },
  meetings: { folder: 'meetings', format: 'yaml', pages: 'everywhere' },
  disagreement: { folder: 'disagreements', format: 'yaml', pages: 'everywhere' },
  source: { folder: 'sources', format: 'yaml', pages: 'root' },
  person: { folder: 'people', format: 'yaml', pages: 'root' },
  organisation: { folder: 'organisations', format: 'yaml', pages: 'root' },
  place: { folder: 'places', format: 'yaml', pages: 'root' },
  statistics: { folder: 'statistics', format: 'yaml', pages: 'root' },
} as const satisfies Record<string, { folder: string; format: 'mdx' | 'yaml'; pages: 'everywhere' | 'root' }>;

export type Kind = keyof typeof KINDS;

/** All kinds, in the order in which lists and data files give them. */
export const KIND_NAMES = Object.keys(KINDS) as readonly Kind[];

/** Kinds whose names are linked in prose and short texts without being marked up. */
export const LINKED_KINDS: ReadonlySet<Kind> = new Set<Kind>(['event', 'initiative', 'meetings', 'person', 'organisation', 'place']);

/** Kinds that may be a party: who acts in a claim. */
export const PARTY_KINDS: ReadonlySet<Kind> = new Set<Kind>(['organisation', 'place', 'person']);

/** Kinds that can be translated under `content/translations/`. */
export const TRANSLATED_KINDS: ReadonlySet<Kind> = new Set<Kind>(['event', 'initiative', 'topic', 'disagreement']);

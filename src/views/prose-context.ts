import type { Graph } from '../graph/graph.ts';
import type { Locale } from '../model/language.ts';
import { PageContext } from './page-context.ts';
import type { EntryView, LinkView, NoteView } from './page-parts.ts';

/** What the links and citations within the prose of a page print; one for each page that is rendered. */
export interface ProseContext {
  readonly link: (id: string) => LinkView;
  /** @param items pairs of source and locator, as the citation plugin wrote them. */
  readonly notes: (items: readonly (readonly [string, string])[]) => readonly NoteView[];
  /** Gives each citation of the page an id of its own, in the order of the text. */
  readonly nextId: () => string;
  readonly openLabel: (number: number) => string;
}

/** Makes the context from what the page's view numbered, so that prose, margin and foot agree. */
export function proseContext(graph: Graph, view: Pick<EntryView, 'id' | 'sources'>, locale: Locale): ProseContext {
  const context = new PageContext(graph, locale, view.id);
  const numbers = new Map(view.sources.map((row) => [row.id, row.number]));
  let count = 0;
  return {
    link: (id) => context.link(id),
    notes: (items) => items.map(([source, locator]) => ({ ...context.note(source, locator), number: numbers.get(source) ?? 0 })),
    nextId: () => `n${(count += 1)}`,
    openLabel: (number) => context.t('citation.open', { number }),
  };
}

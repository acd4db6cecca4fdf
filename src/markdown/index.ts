import { unified } from '@astrojs/markdown-remark';
import { currentRecord } from '../graph/current-record.ts';
import { remarkCitations } from './remark-citations.ts';
import { remarkEntityLinks } from './remark-entity-links.ts';
import { remarkKeepTogether } from './remark-keep-together.ts';
import { remarkReferences } from './remark-references.ts';

/** The Markdown processor of the site. The order matters: what an author wrote goes before what is found by itself. */
export function recordMarkdown() {
  return unified({
    remarkPlugins: [
      remarkReferences,
      remarkCitations,
      [remarkEntityLinks, { matcherNow: () => currentRecord().graph.matcher }],
      remarkKeepTogether,
    ],
    smartypants: false,
  });
}

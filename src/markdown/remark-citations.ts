import type { Root } from 'mdast';
import { applyCitations } from '../text/apply-citations.ts';

/**
 * Turns `[@seed-003, para 3]` into a citation.
 * Before: `It was launched [@a, p. 4].` After: `It was launched<cite data-items="…">.`, the number being filled in by the page.
 */
export function remarkCitations() {
  return (tree: Root): void => {
    applyCitations(tree);
  };
}

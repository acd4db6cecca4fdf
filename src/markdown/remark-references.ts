import type { Root } from 'mdast';
import { applyReferences } from '../text/apply-references.ts';

/**
 * Turns `[[id]]`, `[[id|words]]` and `[words](kb:id)` into links to records.
 * Before: `See [[kadif]].` After: `See <a data-ref="kadif">…</a>.`, address and name being filled in by the page.
 */
export function remarkReferences() {
  return (tree: Root): void => {
    applyReferences(tree);
  };
}

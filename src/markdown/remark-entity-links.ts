import { basename } from 'node:path';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { applyMentions } from '../text/apply-mentions.ts';
import type { NameMatcher } from '../text/match-names.ts';

/**
 * Links the names of records: the first mention in a section, never the page's own.
 * Before: `The KADIF began.` After: `The <a data-mention="kadif">KADIF</a> began.`
 * @param matcherNow gives the matcher of names as it stands when a text is rendered.
 */
export function remarkEntityLinks({ matcherNow }: { matcherNow: () => NameMatcher }) {
  return (tree: Root, file: VFile): void => {
    applyMentions(tree, matcherNow(), basename(file.path, '.mdx'));
  };
}

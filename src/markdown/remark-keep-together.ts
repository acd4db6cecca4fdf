import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { textPiece } from '../text/transform-text.ts';

/**
 * Keeps the number of a citation on the line of the word before it: a button may stand alone at the start of a line, whatever
 * character joins it.
 * Before: `… in 2024.<cite>` After: `… in <span class="together">2024.<cite></span>`.
 */
export function remarkKeepTogether() {
  return (tree: Root): void => {
    keepTogether(tree);
  };
}

function keepTogether(parent: Parents): void {
  const children = parent.children as Nodes[];
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index];
    if (child === undefined) continue;
    if (child.type !== 'citation') {
      if ('children' in child) keepTogether(child);
      continue;
    }
    const before = children[index - 1];
    if (before?.type !== 'text') continue;
    const cut = before.value.search(/\S+$/);
    if (cut < 0) continue;
    const joined: PhrasingContent = {
      type: 'together',
      children: [textPiece(before, cut), child],
      data: { hName: 'span', hProperties: { className: ['together'] } },
    };
    const head = cut === 0 ? [] : [textPiece(before, 0, cut)];
    children.splice(index - 1, 2, ...head, joined);
    index = index - 1 + head.length;
  }
}

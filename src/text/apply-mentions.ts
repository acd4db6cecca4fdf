import type { Nodes, PhrasingContent, Root } from 'mdast';
import type { NameMatcher } from './match-names.ts';
import type { RecordMention } from './nodes.ts';
import { textPiece, transformText } from './transform-text.ts';

/**
 * Turns names in a tree into `mention` nodes: the first of each record in a section, never the page's own, never in headings.
 * A section runs from one heading to the next.
 * @param self id of the record whose page it is.
 */
export function applyMentions(tree: Root, matcher: NameMatcher, self: string): void {
  let seen = new Set<string>([self]);
  // What an author linked by hand counts as the first mention of its section.
  const enter = (node: Nodes): boolean => {
    if (node.type === 'reference') seen.add(node.id);
    if (node.type !== 'heading') return true;
    seen = new Set<string>([self]);
    return false;
  };
  transformText(
    tree,
    (node) => {
      const nodes: PhrasingContent[] = [];
      let from = 0;
      for (const { id, start, end } of matcher(node.value)) {
        if (seen.has(id)) continue;
        seen.add(id);
        if (start > from) nodes.push(textPiece(node, from, start));
        nodes.push(mention(id, textPiece(node, start, end)));
        from = end;
      }
      if (nodes.length === 0) return undefined;
      if (from < node.value.length) nodes.push(textPiece(node, from));
      return nodes;
    },
    enter,
  );
}

function mention(id: string, text: ReturnType<typeof textPiece>): RecordMention {
  return {
    type: 'mention',
    id,
    children: [text],
    ...(text.position && { position: text.position }),
    data: { hName: 'a', hProperties: { dataMention: id } },
  };
}

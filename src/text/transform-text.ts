import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { Place } from '../model/issue.ts';

/** Node types within which nothing is found: an author who writes code or a link wants it as it stands. */
const OPAQUE: ReadonlySet<Nodes['type']> = new Set<Nodes['type']>([
  'link',
  'linkReference',
  'code',
  'inlineCode',
  'definition',
  'image',
  'imageReference',
  'mdxjsEsm',
  'mdxFlowExpression',
  'mdxTextExpression',
  'reference',
  'mention',
  'citation',
]);

/**
 * Replaces text nodes in place, in the order of the text. Links, code and what was found before are passed over.
 * @param replace gives the nodes that take a text node's place, or undefined to leave it.
 * @param enter is told of each node before its children; false passes it over.
 */
export function transformText(
  tree: Root,
  replace: (node: Text) => PhrasingContent[] | undefined,
  enter: (node: Nodes) => boolean = () => true,
): void {
  const walk = (parent: Parents): void => {
    for (let index = 0; index < parent.children.length; index += 1) {
      const child = parent.children[index] as Nodes;
      if (child.type === 'text') {
        const nodes = replace(child);
        if (nodes) {
          (parent.children as Nodes[]).splice(index, 1, ...nodes);
          index += nodes.length - 1;
        }
      } else if (!OPAQUE.has(child.type) && enter(child) && 'children' in child) walk(child);
    }
  };
  walk(tree);
}

/** A piece of a text node as a node of its own; its position is that of the node it was cut from. */
export function textPiece(from: Text, value: string): Text {
  return { type: 'text', value, ...(from.position && { position: from.position }) };
}

/** @returns the place in the file of an offset within a text node, as exactly as its position tells. */
export function placeInText(node: Text, offset: number, file: string, bodyLine: number): Place {
  const before = node.value.slice(0, offset).split('\n');
  const start = node.position?.start ?? { line: 1, column: 1 };
  const rows = before.length - 1;
  const column = rows === 0 ? start.column + offset : (before.at(-1)?.length ?? 0) + 1;
  return { file, line: start.line + rows + bodyLine - 1, column };
}

import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { Place } from '../model/issue.ts';

type Point = NonNullable<Text['position']>['start'];

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
 * @param enter is told of each node that is no text, before its children; false passes it over.
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
      } else if (enter(child) && !OPAQUE.has(child.type) && 'children' in child) walk(child);
    }
  };
  walk(tree);
}

/**
 * Cuts a piece out of a text node as a node of its own, with its own position.
 * @param start first character, a UTF-16 offset within the node's value.
 * @param end one after the last character.
 */
export function textPiece(from: Text, start: number, end = from.value.length): Text {
  const position = from.position && { start: pointInText(from, start), end: pointInText(from, end) };
  return { type: 'text', value: from.value.slice(start, end), ...(position && { position }) };
}

/** @returns the place in the file of an offset within a text node, as exactly as its position tells. */
export function placeInText(node: Text, offset: number, file: string, bodyLine: number): Place {
  const { line, column } = pointInText(node, offset);
  return { file, line: line + bodyLine - 1, column };
}

/** Where an offset of a text node lies; after a line break the column counts from the first letter of the line. */
function pointInText(node: Text, offset: number): Point {
  const before = node.value.slice(0, offset).split('\n');
  const start = node.position?.start ?? { line: 1, column: 1 };
  const rows = before.length - 1;
  const column = rows === 0 ? start.column + offset : (before.at(-1)?.length ?? 0) + 1;
  return { line: start.line + rows, column, ...(start.offset !== undefined && { offset: start.offset + offset }) };
}

import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { RecordReference } from './nodes.ts';
import { findReferences, RECORD_SCHEME } from './syntax.ts';
import { textPiece, transformText } from './transform-text.ts';

/**
 * Turns `[[id]]`, `[[id|words]]` and `[words](kb:id)` of a tree into `reference` nodes. Whether the id exists is not asked.
 * Before: text `See [[kadif]].` After: text, reference to `kadif`, text.
 */
export function applyReferences(tree: Root): void {
  applyRecordLinks(tree);
  transformText(tree, (node) => {
    const spans = findReferences(node.value);
    if (spans.length === 0) return undefined;
    const nodes: PhrasingContent[] = [];
    let from = 0;
    for (const span of spans) {
      if (span.type !== 'reference') continue;
      if (span.start > from) nodes.push(textPiece(node, from, span.start));
      nodes.push(reference(span.id, span.words, textPiece(node, span.start, span.end)));
      from = span.end;
    }
    if (from < node.value.length) nodes.push(textPiece(node, from));
    return nodes;
  });
}

function applyRecordLinks(parent: Parents): void {
  for (const [index, child] of (parent.children as Nodes[]).entries()) {
    if (child.type === 'link' && child.url.startsWith(RECORD_SCHEME)) {
      const text: Text = { type: 'text', value: toString(child), ...(child.position && { position: child.position }) };
      (parent.children as Nodes[])[index] = reference(child.url.slice(RECORD_SCHEME.length), text.value, text);
    } else if ('children' in child) applyRecordLinks(child);
  }
}

function reference(id: string, words: string | undefined, from: Text): RecordReference {
  return {
    type: 'reference',
    id,
    named: words === undefined,
    children: [{ ...from, value: words ?? id }],
    ...(from.position && { position: from.position }),
    data: { hName: 'a', hProperties: { dataRef: id, ...(words === undefined && { dataNamed: '' }) } },
  };
}

import type { PhrasingContent, Root } from 'mdast';
import type { RecordCitation } from './nodes.ts';
import { asCitation, citationFault, findCitations, type WrittenCitation } from './syntax.ts';
import { textPiece, transformText } from './transform-text.ts';

const STOP = /^[.,;:!?\u3002]+/;

/**
 * Turns `[@source, locator; @source, locator]` of a tree into `citation` nodes; the space before one goes, and a
 * stop after it comes first, so that the number stays with its sentence, as in print. What is no citation stays as text.
 * @param onFault is told what is wrong with a written citation, and where in which text node it stands.
 */
export function applyCitations(
  tree: Root,
  onFault?: (fault: {
    item: WrittenCitation;
    rule: 'kb/no-locator' | 'kb/citation-form';
    message: string;
    node: Parameters<typeof textPiece>[0];
    offset: number;
  }) => void,
): void {
  transformText(tree, (node) => {
    const spans = findCitations(node.value);
    if (spans.length === 0) return undefined;
    const nodes: PhrasingContent[] = [];
    let from = 0;
    for (const span of spans) {
      if (span.type !== 'citation') continue;
      const faults = span.items.flatMap((item) => {
        const fault = citationFault(item);
        return fault ? [{ item, ...fault }] : [];
      });
      for (const fault of faults) onFault?.({ ...fault, node, offset: fault.item.start });
      const sound = span.items.filter((item) => !faults.some((fault) => fault.item === item));
      if (sound.length === 0) continue;
      const before = node.value.slice(from, span.start).trimEnd();
      if (before !== '') nodes.push(textPiece(node, from, from + before.length));
      const stop = STOP.exec(node.value.slice(span.end))?.[0] ?? '';
      if (stop !== '') nodes.push(textPiece(node, span.end, span.end + stop.length));
      const items = sound.map(asCitation);
      const { position } = textPiece(node, span.start, span.end);
      const citation: RecordCitation = {
        type: 'citation',
        items,
        places: sound.map((item) => textPiece(node, item.start, item.end).position),
        children: [],
        ...(position && { position }),
        data: { hName: 'cite', hProperties: { dataItems: JSON.stringify(items.map((item) => [item.source, item.locator])) } },
      };
      nodes.push(citation);
      from = span.end + stop.length;
    }
    if (nodes.length === 0) return undefined;
    if (from < node.value.length) nodes.push(textPiece(node, from));
    return nodes;
  });
}

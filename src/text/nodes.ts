import type { Data, Parent, PhrasingContent, Text } from 'mdast';
import type { Position } from 'unist';
import type { Citation } from '../model/citation.ts';

/** A link to a record that its author wrote: `[[kadif]]`, `[[kadif|words]]` or `[words](kb:kadif)`. */
export interface RecordReference extends Parent {
  type: 'reference';
  id: string;
  /** Whether the record's own name is to stand here, since no words were given. */
  named: boolean;
  children: Text[];
  data?: Data & { hName?: string; hProperties?: Record<string, string> };
}

/** A name that stands in the text and was linked by itself. */
export interface RecordMention extends Parent {
  type: 'mention';
  id: string;
  children: Text[];
  data?: Data & { hName?: string; hProperties?: Record<string, string> };
}

/** `[@seed-003, para 3; @b, p. 4]`. */
export interface RecordCitation extends Parent {
  type: 'citation';
  items: Citation[];
  /** Where each item stands; parallel to `items`. */
  places: (Position | undefined)[];
  children: Text[];
  data?: Data & { hName?: string; hProperties?: Record<string, string> };
}

/** A word and the number of its citation, kept on one line. */
export interface Together extends Parent {
  type: 'together';
  children: PhrasingContent[];
  data?: Data & { hName?: string; hProperties?: { className: string[] } };
}

declare module 'mdast' {
  interface RootContentMap {
    reference: RecordReference;
    mention: RecordMention;
    citation: RecordCitation;
    together: Together;
  }
  interface PhrasingContentMap {
    reference: RecordReference;
    mention: RecordMention;
    citation: RecordCitation;
    together: Together;
  }
}

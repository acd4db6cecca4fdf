import type { Nodes, Parents, Root } from 'mdast';
import type { Citation } from '../model/citation.ts';
import { issueAt, type Issue, type Place } from '../model/issue.ts';
import { applyCitations } from './apply-citations.ts';
import { applyMentions } from './apply-mentions.ts';
import { applyReferences } from './apply-references.ts';
import { checkProse, placeOf } from './check-prose.ts';
import type { NameMatcher } from './match-names.ts';
import { parseMdx } from './parse-mdx.ts';
import type { RecordCitation } from './nodes.ts';
import { sentenceAt } from './sentences.ts';
import { placeInText, transformText } from './transform-text.ts';

/** A sentence in which a record is named, cut at the name. */
export interface SentenceWithName {
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

export interface ProseLink {
  readonly type: 'reference' | 'mention';
  readonly id: string;
  readonly place: Place;
  readonly sentence: SentenceWithName;
}

/** What a reading of the prose of one record found; the tree itself is not kept. */
export interface ProseFacts {
  readonly issues: readonly Issue[];
  readonly links: readonly ProseLink[];
  readonly citations: readonly (Citation & { readonly place: Place })[];
  /** Plain text of the paragraphs, in order. */
  readonly paragraphs: readonly string[];
}

export interface Prose {
  readonly id: string;
  readonly file: string;
  readonly body: string;
  readonly bodyLine: number;
}

const EMPTY: ProseFacts = { issues: [], links: [], citations: [], paragraphs: [] };

/**
 * Reads the prose of a record: what is wrong with it, what it links, names and cites, and in which sentences. Applies the very
 * steps that the remark plugins apply, so that pages and graph agree.
 * @param nameOf the name that stands for a record where an author gave no words.
 */
export function readProse(prose: Prose, matcher: NameMatcher, nameOf: (id: string) => string): ProseFacts {
  if (prose.body.trim() === '') return EMPTY;
  const { file, bodyLine } = prose;
  const tree = parseMdx(file, prose.body, bodyLine);
  if ('rule' in tree) return { ...EMPTY, issues: [tree] };
  const issues: Issue[] = [...checkProse(tree, file, bodyLine)];
  if (issues.length > 0) return { ...EMPTY, issues };
  applyReferences(tree);
  applyCitations(tree, ({ rule, message, node, offset }) => {
    issues.push(issueAt(placeInText(node, offset, file, bodyLine), rule, message));
  });
  applyMentions(tree, matcher, prose.id);
  issues.push(...leftOpen(tree, file, bodyLine));
  const links: ProseLink[] = [];
  const citations: (Citation & { place: Place })[] = [];
  const paragraphs: string[] = [];
  for (const block of blocksOf(tree)) {
    const { text, found, cited } = readBlock(block, nameOf);
    const place = placeOf(block, file, bodyLine);
    for (const { items, node } of cited) {
      for (const [index, item] of items.entries()) {
        citations.push({ ...item, place: placeOf({ position: node.places[index] ?? node.position }, file, bodyLine) });
      }
    }
    if (cited.length === 0 && text.trim() !== '' && block.type !== 'heading') {
      const hasFault = issues.some((issue) => issue.line >= place.line && issue.line <= (block.position?.end.line ?? 0) + bodyLine - 1);
      if (!hasFault) issues.push(issueAt(place, 'kb/no-citation', 'this paragraph has no citation; end it with [@source-id, para 3]'));
    }
    if (block.type !== 'heading') paragraphs.push(text.trim());
    for (const { type, id, start, end, node } of found) {
      const sentence = sentenceAt(text, start);
      links.push({
        type,
        id,
        place: placeOf(node, file, bodyLine),
        sentence: {
          before: text.slice(sentence.start, start),
          name: text.slice(start, end),
          after: text.slice(end, Math.max(end, sentence.start + sentence.text.length)),
        },
      });
    }
  }
  return { issues, links, citations, paragraphs };
}

/** Brackets that were meant as a reference or citation and became none: readers would see them as they are written. */
function leftOpen(tree: Root, file: string, bodyLine: number): readonly Issue[] {
  const issues: Issue[] = [];
  transformText(tree, (node) => {
    // A citation that is whole has been told what is wrong with it.
    const text = node.value.replace(/\[@[^[\]]*\]/g, (whole) => ' '.repeat(whole.length));
    for (const { 0: opened, index } of text.matchAll(/\[\[|\[\s*@/g)) {
      const place = placeInText(node, index, file, bodyLine);
      issues.push(
        opened === '[['
          ? issueAt(
              place,
              'kb/reference-form',
              'this [[ opens no reference; write [[id]], or [words](kb:id) in tables and for words that are set off',
            )
          : issueAt(place, 'kb/citation-form', 'this [@ opens no citation; write [@source-id, para 3]'),
      );
    }
    return undefined;
  });
  return issues;
}

/** Paragraphs, and tables as wholes: the blocks that must be cited. Headings too, which need not, but may hold references. */
function blocksOf(tree: Root): readonly Parents[] {
  const blocks: Parents[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'paragraph' || node.type === 'table' || node.type === 'heading') blocks.push(node);
    else if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') blocks.push(node);
    else if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return blocks;
}

const onOneLine = (text: string): string => text.replaceAll('\n', ' ');

function readBlock(block: Parents, nameOf: (id: string) => string) {
  let text = '';
  const found: { type: 'reference' | 'mention'; id: string; start: number; end: number; node: Nodes }[] = [];
  const cited: { items: readonly Citation[]; node: RecordCitation }[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'citation') {
      cited.push({ items: node.items, node });
    } else if (node.type === 'reference' || node.type === 'mention') {
      const start = text.length;
      text += node.type === 'reference' && node.named ? nameOf(node.id) : onOneLine(node.children.map((child) => child.value).join(''));
      found.push({ type: node.type, id: node.id, start, end: text.length, node });
    } else if ('value' in node && node.type !== 'mdxTextExpression' && node.type !== 'mdxFlowExpression' && node.type !== 'mdxjsEsm') {
      text += onOneLine(node.value);
    } else if (node.type === 'break') {
      text += ' ';
    } else if ('children' in node) {
      for (const child of node.children) walk(child);
      if (node.type === 'tableCell') text += ' ';
    }
  };
  walk(block);
  return { text, found, cited };
}

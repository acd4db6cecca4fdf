import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node, type Pair } from 'yaml';
import { parseEdtf } from '../model/edtf.ts';
import { issueAt, type Issue, type Place } from '../model/issue.ts';

/** Limits on the facts of one file (fault C31). */
export const MAX_YAML_BYTES = 64 * 1024;
export const MAX_YAML_DEPTH = 20;

export type YamlPath = readonly (string | number)[];

export interface ParsedYaml {
  /** The facts as plain data; undefined if they cannot be read. */
  readonly data: unknown;
  readonly issues: readonly Issue[];
}

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
/** Plain words that older YAML reads as something else than what is written. */
const AMBIGUOUS = /^(?:y|n|yes|no|on|off|[+-]?0\d+|[+-]?\d+(?::[0-5]?\d)+)$/i;
const DATE_LIKE = /^\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?(?:[T ].*)?$/;

/** Deepest run of brackets or of `- ` on one line: bounds the parser's recursion before it starts. */
function looksTooDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > MAX_YAML_DEPTH * 4) return true;
  }
  return new RegExp(`^(?:[ ]*[-?:][ ]){${MAX_YAML_DEPTH + 1}}`, 'm').test(text);
}

function parse(text: string): { document: Document.Parsed; lines: LineCounter } {
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines, uniqueKeys: true, version: '1.2', schema: 'core', logLevel: 'silent' }), lines };
}

/**
 * Reads facts written in YAML 1.2 without ever running, expanding or guessing anything: no anchors, no tags, bounded depth and size.
 * @param firstLine line of the file on which `text` begins, from 1.
 */
export function parseYaml(file: string, text: string, firstLine = 1): ParsedYaml {
  const top: Place = { file, line: firstLine, column: 1 };
  if (Buffer.byteLength(text) > MAX_YAML_BYTES) {
    return { data: undefined, issues: [issueAt(top, 'yaml/too-large', `more than ${MAX_YAML_BYTES / 1024} KB of facts; split the entry`)] };
  }
  if (looksTooDeep(text)) return { data: undefined, issues: [tooDeep(top)] };
  const { document, lines } = parse(text);
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const issues: Issue[] = [];
  for (const error of document.errors) {
    const rule = error.code === 'DUPLICATE_KEY' ? 'yaml/duplicate-key' : 'yaml/syntax';
    issues.push(issueAt(place(error.pos[0]), rule, `${firstSentence(error.message)}${advice(error.code)}`));
  }
  visit(document, {
    Node(key, node, path) {
      const offset = node.range?.[0] ?? 0;
      if (path.length > MAX_YAML_DEPTH * 2) {
        issues.push(tooDeep(place(offset)));
        return visit.BREAK;
      }
      if (isAlias(node) || ('anchor' in node && node.anchor !== undefined)) {
        issues.push(issueAt(place(offset), 'yaml/alias', 'anchors (&) and aliases (*) are refused; write the value out, or put quotes around it'));
      }
      if (node.tag !== undefined && text[tagStart(text, offset)] === '!') {
        issues.push(issueAt(place(offset), 'yaml/tag', `the tag ${node.tag} is refused; write the plain value`));
      }
      if (isScalar(node) && node.type === 'PLAIN') {
        const written = node.source ?? '';
        if (key === 'key' && FORBIDDEN_KEYS.has(written)) {
          issues.push(issueAt(place(offset), 'yaml/forbidden-key', `"${written}" is no key of any record`));
        } else if (key !== 'key' && (AMBIGUOUS.test(written) || DATE_LIKE.test(written) || (written.includes('/') && parseEdtf(written).ok))) {
          issues.push(issueAt(place(offset), 'yaml/quote', `put quotes around it: '${written}'`));
        }
      } else if (isScalar(node) && key === 'key' && FORBIDDEN_KEYS.has(String(node.value))) {
        issues.push(issueAt(place(offset), 'yaml/forbidden-key', `"${String(node.value)}" is no key of any record`));
      }
      return undefined;
    },
  });
  if (issues.length > 0) return { data: undefined, issues };
  return { data: document.toJS({ maxAliasCount: 0 }) as unknown, issues };
}

function tooDeep(place: Place): Issue {
  return issueAt(place, 'yaml/too-deep', `more than ${MAX_YAML_DEPTH} levels; no record is so deep`);
}

function tagStart(text: string, offset: number): number {
  const before = text.slice(0, offset).trimEnd();
  const word = /!\S*$/.exec(before);
  return word ? word.index : offset;
}

function firstSentence(message: string): string {
  return message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? message;
}

function advice(code: string): string {
  if (code === 'TAB_AS_INDENT') return '; indent with spaces';
  if (code === 'MULTIPLE_DOCS') return '; a record is one document';
  if (code === 'BAD_SCALAR_START' || code === 'BLOCK_AS_IMPLICIT_KEY') return '; put quotes around the text';
  return '';
}

/**
 * Finds where a fact stands, for messages; parses anew, since that is needed only when something is wrong.
 * @param inside text within the value to point at, such as `[[kadiff]]`.
 * @returns the place of the value (or of the key, `on: 'key'`), or of the nearest parent that exists.
 */
export function locateYaml(
  file: string,
  text: string,
  firstLine: number,
  path: YamlPath,
  { on = 'value', inside = '' }: { on?: 'key' | 'value'; inside?: string } = {},
): Place {
  const { document, lines } = parse(text);
  let node: Node | null | undefined = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      const key = pair.key as Node;
      const value = pair.value as Node | null;
      offset = ((last && on === 'key') || !value ? key.range?.[0] : value.range?.[0]) ?? offset;
      node = value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (!item) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  if (inside !== '' && node?.range) {
    const at = text.slice(node.range[0], node.range[2]).indexOf(inside);
    if (at >= 0) offset = node.range[0] + at;
  }
  const { line, col } = lines.linePos(offset);
  return { file, line: line + firstLine - 1, column: col };
}

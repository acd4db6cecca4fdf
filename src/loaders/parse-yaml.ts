import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { parseEdtf } from '../model/edtf.ts';
import { issueAt, type Issue, type Place } from '../model/issue.ts';

/** Limits on the facts of one file (fault C31). */
export const MAX_YAML_BYTES = 64 * 1024;
export const MAX_YAML_DEPTH = 20;

export type YamlPath = readonly (string | number)[];

export interface ParsedYaml {
  /** The facts as plain data, what wants quotes being read as text; undefined if they cannot be read. */
  readonly data: unknown;
  readonly issues: readonly Issue[];
}

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
/** Plain words that older YAML reads as something else than what is written. */
const AMBIGUOUS = /^(?:y|n|yes|no|on|off|[+-]?0\d+|[+-]?\d+(?::[0-5]?\d)+)$/i;
const SECOND_DOCUMENT = 'a second document begins here; a record is one document';
const DATE_LIKE = /^\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?(?:[T ].*)?$/;

/** Deepest run of brackets or of `- ` on one line: spares the parser what is plainly too deep. */
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
  // Keys are compared below: the parser's own comparison takes quadratic time. Below `error` it would drop a second document unsaid.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, version: '1.2', schema: 'core', logLevel: 'error' });
  return { document, lines };
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
  // The parser reports a nesting that exhausts its stack as an error like any other.
  if (document.errors.some((error) => error.message.includes('call stack'))) return { data: undefined, issues: [tooDeep(top)] };
  const issues: Issue[] = [];
  for (const error of document.errors) {
    const at = place(error.pos[0]);
    // Of the errors of a line the first tells what is wrong; the others follow from it.
    if (issues.at(-1)?.line === at.line) continue;
    issues.push(
      issueAt(at, 'yaml/syntax', error.code === 'MULTIPLE_DOCS' ? SECOND_DOCUMENT : `${firstSentence(error.message)}${advice(error.code)}`),
    );
  }
  visit(document, {
    Node(key, node, path) {
      if (isMap(node)) issues.push(...duplicateKeys(node, place));
      const offset = node.range?.[0] ?? 0;
      if (isCollection(node) && path.filter(isCollection).length >= MAX_YAML_DEPTH) {
        issues.push(tooDeep(place(offset)));
        return visit.BREAK;
      }
      if (isAlias(node) || ('anchor' in node && Boolean(node.anchor))) {
        issues.push(
          issueAt(place(offset), 'yaml/alias', 'anchors (&) and aliases (*) are refused; write the value out, or put quotes around it'),
        );
      }
      if (node.tag !== undefined) {
        issues.push(issueAt(place(offset), 'yaml/tag', `the tag ${node.tag} is refused; write the plain value`));
      }
      if (isScalar(node) && node.type === 'PLAIN') {
        const written = node.source ?? '';
        if (key === 'key' && FORBIDDEN_KEYS.has(written)) {
          issues.push(issueAt(place(offset), 'yaml/forbidden-key', `"${written}" is no key of any record`));
        } else if (
          key !== 'key' &&
          (AMBIGUOUS.test(written) || DATE_LIKE.test(written) || (written.includes('/') && parseEdtf(written).ok))
        ) {
          issues.push(issueAt(place(offset), 'yaml/quote', `put quotes around it: '${written}'`));
          // Read on as if it were quoted, so that one slip hides no other.
          node.value = written;
        }
      } else if (isScalar(node) && key === 'key' && FORBIDDEN_KEYS.has(String(node.value))) {
        issues.push(issueAt(place(offset), 'yaml/forbidden-key', `"${String(node.value)}" is no key of any record`));
      }
      return undefined;
    },
  });
  if (issues.some((issue) => issue.rule !== 'yaml/quote')) return { data: undefined, issues };
  return { data: document.toJS({ maxAliasCount: 0 }) as unknown, issues };
}

function tooDeep(place: Place): Issue {
  return issueAt(place, 'yaml/too-deep', `more than ${MAX_YAML_DEPTH} levels; no record is so deep`);
}

function duplicateKeys(map: YAMLMap, place: (offset: number) => Place): readonly Issue[] {
  const first = new Map<string, Place>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    const at = place(key.range?.[0] ?? 0);
    const other = first.get(name);
    if (other) return [issueAt(at, 'yaml/duplicate-key', `"${name}" stands here a second time, after line ${other.line}; keep one`)];
    first.set(name, at);
    return [];
  });
}

function firstSentence(message: string): string {
  return message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? message;
}

function advice(code: string): string {
  if (code === 'TAB_AS_INDENT') return '; indent with spaces';
  if (code === 'BAD_SCALAR_START' || code === 'BLOCK_AS_IMPLICIT_KEY') return '; put quotes around the text';
  return '';
}

/**
 * Gives the place of the value at a path (or of its key), or of the nearest parent that exists; `inside` is text within the value to
 * point at, the first after `nth` others of the same.
 */
export type YamlLocator = (
  path: YamlPath,
  options?: { readonly on?: 'key' | 'value'; readonly inside?: string; readonly nth?: number },
) => Place;

/**
 * Finds where the facts of a file stand, for messages. Parses anew, but only once and only when first asked, since that is needed
 * only when something is wrong.
 * @param firstLine line of the file on which `text` begins, from 1.
 */
export function yamlLocator(file: string, text: string, firstLine: number): YamlLocator {
  let parsed: ReturnType<typeof parse> | undefined;
  return (path, { on = 'value', inside = '', nth = 0 } = {}) => {
    parsed ??= parse(text);
    const { offset, node } = findNode(parsed.document, path, on);
    const at = inside !== '' && node?.range ? nthIndexOf(text.slice(node.range[0], node.range[2]), inside, nth) : -1;
    const { line, col } = parsed.lines.linePos(at < 0 ? offset : (node?.range?.[0] ?? 0) + at);
    return { file, line: line + firstLine - 1, column: col };
  };
}

/** @returns -1 if it stands there less often than that. */
function nthIndexOf(text: string, inside: string, nth: number): number {
  let at = text.indexOf(inside);
  for (let count = 0; count < nth && at >= 0; count += 1) at = text.indexOf(inside, at + 1);
  return at;
}

function findNode(document: Document.Parsed, path: YamlPath, on: 'key' | 'value'): { readonly node: Node | null; readonly offset: number } {
  let node: Node | null = document.contents;
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
  return { node, offset };
}

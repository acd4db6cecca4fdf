import { loadContent, type Content, type FileCache } from '../loaders/load-content.ts';
import { compareIssues, type Issue } from '../model/issue.ts';
import type { AnyRecord } from '../model/record.ts';
import { readProse, type ProseFacts } from '../text/read-prose.ts';
import { buildGraph, type Graph } from './graph.ts';
import { checkIdentity, checkPublished } from './integrity/identity.ts';
import { checkNames } from './integrity/names.ts';
import { checkReferences, checkUnusedSources } from './integrity/references.ts';
import { checkTime } from './integrity/time.ts';
import { checkTranslations } from './integrity/translations.ts';
import { displayName, matcherOf } from './names.ts';

/** The record as it stands in a folder, and everything that is wrong with it. */
export interface OpenedRecord {
  readonly content: Content;
  readonly graph: Graph;
  /** By file and place. Errors among them mean that the graph must not be published. */
  readonly issues: readonly Issue[];
}

/**
 * Reads `content/`, holds it together and checks it whole: all that is wrong comes back at once. Never throws for bad content.
 * @param root folder that holds `content/`.
 * @param cache carries unchanged files from one reading to the next.
 */
export function openRecord(root: string, cache?: FileCache): OpenedRecord {
  const content = loadContent(root, cache);
  const byId = new Map<string, AnyRecord>();
  for (const record of content.records) if (!byId.has(record.id)) byId.set(record.id, record);
  const { matcher, issues: nameIssues } = matcherOf(content);
  const nameOf = (id: string): string => {
    const record = byId.get(id);
    return record ? displayName(record, 'en').text : id;
  };
  const proseOf = new Map<string, ProseFacts>();
  for (const record of content.records) {
    if (record.body.trim() === '' || byId.get(record.id) !== record) continue;
    const facts = readProse(record, matcher, nameOf);
    proseOf.set(record.id, facts);
  }
  const translated = content.translations.map((translation) => readProse(translation, matcher, nameOf));
  const proses = [...proseOf.values(), ...translated];
  const graph = buildGraph(content, matcher, proseOf);
  const cited = new Set(
    graph
      .of('source')
      .filter((source) => graph.usesOf(source.id).length > 0)
      .map((source) => source.id as string),
  );
  const issues = [
    ...content.issues,
    ...checkIdentity(content),
    ...nameIssues,
    ...proses.flatMap((prose) => prose.issues),
    ...checkReferences(content, byId, proses),
    ...checkTime(content, graph),
    ...checkNames(content),
    ...checkTranslations(content, byId),
    ...checkPublished(content, byId),
    ...checkUnusedSources(content, cited),
  ].sort(compareIssues);
  return { content, graph, issues };
}

import type { Content } from '../../loaders/load-content.ts';
import { didYouMean } from '../../loaders/nearest-name.ts';
import { locatorParagraphs } from '../../model/citation.ts';
import { issueAt, type Issue, type Place } from '../../model/issue.ts';
import { KIND_NAMES, type Kind } from '../../model/kinds.ts';
import type { AnyRecord } from '../../model/record.ts';
import { referencesIn, shortTextFaults } from '../../text/inline.ts';
import type { ProseFacts } from '../../text/read-prose.ts';
import { citationsOf, linksOf, plainTextsOf, shortTextsOf, translatedTextsOf, type ShortText } from '../record-links.ts';

const SOURCE: ReadonlySet<Kind> = new Set<Kind>(['source']);
const ANY: ReadonlySet<Kind> = new Set<Kind>(KIND_NAMES);

/** Roles in which a record cannot name itself. Rings of relations are found elsewhere, as a whole. */
const OTHERS_ONLY: ReadonlySet<string> = new Set([
  'beside',
  'series',
  'country',
  'member',
  'original',
  'implements',
  'funds',
  'complements',
]);

/**
 * Every id that is written must be a record, and of a kind that may stand there.
 * @param proses what the prose of each record and translation says.
 */
export function checkReferences(content: Content, byId: ReadonlyMap<string, AnyRecord>, proses: readonly ProseFacts[]): readonly Issue[] {
  const issues: Issue[] = [];
  const ids = [...byId.keys()];
  const check = (id: string, kinds: ReadonlySet<Kind>, place: () => Place): void => {
    const found = byId.get(id);
    if (found === undefined) {
      if (content.unread.has(id)) return;
      const wanted = kinds.size < KIND_NAMES.length ? ids.filter((one) => kinds.has(byId.get(one)?.kind ?? 'event')) : ids;
      const message = id === '' ? 'the id is empty' : `"${id}" is no record${didYouMean(id, wanted) || didYouMean(id, ids)}`;
      issues.push(issueAt(place(), 'kb/unknown-id', message));
    } else if (!kinds.has(found.kind)) {
      issues.push(issueAt(place(), 'kb/wrong-kind', `"${id}" is a record of kind ${found.kind}; here stands ${[...kinds].join(' or ')}`));
    }
  };
  const checkTexts = (file: string, texts: readonly ShortText[], linked: boolean): void => {
    for (const { path, text } of texts) {
      for (const { rule, written, nth, message } of shortTextFaults(text, linked)) {
        issues.push(issueAt(content.locate(file, path, written, nth), rule, message));
      }
      if (!linked) continue;
      for (const { id, written, nth } of referencesIn(text)) check(id, ANY, () => content.locate(file, path, written, nth));
    }
  };
  for (const record of content.records) {
    for (const { role, id, path, kinds } of linksOf(record)) {
      check(id, kinds, () => content.locate(record.file, path));
      if (id === record.id && OTHERS_ONLY.has(role)) {
        issues.push(issueAt(content.locate(record.file, path), 'kb/cycle', `"${id}" names itself as "${role}"`));
      }
    }
    for (const { source, locator, path } of citationsOf(record)) {
      const place = (): Place => content.locate(record.file, [...path, 'source']);
      check(source, SOURCE, place);
      issues.push(...checkRange(byId.get(source), locator, () => content.locate(record.file, [...path, 'locator'])));
    }
    checkTexts(record.file, shortTextsOf(record), true);
    checkTexts(record.file, plainTextsOf(record), false);
    if (record.kind === 'statistics') {
      const places = content.observationPlaces.get(record.file) ?? [];
      for (const [index, { source, locator }] of record.data.observations.entries()) {
        const at = (column: 'source' | 'locator') => (): Place => places[index]?.[column] ?? { file: record.file, line: 1, column: 1 };
        check(source, SOURCE, at('source'));
        issues.push(...checkRange(byId.get(source), locator, at('locator')));
      }
    }
  }
  for (const translation of content.translations) {
    checkTexts(translation.file, translatedTextsOf(translation.data), true);
  }
  for (const { links, citations } of proses) {
    for (const { type, id, place } of links) if (type === 'reference') check(id, ANY, () => place);
    for (const { source, locator, place } of citations) {
      check(source, SOURCE, () => place);
      issues.push(...checkRange(byId.get(source), locator, () => place));
    }
  }
  return issues;
}

function checkRange(source: AnyRecord | undefined, locator: string, place: () => Place): readonly Issue[] {
  if (source?.kind !== 'source' || source.data.paragraphs === undefined) return [];
  const count = source.data.paragraphs;
  const beyond = locatorParagraphs(locator).find((number) => number < 1 || number > count);
  return beyond === undefined
    ? []
    : [issueAt(place(), 'kb/locator-range', `"${source.id}" has ${count} paragraphs; there is no para ${beyond}`)];
}

/** A source that nothing cites says nothing: a warning, since it may be about to be used. */
export function checkUnusedSources(content: Content, cited: ReadonlySet<string>): readonly Issue[] {
  // While a file cannot be read, nobody knows what it cites.
  if (content.unread.size > 0) return [];
  return content.records
    .filter((record) => record.kind === 'source' && !cited.has(record.id))
    .map((record) => issueAt({ file: record.file, line: 1, column: 1 }, 'kb/unused-source', `no record cites "${record.id}"`));
}

import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ID_MAX_LENGTH, isId } from '../model/ids.ts';
import { compareIssues, issueAt, type Issue, type Place } from '../model/issue.ts';
import { KIND_NAMES, KINDS, TRANSLATED_KINDS, type Kind } from '../model/kinds.ts';
import { DEFAULT_LOCALE, isLocale, type Locale } from '../model/language.ts';
import { SCHEMAS, type AnyRecord } from '../model/record.ts';
import { redirects as redirectsSchema, type Redirects } from '../model/redirects.ts';
import { translation, type TranslationData } from '../model/translation.ts';
import { decodeText } from './decode-text.ts';
import { yamlLocator, type YamlLocator, type YamlPath } from './parse-yaml.ts';
import { readFacts } from './read-facts.ts';
import { readObservations, type ObservationPlaces } from './read-observations.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/** The words of a record in another language. */
export interface Translation {
  readonly locale: Locale;
  readonly kind: Kind;
  readonly id: string;
  readonly file: string;
  readonly data: TranslationData;
  readonly body: string;
  readonly bodyLine: number;
}

/** An id of `published.txt` and the line it stands on, from 1. */
export interface PublishedId {
  readonly id: string;
  readonly line: number;
}

/** Everything under `content/`, read but not yet held together. */
export interface Content {
  /** By kind in the order of {@link KIND_NAMES}, then by id. */
  readonly records: readonly AnyRecord[];
  readonly translations: readonly Translation[];
  readonly published: readonly PublishedId[];
  readonly redirects: Redirects;
  /** First 12 hex digits of the SHA-256 of all files: the version of the content. */
  readonly digest: string;
  readonly issues: readonly Issue[];
  /** Ids of files that are there but could not be read: what points at them is not wrong for that. */
  readonly unread: ReadonlySet<string>;
  /** Where a fact of a file stands; `inside` points at a piece of text within it, the first after `nth` others of the same. */
  readonly locate: (file: string, path: YamlPath, inside?: string, nth?: number) => Place;
  /** Where the cells of the observations of a series stand, by record file; parallel to the observations. */
  readonly observationPlaces: ReadonlyMap<string, readonly ObservationPlaces[]>;
}

interface FileResult {
  readonly locate?: YamlLocator;
  readonly record?: AnyRecord;
  readonly translation?: Translation;
  /** The id that the file's name gives, if nothing else of it could be read. */
  readonly unread?: string;
  readonly places?: readonly ObservationPlaces[];
  readonly issues: readonly Issue[];
}

const NO_REDIRECTS: Redirects = { renamed: [], removed: [] };
export const PUBLISHED_FILE = 'content/published.txt';
export const REDIRECTS_FILE = 'content/redirects.yaml';

/** Results of files already read in this process, by path and digest, so that one save costs one file. */
export type FileCache = Map<string, { readonly digest: string; readonly result: FileResult }>;

/**
 * Reads `content/` of a project: every file, never a link, all slips gathered.
 * @param root folder that holds `content/`.
 * @param cache carries unchanged files from one reading to the next.
 */
export function loadContent(root: string, cache: FileCache = new Map()): Content {
  const issues: Issue[] = [];
  const files = listFiles(root, 'content', issues).sort();
  const hash = createHash('sha256');
  const records: AnyRecord[] = [];
  const translations: Translation[] = [];
  const locators = new Map<string, YamlLocator>();
  const unread = new Set<string>();
  const observationPlaces = new Map<string, readonly ObservationPlaces[]>();
  let published: readonly PublishedId[] = [];
  let redirects: Redirects = NO_REDIRECTS;
  const csvTexts = new Map<string, string>();
  const jobs: { file: string; bytes: Buffer; digest: string }[] = [];
  for (const file of files) {
    const bytes = readFileSync(join(root, file));
    const digest = createHash('sha256').update(bytes).digest('hex');
    hash.update(`${file}\0${digest}\n`);
    if (file.endsWith('.csv')) {
      const decoded = decodeText(file, bytes);
      issues.push(...decoded.issues);
      csvTexts.set(file, decoded.text);
    }
    jobs.push({ file, bytes, digest });
  }
  for (const { file, bytes, digest } of jobs) {
    if (file === PUBLISHED_FILE) {
      const decoded = decodeText(file, bytes);
      issues.push(...decoded.issues);
      published = readPublished(decoded.text);
      continue;
    }
    if (file === REDIRECTS_FILE) {
      const decoded = decodeText(file, bytes);
      const facts = readFacts(file, decoded.text, 1, redirectsSchema);
      locators.set(file, yamlLocator(file, decoded.text, 1));
      issues.push(...decoded.issues, ...facts.issues);
      redirects = facts.data ?? NO_REDIRECTS;
      continue;
    }
    if (file.endsWith('.csv')) {
      const owner = file.replace(/\.csv$/, '.yaml');
      if (!files.includes(owner)) {
        issues.push(issueAt({ file, line: 1, column: 1 }, 'file/unexpected', `figures without a record; write ${owner} beside it`));
      }
      continue;
    }
    const csv = csvTexts.get(file.replace(/\.yaml$/, '.csv'));
    const key = csv === undefined ? digest : createHash('sha256').update(digest).update(csv).digest('hex');
    const known = cache.get(file);
    const result = known?.digest === key ? known.result : readFile(file, bytes, csv);
    cache.set(file, { digest: key, result });
    issues.push(...result.issues);
    if (result.locate) locators.set(file, result.locate);
    if (result.unread !== undefined) unread.add(result.unread);
    if (result.record) records.push(result.record);
    if (result.translation) translations.push(result.translation);
    if (result.places) observationPlaces.set(file, result.places);
  }
  const order = new Map(KIND_NAMES.map((kind, index) => [kind, index]));
  records.sort((a, b) => (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return {
    records,
    translations,
    published,
    redirects,
    digest: hash.digest('hex').slice(0, 12),
    issues: issues.sort(compareIssues),
    unread,
    locate: (file, path, inside = '', nth = 0) => locators.get(file)?.(path, { inside, nth }) ?? { file, line: 1, column: 1 },
    observationPlaces,
  };
}

/** Regular files below a folder, as project paths; links, pipes and unexpected names are reported, never followed or read. */
function listFiles(root: string, folder: string, issues: Issue[]): string[] {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    issues.push(issueAt({ file: folder, line: 1, column: 1 }, 'file/unexpected', 'this folder is missing; the record lives in it'));
    return [];
  }
  return entries
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => {
      const file = `${folder}/${entry.name}`;
      const place = { file, line: 1, column: 1 };
      if (entry.isDirectory()) {
        if (isContentFolder(file)) return listFiles(root, file, issues);
        issues.push(issueAt(place, 'file/unexpected', 'a folder that belongs to no kind of record; nothing in it is read'));
        return [];
      }
      if (!entry.isFile() || lstatSync(join(root, file)).nlink > 1) {
        issues.push(issueAt(place, 'file/not-regular', 'a link or special file; links are not followed. Put the file itself here'));
        return [];
      }
      return [file];
    });
}

const FOLDERS: ReadonlyMap<string, Kind> = new Map(KIND_NAMES.map((kind) => [KINDS[kind].folder, kind]));

function isContentFolder(path: string): boolean {
  const [, first = '', second, third] = path.split('/');
  if (first !== 'translations') return second === undefined && FOLDERS.has(first);
  if (second === undefined) return true;
  if (!isLocale(second) || second === DEFAULT_LOCALE) return false;
  if (third === undefined) return true;
  const kind = FOLDERS.get(third);
  return kind !== undefined && TRANSLATED_KINDS.has(kind) && path.split('/').length === 4;
}

function readFile(file: string, bytes: Uint8Array, csv: string | undefined): FileResult {
  const place = { file, line: 1, column: 1 };
  const steps = file.split('/');
  const name = steps.at(-1) ?? '';
  const kind = FOLDERS.get(steps.at(-2) ?? '');
  const translated = steps[1] === 'translations' ? steps[2] : undefined;
  const extension = kind === undefined ? '' : `.${translated === undefined ? KINDS[kind].format : 'mdx'}`;
  if (kind === undefined || !name.endsWith(extension)) {
    const wanted =
      kind === undefined ? 'records stand in the folders of their kinds' : `records of ${KINDS[kind].folder}/ end in ${extension}`;
    return { issues: [issueAt(place, 'file/unexpected', `not read: ${wanted}`)] };
  }
  const id = name.slice(0, -extension.length);
  if (!isId(id)) {
    const why =
      id.length > ID_MAX_LENGTH ? `is longer than ${ID_MAX_LENGTH} characters` : 'may hold only a-z, 0-9 and single hyphens between them';
    return { issues: [issueAt(place, 'file/name', `the file name is the id, and "${id}" ${why}`)] };
  }
  const decoded = decodeText(file, bytes);
  const issues = [...decoded.issues];
  if (issues.some((issue) => issue.severity === 'error')) return { issues, unread: id };
  let [yaml, line, body, bodyLine] = [decoded.text, 1, '', 1];
  if (extension === '.mdx') {
    const split = splitFrontMatter(file, decoded.text);
    if ('rule' in split) return { issues: [...issues, split], unread: id };
    [yaml, line, body, bodyLine] = [split.yaml, split.yamlLine, split.body, split.bodyLine];
  } else if (decoded.text.trim() === '') {
    return { issues: [...issues, issueAt(place, 'file/empty', 'the file is empty; write the facts of the record')], unread: id };
  }
  const locate = yamlLocator(file, yaml, line);
  if (isLocale(translated ?? '')) {
    const facts = readFacts(file, yaml, line, translation);
    issues.push(...facts.issues);
    if (facts.data === undefined) return { locate, issues };
    return { locate, issues, translation: { locale: translated as Locale, kind, id, file, data: facts.data, body, bodyLine } };
  }
  const facts = readFacts(file, yaml, line, SCHEMAS[kind]);
  issues.push(...facts.issues);
  let data: unknown = facts.data;
  let places: readonly ObservationPlaces[] | undefined;
  if (kind === 'statistics') {
    const csvFile = file.replace(/\.yaml$/, '.csv');
    if (csv === undefined) {
      issues.push(issueAt(place, 'model/missing', `the figures are missing; write them in ${csvFile}`));
      return { locate, issues, unread: id };
    }
    const read = readObservations(csvFile, csv);
    issues.push(...read.issues);
    places = read.places;
    if (facts.data !== undefined) data = { ...facts.data, observations: read.observations };
  }
  if (data === undefined) return { locate, issues, unread: id };
  const record = { kind, id, data, file, body, bodyLine } as unknown as AnyRecord;
  return { locate, issues, record, ...(places && { places }) };
}

function readPublished(text: string): readonly PublishedId[] {
  return text.split('\n').flatMap((written, index) => {
    const id = written.replace(/#.*/, '').trim();
    return id === '' ? [] : [{ id, line: index + 1 }];
  });
}

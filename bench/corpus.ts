import { stringify } from 'yaml';
import { csvText } from '../src/exports/csv.ts';
import type { OpenedRecord } from '../src/graph/open-record.ts';
import { namesOf, type RecordName } from '../src/graph/names.ts';
import { citationsOf, linksOf, shortTextsOf, translatedTextsOf } from '../src/graph/record-links.ts';
import type { Translation } from '../src/loaders/load-content.ts';
import type { YamlPath } from '../src/loaders/parse-yaml.ts';
import { KIND_NAMES, KINDS, PARTY_KINDS } from '../src/model/kinds.ts';
import type { AnyRecord } from '../src/model/record.ts';
import { OBSERVATION_COLUMNS } from '../src/model/statistics.ts';
import { foldName, type Name } from '../src/text/match-names.ts';
import { nameInventor, type InventName } from './invent-name.ts';
import { seededRandom, type Random } from './random.ts';
import { reword, vocabularyOf, type Rewording, type Vocabulary } from './reword.ts';

/** A file of the corpus, its path with forward slashes from the root of a project. */
export interface CorpusFile {
  readonly path: string;
  readonly text: string;
}

/** Longest summary that the model takes, in characters. */
const LONGEST_SUMMARY = 240;
/** A party that more than one entry in so many names belongs to the world, of which there is one: it is not multiplied. */
const EVERYWHERE = 3;
const QUOTED = { defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN', lineWidth: 0 } as const;

/** The records of one round: the same as in the record itself, each under another id. */
interface Round {
  readonly number: number;
  readonly has: ReadonlySet<string>;
  readonly random: Random;
}

/**
 * Makes a record of any size that is like the real one: the real one as the first round, then the same records again and again under
 * other names and in other words, and of the last round as many as are wanted. What a record has much or little of (claims, sources,
 * status rows, names in four languages, prose) it has in every round. Topics, countries, and whoever takes part everywhere, stay one.
 */
export class Corpus {
  readonly #opened: OpenedRecord;
  readonly #seed: string;
  readonly #single: ReadonlySet<string>;
  readonly #vocabulary: Vocabulary;
  readonly #keptWords: ReadonlySet<string>;
  readonly #inventors = new Map<number, InventName>();
  /** Names of each round by record and folded name; and who owns a folded name. */
  readonly #names = new Map<string, ReadonlyMap<string, string>>();
  readonly #owners = new Map<string, string>();

  /**
   * @param opened the record that the corpus is to be like, without errors.
   * @param seed the same seed makes the same corpus.
   */
  constructor(opened: OpenedRecord, seed: string) {
    const { graph } = opened;
    this.#opened = opened;
    this.#seed = seed;
    this.#single = singleRecords(opened);
    const single = graph.records.filter((record) => this.#single.has(record.id));
    this.#keptWords = new Set(
      single.flatMap((record) => namesOf(record).flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [])),
    );
    const texts = graph.records.flatMap((record) => [record.body, ...shortTextsOf(record).map(({ text }) => text)]);
    this.#vocabulary = vocabularyOf(texts, graph.matcher);
    // Names of the record itself come first, so that no invented one takes theirs.
    for (const record of graph.records) for (const { text } of namesOf(record)) this.#owners.set(foldName(text), record.id);
  }

  /** How many events and initiatives one round has. */
  get entriesInRound(): number {
    return this.#opened.graph.of('event').length + this.#opened.graph.of('initiative').length;
  }

  /**
   * @param entries how many events and initiatives in all.
   * @returns the files of `content/`, by path.
   * @throws RangeError if the record itself has more.
   */
  files(entries: number): readonly CorpusFile[] {
    const files = this.#rounds(entries).flatMap((round) => [
      ...this.#recordsOf(round).flatMap((record) => this.#recordFiles(record, round)),
      ...this.#opened.content.translations
        .filter(({ id }) => round.has.has(id) && (round.number === 0 || !this.#single.has(id)))
        .map((translation) => this.#translationFile(translation, round)),
    ]);
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** @returns every name of so many entries that is linked by itself. */
  linkedNames(entries: number): readonly Name[] {
    return this.#rounds(entries).flatMap((round) =>
      this.#recordsOf(round).flatMap((record) => {
        const names = this.#namesIn(record, round.number);
        const linked = namesOf(record).filter((name) => name.link);
        const texts = new Set(linked.map(({ text }) => names.get(foldName(text)) ?? text));
        return [...texts].map((text) => ({ text, id: idIn(record.id, round.number) }));
      }),
    );
  }

  #rounds(entries: number): readonly Round[] {
    const { records } = this.#opened.graph;
    const inRound = this.entriesInRound;
    if (entries < inRound) throw new RangeError(`The record has ${inRound} entries; a corpus that is like it has at least as many`);
    const count = Math.ceil(entries / inRound);
    const share = (entries - (count - 1) * inRound) / inRound;
    return Array.from({ length: count }, (_, number): Round => {
      const random = seededRandom(`${this.#seed} ${number}`);
      if (number < count - 1 || share === 1) return { number, has: new Set(records.map(({ id }) => id)), random };
      return { number, has: this.#part(share, random), random };
    });
  }

  /** A part of a round, of every kind the same share; of events and initiatives together exactly. */
  #part(share: number, random: Random): ReadonlySet<string> {
    const { graph } = this.#opened;
    const entries: readonly AnyRecord[] = [...graph.of('event'), ...graph.of('initiative')];
    const others = KIND_NAMES.filter((kind) => kind !== 'event' && kind !== 'initiative').map((kind) =>
      graph.records.filter((record) => record.kind === kind),
    );
    return new Set(
      [entries, ...others].flatMap((group) => random.shuffle(group).slice(0, Math.round(group.length * share))).map(({ id }) => id),
    );
  }

  #recordsOf({ number, has }: Round): readonly AnyRecord[] {
    return this.#opened.graph.records.filter(({ id }) => has.has(id) && (number === 0 || !this.#single.has(id)));
  }

  /** The number of the round in which a record is that stands for another: this round, if it has it. */
  #numberFor(id: string, round: Round): number {
    return this.#single.has(id) || !round.has.has(id) ? 0 : round.number;
  }

  #recordFiles(record: AnyRecord, round: Round): readonly CorpusFile[] {
    const near = (id: string): string => idIn(id, this.#numberFor(id, round));
    const data = structuredClone(record.data) as unknown as Record<string, unknown>;
    for (const { id, path } of linksOf(record)) setAt(data, path, near(id));
    for (const { source, path } of citationsOf(record)) setAt(data, [...path, 'source'], near(source));
    const rewording = this.#rewording(round, this.#vocabulary);
    for (const { path, text } of shortTextsOf(record)) setAt(data, path, this.#fitting(path, text, rewording));
    this.#rename(record, data, round);
    // A run that is not of this round has its own meetings already.
    if (record.kind === 'event' && record.data.series !== undefined && !round.has.has(record.data.series)) {
      delete data['series'];
      delete data['ordinal'];
    }
    const path = `content/${KINDS[record.kind].folder}/${idIn(record.id, round.number)}`;
    if (record.kind === 'statistics') {
      const observations = record.data.observations.map((one) => ({ ...one, source: near(one.source) }));
      const { observations: _, ...facts } = data;
      const csv = csvText(OBSERVATION_COLUMNS, observations);
      return [
        { path: `${path}.yaml`, text: stringify(facts, QUOTED) },
        { path: `${path}.csv`, text: csv },
      ];
    }
    if (KINDS[record.kind].format === 'yaml') return [{ path: `${path}.yaml`, text: stringify(data, QUOTED) }];
    const body = round.number === 0 ? record.body : reword(record.body, rewording);
    return [{ path: `${path}.mdx`, text: `---\n${stringify(data, QUOTED)}---\n${body}` }];
  }

  /** The words of a translation stay, since they are of another language; the names in them change. */
  #translationFile({ locale, kind, id, data, body }: Translation, round: Round): CorpusFile {
    const rewording = this.#rewording(round, undefined);
    const copy = structuredClone(data) as unknown as Record<string, unknown>;
    for (const { path, text } of translatedTextsOf(data)) setAt(copy, path, this.#fitting(path, text, rewording));
    const path = `content/translations/${locale}/${KINDS[kind].folder}/${idIn(id, round.number)}.mdx`;
    return { path, text: `---\n${stringify(copy, QUOTED)}---\n${round.number === 0 ? body : reword(body, rewording)}` };
  }

  /** A summary that a longer name would make too long stays as it is. */
  #fitting(path: YamlPath, text: string, rewording: Rewording): string {
    const written = reword(text, rewording);
    return path[0] === 'summary' && written.length > LONGEST_SUMMARY ? text : written;
  }

  /** What is named in a text is every other time a record of another round, so that all rounds hang together. */
  #rewording(round: Round, words: Vocabulary | undefined): Rewording {
    const { random, number } = round;
    const far = (): number => (random.below(2) === 0 ? number : random.below(number + 1));
    const numberFor = (id: string): number => {
      const there = far();
      return there === number ? this.#numberFor(id, round) : this.#single.has(id) ? 0 : there;
    };
    return {
      matcher: this.#opened.graph.matcher,
      words: number === 0 ? undefined : words,
      random,
      id: (id) => idIn(id, this.#opened.graph.get(id)?.kind === 'source' ? this.#numberFor(id, round) : numberFor(id)),
      name: (id, written) => {
        const record = this.#opened.graph.get(id);
        return (record && this.#namesIn(record, numberFor(id)).get(foldName(written))) ?? written;
      },
    };
  }

  #rename(record: AnyRecord, data: Record<string, unknown>, round: Round): void {
    const names = this.#namesIn(record, round.number);
    for (const { text, path } of namesOf(record)) {
      // As parsed: names and aliases have their text in a field, a title is a text.
      const at = path[0] === 'names' || path[0] === 'aliases' ? [...path, 'text'] : path;
      setAt(data, at, names.get(foldName(text)) ?? text);
    }
  }

  /** The names that a record has in a round, by its own folded ones. No two records share one. */
  #namesIn(record: AnyRecord, number: number): ReadonlyMap<string, string> {
    const id = idIn(record.id, number);
    const known = this.#names.get(id);
    if (known) return known;
    const names = new Map(
      namesOf(record).map((name): [string, string] => [foldName(name.text), number === 0 ? name.text : this.#invent(name, id, number)]),
    );
    this.#names.set(id, names);
    return names;
  }

  #invent({ text }: RecordName, id: string, number: number): string {
    const inventor = this.#inventors.get(number) ?? nameInventor(number, this.#keptWords);
    this.#inventors.set(number, inventor);
    const invented = inventor(text);
    const owner = this.#owners.get(foldName(invented));
    const name = owner === undefined || owner === id ? invented : `${invented} ${number}`;
    this.#owners.set(foldName(name), id);
    return name;
  }
}

/** The id of a record in a round; the first round is the record itself. */
function idIn(id: string, round: number): string {
  return round === 0 ? id : `${id}-r${round}`;
}

/** Topics, countries, and parties that many entries name. */
function singleRecords({ graph }: OpenedRecord): ReadonlySet<string> {
  const entries: readonly AnyRecord[] = [...graph.of('event'), ...graph.of('initiative')];
  const named = new Map<string, number>();
  for (const entry of entries) {
    for (const id of new Set(linksOf(entry).map((link) => link.id))) named.set(id, (named.get(id) ?? 0) + 1);
  }
  return new Set(
    graph.records
      .filter((record) => {
        if (record.kind === 'topic' || (record.kind === 'place' && record.data.kind === 'country')) return true;
        return PARTY_KINDS.has(record.kind) && (named.get(record.id) ?? 0) * EVERYWHERE > entries.length;
      })
      .map(({ id }) => id),
  );
}

/** Sets the value at a path of plain data; a path that is not there is left alone. */
function setAt(data: Record<string, unknown>, path: YamlPath, value: string): void {
  let here: unknown = data;
  for (const step of path.slice(0, -1)) {
    if (typeof here !== 'object' || here === null) return;
    here = (here as Record<string | number, unknown>)[step];
  }
  const last = path.at(-1);
  if (typeof here === 'object' && here !== null && last !== undefined && last in here)
    (here as Record<string | number, unknown>)[last] = value;
}

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openRecord } from '../src/graph/open-record.ts';
import { formatReport } from '../src/graph/report-issues.ts';
import { basePath } from '../src/routing/site.ts';
import { stopBuilds } from './astro-build.ts';
import { measureBuild } from './build-bench.ts';
import { Corpus } from './corpus.ts';
import { figureTable, isReached, type Figure } from './figures.ts';
import { circumstances } from './machine.ts';
import { measureLinking } from './measure-linking.ts';
import { measureMix } from './measure-mix.ts';
import { measurePages } from './page-bench.ts';

const HELP = `npm run bench              everything; it takes long: the machine should have nothing else to do
npm run bench -- pages     what the pages in dist/ weigh (after npm run build)
npm run bench -- linking   what linking costs as names grow
npm run bench -- build     the whole build against a bare Astro build of the same files
  --entries N              events and initiatives in the corpus (1000)
  --runs N                 rounds that count; one more comes first (5)
  --no-larger              leaves out the corpus four times as large
  --date YYYY-MM-DD        day to write down (that of the last commit)
  --out FILE               where results go (bench/results.json)
  --keep                   leaves the built projects in bench/built/`;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WORK = join(ROOT, 'bench', 'built');
const SEED = 'simpul';
const PARTS = ['pages', 'linking', 'build'] as const;
type Part = (typeof PARTS)[number];

interface Options {
  readonly entries: number;
  readonly runs: number;
  readonly larger: boolean;
  readonly keep: boolean;
}

/**
 * Measures the project and writes down what it found. Nothing but `bench/` is written to.
 * @param args command-line arguments.
 * @returns the exit code: 1 if a figure misses its target.
 */
export async function main(args: readonly string[]): Promise<number> {
  const read = readArguments(args);
  if (typeof read === 'number') return read;
  const { parts, options, date, out } = read;
  const about = circumstances(date);
  const results: Partial<Record<Part, unknown>> = existsSync(out)
    ? (JSON.parse(readFileSync(out, 'utf8')) as Partial<Record<Part, unknown>>)
    : {};
  let missed = false;
  for (const part of parts) {
    const { figures, ...detail } = await measurePart(part, options);
    console.log(`\n${part}\n${figureTable(figures)}\n`);
    missed ||= figures.some((figure) => isReached(figure) === false);
    results[part] = { ...about, figures: figures.map((figure) => ({ ...figure, reached: isReached(figure) })), ...detail };
    // Written after each part, so that one that fails does not take the others with it.
    const ordered = Object.fromEntries(PARTS.flatMap((one) => (results[one] === undefined ? [] : [[one, results[one]]])));
    writeFileSync(out, `${JSON.stringify(ordered, undefined, 2)}\n`);
  }
  return missed ? 1 : 0;
}

function readArguments(args: readonly string[]) {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(HELP);
    return 0;
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        entries: { type: 'string', default: '1000' },
        runs: { type: 'string', default: '5' },
        date: { type: 'string' },
        out: { type: 'string', default: join(ROOT, 'bench', 'results.json') },
        keep: { type: 'boolean', default: false },
        'no-larger': { type: 'boolean', default: false },
      },
    });
    const parts = positionals.map((name) => PARTS.find((part) => part === name) ?? refuse(`"${name}" is no part of the bench`));
    const count = (name: 'entries' | 'runs'): number => {
      const number = Number(values[name]);
      return Number.isInteger(number) && number > 0 ? number : refuse(`--${name} "${values[name]}" is no whole number above 0`);
    };
    if (values.date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.date)) refuse(`--date "${values.date}" is not YYYY-MM-DD`);
    const options: Options = { entries: count('entries'), runs: count('runs'), larger: !values['no-larger'], keep: values.keep };
    return { parts: parts.length === 0 ? PARTS : parts, options, date: values.date, out: values.out };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`${error.message.split('. ')[0] ?? ''}\n${HELP}`);
    return 1;
  }
}

function refuse(message: string): never {
  throw new TypeError(message);
}

async function measurePart(part: Part, options: Options): Promise<{ readonly figures: readonly Figure[] }> {
  if (part === 'pages') return measurePages(join(ROOT, 'dist'), basePath());
  const opened = openRecord(ROOT);
  if (opened.issues.some((issue) => issue.severity === 'error')) {
    throw new Error(`${formatReport(opened.issues)}\nThe corpus is made from the record: mend it first`);
  }
  const corpus = new Corpus(opened, SEED);
  if (part === 'linking') {
    const texts = corpus
      .files(options.entries)
      .filter(({ path }) => path.endsWith('.mdx'))
      .map(({ text }) => text);
    return measureLinking(texts, (times) => corpus.linkedNames(options.entries * times));
  }
  return inWorkFolder(options.keep, async (work) => {
    const built = await measureBuild(corpus, work, options.entries, options.runs, options.larger, (line) => {
      console.log(line);
    });
    return { ...built, seed: SEED, mix: { record: measureMix(opened.graph), corpus: built.mix } };
  });
}

/** Gives a folder below `bench/built/` and takes it away at the end, also if the bench is broken off. */
async function inWorkFolder<T>(keep: boolean, job: (work: string) => Promise<T>): Promise<T> {
  mkdirSync(WORK, { recursive: true });
  const work = mkdtempSync(join(WORK, 'run-'));
  const clear = (): void => {
    if (!keep) rmSync(work, { recursive: true, force: true, maxRetries: 3 });
  };
  const breakOff = (): void => {
    stopBuilds();
    clear();
    process.exit(1);
  };
  process.once('SIGINT', breakOff).once('SIGTERM', breakOff);
  try {
    return await job(work);
  } finally {
    process.off('SIGINT', breakOff).off('SIGTERM', breakOff);
    clear();
  }
}

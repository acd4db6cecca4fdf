import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openRecord } from '../src/graph/open-record.ts';
import { buildProject, measured, type BuildCost } from './astro-build.ts';
import { writeBareProject } from './bare-project.ts';
import type { Corpus } from './corpus.ts';
import { median, rounded, type Figure } from './figures.ts';
import { measureMix, type Mix } from './measure-mix.ts';
import { summary, weighSite } from './page-weights.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** What the site is made of, its content apart. */
const INPUTS = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'public', 'src'];
/** How many times as many entries the larger corpus has. */
const LARGER = 4;
const MB = 1_000_000;
/** Pages of events and initiatives in English: the other languages are as many again of the same. */
const ENTRY_PAGES = /^(?:events|initiatives)\/[^/]+\/index\.html$/;

/** What was built, and what it took: every run that counted. */
export interface BuildBench {
  readonly figures: readonly Figure[];
  readonly entries: number;
  readonly pages: number;
  readonly runs: Readonly<Record<string, readonly { readonly seconds: number; readonly processor: number; readonly peakMB: number }[]>>;
  readonly mix: Mix;
}

/**
 * Builds the corpus as the project does, and bare, by turns; and the project four times as large. The first round is thrown away.
 * @param work folder to build in; nothing else is written to.
 * @param runs how many rounds count.
 * @param larger whether to build the larger corpus too.
 * @param say is told what is being done.
 */
export async function measureBuild(
  corpus: Corpus,
  work: string,
  entries: number,
  runs: number,
  larger: boolean,
  say: (line: string) => void,
): Promise<BuildBench> {
  const ours = writeProject(corpus, join(work, 'ours'), entries);
  const large = larger ? writeProject(corpus, join(work, 'large'), entries * LARGER) : undefined;
  const bare = join(work, 'bare');
  const mix = measureMix(openRecord(ours).graph);
  const costs = { ours: [] as BuildCost[], bare: [] as BuildCost[], large: [] as BuildCost[], check: [] as BuildCost[] };
  let pages = 0;
  for (let run = 0; run <= runs; run += 1) {
    const take = async (side: keyof typeof costs, cost: Promise<BuildCost>): Promise<void> => {
      const done = await cost;
      say(`${run === 0 ? 'not counted' : `run ${run} of ${runs}`}: ${side} ${costText(done)}`);
      if (run > 0) costs[side].push(done);
    };
    await take('ours', buildProject(ours));
    if (run === 0) {
      const side = writeBareProject(bare, join(ours, 'content'), join(ours, 'dist'), join(ours, 'public'));
      pages = side.pages;
    }
    await take('bare', buildProject(bare));
    if (run === 0) compareAddresses(ours, bare);
    await take('check', measured([join(ROOT, 'scripts/check.mjs'), 'content', '--root', ours], ROOT));
    if (large !== undefined) await take('large', buildProject(large));
  }
  const ratio = (
    name: string,
    of: readonly BuildCost[],
    to: readonly BuildCost[],
    field: (cost: BuildCost) => number | undefined,
    target?: number,
  ): Figure[] => {
    const values = [of, to].map((list) => list.map(field).filter((one) => one !== undefined));
    const [above = [], below = []] = values;
    if (above.length === 0 || below.length === 0) return [];
    return [{ name, measured: rounded(median(above) / median(below)), unit: '×', ...(target !== undefined && { target }) }];
  };
  const seconds = (cost: BuildCost): number => cost.seconds;
  const processor = (cost: BuildCost): number | undefined => cost.process?.processor;
  const peak = (cost: BuildCost): number | undefined => cost.process?.peak;
  const weights = weighSite(join(ours, 'dist'), '/', ENTRY_PAGES);
  const figures = [
    ...ratio(`Time of the whole build of ${entries} entries against bare Astro`, costs.ours, costs.bare, seconds, 1.6),
    ...ratio(`Peak memory of it`, costs.ours, costs.bare, peak, 1.5),
    ...ratio(`Processor time of it`, costs.ours, costs.bare, processor),
    ...ratio('Time of check -- content against bare Astro', costs.check, costs.bare, seconds),
    ...ratio(`Time of ${entries * LARGER} entries against ${entries}`, costs.large, costs.ours, seconds, 4.4),
    ...ratio(`Peak memory of ${entries * LARGER} entries against ${entries}`, costs.large, costs.ours, peak),
    ...(large === undefined ? [] : [pageGrowth(weights.pages, weighSite(join(large, 'dist'), '/', ENTRY_PAGES).pages, entries)]),
    { name: `Search index of ${entries} entries`, measured: rounded(weights.search.size / 1000), unit: 'MB' },
  ];
  const told = Object.entries(costs).map(([side, list]) => [
    side,
    list.map((cost) => ({
      seconds: rounded(cost.seconds),
      processor: rounded(cost.process?.processor ?? 0),
      peakMB: Math.round((cost.process?.peak ?? 0) / MB),
    })),
  ]);
  return { figures, entries, pages, runs: Object.fromEntries(told) as BuildBench['runs'], mix };
}

function costText({ seconds, process }: BuildCost): string {
  const rest = process === undefined ? '' : `, ${process.processor.toFixed(1)} s of processor time, ${Math.round(process.peak / MB)} MB`;
  return `${seconds.toFixed(1)} s${rest}`;
}

function pageGrowth(small: Parameters<typeof summary>[0], large: Parameters<typeof summary>[0], entries: number): Figure {
  const measuredRatio = summary(large, 'html', 'gzip').median / summary(small, 'html', 'gzip').median;
  // The same but for what chance puts into a text: a page must not know how many others there are.
  return {
    name: `Median entry page among ${entries * LARGER} entries against ${entries}`,
    measured: rounded(measuredRatio),
    unit: '×',
    target: 1.05,
  };
}

/** @returns the folder of a copy of the project with the corpus for its content. Packages are found in the project above it. */
function writeProject(corpus: Corpus, folder: string, entries: number): string {
  for (const input of INPUTS) cpSync(join(ROOT, input), join(folder, input), { recursive: true });
  for (const { path, text } of corpus.files(entries)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** @throws Error if the bare side lacks an address, since then it has less to do. */
function compareAddresses(ours: string, bare: string): void {
  const pages = JSON.parse(readFileSync(join(bare, 'src/pages.json'), 'utf8')) as readonly { readonly path: string }[];
  const missing = pages
    .map(({ path }) => join(path.endsWith('.html') ? path : `${path}/index.html`))
    .filter((path) => !existsSync(join(bare, 'dist', path)));
  if (missing.length > 0) throw new Error(`The bare side of ${ours} lacks ${missing.length} addresses, such as ${missing[0] ?? ''}`);
}

import { readdirSync, readFileSync } from 'node:fs';

const SAMPLE_MS = 100;
const KIB = 1024;
/** Clock ticks of /proc in a second; the same on every Linux that Node runs on. */
const TICKS = 100;
/** Fields of /proc/<pid>/stat after the name: user and system time, own and of children that have ended. */
const TIMES = [11, 12, 13, 14];

/** What a process and all that it started took. */
export interface ProcessCost {
  /** The most memory that was resident at once, in bytes. */
  readonly peak: number;
  /** Processor time, in seconds, to within a sample. */
  readonly processor: number;
}

/** Watches a process and all that it starts. */
export interface ProcessWatch {
  /** Stops watching. @returns what was seen; undefined where the system does not tell. */
  readonly stop: () => ProcessCost | undefined;
}

/**
 * Watches a process and its children by /proc of Linux, ten times a second: their resident sets added up, or the high-water mark
 * that the kernel keeps for the process itself if that is more; and their processor time.
 * @param pid id of the process.
 */
export function watchProcess(pid: number): ProcessWatch {
  let [peak, processor] = [0, 0];
  const sample = (): void => {
    const own = read(pid);
    if (own === undefined) return;
    const children = Array.from(below(pid), read).filter((one) => one !== undefined);
    peak = Math.max(peak, own.highest, own.resident + sum(children.map((one) => one.resident)));
    processor = Math.max(processor, own.processor + sum(children.map((one) => one.processor)));
  };
  sample();
  const timer = setInterval(sample, SAMPLE_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return peak === 0 ? undefined : { peak, processor };
    },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function read(pid: number): { readonly resident: number; readonly highest: number; readonly processor: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0) * KIB;
    // The name stands in brackets and may hold anything.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { resident: field('VmRSS'), highest: field('VmHWM'), processor: sum(TIMES.map((index) => Number(stat[index]))) / TICKS };
  } catch {
    // It has ended, or this is not Linux.
    return undefined;
  }
}

/** All processes below one, itself left out. */
function* below(pid: number): Generator<number> {
  for (const child of startedBy(pid)) {
    yield child;
    yield* below(child);
  }
}

function startedBy(pid: number): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) => {
      const list = readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim();
      return list === '' ? [] : list.split(' ').map(Number);
    });
  } catch {
    return [];
  }
}

import { readdirSync, readFileSync } from 'node:fs';

const SAMPLE_MS = 100;
const KIB = 1024;

/** Watches the memory of a process and of all that it starts. */
export interface MemoryWatch {
  /** @returns the most that was resident at once, in bytes, and stops watching; undefined where the system does not tell. */
  readonly stop: () => number | undefined;
}

/**
 * Watches how much memory a process and its children hold, by /proc of Linux: their resident sets added up ten times a second, and
 * the high-water mark that the kernel keeps for the process itself.
 * @param pid id of the process.
 */
export function watchMemory(pid: number): MemoryWatch {
  let peak = 0;
  const sample = (): void => {
    const own = readStatus(pid);
    if (own === undefined) return;
    const together = [...childrenOf(pid)].reduce((sum, child) => sum + (readStatus(child)?.resident ?? 0), own.resident);
    peak = Math.max(peak, own.highest, together);
  };
  sample();
  const timer = setInterval(sample, SAMPLE_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return peak === 0 ? undefined : peak;
    },
  };
}

function readStatus(pid: number): { readonly resident: number; readonly highest: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0) * KIB;
    return { resident: field('VmRSS'), highest: field('VmHWM') };
  } catch {
    // It is gone, or this is not Linux.
    return undefined;
  }
}

/** All processes below one, itself left out. */
function* childrenOf(pid: number): Generator<number> {
  for (const child of startedBy(pid)) {
    yield child;
    yield* childrenOf(child);
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

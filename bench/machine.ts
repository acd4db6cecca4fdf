import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

const GIB = 1024 ** 3;
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** On what and of what state figures were taken; nothing that tells whose machine it is. */
export interface Circumstances {
  readonly processor: string;
  readonly cores: number;
  readonly memory: string;
  readonly system: string;
  readonly node: string;
  /** Of the last commit, or as given; empty if neither is known. */
  readonly date: string;
  /** The last commit; with `+` if files differ from it. */
  readonly commit: string;
}

/** @param date day to write down instead of that of the last commit, `YYYY-MM-DD`. */
export function circumstances(date?: string): Circumstances {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memory: `${Math.round(totalmem() / GIB)} GiB`,
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    date: date ?? git('log', '-1', '--format=%cs'),
    commit: `${git('rev-parse', '--short=12', 'HEAD')}${git('status', '--porcelain', '--', 'src', 'content', 'package-lock.json') === '' ? '' : '+'}`,
  };
}

function git(...args: readonly string[]): string {
  const { stdout, status } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}

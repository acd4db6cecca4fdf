import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A line of the trace of a program, which no message for a person holds. */
const STACK = /^\s+at /m;

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
}
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

describe('the commands', () => {
  it.each(Object.keys(scripts))('npm run %s is one file, so that it runs in every shell', (name) => {
    const file = /^node (scripts\/[a-z-]+\.mjs)$/.exec(scripts[name] ?? '')?.[1];
    expect(file, scripts[name]).toBeDefined();
    expect(existsSync(join(root, file ?? ''))).toBe(true);
  });

  it.each(Object.keys(scripts))('npm run %s answers --help at once', (name) => {
    const file = scripts[name]?.replace('node ', '') ?? '';
    const help = execFileSync(process.execPath, [file, '--help'], { cwd: root, encoding: 'utf8', timeout: 20_000 });
    expect(help).toContain(['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`);
  });

  it.each(['check', 'preview', 'published'])('npm run %s tells an option that it does not know, without a stack trace', (name) => {
    const { status, stderr } = spawnSync(process.execPath, [`scripts/${name}.mjs`, '--nonsense'], {
      cwd: root,
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(status).toBe(1);
    expect(stderr).toContain(`Unknown option '--nonsense'\nnpm run ${name}`);
    expect(stderr).not.toMatch(STACK);
  });

  it.each([
    ['check', ['contnt']],
    ['check', ['content', 'types']],
    ['preview', ['content']],
    ['published', ['all']],
  ])('npm run %s -- %j is refused with the help, not taken for something else', (name, words) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${name}.mjs`, ...words], {
      cwd: root,
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(`Unexpected argument '${words.at(-1) ?? ''}'\nnpm run ${name}`);
    expect(stderr).not.toMatch(STACK);
  });

  it('npm run check -- content checks the content and nothing else, here or in another folder', () => {
    const sound = join(root, 'tests/fixtures/sound');
    for (const args of [
      ['content', '--root', sound],
      ['--root', sound, 'content'],
    ]) {
      const { status, stdout } = spawnSync(process.execPath, ['scripts/check.mjs', ...args], {
        cwd: root,
        encoding: 'utf8',
        timeout: 20_000,
      });
      expect([status, stdout]).toEqual([0, 'content: 0 errors, 0 warnings\n']);
    }
  });

  it.each(['start.mjs', 'test.mjs', 'install.mjs', 'require-node.mjs'])(
    '%s imports no package, since it runs before anything is installed',
    (file) => {
      const imports = Array.from(
        readFileSync(join(root, 'scripts', file), 'utf8').matchAll(/from '([^']+)'|import\('([^']+)'\)/g),
        ([, from, now]) => from ?? now ?? '',
      );
      expect(imports.filter((name) => !name.startsWith('node:') && !/^\.\/[a-z-]+\.mjs$/.test(name))).toEqual([]);
    },
  );
});

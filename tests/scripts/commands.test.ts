import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

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

  it.each(['preview', 'published'])('npm run %s tells an option that it does not know, without a stack trace', (name) => {
    const { status, stderr } = spawnSync(process.execPath, [`scripts/${name}.mjs`, '--nonsense'], {
      cwd: root,
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(status).toBe(1);
    expect(stderr).toContain("Unknown option '--nonsense'");
    expect(stderr).not.toContain('at ');
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

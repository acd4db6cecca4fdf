import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync(fileURLToPath(new URL('../../package-lock.json', import.meta.url)), 'utf8');
const { packages } = JSON.parse(text) as { packages: Readonly<Record<string, Entry>> };
const installed = Object.entries(packages).filter(([path]) => path !== '');
const names = new Set(installed.map(([path]) => path.replace(/^.*node_modules\//, '')));

/** Packages that bring a program for each system, and how they name the systems. */
const BINARIES: Readonly<Record<string, readonly string[]>> = {
  '@esbuild/': ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64'],
  '@rolldown/binding-': [
    'linux-x64-gnu',
    'linux-x64-musl',
    'linux-arm64-gnu',
    'linux-arm64-musl',
    'darwin-x64',
    'darwin-arm64',
    'win32-x64-msvc',
  ],
  '@img/sharp-': ['linux-x64', 'linuxmusl-x64', 'linux-arm64', 'linuxmusl-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64'],
  '@img/sharp-libvips-': ['linux-x64', 'linuxmusl-x64', 'linux-arm64', 'linuxmusl-arm64', 'darwin-x64', 'darwin-arm64'],
  '@pagefind/': ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'windows-x64'],
  '@astrojs/compiler-binding-': [
    'linux-x64-gnu',
    'linux-x64-musl',
    'linux-arm64-gnu',
    'linux-arm64-musl',
    'darwin-x64',
    'darwin-arm64',
    'win32-x64-msvc',
  ],
  '@bruits/satteri-': [
    'linux-x64-gnu',
    'linux-x64-musl',
    'linux-arm64-gnu',
    'linux-arm64-musl',
    'darwin-x64',
    'darwin-arm64',
    'win32-x64-msvc',
  ],
  'lightningcss-': [
    'linux-x64-gnu',
    'linux-x64-musl',
    'linux-arm64-gnu',
    'linux-arm64-musl',
    'darwin-x64',
    'darwin-arm64',
    'win32-x64-msvc',
  ],
};

describe('the lockfile', () => {
  it('names no registry, so that npm ci uses the one that is set', () => {
    expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(text).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  });

  it('holds the digest of every package', () => {
    expect(installed.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true).map(([path]) => path)).toEqual([]);
  });

  it('asks for exact versions', () => {
    const own = packages[''];
    const asked = Object.entries({ ...own?.dependencies, ...own?.devDependencies });
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it.each(Object.entries(BINARIES))('holds %s for Linux, macOS and Windows', (prefix, systems) => {
    expect(systems.filter((system) => !names.has(`${prefix}${system}`))).toEqual([]);
  });

  it('lacks no optional package, without which npm ci fails everywhere', () => {
    const missing = installed.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !names.has(name))
        .map((name) => `${path} asks for ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('lets no package run an install script but those that the README names', () => {
    const known = new Set(['node_modules/esbuild', 'node_modules/node']);
    expect(installed.filter(([path, entry]) => entry.hasInstallScript === true && !known.has(path)).map(([path]) => path)).toEqual([]);
  });
});

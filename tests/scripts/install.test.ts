import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installProblem, pinnedNode } from '../../scripts/install.mjs';
import { nodeProblem, shellNodeProblem } from '../../scripts/require-node.mjs';

interface Entry {
  readonly version: string;
  readonly integrity: string;
  readonly optional?: boolean;
}

const ASTRO: Entry = { version: '7.3.4', integrity: 'sha512-a' };
const BINARY: Entry = { version: '1.0.0', integrity: 'sha512-b', optional: true };

describe('npm start and npm test install what is missing and nothing else', () => {
  let root = '';

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'simpul-install-'));
    writeLockfile('package-lock.json', { 'node_modules/astro': ASTRO, 'node_modules/binary-for-another-system': BINARY });
  });

  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  function writeLockfile(path: string, packages: Readonly<Record<string, Entry>>): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), JSON.stringify({ packages: { '': { version: '0.1.0' }, ...packages } }));
  }

  function installNode(): void {
    mkdirSync(dirname(pinnedNode(root)), { recursive: true });
    writeFileSync(pinnedNode(root), '');
  }

  it('a fresh clone is installed', () => {
    expect(installProblem(root)).toBe('the packages are not installed');
  });

  it('an installation that was cut short is begun again', () => {
    installNode();
    expect(installProblem(root)).toBe('the packages are not installed');
  });

  it('a whole installation is left alone, also without the packages of other systems', () => {
    installNode();
    writeLockfile('node_modules/.package-lock.json', { 'node_modules/astro': ASTRO });
    expect(installProblem(root)).toBeUndefined();
  });

  it('packages that are older than the lockfile are replaced, whatever the times of the files', () => {
    installNode();
    writeLockfile('node_modules/.package-lock.json', { 'node_modules/astro': { ...ASTRO, version: '7.3.3' } });
    expect(installProblem(root)).toBe('the packages are older than package-lock.json');
  });

  it('a missing package is installed', () => {
    installNode();
    writeLockfile('node_modules/.package-lock.json', {});
    expect(installProblem(root)).toBe('the packages are older than package-lock.json');
  });

  it('a pinned Node that did not arrive is noticed', () => {
    writeLockfile('node_modules/.package-lock.json', { 'node_modules/astro': ASTRO });
    expect(installProblem(root)).toBe('the pinned Node is missing');
  });
});

describe('a machine that cannot run the commands is told why in one line', () => {
  const none = new URL('file:///no/such/folder/');

  it('a Node below 20 is told to be too old, and what to install', () => {
    expect(shellNodeProblem('18.20.4')).toBe('Node 18.20.4 is too old: install Node 20 or newer from nodejs.org, then run npm start');
    expect(nodeProblem('18.20.4', none)).toBe(shellNodeProblem('18.20.4'));
  });

  it('Node 20 may begin npm start and npm test', () => {
    expect(shellNodeProblem('20.0.0')).toBeUndefined();
  });

  it('a command without its packages says how to install them', () => {
    expect(nodeProblem('24.21.0', none)).toMatch(/^The packages are not installed: run npm ci/);
  });

  it('a command that was run past npm, under the Node of the shell, says how to run it', () => {
    expect(nodeProblem('20.20.2')).toMatch(/^This command ran under Node 20\.20\.2: run it through npm/);
    expect(nodeProblem('24.21.0')).toBeUndefined();
  });
});

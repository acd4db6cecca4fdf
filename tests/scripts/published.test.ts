import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../scripts/published.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

describe('npm run published keeps the list of ids that must answer for ever', () => {
  let root = '';
  let file = '';
  const said: string[] = [];

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'simpul-published-'));
    file = join(root, 'content/published.txt');
    cpSync(join(project, 'content'), join(root, 'content'), { recursive: true });
    rmSync(file, { force: true });
    const keep = (line: string): void => {
      said.push(line);
    };
    vi.spyOn(console, 'log').mockImplementation(keep);
    vi.spyOn(console, 'error').mockImplementation(keep);
  });

  afterEach(() => {
    vi.restoreAllMocks();
    said.length = 0;
    rmSync(root, { recursive: true, force: true });
  });

  const lines = (): readonly string[] => readFileSync(file, 'utf8').trimEnd().split('\n');

  it('adds the id of every record, sorted, one a line, and says what it added', () => {
    expect(main(['--root', root])).toBe(0);
    expect(lines()).toContain('kadif');
    expect(lines()).toContain('seed-003');
    expect(lines()).toEqual([...new Set(lines())].sort());
    expect(said).toContain('+ kadif');
  });

  it('adds nothing when run a second time', () => {
    main(['--root', root]);
    const first = readFileSync(file, 'utf8');
    said.length = 0;
    expect(main(['--root', root])).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(first);
    expect(said.filter((line) => line.startsWith('+'))).toEqual([]);
  });

  it('never takes an id away, not even that of a record that was removed', () => {
    writeFileSync(file, 'an-older-name\n');
    writeFileSync(join(root, 'content/redirects.yaml'), 'renamed:\n  - { from: an-older-name, to: kadif }\n');
    expect(main(['--root', root])).toBe(0);
    expect(lines()).toContain('an-older-name');
  });

  it('adds nothing while the content has errors, since a slip in an id would stay for ever', () => {
    writeFileSync(join(root, 'content/events/asean-summit-42.mdx'), '---\nnames: {}\n---\n');
    expect(main(['--root', root])).toBe(1);
    expect(said.join('\n')).toContain('content/events/asean-summit-42.mdx');
    expect(() => lines()).toThrow();
  });

  it('with --check writes nothing and names what is not yet listed', () => {
    expect(main(['--root', root, '--check'])).toBe(1);
    expect(() => lines()).toThrow();
    expect(said.join('\n')).toContain('Not yet in content/published.txt');
    main(['--root', root]);
    expect(main(['--root', root, '--check'])).toBe(0);
  });
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProject, OWN_CONTENT, projectWith, removeProject } from './fixture-project.ts';
import { filesOf } from './read-site.ts';

const SECRET = 'ghs_a-token-that-nobody-may-see';
const roots: string[] = [];
const dists: string[] = [];

beforeAll(async () => {
  const places = [
    { TZ: 'Asia/Seoul', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' },
  ];
  // The second project's files are written in the opposite order, so that no folder lists them alike.
  roots.push(...places.map((_, index) => projectWith(OWN_CONTENT, [], index === 1)));
  const runs = await Promise.all(roots.map((root, index) => buildProject(root, { ...places[index], GITHUB_TOKEN: SECRET })));
  for (const { code, output } of runs) expect(code, output.slice(-4000)).toBe(0);
  dists.push(...roots.map((root) => join(root, 'dist')));
});

afterAll(() => {
  roots.forEach(removeProject);
});

describe('two builds of one state, in two folders, time zones and locales', () => {
  it('are the same byte for byte, the search index with them (P13, C44)', () => {
    const [seoul, utc] = dists.map((dist) => filesOf(dist).map((file) => `${digest(join(dist, file))} ${file}`));
    expect(seoul?.length).toBeGreaterThan(1000);
    expect(seoul?.filter((line) => line.includes(' pagefind/')).length).toBeGreaterThan(500);
    expect(seoul?.filter((line) => !utc?.includes(line))).toEqual([]);
    expect(seoul).toEqual(utc);
  });

  it('hold nothing of the machine that made them: no path, no secret, no source map (P24)', () => {
    const [dist = '', root = ''] = [dists[0], roots[0]];
    const project = fileURLToPath(new URL('../..', import.meta.url));
    const private_ = [SECRET, root, project, join(homedir(), '/'), 'node_modules/', 'file:///', 'sourceMappingURL'].filter(
      (text) => text !== '/',
    );
    const files = filesOf(dist);
    const found = files.flatMap((file) => {
      const text = contentOf(join(dist, file));
      return private_.filter((one) => text.includes(one)).map((one) => `${file}: ${one}`);
    });
    expect(found).toEqual([]);
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
  });
});

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Bytes of a file as text; what is compressed, unpacked. */
function contentOf(file: string): string {
  const bytes = readFileSync(file);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1');
}

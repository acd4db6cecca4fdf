import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { FLOORS, offencesOf, partOf } from './layers.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

function filesIn(folder: string): readonly string[] {
  return readdirSync(`${ROOT}${folder}`).flatMap((name) => {
    const file = `${folder}/${name}`;
    return statSync(`${ROOT}${file}`).isDirectory() ? filesIn(file) : [file];
  });
}

const files = [...filesIn('src'), ...filesIn('scripts')];
const programs = files.filter((file) => /\.(?:ts|mts|js|mjs|astro)$/.test(file));

describe('every file of the project', () => {
  it('keeps to its floor and its part', () => {
    expect(programs.length).toBeGreaterThan(60);
    expect(programs.flatMap((file) => offencesOf(file, readFileSync(`${ROOT}${file}`, 'utf8')))).toEqual([]);
  });

  it('is named for the thing in it', () => {
    expect(files.filter((file) => /(?:^|\/)(?:helpers?|utils?|common|misc)(?:\.|\/|$)/.test(file))).toEqual([]);
  });

  it('belongs to a part that has a floor', () => {
    const parts = new Set(programs.map(partOf));
    expect([...parts].filter((part) => !FLOORS.flat().includes(part))).toEqual([]);
  });
});

describe('an offence is found and its line named:', () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      'upwards',
      'src/model/x.ts',
      "import { z } from 'astro/zod';\n\nimport { graph } from '../graph/graph.ts';\n",
      ['src/model/x.ts:3  model may not import graph (../graph/graph.ts)'],
    ],
    [
      'a type alone',
      'src/text/x.ts',
      "import type { Graph } from '../graph/graph.ts';",
      ['src/text/x.ts:1  text may not import graph (../graph/graph.ts)'],
    ],
    [
      'an export that passes on',
      'src/i18n/x.ts',
      "export * from '../views/x.ts';",
      ['src/i18n/x.ts:1  i18n may not import views (../views/x.ts)'],
    ],
    [
      'when it runs',
      'src/views/x.ts',
      "const a = await import('../components/x.ts');",
      ['src/views/x.ts:1  views may not import components (../components/x.ts)'],
    ],
    [
      'sideways',
      'src/text/x.ts',
      "import { a } from '../loaders/x.ts';",
      ['src/text/x.ts:1  text may not import loaders (../loaders/x.ts)'],
    ],
    [
      'by the name of the record',
      'src/text/x.ts',
      "import { a } from '#record';",
      ['src/text/x.ts:1  text may not import graph (#record)'],
    ],
    ['a package in the model', 'src/model/x.ts', "import { parse } from 'yaml';", ['src/model/x.ts:1  model may not import yaml']],
    [
      'a file read outside the loaders',
      'src/graph/x.ts',
      "import { a } from 'node:path';\nimport { readFileSync } from 'node:fs';",
      ['src/graph/x.ts:2  graph may not read files (node:fs)'],
    ],
    [
      'a file read by promise',
      'src/views/x.ts',
      "import { readFile } from 'fs/promises';",
      ['src/views/x.ts:1  views may not read files (fs/promises)'],
    ],
    [
      'a page of an Astro file',
      'src/components/X.astro',
      "---\nimport { a } from '../layouts/x.ts';\n---\n<p>…</p>",
      ['src/components/X.astro:2  components may not import layouts (../layouts/x.ts)'],
    ],
    [
      'a script of an Astro file',
      'src/components/X.astro',
      "<p>한국 😀</p>\n<script>\n  import { a } from '../pages/x.ts';\n</script>",
      ['src/components/X.astro:3  components may not import pages (../pages/x.ts)'],
    ],
    [
      'a part that nobody knows',
      'src/things/x.ts',
      "import { a } from '../model/x.ts';",
      ['src/things/x.ts:1  things has no floor; give it one in tests/architecture/layers.ts'],
    ],
    [
      'the base path',
      'src/views/x.ts',
      "const a = import.meta.env.BASE_URL;\nconst b = process.env['BASE'];",
      ['src/views/x.ts:1  only routing knows the base path', 'src/views/x.ts:2  only routing knows the base path'],
    ],
    [
      'the base path in the text of a page',
      'src/components/X.astro',
      '---\n---\n<a href={import.meta.env.BASE_URL}>x</a>',
      ['src/components/X.astro:3  only routing knows the base path'],
    ],
    [
      'a format of its own',
      'src/views/x.ts',
      'a.toLocaleDateString();\nnew Intl.Collator();\na.localeCompare(b);',
      [1, 2, 3].map((line) => `src/views/x.ts:${line}  only i18n writes and orders by language`),
    ],
    [
      'any',
      'src/views/x.ts',
      'const a: any = 1;\nconst b = c as any;\nconst d: any[] = [];\nconst e: Map<string, any> = f;\nfunction g(h: string | any) {}',
      [1, 2, 3, 4, 5].map((line) => `src/views/x.ts:${line}  any hides what a value is`),
    ],
    [
      'a name that says nothing',
      'src/views/utils.ts',
      'export const a = 1;',
      ['src/views/utils.ts:1  a file is named for the thing in it'],
    ],
    [
      'a folder that says nothing',
      'src/views/common/a.ts',
      'export const a = 1;',
      ['src/views/common/a.ts:1  a file is named for the thing in it'],
    ],
  ];
  for (const [what, file, text, expected] of cases) {
    test(what, () => {
      expect(offencesOf(file, text)).toEqual(expected);
    });
  }
});

describe('what is right passes:', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['downwards, over floors', 'src/pages/x.ts', "import { a } from '../model/x.ts';\nimport { b } from '../layouts/x.ts';"],
    ['within a part', 'src/graph/integrity/x.ts', "import { a } from '../graph.ts';\nimport { b } from '../../loaders/x.ts';"],
    ['style sheets', 'src/layouts/x.ts', "import '../styles/base.css';"],
    ['files in loaders, integrations and scripts', 'src/loaders/x.ts', "import { readFileSync } from 'node:fs';"],
    [
      'remarks that speak of it',
      'src/views/x.ts',
      '// any, Intl and BASE_URL are not for here\n/* a.toLocaleString() as any */\nconst a = 1;',
    ],
    ['any as a word', 'src/views/x.ts', "const a = { any: 1 };\nconst b = 'as many as any';\nconst anybody = company.any;"],
    ['the base path in routing', 'src/routing/x.ts', "const a = process.env['BASE'];"],
  ];
  for (const [what, file, text] of cases) {
    test(what, () => {
      expect(offencesOf(file, text)).toEqual([]);
    });
  }
});

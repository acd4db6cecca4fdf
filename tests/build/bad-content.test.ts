import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SOUND, type Change } from '../loaders/content-folder.ts';
import { buildProject, projectWith, removeProject, runScript } from './fixture-project.ts';

const EVENT = 'content/events/second-meeting.mdx';
const END = "changed: '2026-01-31'\n---\n";
const TRACE = /^\s+at .+:\d+:\d+/m;
const SECRET = 'a-secret-of-the-machine';

interface Fault {
  readonly what: string;
  readonly changes: readonly Change[];
  readonly says: string;
}

const FAULTS: readonly Fault[] = [
  {
    what: 'a reference to nothing',
    changes: [{ file: EVENT, from: 'place: jakarta', to: 'place: jakata' }],
    says: `${EVENT}:8:8  kb/unknown-id  "jakata" is no record; did you mean "jakarta"?`,
  },
  {
    what: 'a day that is none, without quotes (C9, C10)',
    changes: [{ file: EVENT, from: "date: '2024-07'", to: 'date: 2025-02-30' }],
    says: `${EVENT}:7:7  yaml/quote  `,
  },
  {
    what: 'code in an entry, which would read what is no business of an entry (C27)',
    changes: [
      {
        file: EVENT,
        from: END,
        to: `${END}import { readFileSync } from 'node:fs';\n\nThe key is {process.env.SIMPUL_SECRET} [@letter, p. 2].\n`,
      },
    ],
    says: `${EVENT}:23:1  mdx/code  `,
  },
  {
    what: 'one id in two files (C1)',
    changes: [
      {
        file: 'content/topics/candle-fund.mdx',
        write: "---\nnames:\n  en: Candles\nsummary: What burns.\nchecked: '2026-01-31'\nchanged: '2026-01-31'\n---\n",
      },
    ],
    says: 'content/topics/candle-fund.mdx:1:1  kb/duplicate-id  the id "candle-fund" is taken by content/initiatives/candle-fund.mdx',
  },
  {
    what: 'YAML whose aliases unfold to more than memory holds (C31)',
    changes: [
      {
        file: 'content/people/bomb.yaml',
        write: `a: &a [${'x, '.repeat(9)}x]\n${[...'bcdefghij'].map((name, index) => `${name}: &${name} [${`*${'abcdefghi'[index] ?? 'a'}, `.repeat(9)}x]\n`).join('')}names: *j\n`,
      },
    ],
    says: 'content/people/bomb.yaml:2:8  yaml/alias  ',
  },
  {
    what: 'a ring of redirects (P3)',
    changes: [
      {
        file: 'content/redirects.yaml',
        from: 'to: lantern-fund }',
        to: 'to: harbour-lamp }\n  - { from: harbour-lamp, to: harbour-light }',
      },
    ],
    says: 'content/redirects.yaml:2:32  kb/redirect  "harbour-lamp" is itself redirected',
  },
];

describe.concurrent('npm run build', () => {
  for (const { what, changes, says } of FAULTS) {
    it(`stops at ${what}: says where and what, and leaves the site as it was`, async ({ onTestFinished, expect }) => {
      const root = projectWith(join(SOUND, 'content'), changes);
      onTestFinished(() => {
        removeProject(root);
      });
      mkdirSync(join(root, 'dist'));
      writeFileSync(join(root, 'dist/index.html'), 'the site as it was');
      const { code, output } = await buildProject(root, { SIMPUL_SECRET: SECRET });
      expect(output).toContain(says);
      expect(code).toBe(1);
      expect(output).toMatch(/content: \d+ errors?, 0 warnings/);
      // A message for an author, not a trace of the program; and nothing was compiled yet.
      expect(output).not.toMatch(TRACE);
      expect(output).not.toContain('node_modules');
      expect(output).not.toMatch(/building|static entrypoints|vite/i);
      expect(output).not.toContain(SECRET);
      expect(readdirSync(join(root, 'dist'))).toEqual(['index.html']);
      expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('the site as it was');
    });
  }
});

describe('npm run check -- content', () => {
  it('says all that is wrong at once, each once, in the same words, and soon', async () => {
    const once = FAULTS.filter(({ changes }) => !changes.some((change) => 'from' in change && change.from.startsWith('date')));
    const root = projectWith(
      join(SOUND, 'content'),
      once.flatMap(({ changes }) => changes),
    );
    onTestFinished(() => {
      removeProject(root);
    });
    const { code, output, seconds } = await runScript(root, 'check', ['content']);
    for (const { says } of once) expect(output.split(says), says).toHaveLength(2);
    expect(code).toBe(1);
    expect(output).not.toMatch(TRACE);
    expect(seconds).toBeLessThan(15);
  });
});

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { openRecord } from '../../src/graph/open-record.ts';
import { formatIssue, formatReport } from '../../src/graph/report-issues.ts';
import { RULES, type RuleId } from '../../src/model/issue.ts';
import { emptyFolder, recordWith, SOUND } from '../loaders/content-folder.ts';
import { FAULTY_RECORDS } from './faulty-records.ts';

const reportOf = (root: string): readonly string[] => openRecord(root).issues.map(formatIssue);

describe('a record with nothing wrong', () => {
  it('gets an empty report', () => {
    expect(reportOf(SOUND)).toEqual([]);
  });
});

describe('a record with one thing wrong says what, where and what to do:', () => {
  for (const { rule, what, changes, says } of FAULTY_RECORDS) {
    test(`${rule}, ${what}`, () => {
      const report = reportOf(recordWith(changes));
      expect(report).toEqual(says);
      expect(says.some((line) => line.includes(`  ${rule}  `))).toBe(true);
    });
  }
});

describe('the rules', () => {
  const rules = Object.keys(RULES) as readonly RuleId[];
  const fired = new Set<string>(FAULTY_RECORDS.map(({ rule }) => rule));

  it('are each broken by a record above', () => {
    expect(rules.filter((rule) => !fired.has(rule))).toEqual([]);
  });

  it('are each explained to editors in CONTRIBUTING.md', () => {
    const guide = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');
    expect(rules.filter((rule) => !guide.includes(`\`${rule}\``))).toEqual([]);
  });
});

describe('what is well written passes:', () => {
  const EVENT = 'content/events/second-meeting.mdx';
  const FUND = 'content/initiatives/lantern-fund.mdx';
  const STATUS = "  - date: '2024-07'\n    state: under-way";
  const sound: readonly (readonly [string, string, string, string])[] = [
    ['an uncertain month', EVENT, "date: '2024-07'", "date: '2024-07?'"],
    ['a year that may come after the month before it', EVENT, "date: '2024-07'", "date: '2023'"],
    ['an interval of days', EVENT, "date: '2024-07'", "date: '2024-07-01/2024-07-03'"],
    ['a step back that says which part', FUND, STATUS, "  - date: '2024-07'\n    state: adopted\n    what: its second phase"],
    ['a status row that may come after the one before', FUND, "date: '2024-07'", "date: '2023'"],
    ['a remark that nobody sees', EVENT, "changed: '2026-01-31'\n---\n", "changed: '2026-01-31'\n---\n{/* to do: ask */}\n"],
    [
      'a brace and a less-than sign that are escaped',
      EVENT,
      "changed: '2026-01-31'\n---\n",
      "changed: '2026-01-31'\n---\nIt was \\{so\\} and 4 &lt;5 [@letter, p. 2].\n",
    ],
    [
      'words in another language',
      EVENT,
      "changed: '2026-01-31'\n---\n",
      'changed: \'2026-01-31\'\n---\nThey said <Term lang="ko">등불</Term> [@letter, p. 2].\n',
    ],
    [
      'three hyphens in the text',
      EVENT,
      "changed: '2026-01-31'\n---\n",
      "changed: '2026-01-31'\n---\nOne [@letter, p. 2].\n\n---\n\nTwo [@letter, p. 2].\n",
    ],
    [
      'references of all forms in a claim',
      EVENT,
      'of the Lantern Fund.',
      'of [[lantern-fund]], [[lantern-fund|it]] and [it](kb:lantern-fund).',
    ],
    ['several readings of a period, and figures in order', 'content/statistics/lights.csv', '2023,120', '2023,119,letter,p. 5,\n2023,120'],
    ['an emoji whose parts are joined', EVENT, 'The council looked back', 'The council (👨‍👩‍👧) looked back'],
  ];
  for (const [what, file, from, to] of sound) {
    test(what, () => {
      expect(reportOf(recordWith([{ file, from, to }]))).toEqual([]);
    });
  }
});

describe('an event to come', () => {
  it('passes if it says that it is planned', () => {
    const changes = [
      { file: 'content/events/second-meeting.mdx', from: "date: '2024-07'", to: "date: '2026-07'\nstate: planned" },
      { file: 'content/events/second-meeting.mdx', from: 'act: reviewed', to: 'act: announced' },
    ];
    expect(reportOf(recordWith(changes))).toEqual([]);
    expect(reportOf(recordWith(changes.map((change) => ({ ...change, to: change.to.replace('\nstate: planned', '') }))))).toHaveLength(1);
  });
});

describe('a file that cannot be read', () => {
  it('costs one message, not one for everything that points at it', () => {
    const file = 'content/initiatives/lantern-fund.mdx';
    const report = reportOf(recordWith([{ file, from: 'kind: fund', to: 'kind: fnud' }]));
    expect(report).toEqual([`${file}:9:7  model/value  "fnud" is no value of kind; did you mean "fund"?`]);
  });

  it('hides nothing that is wrong elsewhere', () => {
    const report = reportOf(
      recordWith([
        { file: 'content/initiatives/lantern-fund.mdx', from: 'kind: fund', to: 'kind: fnud' },
        { file: 'content/events/second-meeting.mdx', from: 'place: jakarta', to: 'place: jakata' },
        { file: 'content/sources/letter.yaml', from: 'tier: secondary', to: 'tier: third' },
      ]),
    );
    expect(report.map((line) => line.split('  ')[1])).toEqual(['kb/unknown-id', 'model/value', 'model/value']);
  });
});

describe('the report', () => {
  it('counts errors and warnings and puts each on a line', () => {
    const { issues } = openRecord(
      recordWith([
        { file: 'content/events/second-meeting.mdx', from: 'ordinal: 2', to: 'ordinal: 4' },
        { file: 'content/events/second-meeting.mdx', from: 'place: jakarta', to: 'place: jakata' },
      ]),
    );
    expect(formatReport(issues)).toBe(
      [
        'content/events/second-meeting.mdx:6:10  kb/ordinal-gap  "harbour-meeting" goes from number 1 to 4; 2 to 3 are not in the record (warning)',
        'content/events/second-meeting.mdx:8:8  kb/unknown-id  "jakata" is no record; did you mean "jakarta"?',
        'content: 1 error, 1 warning',
      ].join('\n'),
    );
  });
});

describe('reading anew', () => {
  it('takes up what was changed and forgets what was taken out', () => {
    const root = emptyFolder();
    cpSync(SOUND, root, { recursive: true });
    const cache = new Map();
    const before = openRecord(root, cache);
    const file = join(root, 'content/initiatives/lantern-fund.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace('en: Lantern Fund', 'en: Beacon Fund'));
    const after = openRecord(root, cache);
    const nameIn = ({ graph }: typeof before): unknown => {
      const record = graph.get('lantern-fund');
      return record?.kind === 'initiative' ? record.data.names.en.text : undefined;
    };
    expect([nameIn(before), nameIn(after)]).toEqual(['Lantern Fund', 'Beacon Fund']);
    expect(after.graph.digest).not.toBe(before.graph.digest);
    expect(after.issues).toEqual([]);
  });

  it('takes up figures whose CSV file alone was changed', () => {
    const root = recordWith([]);
    const cache = new Map();
    openRecord(root, cache);
    writeFileSync(join(root, 'content/statistics/lights.csv'), 'period,value,source,locator,note\n2023,1,paper,para 7,\n');
    const { graph } = openRecord(root, cache);
    expect(graph.of('statistics')[0]?.data.observations.map(({ value }) => value)).toEqual([1]);
  });
});

import { describe, expect, it, test } from 'vitest';
import { checkProse } from '../../src/text/check-prose.ts';
import { parseMdx } from '../../src/text/parse-mdx.ts';

const FILE = 'content/events/x.mdx';
/** Line of the file on which the prose of these tests begins. */
const BODY_LINE = 11;

function faults(body: string): readonly string[] {
  const tree = parseMdx(FILE, body, BODY_LINE);
  const issues = 'rule' in tree ? [tree] : checkProse(tree, FILE, BODY_LINE);
  return issues.map(({ line, column, rule, message }) => `${line - BODY_LINE + 1}:${column} ${rule} ${message}`);
}

describe('prose that is writing passes:', () => {
  const sound = [
    'Plain *and* **strong** words, `code {x} <y>`, “quotes” – and 한국어.',
    'See [a site](https://example.org), [http](http://example.org), [mail](mailto:a@example.org), [a record](kb:kadif), [beside](../x/), [#](#a).',
    'Also https://example.org/bare and www.example.org.',
    '| a | b |\n| - | - |\n| [x](kb:kadif) | 2 |',
    '- one\n- two\n\n> said\n\n## Heading\n\n---\n\nText.',
    'An escaped \\{ brace \\}, a &lt; and a \\<.',
    'A remark {/* for editors */} in a line.\n\n{/* one */ /* and\nanother */}\n\n{}',
    'In Korean <Term lang="ko">디지털</Term>.\n\n<Term lang="zh-Hant">\n\n數位\n\n</Term>',
    '4 < 5 and 6 > 5',
    '[x][ref]\n\n[ref]: https://example.org',
  ];
  for (const body of sound) {
    test(JSON.stringify(body.slice(0, 60)), () => {
      expect(faults(body)).toEqual([]);
    });
  }
});

describe('code is refused before anything is compiled (C27):', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['import fs from "node:fs"\n\nText.', '1:1 mdx/code'],
    ['Text.\n\nexport const a = process.env', '3:1 mdx/code'],
    ['A {1 + 1} b', '1:3 mdx/code'],
    ['{process.env.HOME}', '1:1 mdx/code'],
    ['{`text`}', '1:1 mdx/code'],
    ['{/* a */ process.env.HOME /* b */}', '1:1 mdx/code'],
    ['a {/* a */ process.env.HOME /* b */} b', '1:3 mdx/code'],
    ['{/* a */ /* b */ c}', '1:1 mdx/code'],
    ['{"/* a */"}', '1:1 mdx/code'],
    ['# {1}', '1:3 mdx/code'],
    ['| a |\n| - |\n| {1} |', '3:3 mdx/code'],
    ['[{1}](https://example.org)', '1:2 mdx/code'],
    ['<Term lang={1}>x</Term>', '1:1 mdx/code'],
    ['<Term {...props} lang="ko">x</Term>', '1:1 mdx/code'],
    ['<Term lang="ko">{1}</Term>', '1:17 mdx/code'],
    ['> - *{1}*', '1:6 mdx/code'],
  ];
  for (const [body, expected] of cases) {
    test(JSON.stringify(body), () => {
      expect(faults(body).map((fault) => fault.split(' ').slice(0, 2).join(' '))).toContain(expected);
    });
  }

  it('with the cure', () => {
    expect(faults('A {b} c')).toEqual(['1:3 mdx/code {b} would run as code; for braces write \\{ and \\}']);
  });
});

describe('slips of MDX are told in words, at the place where they were made (C25, C26):', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['One.\n\nTwo {three\nfour.\n\nFive.', '3:5 mdx/syntax Unexpected end of file in expression. For a brace write \\{ or \\}'],
    ['a {b c} d', '1:5 mdx/syntax What the braces hold is no remark. For a brace write \\{ or \\}'],
    ['a \\{b {c', '1:7 mdx/syntax Unexpected end of file in expression. For a brace write \\{ or \\}'],
    ['less than <5 days', '1:12 mdx/syntax Unexpected character `5` (U+0035) before name. For a plain < write &lt;'],
    ['a <!-- b --> c', '1:4 mdx/syntax Unexpected character `!` (U+0021) before name. For a remark that nobody sees write {/* … */}'],
    [
      'One.\n\n<Term lang="ko">\n\nTwo.\n',
      '3:1 mdx/syntax Expected a closing tag for `<Term>`. Close the tag, or for a plain < write &lt;',
    ],
    [
      'One <b>two.',
      '1:5 mdx/syntax Expected a closing tag for `<b>` before the end of `paragraph`. Close the tag, or for a plain < write &lt;',
    ],
    ['One <b two.', '1:11 mdx/syntax Unexpected character `.` (U+002E) in attribute name. For a plain < write &lt;'],
  ];
  for (const [body, expected] of cases) {
    test(JSON.stringify(body), () => {
      expect(faults(body)).toEqual([expected]);
    });
  }
});

describe('HTML and components that are not listed are refused (C26, C28):', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['<script>alert(1)</script>', '1:1 mdx/html <script> is refused; write Markdown, and for a plain < write &lt;'],
    ['a <b onclick="x()">c</b>', '1:3 mdx/html <b> is refused; write Markdown, and for a plain < write &lt;'],
    ['<iframe src="https://example.org" />', '1:1 mdx/html <iframe> is refused; write Markdown, and for a plain < write &lt;'],
    ['<p style="color: red">a</p>', '1:1 mdx/html <p> is refused; write Markdown, and for a plain < write &lt;'],
    ['<svg:a />', '1:1 mdx/html <svg:a> is refused; write Markdown, and for a plain < write &lt;'],
    ['<>a</>', '1:1 mdx/html <> is refused; write Markdown, and for a plain < write &lt;'],
    ['<Map />', '1:1 mdx/component <Map> is refused; the components are: <Term>'],
    ['<Script>a</Script>', '1:1 mdx/component <Script> is refused; the components are: <Term>'],
    ['<Term.lang />', '1:1 mdx/component <Term.lang> is refused; the components are: <Term>'],
    ['<toString />', '1:1 mdx/component <toString> is refused; the components are: <Term>'],
    ['<Term>a</Term>', '1:1 mdx/component <Term> needs lang="…"'],
    ['<Term lang="kr">a</Term>', '1:1 mdx/component "kr" is not a language; write "ko"'],
    ['<Term lang="ko" onclick="x()">a</Term>', '1:1 mdx/component <Term> has no attribute "onclick"; it has: lang'],
    ['<Term lang="ko" style="x">a</Term>', '1:1 mdx/component <Term> has no attribute "style"; it has: lang'],
    ['![a](https://example.org/a.png)', '1:1 mdx/component images are not part of an entry'],
  ];
  for (const [body, expected] of cases) {
    test(body, () => {
      expect(faults(body)).toEqual([expected]);
    });
  }
});

describe('addresses that run or lead astray are refused, however they are written (C28):', () => {
  const refused: readonly (readonly [string, string])[] = [
    ['[x](javascript:alert)', 'mdx/link'],
    ['[x](JavaScript:alert)', 'mdx/link'],
    ['[x](java&#115;cript:alert)', 'mdx/link'],
    ['[x](javascript&colon;alert)', 'mdx/link'],
    ['[x](&#x6A;avascript:alert)', 'mdx/link'],
    ['[x](<java\tscript:alert>)', 'mdx/link'],
    ['[x](java&#10;script:alert)', 'mdx/link'],
    ['[x](java&shy;script:alert)', 'mdx/link'],
    ['[x](data:text/html,a)', 'mdx/link'],
    ['[x](vbscript:a)', 'mdx/link'],
    ['[x](file:///etc/passwd)', 'mdx/link'],
    ['[x][y]\n\n[y]: javascript:alert', 'mdx/link'],
    ['| a |\n| - |\n| [x](javascript:a) |', 'mdx/link'],
    ['[x](/events/)', 'mdx/link-target'],
    ['[x](//example.org)', 'mdx/link-target'],
    ['[x](\\\\\\\\example.org)', 'mdx/link-target'],
    ['[x](/\\example.org)', 'mdx/link-target'],
  ];
  for (const [body, rule] of refused) {
    test(JSON.stringify(body), () => {
      expect(faults(body).map((fault) => fault.split(' ')[1])).toEqual([rule]);
    });
  }
});

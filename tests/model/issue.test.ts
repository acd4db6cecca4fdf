import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareIssues, issueAt, RULES, type RuleId } from '../../src/model/issue.ts';

const rule = fc.constantFrom(...(Object.keys(RULES) as readonly RuleId[]));
const small = fc.integer({ min: 1, max: 3 });
const issues = fc.record({ file: fc.constantFrom('a', 'b'), line: small, column: small, rule, message: fc.constantFrom('x', 'y') });

describe('the order of issues', () => {
  it('is by file, line and column, the same however they came in', () => {
    fc.assert(
      fc.property(fc.array(issues, { maxLength: 12 }), fc.integer(), (list, turn) => {
        const all = list.map(({ rule: id, message, ...place }) => issueAt(place, id, message));
        const at = all.length === 0 ? 0 : Math.abs(turn) % all.length;
        const turned = [...all.slice(at), ...all.slice(0, at)].toReversed();
        expect(turned.sort(compareIssues)).toEqual(all.sort(compareIssues));
      }),
    );
    const places = [
      issueAt({ file: 'a', line: 10, column: 1 }, 'kb/cycle', ''),
      issueAt({ file: 'a', line: 9, column: 20 }, 'kb/cycle', ''),
      issueAt({ file: 'a', line: 9, column: 3 }, 'kb/cycle', ''),
    ];
    expect(places.sort(compareIssues).map(({ line, column }) => `${line}:${column}`)).toEqual(['9:3', '9:20', '10:1']);
  });
});

describe('an issue', () => {
  it('has the severity of its rule', () => {
    expect(issueAt({ file: 'a', line: 1, column: 1 }, 'kb/unused-source', '').severity).toBe('warning');
    expect(issueAt({ file: 'a', line: 1, column: 1 }, 'kb/unknown-id', '').severity).toBe('error');
  });
});

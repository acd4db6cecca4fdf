import { expect, it } from 'vitest';
import { withPolicyFirst } from '../../src/layouts/policy-first.ts';

const POLICY = `<meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self' 'sha256-$&$1='">`;

it('the policy of a page comes before all that it is to hold, and nothing else is moved', () => {
  const head = (early: string, late: string): string =>
    `<!DOCTYPE html><head><meta charset="utf-8">${early}<title>T</title>${late}</head><body>B</body>`;
  expect(withPolicyFirst(head('', POLICY), 'index.html')).toBe(head(POLICY, ''));
  expect(withPolicyFirst(head(POLICY, ''), 'index.html')).toBe(head(POLICY, ''));
});

it('a site with a page that has no policy is not built', () => {
  expect(() => withPolicyFirst('<!DOCTYPE html><head><meta charset="utf-8"></head>', 'about/index.html')).toThrow(
    'about/index.html has no content security policy',
  );
});

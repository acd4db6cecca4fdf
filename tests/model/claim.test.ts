import { expect, it } from 'vitest';
import { claim } from '../../src/model/claim.ts';

const written = { id: 'fund-opened', text: 'It was opened.', act: 'launched', sources: [{ source: 'paper', locator: 'para 1' }] };

it('a claim has an id of its own, under which nothing else stands on its page', () => {
  expect(claim.safeParse(written).success).toBe(true);
  const refused = claim.safeParse({ ...written, id: 'money' });
  expect(refused.error?.issues.map(({ path, message }) => [path, message])).toEqual([
    [['id'], 'is the id of a part of every page; give the claim one that says what it states'],
  ]);
});

import { afterEach, describe, expect, it } from 'vitest';
import { recordVersion, reportHref, repository, SOFTWARE_VERSION } from '../../src/routing/project.ts';

const before = process.env['GITHUB_REPOSITORY'];
afterEach(() => {
  if (before === undefined) Reflect.deleteProperty(process.env, 'GITHUB_REPOSITORY');
  else process.env['GITHUB_REPOSITORY'] = before;
});

describe('the project', () => {
  it('is the fork that it is built in', () => {
    process.env['GITHUB_REPOSITORY'] = 'someone/fork';
    expect(repository()).toBe('someone/fork');
    Reflect.deleteProperty(process.env, 'GITHUB_REPOSITORY');
    expect(repository()).toMatch(/^[\w-]+\/[\w.-]+$/);
  });

  it('names its version and that of the content', () => {
    expect(SOFTWARE_VERSION).toMatch(/^\d+\.\d+\.\d+/);
    expect(recordVersion('0123456789ab')).toBe(`${SOFTWARE_VERSION}+0123456789ab`);
  });
});

describe("the form 'a fact is wrong'", () => {
  it('opens with the address of the claim filled in, whatever it holds', () => {
    const address = 'https://example.org/kb/events/x/#a&b="c" d';
    const url = new URL(reportHref(address));
    expect([url.origin, url.searchParams.get('template'), url.searchParams.get('address')]).toEqual([
      'https://github.com',
      'fact-is-wrong.yml',
      address,
    ]);
  });
});

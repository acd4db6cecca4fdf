import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KIND_NAMES, KINDS } from '../../src/model/kinds.ts';
import { LOCALES } from '../../src/model/language.ts';
import {
  absolute,
  fileHref,
  href,
  localeOf,
  localeParam,
  pageHref,
  PAGES,
  recordHref,
  recordPath,
  type PageName,
} from '../../src/routing/href.ts';
import { basePath, siteOrigin } from '../../src/routing/site.ts';

const before = { SITE: process.env['SITE'], BASE: process.env['BASE'] };
const set = (name: 'SITE' | 'BASE', value: string | undefined): void => {
  if (value === undefined) Reflect.deleteProperty(process.env, name);
  else process.env[name] = value;
};

beforeEach(() => {
  set('SITE', undefined);
  set('BASE', undefined);
});
afterEach(() => {
  set('SITE', before.SITE);
  set('BASE', before.BASE);
});

describe('the base path (P1)', () => {
  it('has a slash at both ends, however it is written', () => {
    for (const [written, base] of [
      ['', '/'],
      ['/', '/'],
      ['kb', '/kb/'],
      ['/kb', '/kb/'],
      ['kb/', '/kb/'],
      ['//kb//', '/kb/'],
      ['/a/b/', '/a/b/'],
    ] as const) {
      set('BASE', written);
      expect(basePath()).toBe(base);
    }
    set('BASE', undefined);
    expect(basePath()).toBe('/');
  });

  it('stands once before every address', () => {
    for (const base of ['/', '/kb/', '/a/b/']) {
      set('BASE', base);
      for (const locale of LOCALES) {
        const addresses = [
          ...KIND_NAMES.map((kind) => recordHref(kind, 'kadif', locale)),
          ...(Object.keys(PAGES) as readonly PageName[]).map((page) => pageHref(page, locale)),
          fileHref('/data/graph.json'),
        ];
        for (const address of addresses) {
          expect(address.startsWith(base)).toBe(true);
          expect(address).not.toMatch(/\/\/|\/kb\/.*\/kb\/|\/a\/b\/.*\/a\/b\//);
          expect(address).toMatch(/\/$|\.json$/);
        }
      }
    }
  });
});

describe('the address of the site', () => {
  it('ends without a slash, and is put before an address of the site', () => {
    set('SITE', 'https://example.org/');
    set('BASE', '/kb/');
    expect(siteOrigin()).toBe('https://example.org');
    expect(absolute(recordHref('event', 'x', 'ko'))).toBe('https://example.org/kb/ko/events/x/');
  });
});

describe('the address of a record', () => {
  it('is that of its kind', () => {
    expect(KIND_NAMES.map((kind) => recordPath(kind, 'x'))).toEqual([
      '/events/x/',
      '/initiatives/x/',
      '/topics/x/',
      '/events/series/x/',
      '/disagreements/x/',
      '/sources/x/',
      '/people/x/',
      '/organisations/x/',
      '/places/x/',
      '/figures/x/',
    ]);
  });

  it('stands in the language of the reader, if the kind has pages in every language, else at the root', () => {
    for (const kind of KIND_NAMES) {
      const prefixed = recordHref(kind, 'x', 'vi').startsWith('/vi/');
      expect([kind, prefixed]).toEqual([kind, KINDS[kind].pages === 'everywhere']);
      expect(recordHref(kind, 'x', 'en')).toBe(recordPath(kind, 'x'));
    }
  });

  it('is another for every record, page and language', () => {
    const all = LOCALES.flatMap((locale) => [
      ...KIND_NAMES.filter((kind) => KINDS[kind].pages === 'everywhere').map((kind) => recordHref(kind, 'x', locale)),
      ...(Object.keys(PAGES) as readonly PageName[]).map((page) => pageHref(page, locale)),
    ]);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the language of an address', () => {
  it('is found again from the parameter that it gave', () => {
    for (const locale of LOCALES) expect(localeOf(localeParam(locale))).toBe(locale);
    expect(localeOf('kr')).toBe('en');
    expect(href('/', 'en')).toBe('/');
    expect(href('/', 'ko')).toBe('/ko/');
  });
});

import { describe, expect, test } from 'vitest';
import { webAddress } from '../../src/model/source.ts';

describe('the address of a source (C28, C39)', () => {
  for (const address of ['https://example.org', 'http://example.org/a?b=c#d', 'https://xn--o39an74b2ba.kr/', 'https://한국.kr/']) {
    test(`${address} is one`, () => {
      expect(webAddress.safeParse(address).success).toBe(true);
    });
  }

  const refused = [
    '',
    'example.org',
    '/a',
    '//example.org',
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'mailto:a@example.org',
    'https://me:secret@example.org',
    'https://me@example.org',
    'https://example.org/a b',
    'https://example.org/a\tb',
    ' https://example.org',
    'https://example.org/?page=2§ion=news',
    'https://example.org/?a=1©right=no',
  ];
  for (const address of refused) {
    test(`${JSON.stringify(address)} is refused`, () => {
      expect(webAddress.safeParse(address).success).toBe(false);
    });
  }

  const says = (address: string): readonly string[] => webAddress.safeParse(address).error?.issues.map(({ message }) => message) ?? [];

  test('in which a program took &section= for HTML is told so, with what to write', () => {
    expect(says('https://example.org/?page=2§ion=news')).toEqual(['"§" in the address is an HTML entity gone wrong; write "&sect" for it']);
    expect(says('https://example.org/?page=2&section=news')).toEqual([]);
  });

  test('with a space in it is told so', () => {
    expect(says('https://example.org/a b')).toEqual(['a space stands in the address; write %20, or take it out']);
    expect(says('https://example.org/a%20b')).toEqual([]);
  });
});

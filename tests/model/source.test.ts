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
  ];
  for (const address of refused) {
    test(`${JSON.stringify(address)} is refused`, () => {
      expect(webAddress.safeParse(address).success).toBe(false);
    });
  }
});

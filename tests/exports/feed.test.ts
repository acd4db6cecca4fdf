import { afterEach, describe, expect, it, vi } from 'vitest';
import { feedXml, latestChanged } from '../../src/exports/feed.ts';
import { fixtureRecord } from './fixture-record.ts';

const { graph } = fixtureRecord();

function all(xml: string, element: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${element}[^>]*>([^<]*)</${element}>`, 'g'))].map((match) => match[1] ?? '');
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe('the feed', () => {
  it('holds the records that were changed last, the latest first', async () => {
    expect(latestChanged(graph).map((record) => record.id)).toEqual([
      'second-talks',
      'bridge-fund',
      'bridge-plan',
      'first-summit',
      'digital',
      'dis-which-bridge',
      'bridges',
    ]);
    expect(all(await feedXml(graph), 'pubDate').slice(0, 2)).toEqual(['Sun, 05 May 2024 00:00:00 GMT', 'Fri, 02 Feb 2024 00:00:00 GMT']);
  });

  it('has whole addresses, under whatever base path', async () => {
    vi.stubEnv('SITE', 'https://example.org');
    vi.stubEnv('BASE', '/kb');
    const xml = await feedXml(graph);
    const links = all(xml, 'link');
    expect(links).toContain('https://example.org/kb/events/second-talks/');
    expect(links.filter((link) => !link.startsWith('https://example.org/kb/'))).toEqual([]);
    expect(xml).toContain('href="https://example.org/kb/feed.xml"');
  });

  it('shows a hostile name as text', async () => {
    const xml = await feedXml(graph);
    expect(xml).not.toMatch(/<\/?script/i);
    expect(xml).not.toContain('<!--');
    expect(all(xml, 'title')).toContain('Bridge Fund &lt;/Script &gt;&lt;!--');
  });

  it('reads no clock', async () => {
    vi.useFakeTimers({ now: new Date('2031-01-02T03:04:05Z'), toFake: ['Date'] });
    const first = await feedXml(graph);
    vi.setSystemTime(new Date('2044-06-07T08:09:10Z'));
    expect(await feedXml(graph)).toBe(first);
    expect(first).not.toMatch(/2031|lastBuildDate/);
  });
});

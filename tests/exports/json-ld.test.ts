import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  dataJsonLd,
  eventJsonLd,
  initiativeJsonLd,
  jsonLdText,
  partyJsonLd,
  siteJsonLd,
  sourceJsonLd,
  statisticsJsonLd,
  type JsonLd,
} from '../../src/exports/json-ld.ts';
import type { Kind } from '../../src/model/kinds.ts';
import { LOCALES } from '../../src/model/language.ts';
import type { RecordOf } from '../../src/model/record.ts';
import { fixtureRecord } from './fixture-record.ts';

const { graph } = fixtureRecord();

function recordOf<K extends Kind>(kind: K, id: string): RecordOf<K> {
  const record = graph.of(kind).find((one) => one.id === id);
  if (record === undefined) throw new Error(`the fixture has no ${kind} ${id}`);
  return record;
}

function everything(): readonly JsonLd[] {
  return [
    ...graph.of('event').map((record) => eventJsonLd(graph, record)),
    ...graph.of('initiative').map((record) => initiativeJsonLd(graph, record)),
    ...[...graph.of('person'), ...graph.of('organisation'), ...graph.of('place')].map((record) => partyJsonLd(graph, record)),
    ...graph.of('source').map((record) => sourceJsonLd(graph, record)),
    ...graph.of('statistics').map((record) => statisticsJsonLd(graph, record)),
    dataJsonLd(graph),
    ...LOCALES.map(siteJsonLd),
  ];
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('JSON-LD as it stands in a page', () => {
  it.each(['</script>', '</Script ><!--', '<!-- <script>', '\u2028\u2029', ']]>', '&lt;'])(
    '%j can neither end its element nor open a comment',
    (title) => {
      const value = { name: title, nested: [{ [title]: title }] };
      const text = jsonLdText(value);
      expect(text).not.toMatch(/[<\u2028\u2029]/);
      expect(JSON.parse(text)).toEqual(value);
    },
  );

  it('parses back to what it was, whatever texts are in it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string({ unit: 'binary' }), fc.boolean(), fc.integer())), (value) => {
        const text = jsonLdText(value);
        expect(text).not.toContain('<');
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('keeps the hostile names of records as they are', () => {
    const text = jsonLdText(initiativeJsonLd(graph, recordOf('initiative', 'bridge-fund')));
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toMatchObject({ name: 'Bridge Fund </Script ><!--', alternateName: ['Dana Jembatan', 'BF'] });
  });
});

describe('every description', () => {
  it('has type and whole address, under whatever base path', () => {
    vi.stubEnv('SITE', 'https://example.org');
    vi.stubEnv('BASE', '/kb');
    const ids: string[] = [];
    JSON.stringify(everything(), (key, value: unknown) => {
      if (['@id', 'url', 'contentUrl', 'urlTemplate'].includes(key) && typeof value === 'string') ids.push(value);
      return value;
    });
    const ours = ids.filter((id) => !id.startsWith('https://example.org/kb/'));
    expect(ours).toEqual([]);
    expect(ids.length).toBeGreaterThan(40);
    for (const one of everything()) {
      expect(one['@context']).toBe('https://schema.org');
      expect(one['@type']).toMatch(/^[A-Z]/);
    }
  });
});

describe('an event', () => {
  it('tells when and where it was, in which run, and who took part', () => {
    expect(JSON.parse(jsonLdText(eventJsonLd(graph, recordOf('event', 'first-summit'))))).toMatchObject({
      '@type': 'Event',
      name: 'First Summit',
      description: 'The leaders of The North set up a fund.',
      startDate: '2023-05-10',
      endDate: '2023-05-11',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: { '@type': 'City', name: 'Port City' },
      superEvent: [{ '@type': 'EventSeries', name: 'Summits of the North' }],
      attendee: [{ '@type': 'Person', name: 'An Le' }],
    });
  });

  it('has no date where the record is not certain of it', () => {
    expect(eventJsonLd(graph, recordOf('event', 'second-talks'))).not.toHaveProperty('startDate');
  });
});

describe('other records', () => {
  it('a ministry is a government organisation, a state a country, a person has the title of the office', () => {
    expect(partyJsonLd(graph, recordOf('organisation', 'works'))).toMatchObject({
      '@type': 'GovernmentOrganization',
      description: 'The ministry that builds for The North.',
    });
    expect(partyJsonLd(graph, recordOf('place', 'north'))).toMatchObject({ '@type': 'Country', identifier: 'XN' });
    expect(partyJsonLd(graph, recordOf('person', 'an-le'))).toMatchObject({
      '@type': 'Person',
      jobTitle: ['Minister of the North', 'Head of the works'],
      affiliation: [{ '@type': 'GovernmentOrganization', name: 'Ministry of Works' }],
    });
  });

  it('a source tells its language, publisher and what it translates, and no date that is not certain', () => {
    const news = sourceJsonLd(graph, recordOf('source', 'paper'));
    expect(news).toMatchObject({
      '@type': 'NewsArticle',
      inLanguage: 'ko',
      publisher: { name: 'The Paper' },
      translationOfWork: { name: 'Cầu', inLanguage: 'vi' },
    });
    expect(news['datePublished']).toBeUndefined();
    expect(sourceJsonLd(graph, recordOf('source', 'report'))['@type']).toBe('Report');
  });

  it('a series of figures is a data set with its two files, its years and its licence', () => {
    expect(statisticsJsonLd(graph, recordOf('statistics', 'bridges'))).toMatchObject({
      '@type': 'Dataset',
      temporalCoverage: '2022/2023',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      distribution: [{ encodingFormat: 'text/csv' }, { encodingFormat: 'application/json' }],
    });
  });
});

import { describe, expect, it } from 'vitest';
import { compareEvents, plainText } from '../../src/graph/graph.ts';
import { lifeOf } from '../../src/graph/life.ts';
import { openRecord } from '../../src/graph/open-record.ts';
import { recordWith, SOUND } from '../loaders/content-folder.ts';

const { graph } = openRecord(SOUND);

describe('relations', () => {
  it('are known from both sides, though only one wrote them', () => {
    const seen = (id: string) => graph.relationsOf(id).map(({ kind, inverse, other }) => [kind, inverse, other.id]);
    expect(seen('lantern-fund')).toEqual([['succeeds', false, 'candle-fund']]);
    expect(seen('candle-fund')).toEqual([['succeeds', true, 'lantern-fund']]);
  });

  it('keep their sources on both sides', () => {
    expect(graph.relationsOf('candle-fund')[0]?.sources).toEqual([{ source: 'paper', locator: 'para 6' }]);
  });
});

describe('claims', () => {
  it('have their own date, else that of their event, else none', () => {
    const dates = Object.fromEntries(graph.claims.map(({ key, date }) => [key, date]));
    expect(dates).toEqual({
      'first-meeting#fund-opened': '2023-07-13',
      'first-meeting#pledge': '2023-07-13',
      'second-meeting#reviewed': '2024-07',
      'lantern-fund#lights': '2025',
    });
  });

  it('are found by what they are about and by who acts, oldest first', () => {
    const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key);
    const expected = ['first-meeting#fund-opened', 'first-meeting#pledge', 'second-meeting#reviewed'];
    expect(keys(graph.claimsAbout('lantern-fund'))).toEqual(expected);
    expect(keys(graph.claimsBy('harbour-council'))).toEqual(expected);
    expect(graph.claimsAbout('nothing')).toEqual([]);
  });
});

describe('a run of meetings', () => {
  it('stands oldest first, however the files are named', () => {
    expect(graph.series('harbour-meeting').map(({ id }) => id)).toEqual(['first-meeting', 'second-meeting']);
    const root = recordWith([
      { file: 'content/events/first-meeting.mdx', from: "date: '2023-07-13'", to: "date: '2025'" },
      { file: 'content/events/first-meeting.mdx', from: 'ordinal: 1', to: 'ordinal: 3' },
    ]);
    expect(
      openRecord(root)
        .graph.series('harbour-meeting')
        .map(({ id }) => id),
    ).toEqual(['second-meeting', 'first-meeting']);
  });

  it('puts meetings of one day in the order of their numbers', () => {
    const [first, second] = graph.series('harbour-meeting');
    if (!first || !second) throw new Error('the fixture has two meetings');
    const sameDay = { ...second, data: { ...second.data, date: first.data.date } };
    expect(compareEvents(first, sameDay)).toBeLessThan(0);
    expect(compareEvents(sameDay, first)).toBeGreaterThan(0);
  });
});

describe('the life of an initiative', () => {
  it('is its status rows among what events decided about it, oldest first and the row before the event of its day', () => {
    const fund = graph.of('initiative').find(({ id }) => id === 'lantern-fund');
    if (!fund) throw new Error('the fixture has the fund');
    const steps = lifeOf(graph, fund).map((step) =>
      step.type === 'status'
        ? `${step.date} ${step.row.state}`
        : `${step.date} ${step.event.id}: ${step.claims.map(({ claim }) => claim.id).join(', ')}`,
    );
    expect(steps).toEqual([
      '2023-07-13 launched',
      '2023-07-13 first-meeting: fund-opened, pledge',
      '2024-07 under-way',
      '2024-07 second-meeting: reviewed',
    ]);
  });
});

describe('backlinks', () => {
  const told = (id: string) =>
    graph
      .backlinks(id)
      .map(
        ({ from, sentence, count, claim }) =>
          `${from.id}${claim === undefined ? '' : `#${claim}`} ×${count}: ${sentence.before}[${sentence.name}]${sentence.after}`,
      );

  it('give the sentence of a claim, a note or the prose in which the record is named', () => {
    expect(told('lantern-fund')).toEqual([
      'first-meeting#fund-opened ×4: The ministers launched the [Lantern Fund].',
      'second-meeting#reviewed ×1: The Harbour Council reviewed the first year of the [Lantern Fund].',
      'day-of-opening ×1: On which day was the [Lantern Fund] opened?',
    ]);
    expect(told('first-meeting')).toEqual([
      'lantern-fund ×1: The Lantern Fund was opened at the [First Harbour Meeting].',
      'day-of-opening ×1: On the day of the [First Harbour Meeting].',
    ]);
  });

  it('give the words that an author chose for a reference', () => {
    expect(told('second-meeting')).toEqual(['lantern-fund ×1: The first year was reviewed at the [second meeting].']);
  });

  it('give the name of the record where an author gave no words', () => {
    expect(told('ana-reyes')).toEqual(['first-meeting ×1: It was the first of its kind, as [Ana Reyes] said.']);
  });

  it('count what a claim is about even if its text has other words for it', () => {
    const root = recordWith([{ file: 'content/events/second-meeting.mdx', from: 'year of the Lantern Fund', to: 'year of it' }]);
    const link = openRecord(root)
      .graph.backlinks('lantern-fund')
      .find(({ from }) => from.id === 'second-meeting');
    expect(link).toMatchObject({
      claim: 'reviewed',
      sentence: { before: 'The Harbour Council reviewed the first year of it.', name: '', after: '' },
    });
  });

  it('do not take a name within the words of a reference to another record for a mention', () => {
    const root = recordWith([
      {
        file: 'content/initiatives/candle-fund.mdx',
        from: 'summary: It came before.',
        to: 'summary: It came before [[second-meeting|the Jakarta talks]].',
      },
    ]);
    const { graph: changed } = openRecord(root);
    expect(changed.backlinks('jakarta').map(({ from }) => from.id)).not.toContain('candle-fund');
    expect(changed.backlinks('second-meeting').map(({ from }) => from.id)).toContain('candle-fund');
  });

  it('never come from the record itself', () => {
    for (const record of graph.records) expect(graph.backlinks(record.id).map(({ from }) => from.id)).not.toContain(record.id);
  });

  it('come from no alias or record that is kept from linking', () => {
    const quiet = recordWith([{ file: 'content/places/jakarta.yaml', from: 'kind: city', to: 'kind: city\nlink: false' }]);
    expect(openRecord(quiet).graph.backlinks('jakarta')).toEqual([]);
    expect(graph.backlinks('jakarta').map(({ from }) => from.id)).toEqual(['first-meeting']);
  });
});

describe('the uses of a source', () => {
  it('say which record cites which place, for what', () => {
    const uses = graph.usesOf('letter').map(({ record, locator, field, claim, text }) => [record.id, locator, field, claim?.id, text]);
    expect(uses).toEqual([
      ['first-meeting', 'p. 4', 'prose', undefined, undefined],
      ['second-meeting', 'p. 1', 'sources', undefined, undefined],
      ['second-meeting', 'p. 2', 'claims', 'reviewed', 'The Harbour Council reviewed the first year of the Lantern Fund.'],
      ['lantern-fund', 'p. 2', 'status', undefined, 'The first year was reviewed at the [second meeting](kb:second-meeting).'],
      ['day-of-opening', 'p. 3', 'readings', undefined, 'A day later.'],
      ['lights', 'p. 5', 'observations', undefined, '2024: 208.2'],
    ]);
  });
});

describe('edges', () => {
  it('name every typed link once, in a fixed order', () => {
    const edges = graph.edges.filter(({ from }) => from === 'first-meeting').map(({ role, to }) => `${role} ${to}`);
    expect(edges).toEqual([
      'about lantern-fund',
      'by harbour-council',
      'cites letter',
      'cites paper',
      'mentions ana-reyes',
      'mentions harbour-council',
      'mentions jakarta',
      'mentions lantern-fund',
      'participant ana-reyes',
      'place jakarta',
      'series harbour-meeting',
      'topic digital',
    ]);
    expect(new Set(graph.edges.map(({ from, role, to }) => `${from} ${role} ${to}`)).size).toBe(graph.edges.length);
  });

  it('can be followed back by role', () => {
    expect(graph.linkedFrom('jakarta', 'place').map(({ id }) => id)).toEqual(['first-meeting', 'second-meeting']);
    expect(graph.linkedFrom('indonesia', 'country').map(({ id }) => id)).toEqual(['jakarta']);
  });
});

describe('disagreements and translations', () => {
  it('are found from the record that they are about', () => {
    expect(graph.disagreementsAbout('lantern-fund').map(({ id }) => id)).toEqual(['day-of-opening']);
    expect(graph.translation('ko', 'first-meeting')?.data.summary).toBe('장관들이 등불 기금을 열었다.');
    expect(graph.translation('vi', 'first-meeting')).toBeUndefined();
  });
});

describe('a short text as it reads', () => {
  it('has words or names in place of references', () => {
    const byId = new Map(graph.records.map((record) => [record.id as string, record]));
    expect(plainText('See [[lantern-fund]], [[lantern-fund|the fund]] and [it](kb:lantern-fund); [[nobody]].', byId)).toBe(
      'See Lantern Fund, the fund and it; nobody.',
    );
  });
});

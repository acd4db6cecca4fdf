import { describe, expect, it } from 'vitest';
import { citationText, formatCitation } from '../../src/citation/format-citation.ts';
import { recordId } from '../../src/model/ids.ts';
import type { RecordOf } from '../../src/model/record.ts';
import { source } from '../../src/model/source.ts';

function sourceRecord(data: Readonly<Record<string, unknown>>): RecordOf<'source'> {
  const facts = { type: 'report', title: 'Title', publisher: 'Press', language: 'en', kind: 'report', tier: 'primary', ...data };
  return {
    kind: 'source',
    id: recordId.parse('a-source'),
    data: source.parse(facts),
    file: 'content/sources/a-source.yaml',
    body: '',
    bodyLine: 1,
  };
}

const article = sourceRecord({
  type: 'article-newspaper',
  title: '다리를 놓다',
  'translated-title': { en: 'Building a bridge' },
  'container-title': 'The Paper',
  publisher: 'The Paper',
  issued: '2023-05-11',
  URL: 'https://example.org/a',
  language: 'ko',
});

describe('a formatted citation', () => {
  it('gives publisher, title, title in the reader’s language, date and address', () => {
    expect(citationText(formatCitation(article, 'en'))).toBe(
      'The Paper. 다리를 놓다 [Building a bridge]. 11 May 2023. https://example.org/a',
    );
  });

  it('marks the title with its language where it is not the page’s, and as the title of a document', () => {
    expect(formatCitation(article, 'en')).toContainEqual({ text: '다리를 놓다', language: 'ko', italic: true });
    expect(formatCitation(article, 'ko')).toContainEqual({ text: '다리를 놓다', italic: true });
  });

  it('writes the date in the reader’s language', () => {
    expect(citationText(formatCitation(article, 'ko'))).toBe('The Paper. 다리를 놓다. 2023년 5월 11일. https://example.org/a');
  });

  it('begins with the authors where they are known, and names container and publisher after the title', () => {
    const paper = sourceRecord({
      author: [{ family: 'Le', given: 'An' }, { literal: 'Bridge Office' }],
      'container-title': 'Journal of Bridges',
      volume: '4',
      page: '1-9',
      issued: '2020',
      DOI: '10.1000/182',
    });
    expect(citationText(formatCitation(paper, 'en'))).toBe(
      'Le, An; Bridge Office. Title. Journal of Bridges, 4, 1-9. Press. 2020. https://doi.org/10.1000/182',
    );
  });

  it('puts a description of ours in brackets, in English', () => {
    const parts = formatCitation(sourceRecord({ title: 'A letter', 'title-status': 'described', language: 'vi' }), 'vi');
    expect(parts).toContainEqual({ text: '[A letter]', language: 'en' });
    expect(citationText(parts)).toBe('Press. [A letter]. không rõ ngày.');
  });

  it('says that a source is undated, and sets no second stop after a question', () => {
    expect(citationText(formatCitation(sourceRecord({ title: 'What is a bridge?' }), 'en'))).toBe('Press. What is a bridge? undated.');
  });
});

import { formatDate } from '../i18n/format-date.ts';
import { translate } from '../i18n/messages.ts';
import type { Locale } from '../model/language.ts';
import type { RecordOf } from '../model/record.ts';
import type { CslName } from '../model/source.ts';

/** A piece of a formatted citation. */
export interface CitationPart {
  readonly text: string;
  /** BCP 47, only where it is not the language of the page. */
  readonly language?: string;
  /** Titles of documents that have one. */
  readonly italic?: true;
  /** Where the piece leads, if it is an address. */
  readonly href?: string;
}

/**
 * Cites a source in one style: `Author or publisher. *Title* [title in the reader’s language]. Container, volume, pages. Publisher.
 * Date. Address`. What is not known is left out, the date excepted, whose absence is said. A title that is our description stands in
 * brackets and not in italics.
 * @param locale language of the page: of the date, and of the translated title.
 */
export function formatCitation({ data }: RecordOf<'source'>, locale: Locale): readonly CitationPart[] {
  const described = data['title-status'] === 'described';
  const language = described ? 'en' : (data['title-language'] ?? data.language);
  const translated = language === locale ? undefined : data['translated-title'][locale];
  const authors = data.author.map(formatName).join('; ');
  const container = [data['container-title'] ?? '', data.volume ?? '', data.page ?? ''].filter((text) => text !== '').join(', ');
  const opening = authors === '' ? data.publisher : authors;
  const date = data.issued === undefined ? translate(locale)('date.undated') : formatDate(data.issued, locale);
  const address = data.URL ?? (data.DOI === undefined ? undefined : `https://doi.org/${data.DOI}`);
  // A newspaper is its own publisher, and need not be named twice.
  const rest = [container, data.publisher].filter((text, index, all) => text !== '' && text !== opening && all.indexOf(text) === index);
  return [
    { text: `${stopped(opening)} ` },
    {
      text: described ? `[${data.title}]` : data.title,
      ...(language !== locale && { language }),
      ...(!described && { italic: true as const }),
    },
    {
      text: `${translated === undefined ? stop(described ? '' : data.title) : ` [${translated}].`} ${[...rest, date].map(stopped).join(' ')}`,
    },
    ...(address === undefined ? [] : [{ text: ' ' }, { text: address, href: address }]),
  ];
}

/** The citation as one line of text. */
export function citationText(parts: readonly CitationPart[]): string {
  return parts.map((part) => part.text).join('');
}

function formatName(name: CslName): string {
  if ('literal' in name) return name.literal;
  return name.given === undefined ? name.family : `${name.family}, ${name.given}`;
}

/** The full stop after a text, unless it has an end mark of its own. */
function stop(text: string): string {
  return /[.!?。…]["”’)]*$/.test(text) ? '' : '.';
}

function stopped(text: string): string {
  return `${text}${stop(text)}`;
}

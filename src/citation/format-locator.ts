import type { Locale } from '../model/language.ts';

/** The words of a language for places in a source. `numbers` is a list such as `3–4, 7`; `rest` is as the locator has it. */
interface LocatorWords {
  readonly paragraphs: (numbers: string, many: boolean) => string;
  readonly pages: (numbers: string, many: boolean) => string;
  readonly section: (rest: string) => string;
  readonly item: (rest: string) => string;
  readonly table: (rest: string) => string;
  readonly figure: (rest: string) => string;
  readonly article: (rest: string) => string;
  readonly note: string;
  readonly title: string;
  readonly abstract: string;
  readonly whole: string;
}

/** `2.1`, `IV`, `3a`: the number of a part, as against its heading. */
const NUMBERED = /^(?:\d+(?:\.\d+)*[a-z]?|[IVXLC]+)$/;

const WORDS: Readonly<Record<Locale, LocatorWords>> = {
  en: {
    paragraphs: (numbers, many) => `${many ? 'paras' : 'para'} ${numbers}`,
    pages: (numbers, many) => `${many ? 'pp.' : 'p.'} ${numbers}`,
    section: (rest) => `section ${rest}`,
    item: (rest) => `item ${rest}`,
    table: (rest) => `table ${rest}`,
    figure: (rest) => `figure ${rest}`,
    article: (rest) => `article ${rest}`,
    note: 'note',
    title: 'title',
    abstract: 'abstract',
    whole: 'whole text',
  },
  id: {
    paragraphs: (numbers) => `par. ${numbers}`,
    pages: (numbers) => `hlm. ${numbers}`,
    section: (rest) => `bagian ${rest}`,
    item: (rest) => `butir ${rest}`,
    table: (rest) => `tabel ${rest}`,
    figure: (rest) => `gambar ${rest}`,
    article: (rest) => `pasal ${rest}`,
    note: 'catatan',
    title: 'judul',
    abstract: 'abstrak',
    whole: 'seluruh teks',
  },
  ko: {
    paragraphs: (numbers) => `${numbers}문단`,
    pages: (numbers) => `${numbers}쪽`,
    section: (rest) => (NUMBERED.test(rest) ? `${rest}절` : `${rest} 부분`),
    item: (rest) => (NUMBERED.test(rest) ? `${rest}항` : `${rest} 항목`),
    table: (rest) => `표 ${rest}`,
    figure: (rest) => `그림 ${rest}`,
    article: (rest) => (NUMBERED.test(rest) ? `제${rest}조` : `${rest} 조항`),
    note: '주석',
    title: '제목',
    abstract: '초록',
    whole: '전문',
  },
  vi: {
    paragraphs: (numbers) => `đoạn ${numbers}`,
    pages: (numbers) => `tr. ${numbers}`,
    section: (rest) => `mục ${rest}`,
    item: (rest) => `điểm ${rest}`,
    table: (rest) => `bảng ${rest}`,
    figure: (rest) => `hình ${rest}`,
    article: (rest) => `điều ${rest}`,
    note: 'ghi chú',
    title: 'nhan đề',
    abstract: 'tóm tắt',
    whole: 'toàn văn',
  },
};

const COUNTED = /^(para|pp?\.) (\d+(?:-\d+)?(?:, \d+(?:-\d+)?)*)((?:, note)?)$/;
const PARTS = ['section', 'item', 'table', 'figure', 'article'] as const;

/**
 * Says in the words of a language where in a source something stands: `para 3-4` → `paras 3–4`, `par. 3–4`, `3–4문단`, `đoạn 3–4`.
 * Headings of sections stay as the locator has them. A text that is no locator comes back as it is.
 * @param locator as the model has it, several joined by `; `.
 */
export function formatLocator(locator: string, locale: Locale): string {
  const words = WORDS[locale];
  return locator
    .split('; ')
    .map((part) => formatPart(part, words))
    .join('; ');
}

function formatPart(part: string, words: LocatorWords): string {
  if (part === 'title' || part === 'abstract') return words[part];
  if (part === 'whole text') return words.whole;
  if (part === 'note') return words.note;
  const counted = COUNTED.exec(part);
  if (counted) {
    const [, word = '', numbers = '', note = ''] = counted;
    const write = word === 'para' ? words.paragraphs : words.pages;
    const place = write(numbers.replaceAll('-', '–'), /[-,]/.test(numbers));
    return note === '' ? place : `${place}, ${words.note}`;
  }
  const name = PARTS.find((one) => part.startsWith(`${one} `));
  if (name === undefined) return part;
  // `section II, para 1`: the heading ends where a place within the section begins.
  const [rest = '', ...within] = part.slice(name.length + 1).split(/, (?=para \d|pp?\. \d|note$)/);
  return [words[name](rest), ...within.map((one) => formatPart(one, words))].join(', ');
}

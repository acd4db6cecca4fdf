import type { RuleId } from '../../src/model/issue.ts';
import type { Change } from '../loaders/content-folder.ts';

/** A record with one thing wrong, and the whole report that it gets. */
export interface FaultyRecord {
  readonly rule: RuleId;
  readonly what: string;
  readonly changes: readonly Change[];
  readonly says: readonly string[];
}

const EVENT = 'content/events/first-meeting.mdx';
const SECOND = 'content/events/second-meeting.mdx';
const FUND = 'content/initiatives/lantern-fund.mdx';
const CANDLE = 'content/initiatives/candle-fund.mdx';
const PAPER = 'content/sources/paper.yaml';
const FIGURES = 'content/statistics/lights.csv';
const KOREAN = 'content/translations/ko/events/first-meeting.mdx';
const REDIRECTS = 'content/redirects.yaml';

/** A small valid initiative, for records that stand beside the sound ones. */
const initiative = (name: string, more = ''): string =>
  `---\nnames:\n  en: ${name}\nkind: project\nsummary: It is small.\n${more}checked: '2026-01-31'\nchanged: '2026-01-31'\n---\n`;

/** At least one for every rule; the number is that of the fault in the list of faults, where there is one. */
export const FAULTY_RECORDS: readonly FaultyRecord[] = [
  {
    rule: 'file/name',
    what: 'C2: an id with a capital letter',
    changes: [{ file: 'content/places/Seoul.yaml', write: 'names: { en: Seoul }\nkind: city\n' }],
    says: [
      'content/places/Seoul.yaml:1:1  file/name  the file name is the id, and "Seoul" may hold only a-z, 0-9 and single hyphens between them',
    ],
  },
  {
    rule: 'file/name',
    what: 'C3: a file name with letters that are not ASCII',
    changes: [{ file: 'content/places/ha-noi\u0323.yaml', write: 'names: { en: Ha Noi }\nkind: city\n' }],
    says: [
      'content/places/ha-noi\u0323.yaml:1:1  file/name  the file name is the id, and "ha-noi\u0323" may hold only a-z, 0-9 and single hyphens between them',
    ],
  },
  {
    rule: 'file/name',
    what: 'C4: an id with a Cyrillic letter that looks Latin',
    changes: [{ file: 'content/places/seou\u04cf.yaml', write: 'names: { en: Seoul }\nkind: city\n' }],
    says: [
      'content/places/seou\u04cf.yaml:1:1  file/name  the file name is the id, and "seou\u04cf" may hold only a-z, 0-9 and single hyphens between them',
    ],
  },
  {
    rule: 'file/name',
    what: 'C37: an id too long for the paths of some systems',
    changes: [{ file: `content/places/${'a'.repeat(81)}.yaml`, write: 'names: { en: Seoul }\nkind: city\n' }],
    says: [
      'content/places/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.yaml:1:1  file/name  the file name is the id, and "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" is longer than 80 characters',
    ],
  },
  {
    rule: 'file/unexpected',
    what: 'a file of another form',
    changes: [{ file: 'content/events/notes.md', write: 'Notes.' }],
    says: ['content/events/notes.md:1:1  file/unexpected  not read: records of events/ end in .mdx'],
  },
  {
    rule: 'file/unexpected',
    what: 'a folder of no kind',
    changes: [{ file: 'content/drafts/idea.mdx', write: 'An idea.' }],
    says: ['content/drafts:1:1  file/unexpected  a folder that belongs to no kind of record; nothing in it is read'],
  },
  {
    rule: 'file/unexpected',
    what: 'C36: a folder that is named like an entry',
    changes: [{ file: 'content/events/x.mdx/y.mdx', write: 'An idea.' }],
    says: ['content/events/x.mdx:1:1  file/unexpected  a folder that belongs to no kind of record; nothing in it is read'],
  },
  {
    rule: 'file/unexpected',
    what: 'figures without a record',
    changes: [{ file: 'content/statistics/lamps.csv', write: 'period,value,source,locator,note\n' }],
    says: ['content/statistics/lamps.csv:1:1  file/unexpected  figures without a record; write content/statistics/lamps.yaml beside it'],
  },
  {
    rule: 'file/not-regular',
    what: 'C36: a link to a file of the record',
    changes: [{ file: 'content/sources/copy.yaml', linkTo: 'paper.yaml' }],
    says: ['content/sources/copy.yaml:1:1  file/not-regular  a link or special file; links are not followed. Put the file itself here'],
  },
  {
    rule: 'file/not-regular',
    what: 'C36: a folder that links to itself',
    changes: [{ file: 'content/sources/loop', linkTo: '.' }],
    says: ['content/sources/loop:1:1  file/not-regular  a link or special file; links are not followed. Put the file itself here'],
  },
  {
    rule: 'file/too-large',
    what: 'C33: an entry of more than 256 KB',
    changes: [{ file: PAPER, write: `type: report\ndescription: ${'long '.repeat(60_000)}\n` }],
    says: ['content/sources/paper.yaml:1:1  file/too-large  293 KB; the limit is 256 KB: split it into several entries'],
  },
  {
    rule: 'file/encoding',
    what: 'C21: bytes that are not UTF-8',
    changes: [{ file: PAPER, write: Uint8Array.from([0x74, 0x3a, 0x20, 0xb0, 0xa1, 0x0a]) }],
    says: [
      'content/sources/paper.yaml:1:1  file/encoding  not UTF-8: byte 3 does not belong; it looks like Windows-1252, EUC-KR or another 8-bit code. Save the file as UTF-8',
    ],
  },
  {
    rule: 'file/encoding',
    what: 'C21: a file in UTF-16',
    changes: [{ file: PAPER, write: Buffer.from('\ufefftitle: A Paper\n', 'utf16le') }],
    says: [
      'content/sources/paper.yaml:1:1  file/encoding  not UTF-8: byte 0 does not belong; it looks like UTF-16 (little-endian). Save the file as UTF-8',
    ],
  },
  {
    rule: 'file/encoding',
    what: 'C21: a NUL byte',
    changes: [{ file: EVENT, from: 'The ministers met', to: 'The \0ministers met' }],
    says: [
      'content/events/first-meeting.mdx:1:1  file/encoding  byte 824 is NUL; it looks like UTF-16 without a mark, or binary. Save the file as UTF-8',
    ],
  },
  {
    rule: 'file/encoding',
    what: 'C21: a list of published ids that is not UTF-8',
    changes: [{ file: 'content/published.txt', write: Uint8Array.from([0x61, 0xff, 0x0a]) }],
    says: [
      'content/published.txt:1:1  file/encoding  not UTF-8: byte 1 does not belong; it looks like Windows-1252, EUC-KR or another 8-bit code. Save the file as UTF-8',
    ],
  },
  {
    rule: 'file/forbidden-character',
    what: 'C22: a control that turns the order of reading',
    changes: [{ file: EVENT, from: 'The ministers met', to: 'The \u202eministers met' }],
    says: ['content/events/first-meeting.mdx:32:5  file/forbidden-character  U+202E is a control character; take it out'],
  },
  {
    rule: 'file/forbidden-character',
    what: 'C23: a zero-width space in an id',
    changes: [{ file: EVENT, from: 'place: jakarta', to: 'place: jak\u200barta' }],
    says: [
      'content/events/first-meeting.mdx:9:11  file/forbidden-character  U+200B is invisible and stands within "jakarta", which must be exact; take it out',
    ],
  },
  {
    rule: 'file/forbidden-character',
    what: 'C23: a zero-width space in an address',
    changes: [{ file: PAPER, from: 'example.org', to: 'exam\u200bple.org' }],
    says: [
      'content/sources/paper.yaml:5:18  file/forbidden-character  U+200B is invisible and stands within "https://example.org/paper", which must be exact; take it out',
    ],
  },
  {
    rule: 'file/forbidden-character',
    what: 'C23: a zero-width space in a number',
    changes: [{ file: FIGURES, from: '208.2', to: '20\u200b8.2' }],
    says: [
      'content/statistics/lights.csv:3:8  file/forbidden-character  U+200B is invisible and stands within "208.2", which must be exact; take it out',
    ],
  },
  {
    rule: 'file/invisible-character',
    what: 'C23: a soft hyphen in prose',
    changes: [{ file: EVENT, from: 'The ministers met', to: 'The minis\u00adters met' }],
    says: [
      'content/events/first-meeting.mdx:32:10  file/invisible-character  U+00AD is invisible; it is left out when read. Take it out (warning)',
    ],
  },
  {
    rule: 'file/not-nfc',
    what: 'C3: a name in decomposed letters',
    changes: [{ file: FUND, from: 'Quỹ Đèn lồng', to: 'Quỹ Đèn lồng'.normalize('NFD') }],
    says: [
      'content/initiatives/lantern-fund.mdx:6:1  file/not-nfc  letters with separate marks (NFD); they are read as NFC. Save the file as NFC (warning)',
    ],
  },
  {
    rule: 'file/empty',
    what: 'C35: an empty entry',
    changes: [{ file: CANDLE, write: '' }],
    says: ['content/initiatives/candle-fund.mdx:1:1  file/empty  the file is empty; a record begins with its facts between two lines ---'],
  },
  {
    rule: 'file/empty',
    what: 'C35: an empty YAML file',
    changes: [{ file: PAPER, write: '\n' }],
    says: ['content/sources/paper.yaml:1:1  file/empty  the file is empty; write the facts of the record'],
  },
  {
    rule: 'yaml/front-matter',
    what: 'C35: an entry without facts',
    changes: [{ file: CANDLE, write: 'It came before.\n' }],
    says: ['content/initiatives/candle-fund.mdx:1:1  yaml/front-matter  the first line must be ---, then the facts, then --- again'],
  },
  {
    rule: 'yaml/front-matter',
    what: 'C35: facts that are not closed',
    changes: [{ file: CANDLE, write: '---\nkind: fund\n' }],
    says: ['content/initiatives/candle-fund.mdx:1:1  yaml/front-matter  the facts are not closed; put a line --- after them'],
  },
  {
    rule: 'yaml/syntax',
    what: 'C20: a tab as indent',
    changes: [{ file: PAPER, from: 'publisher: Harbour Council', to: 'publisher:\n\tHarbour Council' }],
    says: ['content/sources/paper.yaml:4:1  yaml/syntax  Tabs are not allowed as indentation; indent with spaces'],
  },
  {
    rule: 'yaml/syntax',
    what: 'a colon in a text without quotes',
    changes: [{ file: PAPER, from: 'A Paper on Lanterns', to: 'Lanterns: a paper' }],
    says: ['content/sources/paper.yaml:2:8  yaml/syntax  Nested mappings are not allowed in compact mappings; put quotes around the text'],
  },
  {
    rule: 'yaml/syntax',
    what: 'a second document in one file',
    changes: [{ file: PAPER, from: 'language: en', to: 'language: en\n---' }],
    says: ['content/sources/paper.yaml:7:1  yaml/syntax  a second document begins here; a record is one document'],
  },
  {
    rule: 'yaml/duplicate-key',
    what: 'C31: a key twice',
    changes: [{ file: EVENT, from: 'ordinal: 1', to: 'ordinal: 1\nkind: summit' }],
    says: ['content/events/first-meeting.mdx:8:1  yaml/duplicate-key  "kind" stands here a second time, after line 5; keep one'],
  },
  {
    rule: 'yaml/alias',
    what: 'C31: an anchor and an alias',
    changes: [{ file: EVENT, from: 'topics: [digital]', to: 'topics: &t [digital]\nnote: *t' }],
    says: [
      'content/events/first-meeting.mdx:13:12  yaml/alias  anchors (&) and aliases (*) are refused; write the value out, or put quotes around it',
      'content/events/first-meeting.mdx:14:7  yaml/alias  anchors (&) and aliases (*) are refused; write the value out, or put quotes around it',
    ],
  },
  {
    rule: 'yaml/tag',
    what: 'C31: a tag that would make a program',
    changes: [{ file: EVENT, from: 'ordinal: 1', to: 'ordinal: !!js/function "1"' }],
    says: ['content/events/first-meeting.mdx:7:24  yaml/tag  the tag tag:yaml.org,2002:js/function is refused; write the plain value'],
  },
  {
    rule: 'yaml/too-deep',
    what: 'C31: levels without end',
    changes: [{ file: EVENT, from: 'topics: [digital]', to: `topics: ${'['.repeat(10_000)}${']'.repeat(10_000)}` }],
    says: ['content/events/first-meeting.mdx:2:1  yaml/too-deep  more than 20 levels; no record is so deep'],
  },
  {
    rule: 'yaml/too-large',
    what: 'C31: more than 64 KB of facts',
    changes: [{ file: EVENT, from: 'topics: [digital]', to: `topics: [digital]\nnote: ${'long '.repeat(14_000)}` }],
    says: ['content/events/first-meeting.mdx:2:1  yaml/too-large  more than 64 KB of facts; split the entry'],
  },
  {
    rule: 'yaml/forbidden-key',
    what: 'C31: a key that would reach the prototype',
    changes: [{ file: EVENT, from: 'ordinal: 1', to: '__proto__: { link: false }' }],
    says: ['content/events/first-meeting.mdx:7:1  yaml/forbidden-key  "__proto__" is no key of any record'],
  },
  {
    rule: 'yaml/quote',
    what: 'C10: a date without quotes',
    changes: [{ file: EVENT, from: "date: '2023-07-13'", to: 'date: 2025-02-30' }],
    says: ["content/events/first-meeting.mdx:8:7  yaml/quote  put quotes around it: '2025-02-30'"],
  },
  {
    rule: 'yaml/quote',
    what: 'C32: words that YAML takes for something else',
    changes: [{ file: EVENT, from: 'en: First Harbour Meeting', to: 'en: no\n  id: 08\n  vi: 12:30' }],
    says: [
      "content/events/first-meeting.mdx:3:7  yaml/quote  put quotes around it: 'no'",
      "content/events/first-meeting.mdx:4:7  yaml/quote  put quotes around it: '08'",
      "content/events/first-meeting.mdx:5:7  yaml/quote  put quotes around it: '12:30'",
    ],
  },
  {
    rule: 'yaml/quote',
    what: 'a date without quotes, which hides nothing else of its file or of others',
    changes: [
      { file: EVENT, from: "date: '2023-07-13'", to: 'date: 2023-07-13' },
      { file: EVENT, from: 'place: jakarta', to: 'place: jakata' },
      { file: EVENT, from: 'act: launched', to: 'act: lanched' },
      { file: SECOND, from: 'place: jakarta', to: 'place: jakata' },
    ],
    says: [
      "content/events/first-meeting.mdx:8:7  yaml/quote  put quotes around it: '2023-07-13'",
      'content/events/first-meeting.mdx:19:10  model/value  "lanched" is no value of claims.0.act; did you mean "launched"?',
      'content/events/second-meeting.mdx:8:8  kb/unknown-id  "jakata" is no record; did you mean "jakarta"?',
    ],
  },
  {
    rule: 'yaml/quote',
    what: 'a date without quotes beside an id that no record has',
    changes: [
      { file: EVENT, from: "date: '2023-07-13'", to: 'date: 2023-07-13' },
      { file: EVENT, from: 'place: jakarta', to: 'place: jakata' },
    ],
    says: [
      "content/events/first-meeting.mdx:8:7  yaml/quote  put quotes around it: '2023-07-13'",
      'content/events/first-meeting.mdx:9:8  kb/unknown-id  "jakata" is no record; did you mean "jakarta"?',
    ],
  },
  {
    rule: 'csv/form',
    what: 'a header with other columns',
    changes: [{ file: FIGURES, from: 'period,value', to: 'year,value' }],
    says: ['content/statistics/lights.csv:1:1  csv/form  the first line must be period,value,source,locator,note'],
  },
  {
    rule: 'csv/form',
    what: 'C15: a decimal comma',
    changes: [{ file: FIGURES, from: '208.2', to: '"208,2"' }],
    says: ['content/statistics/lights.csv:3:6  csv/form  value: "208,2" is no number; write 208.2, with a point and no spaces'],
  },
  {
    rule: 'csv/form',
    what: 'a row with a cell too few',
    changes: [{ file: FIGURES, from: '2023,120,paper,para 7,', to: '2023,120,paper' }],
    says: ['content/statistics/lights.csv:2:1  csv/form  3 cells, not 5; put quotes around a cell that holds a comma'],
  },
  {
    rule: 'csv/form',
    what: 'each row with a wrong number of cells, and what is wrong in the others',
    changes: [
      { file: FIGURES, from: '2023,120,paper,para 7,', to: '2022,1,paper,para 7\n2023,120,paper,para 7,,\n2023,1 0,paper,para 7,\n2023' },
    ],
    says: [
      'content/statistics/lights.csv:2:1  csv/form  4 cells, not 5; put quotes around a cell that holds a comma',
      'content/statistics/lights.csv:3:1  csv/form  6 cells, not 5; put quotes around a cell that holds a comma',
      'content/statistics/lights.csv:4:6  csv/form  value: "1 0" is no number; write 208.2, with a point and no spaces',
      'content/statistics/lights.csv:5:1  csv/form  1 cell, not 5; put quotes around a cell that holds a comma',
    ],
  },
  {
    rule: 'csv/form',
    what: 'a quote that does not close',
    changes: [{ file: FIGURES, from: 'para 7,', to: 'para 7,"so' }],
    says: [
      'content/statistics/lights.csv:2:23  csv/form  quotes that do not close, or stand within a cell; write "…" around the whole cell and "" for a quote in it',
    ],
  },
  {
    rule: 'csv/form',
    what: 'a figure without a source',
    changes: [{ file: FIGURES, from: '120,paper', to: '120,' }],
    says: ['content/statistics/lights.csv:2:10  csv/form  source: the id is empty'],
  },
  {
    rule: 'csv/form',
    what: 'a figure without a locator',
    changes: [{ file: FIGURES, from: 'para 7', to: '' }],
    says: [
      'content/statistics/lights.csv:2:16  csv/form  locator: "" is no locator; write one of: para 3, para 3-4, para 3, 5, p. 4, section 2.1, table 1, figure 2, item 3, article 4, title, abstract, whole text',
    ],
  },
  {
    rule: 'model/unknown-key',
    what: 'C38: a slip in the name of a field',
    changes: [{ file: FUND, from: 'status:', to: 'staus:' }],
    says: ['content/initiatives/lantern-fund.mdx:13:1  model/unknown-key  "staus" is no field of the record; did you mean "status"?'],
  },
  {
    rule: 'model/unknown-key',
    what: 'C38: a slip deep in a claim',
    changes: [
      {
        file: EVENT,
        from: '    about: [lantern-fund]\n    sources: [{ source: paper, locator: para 3 }]',
        to: '    abuot: [lantern-fund]\n    sources: [{ source: paper, locator: para 3 }]',
      },
    ],
    says: ['content/events/first-meeting.mdx:21:5  model/unknown-key  "abuot" is no field of claims.0; did you mean "about"?'],
  },
  {
    rule: 'model/missing',
    what: 'C16: a claim without a source',
    changes: [{ file: EVENT, from: '    sources: [{ source: paper, locator: para 3 }]\n', to: '' }],
    says: ['content/events/first-meeting.mdx:17:5  model/missing  "sources" is missing in claims.0'],
  },
  {
    rule: 'model/missing',
    what: 'C16: a source without a locator',
    changes: [{ file: EVENT, from: '{ source: paper, locator: para 3 }', to: '{ source: paper }' }],
    says: ['content/events/first-meeting.mdx:22:15  model/missing  "locator" is missing in claims.0.sources.0'],
  },
  {
    rule: 'model/missing',
    what: 'facts without a name',
    changes: [{ file: 'content/places/jakarta.yaml', write: 'kind: city\n' }],
    says: ['content/places/jakarta.yaml:1:1  model/missing  "names" is missing in the record'],
  },
  {
    rule: 'model/missing',
    what: 'a series of figures without its figures',
    changes: [{ file: FIGURES, remove: true }],
    says: ['content/statistics/lights.yaml:1:1  model/missing  the figures are missing; write them in content/statistics/lights.csv'],
  },
  {
    rule: 'model/value',
    what: 'a word that is not in the list',
    changes: [{ file: EVENT, from: 'act: launched', to: 'act: lanched' }],
    says: ['content/events/first-meeting.mdx:19:10  model/value  "lanched" is no value of claims.0.act; did you mean "launched"?'],
  },
  {
    rule: 'model/value',
    what: 'C16: a list of sources that is empty',
    changes: [{ file: EVENT, from: '[{ source: paper, locator: para 3 }]', to: '[]' }],
    says: ['content/events/first-meeting.mdx:22:14  model/value  claims.0.sources: needs at least one source with a locator'],
  },
  {
    rule: 'model/value',
    what: 'C43: a locator of no known form',
    changes: [{ file: EVENT, from: 'locator: para 3 }', to: 'locator: page abc }' }],
    says: [
      'content/events/first-meeting.mdx:22:41  model/value  claims.0.sources.0.locator: "page abc" is no locator; write one of: para 3, para 3-4, para 3, 5, p. 4, section 2.1, table 1, figure 2, item 3, article 4, title, abstract, whole text',
    ],
  },
  {
    rule: 'model/value',
    what: 'C32: a number where words belong',
    changes: [{ file: FUND, from: 'en: Lantern Fund', to: 'en: 1.10' }],
    says: ['content/initiatives/lantern-fund.mdx:3:7  model/value  names.en is read as the number 1.1; put quotes around it'],
  },
  {
    rule: 'model/value',
    what: 'C15: an amount that is no number',
    changes: [{ file: FUND, from: 'amount: 6000000', to: "amount: '208,2'" }],
    says: ['content/initiatives/lantern-fund.mdx:23:13  model/value  money.0.amount: "208,2" is no number; write it plain, such as 208.2'],
  },
  {
    rule: 'model/value',
    what: 'C15: an amount below zero',
    changes: [{ file: FUND, from: 'amount: 6000000', to: 'amount: -6' }],
    says: ['content/initiatives/lantern-fund.mdx:23:13  model/value  money.0.amount: must be more than 0'],
  },
  {
    rule: 'model/value',
    what: 'C15: half a meeting',
    changes: [{ file: EVENT, from: 'ordinal: 1', to: 'ordinal: 1.5' }],
    says: ['content/events/first-meeting.mdx:7:10  model/value  ordinal: must be a whole number, and is 1.5'],
  },
  {
    rule: 'model/value',
    what: 'C32: a truth in quotes',
    changes: [{ file: FUND, from: 'kind: acronym }', to: "kind: acronym, link: 'false' }" }],
    says: ['content/initiatives/lantern-fund.mdx:8:40  model/value  aliases.0.link: must be true or false, without quotes'],
  },
  {
    rule: 'model/value',
    what: 'a text where a list belongs',
    changes: [{ file: EVENT, from: 'topics: [digital]', to: 'topics: digital' }],
    says: [
      'content/events/first-meeting.mdx:13:9  model/value  topics: must be a list, and is read as the text "digital"; write [one, two] or a line "- one" for each',
    ],
  },
  {
    rule: 'model/value',
    what: 'an id of nothing',
    changes: [{ file: EVENT, from: 'place: jakarta', to: "place: ''" }],
    says: ['content/events/first-meeting.mdx:9:8  model/value  place: the id is empty'],
  },
  {
    rule: 'model/value',
    what: 'an address that a program took for HTML',
    changes: [{ file: PAPER, from: 'example.org/paper', to: 'example.org/paper?page=2§ion=news' }],
    says: ['content/sources/paper.yaml:5:6  model/value  URL: "§" in the address is an HTML entity gone wrong; write "&sect" for it'],
  },
  {
    rule: 'model/value',
    what: 'an address with a space',
    changes: [{ file: PAPER, from: 'example.org/paper', to: 'example.org/a paper' }],
    says: ['content/sources/paper.yaml:5:6  model/value  URL: a space stands in the address; write %20, or take it out'],
  },
  {
    rule: 'model/value',
    what: 'C15: no currency of ISO 4217',
    changes: [{ file: FUND, from: 'currency: USD', to: 'currency: dollars' }],
    says: ['content/initiatives/lantern-fund.mdx:24:15  model/value  money.0.currency: must be a currency code of ISO 4217, such as USD'],
  },
  {
    rule: 'model/value',
    what: 'C18: a country for a language',
    changes: [{ file: PAPER, from: 'language: en', to: 'language: kr' }],
    says: ['content/sources/paper.yaml:6:11  model/value  language: "kr" is not a language; write "ko"'],
  },
  {
    rule: 'model/value',
    what: 'C28: a source with an address that runs',
    changes: [{ file: PAPER, from: 'https://example.org/paper', to: 'javascript:alert(1)' }],
    says: ['content/sources/paper.yaml:5:6  model/value  URL: "javascript:" addresses are refused; only http and https'],
  },
  {
    rule: 'model/value',
    what: 'C39: a source with a password in its address',
    changes: [{ file: PAPER, from: 'https://example.org', to: 'https://me:secret@example.org' }],
    says: ['content/sources/paper.yaml:5:6  model/value  URL: an address with a name or password in it is refused'],
  },
  {
    rule: 'model/date',
    what: 'C9: a day that does not exist',
    changes: [{ file: EVENT, from: "date: '2023-07-13'", to: "date: '2025-02-30'" }],
    says: ['content/events/first-meeting.mdx:8:7  model/date  date: "2025-02-30" is no date: 2025-02 has no day 30'],
  },
  {
    rule: 'model/date',
    what: 'C9: a day before month and year',
    changes: [{ file: EVENT, from: "date: '2023-07-13'", to: "date: '31/10/2025'" }],
    says: ['content/events/first-meeting.mdx:8:7  model/date  date: "31/10/2025" is no date: write the year first: YYYY-MM-DD'],
  },
  {
    rule: 'model/date',
    what: 'C11: an interval that runs backwards',
    changes: [{ file: EVENT, from: "date: '2023-07-13'", to: "date: '2023-07-14/2023-07-13'" }],
    says: ['content/events/first-meeting.mdx:8:7  model/date  date: "2023-07-14/2023-07-13" is no date: the interval runs backwards'],
  },
  {
    rule: 'model/date',
    what: 'a figure of no period',
    changes: [{ file: FIGURES, from: '2023,120', to: '2023-13,120' }],
    says: ['content/statistics/lights.csv:2:1  model/date  period: "2023-13" is no date: there is no month 13'],
  },
  {
    rule: 'mdx/syntax',
    what: 'C25: a brace that is not closed, lines before the end',
    changes: [{ file: EVENT, from: 'in Jakarta and', to: 'in {Jakarta\nand' }],
    says: ['content/events/first-meeting.mdx:32:22  mdx/syntax  Unexpected end of file in expression. For a brace write \\{ or \\}'],
  },
  {
    rule: 'mdx/syntax',
    what: 'C25: a less-than sign before a figure',
    changes: [{ file: EVENT, from: 'in Jakarta and', to: 'in <5 days and' }],
    says: ['content/events/first-meeting.mdx:32:23  mdx/syntax  Unexpected character `5` (U+0035) before name. For a plain < write &lt;'],
  },
  {
    rule: 'mdx/syntax',
    what: 'C25: a remark of HTML',
    changes: [{ file: EVENT, from: 'in Jakarta and', to: 'in <!-- where? --> Jakarta and' }],
    says: [
      'content/events/first-meeting.mdx:32:23  mdx/syntax  Unexpected character `!` (U+0021) before name. For a remark that nobody sees write {/* … */}',
    ],
  },
  {
    rule: 'mdx/syntax',
    what: 'C26: a tag that is not closed',
    changes: [{ file: EVENT, from: 'It was the first', to: '<Term lang="ko">\n\nIt was the first' }],
    says: [
      'content/events/first-meeting.mdx:34:1  mdx/syntax  Expected a closing tag for `<Term>`. Close the tag, or for a plain < write &lt;',
    ],
  },
  {
    rule: 'mdx/code',
    what: 'C27: an import',
    changes: [{ file: EVENT, from: 'The ministers met', to: 'import fs from "node:fs"\n\nThe ministers met' }],
    says: ['content/events/first-meeting.mdx:32:1  mdx/code  import and export are refused: an entry is writing, not code'],
  },
  {
    rule: 'mdx/code',
    what: 'C27: an export',
    changes: [{ file: EVENT, from: 'The ministers met', to: 'export const a = 1\n\nThe ministers met' }],
    says: ['content/events/first-meeting.mdx:32:1  mdx/code  import and export are refused: an entry is writing, not code'],
  },
  {
    rule: 'mdx/code',
    what: 'C27: an expression',
    changes: [{ file: EVENT, from: 'in Jakarta and', to: 'in {process.env.HOME} and' }],
    says: ['content/events/first-meeting.mdx:32:22  mdx/code  {process.env.HOME} would run as code; for braces write \\{ and \\}'],
  },
  {
    rule: 'mdx/code',
    what: 'C27: an expression between two remarks',
    changes: [{ file: EVENT, from: 'in Jakarta and', to: 'in {/* a */ process.env.HOME /* b */} and' }],
    says: [
      'content/events/first-meeting.mdx:32:22  mdx/code  {/* a */ process.env.HOME /* b */} would run as code; for braces write \\{ and \\}',
    ],
  },
  {
    rule: 'mdx/component',
    what: 'C26: a component that is not listed',
    changes: [{ file: EVENT, from: 'in Jakarta and', to: 'in <Map /> and' }],
    says: ['content/events/first-meeting.mdx:32:22  mdx/component  <Map> is refused; the components are: <Term>'],
  },
  {
    rule: 'mdx/html',
    what: 'C28: a script',
    changes: [{ file: EVENT, from: 'in Jakarta and', to: 'in <script>alert(1)</script> and' }],
    says: ['content/events/first-meeting.mdx:32:22  mdx/html  <script> is refused; write Markdown, and for a plain < write &lt;'],
  },
  {
    rule: 'mdx/link',
    what: 'C28: a link that runs, its scheme hidden by an entity',
    changes: [{ file: EVENT, from: 'in Jakarta and', to: 'in [Jakarta](java&#115;cript:alert) and' }],
    says: ['content/events/first-meeting.mdx:32:22  mdx/link  javascript: links are refused; allowed are http, https, mailto and kb'],
  },
  {
    rule: 'mdx/link-target',
    what: 'a link from the root, which breaks under a base path',
    changes: [{ file: EVENT, from: 'in Jakarta and', to: 'in [it](/places/jakarta/) and' }],
    says: [
      'content/events/first-meeting.mdx:32:22  mdx/link-target  "/places/jakarta/" breaks when the site is moved; write [words](kb:id) for a record',
    ],
  },
  {
    rule: 'kb/duplicate-id',
    what: 'C1: one id in two folders',
    changes: [
      {
        file: 'content/events/lantern-fund.mdx',
        write:
          "---\nnames:\n  en: Lantern Meeting\nkind: forum\ndate: '2023'\nsources: [{ source: paper, locator: para 1 }]\nsummary: A meeting.\nchecked: '2026-01-31'\nchanged: '2026-01-31'\n---\n",
      },
    ],
    says: [
      'content/initiatives/lantern-fund.mdx:1:1  kb/duplicate-id  the id "lantern-fund" is taken by content/events/lantern-fund.mdx; ids are unique across all kinds: rename this file',
    ],
  },
  {
    rule: 'kb/unknown-id',
    what: 'C5: a slip in an id of the facts',
    changes: [{ file: EVENT, from: 'series: harbour-meeting', to: 'series: harbor-meeting' }],
    says: ['content/events/first-meeting.mdx:6:9  kb/unknown-id  "harbor-meeting" is no record; did you mean "harbour-meeting"?'],
  },
  {
    rule: 'kb/unknown-id',
    what: 'C5: a slip in a reference of the prose',
    changes: [{ file: EVENT, from: 'as [[ana-reyes]] said', to: 'as\n[[ana-reyse]] said' }],
    says: ['content/events/first-meeting.mdx:35:1  kb/unknown-id  "ana-reyse" is no record; did you mean "ana-reyes"?'],
  },
  {
    rule: 'kb/unknown-id',
    what: 'C5: a slip in a reference of a claim',
    changes: [{ file: EVENT, from: '[[lantern-fund|the fund]]', to: '[[lantern-fond|the fund]]' }],
    says: ['content/events/first-meeting.mdx:24:47  kb/unknown-id  "lantern-fond" is no record; did you mean "lantern-fund"?'],
  },
  {
    rule: 'kb/unknown-id',
    what: 'C5: a slip that a claim makes twice, told where each stands',
    changes: [{ file: EVENT, from: '[[lantern-fund|the fund]] open', to: '[[lantern-fnd]] and [[lantern-fnd]] open' }],
    says: [
      'content/events/first-meeting.mdx:24:47  kb/unknown-id  "lantern-fnd" is no record; did you mean "lantern-fund"?',
      'content/events/first-meeting.mdx:24:67  kb/unknown-id  "lantern-fnd" is no record; did you mean "lantern-fund"?',
    ],
  },
  {
    rule: 'kb/unknown-id',
    what: 'C5: a slip in a citation of the prose',
    changes: [{ file: EVENT, from: '@letter, p. 4', to: '@leter, p. 4' }],
    says: ['content/events/first-meeting.mdx:34:70  kb/unknown-id  "leter" is no record; did you mean "letter"?'],
  },
  {
    rule: 'kb/unknown-id',
    what: 'C5: a slip in each citation of a group, told at each',
    changes: [{ file: EVENT, from: '@paper, para 2; @letter, p. 4', to: '@papper, para 2; @leter, p. 4' }],
    says: [
      'content/events/first-meeting.mdx:34:54  kb/unknown-id  "papper" is no record; did you mean "paper"?',
      'content/events/first-meeting.mdx:34:71  kb/unknown-id  "leter" is no record; did you mean "letter"?',
    ],
  },
  {
    rule: 'kb/unknown-id',
    what: 'references to nothing, in prose and in a claim',
    changes: [
      { file: EVENT, from: 'as [[ana-reyes]] said', to: 'as [[]] said' },
      { file: EVENT, from: 'launched the Lantern Fund.', to: 'launched [[]].' },
    ],
    says: [
      'content/events/first-meeting.mdx:18:34  kb/unknown-id  the id is empty',
      'content/events/first-meeting.mdx:34:34  kb/unknown-id  the id is empty',
    ],
  },
  {
    rule: 'kb/unknown-id',
    what: 'C5: a slip in a source of the figures',
    changes: [{ file: FIGURES, from: '120,paper', to: '120,papers' }],
    says: ['content/statistics/lights.csv:2:10  kb/unknown-id  "papers" is no record; did you mean "paper"?'],
  },
  {
    rule: 'kb/unknown-id',
    what: 'C5: a slip in the prose of a translation',
    changes: [{ file: KOREAN, from: '@paper, para 1', to: '@papper, para 1' }],
    says: ['content/translations/ko/events/first-meeting.mdx:8:18  kb/unknown-id  "papper" is no record; did you mean "paper"?'],
  },
  {
    rule: 'kb/unknown-id',
    what: 'C5: a slip in a claim of a translation',
    changes: [{ file: KOREAN, from: '등불 기금을 출범시켰다', to: '[[lantern-fnd]] 출범시켰다' }],
    says: [
      'content/translations/ko/events/first-meeting.mdx:6:21  kb/unknown-id  "lantern-fnd" is no record; did you mean "lantern-fund"?',
    ],
  },
  {
    rule: 'kb/wrong-kind',
    what: 'C6: a source where a place belongs',
    changes: [{ file: EVENT, from: 'place: jakarta', to: 'place: paper' }],
    says: ['content/events/first-meeting.mdx:9:8  kb/wrong-kind  "paper" is a record of kind source; here stands place'],
  },
  {
    rule: 'kb/wrong-kind',
    what: 'C6: a citation of an event',
    changes: [{ file: EVENT, from: '@letter, p. 4', to: '@second-meeting, p. 4' }],
    says: ['content/events/first-meeting.mdx:34:70  kb/wrong-kind  "second-meeting" is a record of kind event; here stands source'],
  },
  {
    rule: 'kb/duplicate-claim',
    what: 'two claims with one id',
    changes: [{ file: EVENT, from: 'id: pledge', to: 'id: fund-opened' }],
    says: [
      'content/events/first-meeting.mdx:23:9  kb/duplicate-claim  two claims of "first-meeting" have the id "fund-opened"; the second needs its own',
    ],
  },
  {
    rule: 'kb/ambiguous-alias',
    what: 'one name for two records',
    changes: [{ file: CANDLE, from: 'kind: fund', to: 'aliases: [LANF]\nkind: fund' }],
    says: [
      'content/initiatives/candle-fund.mdx:4:11  kb/ambiguous-alias  "LANF" also names "lantern-fund"; a name must mean one record: change it, or write link: false on all but one',
      'content/initiatives/lantern-fund.mdx:8:5  kb/ambiguous-alias  "LANF" also names "candle-fund"; a name must mean one record: change it, or write link: false on all but one',
    ],
  },
  {
    rule: 'kb/reference-form',
    what: 'a reference that the bar of a table cuts in two',
    changes: [{ file: EVENT, from: 'It was the first', to: '| who |\n| - |\n| [[ana-reyes|she]] [@paper, para 2] |\n\nIt was the first' }],
    says: [
      'content/events/first-meeting.mdx:36:3  kb/reference-form  this [[ opens no reference; write [[id]], or [words](kb:id) in tables and for words that are set off',
    ],
  },
  {
    rule: 'kb/reference-form',
    what: 'references of a claim that are not closed, beside one that is',
    changes: [
      { file: EVENT, from: 'launched the Lantern Fund.', to: 'launched [[lantern-fund]] as [[lantern-fund].' },
      { file: EVENT, from: '[[lantern-fund|the fund]]', to: '[[lantern-fund and it' },
    ],
    says: [
      'content/events/first-meeting.mdx:18:54  kb/reference-form  "[[lantern-fund]." opens no reference here; write [[id]] or [words](kb:id)',
      'content/events/first-meeting.mdx:24:47  kb/reference-form  "[[lantern-fund" opens no reference here; write [[id]] or [words](kb:id)',
    ],
  },
  {
    rule: 'kb/reference-form',
    what: 'links of Markdown in a summary, a note and a translation',
    changes: [
      { file: EVENT, from: 'summary: Ministers opened the Lantern Fund.', to: 'summary: Ministers opened [it](https://example.org).' },
      { file: FUND, from: '[second meeting](kb:second-meeting)', to: '[second meeting](second-meeting)' },
      { file: KOREAN, from: 'summary: 장관들이', to: 'summary: 장관들이 [[lantern-fund' },
    ],
    says: [
      'content/events/first-meeting.mdx:12:27  kb/reference-form  "[it](https://example.org)." opens no reference here; write [[id]] or [words](kb:id)',
      'content/initiatives/lantern-fund.mdx:20:46  kb/reference-form  "[second meeting](second-meeting)." opens no reference here; write [[id]] or [words](kb:id)',
      'content/translations/ko/events/first-meeting.mdx:4:15  kb/reference-form  "[[lantern-fund" opens no reference here; write [[id]] or [words](kb:id)',
    ],
  },
  {
    rule: 'kb/reference-form',
    what: 'references in texts that are printed as they stand',
    changes: [
      {
        file: PAPER,
        from: 'paragraphs: 9',
        to: 'paragraphs: 9\ndescription: On [[lantern-fund]].\nfaults: [{ text: "Calls [it](kb:lantern-fund) a bank." }]',
      },
      { file: FUND, from: 'state: under-way', to: 'state: under-way\n    what: its [[candle-fund]]' },
      { file: EVENT, from: 'claims:', to: '  - { text: "All of [[indonesia]]", sources: [{ source: paper, locator: para 2 }] }\nclaims:' },
    ],
    says: [
      'content/events/first-meeting.mdx:16:21  kb/reference-form  "[[indonesia]]": this text is printed as it stands; write plain words',
      'content/initiatives/lantern-fund.mdx:20:15  kb/reference-form  "[[candle-fund]]": this text is printed as it stands; write plain words',
      'content/sources/paper.yaml:10:17  kb/reference-form  "[[lantern-fund]].": this text is printed as it stands; write plain words',
      'content/sources/paper.yaml:11:25  kb/reference-form  "[it](kb:lantern-fund)": this text is printed as it stands; write plain words',
    ],
  },
  {
    rule: 'kb/citation-form',
    what: 'a citation whose locator has no known form',
    changes: [{ file: EVENT, from: '@letter, p. 4', to: '@letter, page 4' }],
    says: [
      'content/events/first-meeting.mdx:34:70  kb/citation-form  "page 4" is no locator; write one of: para 3, para 3-4, para 3, 5, p. 4, section 2.1, table 1, figure 2, item 3, article 4, title, abstract, whole text',
    ],
  },
  {
    rule: 'kb/citation-form',
    what: 'a comma left out after the id, and a slip in the citation beside it',
    changes: [{ file: EVENT, from: '@paper, para 2; @letter, p. 4', to: '@paper para 2, 5; @leter, p. 4' }],
    says: [
      'content/events/first-meeting.mdx:34:54  kb/citation-form  put a comma after the id: [@paper, para 2, 5]',
      'content/events/first-meeting.mdx:34:72  kb/unknown-id  "leter" is no record; did you mean "letter"?',
    ],
  },
  {
    rule: 'kb/citation-form',
    what: 'a citation that begins with a space',
    changes: [{ file: EVENT, from: '[@paper, para 1]', to: '[ @paper, para 1]' }],
    says: ['content/events/first-meeting.mdx:32:58  kb/citation-form  this [@ opens no citation; write [@source-id, para 3]'],
  },
  {
    rule: 'kb/citation-form',
    what: 'a citation without an id',
    changes: [{ file: EVENT, from: '[@paper, para 1]', to: '[@, para 1]' }],
    says: ['content/events/first-meeting.mdx:32:59  kb/citation-form  the id is empty; write [@source-id, para 3]'],
  },
  {
    rule: 'kb/citation-form',
    what: 'a citation in a claim, where sources have a field of their own',
    changes: [{ file: EVENT, from: 'launched the Lantern Fund.', to: 'launched the Lantern Fund [@paper, para 3].' }],
    says: [
      'content/events/first-meeting.mdx:18:51  kb/citation-form  no citation can stand in this text; its sources are written beside it, in sources:',
    ],
  },
  {
    rule: 'kb/no-citation',
    what: 'a paragraph without a citation',
    changes: [{ file: EVENT, from: ' [@paper, para 2; @letter, p. 4]', to: '' }],
    says: ['content/events/first-meeting.mdx:34:1  kb/no-citation  this paragraph has no citation; end it with [@source-id, para 3]'],
  },
  {
    rule: 'kb/no-locator',
    what: 'C16: a citation without a locator',
    changes: [{ file: EVENT, from: '@letter, p. 4', to: '@letter' }],
    says: [
      'content/events/first-meeting.mdx:34:70  kb/no-locator  "letter" is cited with no locator; write [@letter, para 3], or "whole text" if the whole bears it out',
    ],
  },
  {
    rule: 'kb/locator-range',
    what: 'C43: a paragraph that the source does not have',
    changes: [{ file: EVENT, from: '{ source: paper, locator: para 3 }', to: "{ source: paper, locator: 'para 3, 99' }" }],
    says: ['content/events/first-meeting.mdx:22:41  kb/locator-range  "paper" has 9 paragraphs; there is no para 99'],
  },
  {
    rule: 'kb/locator-range',
    what: 'C43: figures from a paragraph that the source does not have',
    changes: [{ file: FIGURES, from: 'para 7', to: 'para 77' }],
    says: ['content/statistics/lights.csv:2:16  kb/locator-range  "paper" has 9 paragraphs; there is no para 77'],
  },
  {
    rule: 'kb/status-order',
    what: 'C8: status rows out of order',
    changes: [{ file: FUND, from: "- date: '2024-07'", to: "- date: '2022-07'" }],
    says: [
      'content/initiatives/lantern-fund.mdx:18:11  kb/status-order  2022-07 stands after 2023-07-13; status rows go from the oldest to the newest',
    ],
  },
  {
    rule: 'kb/status-after-end',
    what: 'C8: a row after the end',
    changes: [
      { file: CANDLE, from: "checked: '2026-01-31'", to: '' },
      {
        file: CANDLE,
        from: 'changed:',
        to: "  - date: '2024'\n    state: ended\n    sources: [{ source: paper, locator: para 6 }]\nchecked: '2026-01-31'\nchanged:",
      },
    ],
    says: [
      'content/initiatives/candle-fund.mdx:15:12  kb/status-after-end  "ended" comes after "superseded"; say with what: which part this is about',
    ],
  },
  {
    rule: 'kb/status-step-down',
    what: 'C8: a step back that does not say which part',
    changes: [{ file: FUND, from: 'state: under-way', to: 'state: adopted' }],
    says: [
      'content/initiatives/lantern-fund.mdx:19:12  kb/status-step-down  "adopted" is a step back from "launched"; say with what: which part moved',
    ],
  },
  {
    rule: 'kb/succession-order',
    what: 'C8: a successor that is older than what it succeeds',
    changes: [
      { file: CANDLE, from: "date: '2001'", to: "date: '2023-08'" },
      { file: CANDLE, from: "date: '2023'", to: "date: '2023-09'" },
    ],
    says: [
      'content/initiatives/lantern-fund.mdx:29:5  kb/succession-order  "lantern-fund" begins on 2023-07-13, before "candle-fund" (2023-08), which it is said to succeed',
    ],
  },
  {
    rule: 'kb/cycle',
    what: 'C7: a ring of three',
    changes: [
      {
        file: CANDLE,
        from: 'status:',
        to: 'relations: [{ kind: succeeds, to: torch-fund, sources: [{ source: paper, locator: para 6 }] }]\nstatus:',
      },
      {
        file: 'content/initiatives/torch-fund.mdx',
        write: initiative(
          'Torch Fund',
          'relations: [{ kind: succeeds, to: lantern-fund, sources: [{ source: paper, locator: para 6 }] }]\n',
        ),
      },
    ],
    says: [
      'content/initiatives/candle-fund.mdx:6:13  kb/cycle  a ring of "succeeds": candle-fund → torch-fund → lantern-fund → candle-fund',
    ],
  },
  {
    rule: 'kb/cycle',
    what: 'C7: a part of itself',
    changes: [{ file: FUND, from: 'kind: succeeds, to: candle-fund', to: 'kind: part-of, to: lantern-fund' }],
    says: ['content/initiatives/lantern-fund.mdx:29:5  kb/cycle  a ring of "part-of": lantern-fund → lantern-fund'],
  },
  {
    rule: 'kb/cycle',
    what: 'C7: a complement of itself',
    changes: [{ file: FUND, from: 'kind: succeeds, to: candle-fund', to: 'kind: complements, to: lantern-fund' }],
    says: ['content/initiatives/lantern-fund.mdx:29:30  kb/cycle  "lantern-fund" names itself as "complements"'],
  },
  {
    rule: 'kb/duplicate-ordinal',
    what: 'C14: two meetings with one number',
    changes: [{ file: SECOND, from: 'ordinal: 2', to: 'ordinal: 1' }],
    says: [
      'content/events/second-meeting.mdx:6:10  kb/duplicate-ordinal  "harbour-meeting" has two meetings with number 1: this and "first-meeting"',
    ],
  },
  {
    rule: 'kb/series-order',
    what: 'C14: a later number on an earlier day',
    changes: [{ file: SECOND, from: "date: '2024-07'", to: "date: '2022-07'" }],
    says: [
      'content/events/second-meeting.mdx:7:7  kb/series-order  number 2 of "harbour-meeting" (2022-07) is older than number 1 (2023-07-13, "first-meeting")',
    ],
  },
  {
    rule: 'kb/series-order',
    what: 'C14: figures whose periods are out of order',
    changes: [{ file: FIGURES, from: '2023,120', to: '2025,120' }],
    says: ['content/statistics/lights.csv:3:1  kb/series-order  2024 stands after 2025; figures go from the oldest period to the newest'],
  },
  {
    rule: 'kb/ordinal-gap',
    what: 'C14: a number left out',
    changes: [{ file: SECOND, from: 'ordinal: 2', to: 'ordinal: 4' }],
    says: [
      'content/events/second-meeting.mdx:6:10  kb/ordinal-gap  "harbour-meeting" goes from number 1 to 4; 2 to 3 are not in the record (warning)',
    ],
  },
  {
    rule: 'kb/future',
    what: 'C12: an event after the day of checking',
    changes: [{ file: SECOND, from: "date: '2024-07'", to: "date: '2026-02'" }],
    says: [
      'content/events/second-meeting.mdx:7:7  kb/future  2026-02 lies after the day of checking (2026-01-31); write state: planned, or mend the date',
    ],
  },
  {
    rule: 'kb/future',
    what: 'C12: an event after the day of checking, with a claim that has a later date of its own',
    changes: [
      { file: SECOND, from: "date: '2024-07'", to: "date: '2026-02'" },
      { file: SECOND, from: 'act: reviewed', to: "act: reviewed\n    date: '2026-03'" },
    ],
    says: [
      'content/events/second-meeting.mdx:7:7  kb/future  2026-02 lies after the day of checking (2026-01-31); write state: planned, or mend the date',
      'content/events/second-meeting.mdx:17:11  kb/future  "reviewed" on 2026-03 lies after the day of checking (2026-01-31); what is to come is announced, proposed or pledged',
    ],
  },
  {
    rule: 'kb/future',
    what: 'C12: what a meeting to come is said to have done',
    changes: [{ file: SECOND, from: "date: '2024-07'", to: "date: '2026-02'\nstate: planned" }],
    says: [
      'content/events/second-meeting.mdx:15:5  kb/future  "reviewed" on 2026-02 lies after the day of checking (2026-01-31); what is to come is announced, proposed or pledged',
    ],
  },
  {
    rule: 'kb/future',
    what: 'C12: something adopted after the day of checking',
    changes: [{ file: FUND, from: "    act: reported\n    date: '2025'", to: "    act: adopted\n    date: '2027'" }],
    says: [
      'content/initiatives/lantern-fund.mdx:34:11  kb/future  "adopted" on 2027 lies after the day of checking (2026-01-31); what is to come is announced, proposed or pledged',
    ],
  },
  {
    rule: 'kb/future',
    what: 'C12: a state told before it has come',
    changes: [{ file: FUND, from: "- date: '2024-07'", to: "- date: '2027'" }],
    says: [
      'content/initiatives/lantern-fund.mdx:18:11  kb/future  2027 lies after the day of checking (2026-01-31); a state is told when it has come',
    ],
  },
  {
    rule: 'kb/future',
    what: 'facts changed after the last check',
    changes: [{ file: CANDLE, from: "changed: '2026-01-31'", to: "changed: '2026-02-01'" }],
    says: [
      'content/initiatives/candle-fund.mdx:13:10  kb/future  the facts changed on 2026-02-01, after the last check; check the record again',
    ],
  },
  {
    rule: 'kb/vanished',
    what: 'P3: a published id that is gone',
    changes: [{ file: 'content/published.txt', from: 'lantern-fund', to: 'lantern-fun' }],
    says: [
      'content/published.txt:3:1  kb/vanished  "lantern-fun" was published and is gone; bring it back, or say in content/redirects.yaml where it went; did you mean "lantern-fund"?',
    ],
  },
  {
    rule: 'kb/redirect',
    what: 'P3: a redirect to nothing',
    changes: [{ file: REDIRECTS, from: 'to: lantern-fund', to: 'to: lantern-fun' }],
    says: ['content/redirects.yaml:2:32  kb/redirect  "lantern-fun" is no record; did you mean "lantern-fund"?'],
  },
  {
    rule: 'kb/redirect',
    what: 'P3: a chain of redirects',
    changes: [{ file: REDIRECTS, from: 'to: lantern-fund }', to: 'to: harbour-lamp }\n  - { from: harbour-lamp, to: lantern-fund }' }],
    says: ['content/redirects.yaml:2:32  kb/redirect  "harbour-lamp" is itself redirected; redirect "harbour-light" to where it ends'],
  },
  {
    rule: 'kb/redirect',
    what: 'P3: a ring of redirects',
    changes: [{ file: REDIRECTS, from: 'to: lantern-fund }', to: 'to: harbour-lamp }\n  - { from: harbour-lamp, to: harbour-light }' }],
    says: [
      'content/redirects.yaml:2:32  kb/redirect  "harbour-lamp" is itself redirected; redirect "harbour-light" to where it ends',
      'content/redirects.yaml:3:31  kb/redirect  "harbour-light" is itself redirected; redirect "harbour-lamp" to where it ends',
    ],
  },
  {
    rule: 'kb/redirect',
    what: 'P3: an id that lives and is redirected',
    changes: [
      { file: REDIRECTS, from: 'from: harbour-light', to: 'from: candle-fund' },
      { file: 'content/published.txt', from: 'harbour-light\n', to: '' },
    ],
    says: ['content/redirects.yaml:2:13  kb/redirect  "candle-fund" is a record; an id that lives cannot be redirected'],
  },
  {
    rule: 'kb/redirect',
    what: 'P4: an id that lives and is said to be removed',
    changes: [
      { file: REDIRECTS, from: 'id: old-paper', to: 'id: paper' },
      { file: 'content/published.txt', from: 'old-paper\n', to: '' },
    ],
    says: ['content/redirects.yaml:4:11  kb/redirect  "paper" is said to be removed, but it lives or is redirected'],
  },
  {
    rule: 'kb/unused-source',
    what: 'C16: a source that nothing cites',
    changes: [
      {
        file: 'content/sources/diary.yaml',
        write: 'type: document\ntitle: A Diary\npublisher: Harbour Council\nlanguage: en\nkind: report\ntier: secondary\n',
      },
    ],
    says: ['content/sources/diary.yaml:1:1  kb/unused-source  no record cites "diary" (warning)'],
  },
  {
    rule: 'kb/mixed-script',
    what: 'C4: a Cyrillic letter in a Latin word',
    changes: [{ file: CANDLE, from: 'en: Candle Fund', to: 'en: C\u0430ndle Fund' }],
    says: ['content/initiatives/candle-fund.mdx:3:7  kb/mixed-script  "C\u0430ndle" mixes letters of two scripts; type it anew (warning)'],
  },
  {
    rule: 'kb/script-mismatch',
    what: 'C18: a Korean name without Hangul',
    changes: [{ file: FUND, from: 'ko: 등불 기금', to: 'ko: Deungbul Gigeum' }],
    says: [
      'content/initiatives/lantern-fund.mdx:5:7  kb/script-mismatch  "Deungbul Gigeum" is given as Korean, but holds no Hangul (warning)',
    ],
  },
  {
    rule: 'kb/translation',
    what: 'a translation of nothing',
    changes: [
      { file: 'content/translations/ko/events/first-meting.mdx', write: "---\noriginal: 0123456789ab\ntranslated: '2026-01-31'\n---\n" },
    ],
    says: [
      'content/translations/ko/events/first-meting.mdx:1:1  kb/translation  there is no event "first-meting" to translate; did you mean "first-meeting"?',
    ],
  },
  {
    rule: 'kb/translation',
    what: 'a translation of a claim that is not there',
    changes: [{ file: KOREAN, from: 'fund-opened:', to: 'fund-open:' }],
    says: [
      'content/translations/ko/events/first-meeting.mdx:6:14  kb/translation  "first-meeting" has no claim "fund-open"; did you mean "fund-opened"?',
    ],
  },
  {
    rule: 'kb/translation',
    what: 'a translation of a status row that is not there',
    changes: [
      {
        file: 'content/translations/ko/initiatives/lantern-fund.mdx',
        write: "---\noriginal: 0123456789ab\ntranslated: '2026-01-31'\nstatus:\n  2024-07 underway: 첫해를 검토했다.\n---\n",
      },
    ],
    says: [
      'content/translations/ko/initiatives/lantern-fund.mdx:5:21  kb/translation  "lantern-fund" has no status row "2024-07 underway"; did you mean "2024-07 under-way"?',
    ],
  },
];

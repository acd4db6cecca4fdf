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
  { rule: 'file/name', what: 'C2: an id with a capital letter', changes: [{ file: 'content/places/Seoul.yaml', write: 'names: { en: Seoul }\nkind: city\n' }], says: [] },
  { rule: 'file/name', what: 'C3: a file name with letters that are not ASCII', changes: [{ file: 'content/places/ha-noi\u0323.yaml', write: 'names: { en: Ha Noi }\nkind: city\n' }], says: [] },
  { rule: 'file/name', what: 'C4: an id with a Cyrillic letter that looks Latin', changes: [{ file: 'content/places/seou\u04cf.yaml', write: 'names: { en: Seoul }\nkind: city\n' }], says: [] },
  { rule: 'file/name', what: 'C37: an id too long for the paths of some systems', changes: [{ file: `content/places/${'a'.repeat(81)}.yaml`, write: 'names: { en: Seoul }\nkind: city\n' }], says: [] },
  { rule: 'file/unexpected', what: 'a file of another form', changes: [{ file: 'content/events/notes.md', write: 'Notes.' }], says: [] },
  { rule: 'file/unexpected', what: 'a folder of no kind', changes: [{ file: 'content/drafts/idea.mdx', write: 'An idea.' }], says: [] },
  { rule: 'file/unexpected', what: 'C36: a folder that is named like an entry', changes: [{ file: 'content/events/x.mdx/y.mdx', write: 'An idea.' }], says: [] },
  { rule: 'file/unexpected', what: 'figures without a record', changes: [{ file: 'content/statistics/lamps.csv', write: 'period,value,source,locator,note\n' }], says: [] },
  { rule: 'file/too-large', what: 'C33: an entry of more than 256 KB', changes: [{ file: PAPER, write: `type: report\ndescription: ${'long '.repeat(60_000)}\n` }], says: [] },
  { rule: 'file/encoding', what: 'C21: bytes that are not UTF-8', changes: [{ file: PAPER, write: Uint8Array.from([0x74, 0x3a, 0x20, 0xb0, 0xa1, 0x0a]) }], says: [] },
  { rule: 'file/encoding', what: 'C21: a file in UTF-16', changes: [{ file: PAPER, write: Buffer.from('\ufefftitle: A Paper\n', 'utf16le') }], says: [] },
  { rule: 'file/encoding', what: 'C21: a NUL byte', changes: [{ file: EVENT, from: 'The ministers met', to: 'The \0ministers met' }], says: [] },
  { rule: 'file/encoding', what: 'C21: a list of published ids that is not UTF-8', changes: [{ file: 'content/published.txt', write: Uint8Array.from([0x61, 0xff, 0x0a]) }], says: [] },
  { rule: 'file/forbidden-character', what: 'C22: a control that turns the order of reading', changes: [{ file: EVENT, from: 'The ministers met', to: 'The \u202eministers met' }], says: [] },
  { rule: 'file/forbidden-character', what: 'C23: a zero-width space in an id', changes: [{ file: EVENT, from: 'place: jakarta', to: 'place: jak\u200barta' }], says: [] },
  { rule: 'file/forbidden-character', what: 'C23: a zero-width space in an address', changes: [{ file: PAPER, from: 'example.org', to: 'exam\u200bple.org' }], says: [] },
  { rule: 'file/forbidden-character', what: 'C23: a zero-width space in a number', changes: [{ file: FIGURES, from: '208.2', to: '20\u200b8.2' }], says: [] },
  { rule: 'file/invisible-character', what: 'C23: a soft hyphen in prose', changes: [{ file: EVENT, from: 'The ministers met', to: 'The minis\u00adters met' }], says: [] },
  { rule: 'file/not-nfc', what: 'C3: a name in decomposed letters', changes: [{ file: FUND, from: 'Quỹ Đèn lồng', to: 'Quỹ Đèn lồng'.normalize('NFD') }], says: [] },
  { rule: 'file/empty', what: 'C35: an empty entry', changes: [{ file: CANDLE, write: '' }], says: [] },
  { rule: 'file/empty', what: 'C35: an empty YAML file', changes: [{ file: PAPER, write: '\n' }], says: [] },
  { rule: 'yaml/front-matter', what: 'C35: an entry without facts', changes: [{ file: CANDLE, write: 'It came before.\n' }], says: [] },
  { rule: 'yaml/front-matter', what: 'C35: facts that are not closed', changes: [{ file: CANDLE, write: '---\nkind: fund\n' }], says: [] },
  { rule: 'yaml/syntax', what: 'C20: a tab as indent', changes: [{ file: PAPER, from: 'publisher: Harbour Council', to: 'publisher:\n\tHarbour Council' }], says: [] },
  { rule: 'yaml/syntax', what: 'a colon in a text without quotes', changes: [{ file: PAPER, from: 'A Paper on Lanterns', to: 'Lanterns: a paper' }], says: [] },
  { rule: 'yaml/syntax', what: 'a second document in one file', changes: [{ file: PAPER, from: 'language: en', to: 'language: en\n---' }], says: [] },
  { rule: 'yaml/duplicate-key', what: 'C31: a key twice', changes: [{ file: EVENT, from: 'ordinal: 1', to: 'ordinal: 1\nkind: summit' }], says: [] },
  { rule: 'yaml/alias', what: 'C31: an anchor and an alias', changes: [{ file: EVENT, from: 'topics: [digital]', to: 'topics: &t [digital]\nnote: *t' }], says: [] },
  { rule: 'yaml/tag', what: 'C31: a tag that would make a program', changes: [{ file: EVENT, from: 'ordinal: 1', to: 'ordinal: !!js/function "1"' }], says: [] },
  { rule: 'yaml/too-deep', what: 'C31: levels without end', changes: [{ file: EVENT, from: 'topics: [digital]', to: `topics: ${'['.repeat(10_000)}${']'.repeat(10_000)}` }], says: [] },
  { rule: 'yaml/too-large', what: 'C31: more than 64 KB of facts', changes: [{ file: EVENT, from: 'topics: [digital]', to: `topics: [digital]\nnote: ${'long '.repeat(14_000)}` }], says: [] },
  { rule: 'yaml/forbidden-key', what: 'C31: a key that would reach the prototype', changes: [{ file: EVENT, from: 'ordinal: 1', to: '__proto__: { link: false }' }], says: [] },
  { rule: 'yaml/quote', what: 'C10: a date without quotes', changes: [{ file: EVENT, from: "date: '2023-07-13'", to: 'date: 2025-02-30' }], says: [] },
  { rule: 'yaml/quote', what: 'C32: words that YAML takes for something else', changes: [{ file: EVENT, from: 'en: First Harbour Meeting', to: 'en: no\n  id: 08\n  vi: 12:30' }], says: [] },
  { rule: 'csv/form', what: 'a header with other columns', changes: [{ file: FIGURES, from: 'period,value', to: 'year,value' }], says: [] },
  { rule: 'csv/form', what: 'C15: a decimal comma', changes: [{ file: FIGURES, from: '208.2', to: '"208,2"' }], says: [] },
  { rule: 'csv/form', what: 'a row with a cell too few', changes: [{ file: FIGURES, from: '2023,120,paper,para 7,', to: '2023,120,paper' }], says: [] },
  { rule: 'csv/form', what: 'a figure without a locator', changes: [{ file: FIGURES, from: 'para 7', to: '' }], says: [] },
  { rule: 'model/unknown-key', what: 'C38: a slip in the name of a field', changes: [{ file: FUND, from: 'status:', to: 'staus:' }], says: [] },
  { rule: 'model/unknown-key', what: 'C38: a slip deep in a claim', changes: [{ file: EVENT, from: '    about: [lantern-fund]\n    sources: [{ source: paper, locator: para 3 }]', to: '    abuot: [lantern-fund]\n    sources: [{ source: paper, locator: para 3 }]' }], says: [] },
  { rule: 'model/missing', what: 'C16: a claim without a source', changes: [{ file: EVENT, from: '    sources: [{ source: paper, locator: para 3 }]\n', to: '' }], says: [] },
  { rule: 'model/missing', what: 'C16: a source without a locator', changes: [{ file: EVENT, from: '{ source: paper, locator: para 3 }', to: '{ source: paper }' }], says: [] },
  { rule: 'model/missing', what: 'facts without a name', changes: [{ file: 'content/places/jakarta.yaml', write: 'kind: city\n' }], says: [] },
  { rule: 'model/missing', what: 'a series of figures without its figures', changes: [{ file: FIGURES, remove: true }], says: [] },
  { rule: 'model/value', what: 'a word that is not in the list', changes: [{ file: EVENT, from: 'act: launched', to: 'act: lanched' }], says: [] },
  { rule: 'model/value', what: 'C16: a list of sources that is empty', changes: [{ file: EVENT, from: '[{ source: paper, locator: para 3 }]', to: '[]' }], says: [] },
  { rule: 'model/value', what: 'C43: a locator of no known form', changes: [{ file: EVENT, from: 'locator: para 3 }', to: 'locator: page abc }' }], says: [] },
  { rule: 'model/value', what: 'C32: a number where words belong', changes: [{ file: FUND, from: 'en: Lantern Fund', to: 'en: 1.10' }], says: [] },
  { rule: 'model/value', what: 'C15: an amount that is no number', changes: [{ file: FUND, from: 'amount: 6000000', to: "amount: '208,2'" }], says: [] },
  { rule: 'model/value', what: 'C15: an amount below zero', changes: [{ file: FUND, from: 'amount: 6000000', to: 'amount: -6' }], says: [] },
  { rule: 'model/value', what: 'C15: no currency of ISO 4217', changes: [{ file: FUND, from: 'currency: USD', to: 'currency: dollars' }], says: [] },
  { rule: 'model/value', what: 'C18: a country for a language', changes: [{ file: PAPER, from: 'language: en', to: 'language: kr' }], says: [] },
  { rule: 'model/value', what: 'C28: a source with an address that runs', changes: [{ file: PAPER, from: 'https://example.org/paper', to: 'javascript:alert(1)' }], says: [] },
  { rule: 'model/value', what: 'C39: a source with a password in its address', changes: [{ file: PAPER, from: 'https://example.org', to: 'https://me:secret@example.org' }], says: [] },
  { rule: 'model/date', what: 'C9: a day that does not exist', changes: [{ file: EVENT, from: "date: '2023-07-13'", to: "date: '2025-02-30'" }], says: [] },
  { rule: 'model/date', what: 'C9: a day before month and year', changes: [{ file: EVENT, from: "date: '2023-07-13'", to: "date: '31/10/2025'" }], says: [] },
  { rule: 'model/date', what: 'C11: an interval that runs backwards', changes: [{ file: EVENT, from: "date: '2023-07-13'", to: "date: '2023-07-14/2023-07-13'" }], says: [] },
  { rule: 'model/date', what: 'a figure of no period', changes: [{ file: FIGURES, from: '2023,120', to: '2023-13,120' }], says: [] },
  { rule: 'mdx/syntax', what: 'C25: a brace that is not closed, lines before the end', changes: [{ file: EVENT, from: 'in Jakarta and', to: 'in {Jakarta\nand' }], says: [] },
  { rule: 'mdx/syntax', what: 'C25: a less-than sign before a figure', changes: [{ file: EVENT, from: 'in Jakarta and', to: 'in <5 days and' }], says: [] },
  { rule: 'mdx/syntax', what: 'C25: a remark of HTML', changes: [{ file: EVENT, from: 'in Jakarta and', to: 'in <!-- where? --> Jakarta and' }], says: [] },
  { rule: 'mdx/syntax', what: 'C26: a tag that is not closed', changes: [{ file: EVENT, from: 'It was the first', to: '<Term lang="ko">\n\nIt was the first' }], says: [] },
  { rule: 'mdx/code', what: 'C27: an import', changes: [{ file: EVENT, from: 'The ministers met', to: 'import fs from "node:fs"\n\nThe ministers met' }], says: [] },
  { rule: 'mdx/code', what: 'C27: an export', changes: [{ file: EVENT, from: 'The ministers met', to: 'export const a = 1\n\nThe ministers met' }], says: [] },
  { rule: 'mdx/code', what: 'C27: an expression', changes: [{ file: EVENT, from: 'in Jakarta and', to: 'in {process.env.HOME} and' }], says: [] },
  { rule: 'mdx/code', what: 'C27: an expression between two remarks', changes: [{ file: EVENT, from: 'in Jakarta and', to: 'in {/* a */ process.env.HOME /* b */} and' }], says: [] },
  { rule: 'mdx/component', what: 'C26: a component that is not listed', changes: [{ file: EVENT, from: 'in Jakarta and', to: 'in <Map /> and' }], says: [] },
  { rule: 'mdx/html', what: 'C28: a script', changes: [{ file: EVENT, from: 'in Jakarta and', to: 'in <script>alert(1)</script> and' }], says: [] },
  { rule: 'mdx/link', what: 'C28: a link that runs, its scheme hidden by an entity', changes: [{ file: EVENT, from: 'in Jakarta and', to: 'in [Jakarta](java&#115;cript:alert) and' }], says: [] },
  { rule: 'mdx/link-target', what: 'a link from the root, which breaks under a base path', changes: [{ file: EVENT, from: 'in Jakarta and', to: 'in [it](/places/jakarta/) and' }], says: [] },
  { rule: 'kb/duplicate-id', what: 'C1: one id in two folders', changes: [{ file: 'content/events/lantern-fund.mdx', write: "---\nnames:\n  en: Lantern Meeting\nkind: forum\ndate: '2023'\nsources: [{ source: paper, locator: para 1 }]\nsummary: A meeting.\nchecked: '2026-01-31'\nchanged: '2026-01-31'\n---\n" }], says: [] },
  { rule: 'kb/unknown-id', what: 'C5: a slip in an id of the facts', changes: [{ file: EVENT, from: 'series: harbour-meeting', to: 'series: harbor-meeting' }], says: [] },
  { rule: 'kb/unknown-id', what: 'C5: a slip in a reference of the prose', changes: [{ file: EVENT, from: 'as [[ana-reyes]] said', to: 'as\n[[ana-reyse]] said' }], says: [] },
  { rule: 'kb/unknown-id', what: 'C5: a slip in a reference of a claim', changes: [{ file: EVENT, from: '[[lantern-fund|the fund]]', to: '[[lantern-fond|the fund]]' }], says: [] },
  { rule: 'kb/unknown-id', what: 'C5: a slip in a citation of the prose', changes: [{ file: EVENT, from: '@letter, p. 4', to: '@leter, p. 4' }], says: [] },
  { rule: 'kb/unknown-id', what: 'C5: a slip in a source of the figures', changes: [{ file: FIGURES, from: '120,paper', to: '120,papers' }], says: [] },
  { rule: 'kb/unknown-id', what: 'C5: a slip in the prose of a translation', changes: [{ file: KOREAN, from: '@paper, para 1', to: '@papper, para 1' }], says: [] },
  { rule: 'kb/unknown-id', what: 'C5: a slip in a claim of a translation', changes: [{ file: KOREAN, from: '등불 기금을 출범시켰다', to: '[[lantern-fnd]] 출범시켰다' }], says: [] },
  { rule: 'kb/wrong-kind', what: 'C6: a source where a place belongs', changes: [{ file: EVENT, from: 'place: jakarta', to: 'place: paper' }], says: [] },
  { rule: 'kb/wrong-kind', what: 'C6: a citation of an event', changes: [{ file: EVENT, from: '@letter, p. 4', to: '@second-meeting, p. 4' }], says: [] },
  { rule: 'kb/duplicate-claim', what: 'two claims with one id', changes: [{ file: EVENT, from: 'id: pledge', to: 'id: fund-opened' }], says: [] },
  { rule: 'kb/ambiguous-alias', what: 'one name for two records', changes: [{ file: CANDLE, from: 'kind: fund', to: 'aliases: [LANF]\nkind: fund' }], says: [] },
  { rule: 'kb/citation-form', what: 'a citation whose locator has no known form', changes: [{ file: EVENT, from: '@letter, p. 4', to: '@letter, page 4' }], says: [] },
  { rule: 'kb/no-citation', what: 'a paragraph without a citation', changes: [{ file: EVENT, from: ' [@paper, para 2; @letter, p. 4]', to: '' }], says: [] },
  { rule: 'kb/no-locator', what: 'C16: a citation without a locator', changes: [{ file: EVENT, from: '@letter, p. 4', to: '@letter' }], says: [] },
  { rule: 'kb/locator-range', what: 'C43: a paragraph that the source does not have', changes: [{ file: EVENT, from: '{ source: paper, locator: para 3 }', to: "{ source: paper, locator: 'para 3, 99' }" }], says: [] },
  { rule: 'kb/status-order', what: 'C8: status rows out of order', changes: [{ file: FUND, from: "- date: '2024-07'", to: "- date: '2022-07'" }], says: [] },
  { rule: 'kb/status-after-end', what: 'C8: a row after the end', changes: [{ file: CANDLE, from: "checked: '2026-01-31'", to: '' }, { file: CANDLE, from: 'changed:', to: "  - date: '2024'\n    state: ended\n    sources: [{ source: paper, locator: para 6 }]\nchecked: '2026-01-31'\nchanged:" }], says: [] },
  { rule: 'kb/status-step-down', what: 'C8: a step back that does not say which part', changes: [{ file: FUND, from: 'state: under-way', to: 'state: adopted' }], says: [] },
  { rule: 'kb/succession-order', what: 'C8: a successor that is older than what it succeeds', changes: [{ file: CANDLE, from: "date: '2001'", to: "date: '2023-08'" }, { file: CANDLE, from: "date: '2023'", to: "date: '2023-09'" }], says: [] },
  { rule: 'kb/cycle', what: 'C7: a ring of three', changes: [{ file: CANDLE, from: 'status:', to: 'relations: [{ kind: succeeds, to: torch-fund, sources: [{ source: paper, locator: para 6 }] }]\nstatus:' }, { file: 'content/initiatives/torch-fund.mdx', write: initiative('Torch Fund', 'relations: [{ kind: succeeds, to: lantern-fund, sources: [{ source: paper, locator: para 6 }] }]\n') }], says: [] },
  { rule: 'kb/cycle', what: 'C7: a part of itself', changes: [{ file: FUND, from: 'kind: succeeds, to: candle-fund', to: 'kind: part-of, to: lantern-fund' }], says: [] },
  { rule: 'kb/cycle', what: 'C7: a complement of itself', changes: [{ file: FUND, from: 'kind: succeeds, to: candle-fund', to: 'kind: complements, to: lantern-fund' }], says: [] },
  { rule: 'kb/duplicate-ordinal', what: 'C14: two meetings with one number', changes: [{ file: SECOND, from: 'ordinal: 2', to: 'ordinal: 1' }], says: [] },
  { rule: 'kb/series-order', what: 'C14: a later number on an earlier day', changes: [{ file: SECOND, from: "date: '2024-07'", to: "date: '2022-07'" }], says: [] },
  { rule: 'kb/ordinal-gap', what: 'C14: a number left out', changes: [{ file: SECOND, from: 'ordinal: 2', to: 'ordinal: 4' }], says: [] },
  { rule: 'kb/future', what: 'C12: an event after the day of checking', changes: [{ file: SECOND, from: "date: '2024-07'", to: "date: '2026-02'" }], says: [] },
  { rule: 'kb/future', what: 'C12: something adopted after the day of checking', changes: [{ file: FUND, from: "    act: reported\n    date: '2025'", to: "    act: adopted\n    date: '2027'" }], says: [] },
  { rule: 'kb/future', what: 'C12: a state told before it has come', changes: [{ file: FUND, from: "- date: '2024-07'", to: "- date: '2027'" }], says: [] },
  { rule: 'kb/future', what: 'facts changed after the last check', changes: [{ file: CANDLE, from: "changed: '2026-01-31'", to: "changed: '2026-02-01'" }], says: [] },
  { rule: 'kb/vanished', what: 'P3: a published id that is gone', changes: [{ file: 'content/published.txt', from: 'lantern-fund', to: 'lantern-fun' }], says: [] },
  { rule: 'kb/redirect', what: 'P3: a redirect to nothing', changes: [{ file: REDIRECTS, from: 'to: lantern-fund', to: 'to: lantern-fun' }], says: [] },
  { rule: 'kb/redirect', what: 'P3: a chain of redirects', changes: [{ file: REDIRECTS, from: 'to: lantern-fund }', to: 'to: harbour-lamp }\n  - { from: harbour-lamp, to: lantern-fund }' }], says: [] },
  { rule: 'kb/redirect', what: 'P3: a ring of redirects', changes: [{ file: REDIRECTS, from: 'to: lantern-fund }', to: 'to: harbour-lamp }\n  - { from: harbour-lamp, to: harbour-light }' }], says: [] },
  { rule: 'kb/redirect', what: 'P3: an id that lives and is redirected', changes: [{ file: REDIRECTS, from: 'from: harbour-light', to: 'from: candle-fund' }, { file: 'content/published.txt', from: 'harbour-light\n', to: '' }], says: [] },
  { rule: 'kb/redirect', what: 'P4: an id that lives and is said to be removed', changes: [{ file: REDIRECTS, from: 'id: old-paper', to: 'id: paper' }, { file: 'content/published.txt', from: 'old-paper\n', to: '' }], says: [] },
  { rule: 'kb/unused-source', what: 'C16: a source that nothing cites', changes: [{ file: 'content/sources/diary.yaml', write: 'type: document\ntitle: A Diary\npublisher: Harbour Council\nlanguage: en\nkind: report\ntier: secondary\n' }], says: [] },
  { rule: 'kb/mixed-script', what: 'C4: a Cyrillic letter in a Latin word', changes: [{ file: CANDLE, from: 'en: Candle Fund', to: 'en: C\u0430ndle Fund' }], says: [] },
  { rule: 'kb/script-mismatch', what: 'C18: a Korean name without Hangul', changes: [{ file: FUND, from: 'ko: 등불 기금', to: 'ko: Deungbul Gigeum' }], says: [] },
  { rule: 'kb/translation', what: 'a translation of nothing', changes: [{ file: 'content/translations/ko/events/first-meting.mdx', write: "---\noriginal: 0123456789ab\ntranslated: '2026-01-31'\n---\n" }], says: [] },
  { rule: 'kb/translation', what: 'a translation of a claim that is not there', changes: [{ file: KOREAN, from: 'fund-opened:', to: 'fund-open:' }], says: [] },
  { rule: 'kb/translation', what: 'a translation of a status row that is not there', changes: [{ file: 'content/translations/ko/initiatives/lantern-fund.mdx', write: "---\noriginal: 0123456789ab\ntranslated: '2026-01-31'\nstatus:\n  2024-07 underway: 첫해를 검토했다.\n---\n" }], says: [] },
];

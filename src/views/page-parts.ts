import type { Kind } from '../model/kinds.ts';
import type { Locale } from '../model/language.ts';
import type { Act, State } from '../model/vocabularies.ts';

/** A link to a record or page; `language` only where the words are not in the language of the page. */
export interface LinkView {
  readonly text: string;
  readonly href: string;
  readonly language?: string;
}

/** A piece of running text, ready to print. */
export type InlineView =
  | { readonly type: 'text'; readonly text: string; readonly language?: string }
  | { readonly type: 'link'; readonly text: string; readonly href: string; readonly language?: string }
  | {
      readonly type: 'reference' | 'mention';
      readonly id: string;
      readonly text: string;
      readonly href: string;
      readonly language?: string;
    };

/** A short text with the language that it is in, if that is not the page's. */
export interface TextView {
  readonly parts: readonly InlineView[];
  readonly language?: string;
}

/** Evidence beside a statement: which source, where in it, and what kind of witness it is. */
export interface NoteView {
  /** Number of the source on this page. */
  readonly number: number;
  readonly source: string;
  readonly locator: string;
  readonly locatorText: string;
  readonly href: string;
  readonly short: string;
  readonly shortLanguage?: string;
  readonly publisher: string;
  readonly issued: string;
  readonly languageName: string;
  readonly tier: string;
}

export interface ClaimView {
  readonly id: string;
  readonly act: Act;
  readonly text: TextView;
  readonly notes: readonly NoteView[];
  readonly href: string;
  readonly reportHref: string;
}

export interface ActGroupView {
  readonly act: Act;
  readonly label: string;
  readonly claims: readonly ClaimView[];
}

/** A fact in the column beside the text: a label and what stands under it, one line each. */
export interface FactView {
  readonly label: string;
  /** Whether the values run on in one line, as a list of links does. */
  readonly inline?: true;
  readonly values: readonly { readonly parts: readonly InlineView[]; readonly notes: readonly NoteView[]; readonly datetime?: string }[];
}

export interface OtherNameView {
  readonly text: string;
  readonly language?: string;
  readonly languageName: string;
  /** Whether it is the record's name in a language, not another name of it. */
  readonly isName: boolean;
  /** What it is, if it is not a plain name: acronym, former name, our translation … */
  readonly remark: string;
}

export interface DisagreementView {
  readonly id: string;
  readonly title: LinkView;
  readonly what: TextView;
  readonly readings: readonly { readonly says: TextView; readonly notes: readonly NoteView[] }[];
  readonly judgement: TextView;
  readonly why: TextView;
}

export interface BacklinkView {
  readonly from: string;
  readonly link: LinkView;
  readonly kind: string;
  readonly before: string;
  readonly name: string;
  readonly after: string;
  readonly language?: string;
}

/** A line of a list of records. */
export interface RowView {
  readonly id: string;
  readonly kind: Kind;
  readonly link: LinkView;
  /** EDTF and its words, if the record has a date. */
  readonly date?: { readonly datetime: string; readonly text: string };
  readonly remark: string;
  readonly state?: StateView;
  readonly summary?: TextView;
}

export interface StateView {
  readonly state: State;
  readonly label: string;
  /** Shape that tells the state without colour. */
  readonly glyph: string;
  readonly tone: 'open' | 'decided' | 'running' | 'over';
}

export interface SourceRowView {
  readonly number: number;
  readonly id: string;
  readonly title: LinkView;
  /** Whole address of the source itself, or of our page of it if it has none: on paper a link says nothing. */
  readonly address: string;
  /** Whether the title is our description and not the document's own. */
  readonly described: boolean;
  readonly publisher: string;
  readonly publisherLanguage?: string;
  readonly issued: string;
  readonly tier: string;
  readonly languageName: string;
  readonly locators: readonly string[];
}

/** What the head of every page holds. */
export interface HeadView {
  readonly locale: Locale;
  readonly title: string;
  readonly description: string;
  /** Address of this page without origin, base included. */
  readonly path: string;
  readonly canonical: string;
  /** The same page in each language that has it, for the switch of language. */
  readonly alternates: readonly {
    readonly locale: Locale;
    readonly name: string;
    readonly href: string;
    /** Whether it is this very page; else the list it belongs to, since the page stands in one language. */
    readonly here: boolean;
  }[];
  /** Languages in which the text itself stands, for search engines. */
  readonly hreflang: readonly { readonly locale: Locale; readonly href: string }[];
  readonly feed: string;
}

/** What every record's page has, whatever its kind. */
export interface EntryView {
  readonly head: HeadView;
  readonly id: string;
  readonly kind: Kind;
  readonly kindLabel: string;
  readonly title: { readonly text: string; readonly language?: string };
  /** What is to be said of the title: our translation, our description; else empty. */
  readonly titleRemark: string;
  /** Names in the other languages, for the line under the title. */
  readonly otherLanguages: readonly OtherNameView[];
  /** Every name and other name, for the list at the foot. */
  readonly names: readonly OtherNameView[];
  readonly facts: readonly FactView[];
  /** The language that the page asks for and the text does not have. */
  readonly untranslated?: Locale;
  /** Whether the text is in the page's language, so that search may read it. */
  readonly indexed: boolean;
  readonly meta: { readonly date: string; readonly state: string; readonly years: readonly string[]; readonly topics: readonly string[] };
  readonly differ: readonly DisagreementView[];
  readonly backlinks: readonly BacklinkView[];
  readonly sources: readonly SourceRowView[];
  readonly cite: string;
  readonly jsonHref?: string;
  readonly reportHref: string;
}

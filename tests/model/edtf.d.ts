/** What the tests use of the `edtf` package, which comes without types. */
declare module 'edtf' {
  interface ExtendedDate {
    readonly type: 'Date' | 'Interval' | 'Season' | 'Year' | 'Set' | 'List' | 'Decade' | 'Century';
    /** First and last instant, in milliseconds. */
    readonly min: number;
    readonly max: number;
    /** Bits; 0 if it is neither. */
    readonly uncertain: { readonly value: number };
    readonly approximate: { readonly value: number };
  }
  /** @throws Error if the text is no EDTF. */
  export default function edtf(text: string): ExtendedDate;
}

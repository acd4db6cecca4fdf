/**
 * The closed set of components of prose, with the attributes that each may and must have. Anything else is refused before
 * it is compiled. CONTRIBUTING.md shows each in use.
 */
export const COMPONENTS: Readonly<Record<string, { readonly attributes: readonly string[]; readonly required: readonly string[] }>> = {
  /** Words in another language: `<Term lang="ko">디지털</Term>`. */
  Term: { attributes: ['lang'], required: ['lang'] },
};

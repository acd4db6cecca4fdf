import { KINDS, type Kind } from '../model/kinds.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../model/language.ts';
import type { Redirects } from '../model/redirects.ts';
import { recordPath } from './href.ts';

/** An address that was published and now only says where to go, or why there is nothing. */
export type OldAddress =
  | { readonly from: string; readonly to: string; readonly kind: Kind }
  | { readonly id: string; readonly kind: Kind; readonly date: string; readonly why: string };

/**
 * The paths of records that were renamed or taken out, in every language in which they stood.
 * @param kindOf the kind of a record that lives; a renamed record keeps its kind.
 */
export function oldPaths(
  redirects: Redirects,
  kindOf: (id: string) => Kind | undefined,
): { params: { old: string }; props: { old: OldAddress; locale: Locale } }[] {
  const olds: OldAddress[] = [
    ...redirects.renamed.flatMap(({ from, to }) => {
      const kind = kindOf(to);
      return kind === undefined ? [] : [{ from, to, kind }];
    }),
    ...redirects.removed,
  ];
  return olds.flatMap((old) => {
    const path = recordPath(old.kind, 'from' in old ? old.from : old.id);
    const locales = KINDS[old.kind].pages === 'root' ? [DEFAULT_LOCALE] : LOCALES;
    return locales.map((locale) => ({
      params: { old: `${locale === DEFAULT_LOCALE ? '' : `${locale}/`}${path.slice(1, -1)}` },
      props: { old, locale },
    }));
  });
}

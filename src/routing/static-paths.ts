import { LOCALES } from '../model/language.ts';
import { localeParam } from './href.ts';

export interface LocalePath {
  readonly params: { readonly locale: string | undefined };
}
export interface EntryPath {
  readonly params: { readonly locale: string | undefined; readonly id: string };
}

/** The paths of a page that stands in every language. */
export function localePaths(): LocalePath[] {
  return LOCALES.map((locale) => ({ params: { locale: localeParam(locale) } }));
}

/** The paths of records that have a page in every language. */
export function entryPaths(records: readonly { readonly id: string }[]): EntryPath[] {
  return LOCALES.flatMap((locale) => records.map(({ id }) => ({ params: { locale: localeParam(locale), id } })));
}

/** The paths of records that have one page, at the root. */
export function rootPaths(records: readonly { readonly id: string }[]): { params: { id: string } }[] {
  return records.map(({ id }) => ({ params: { id } }));
}

import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decodeCbor, encodeCbor, type CborValue } from './cbor.ts';

/** Files of a search index by their path in its folder. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

/** Which files of an index must be given to {@link stableIndex}: those whose bytes differ from run to run. */
export const UNSTABLE_FILE = /^(?:pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|filter\/[^/]+\.pf_filter)$/;

const ENTRY = 'pagefind-entry.json';
const SIGNATURE = new TextEncoder().encode('pagefind_dcd');
/** Byte of a gzip head (RFC 1952) that names the system it was made on, and the value for 'unknown'. */
const GZIP_SYSTEM = 9;
const GZIP_UNKNOWN = 255;

interface Entry {
  readonly languages: Readonly<Record<string, { readonly hash: string }>>;
}

/**
 * Pagefind 1.5 writes the values of filters, the filters themselves and the languages in the order of a hash map, which is
 * another in every run; their names are digests of their bytes, so the names differ too. This puts all three in order.
 * @param files at least those of {@link UNSTABLE_FILE}.
 * @returns what is to stand in their place: the same index, the same bytes whenever pages are the same.
 * @throws Error if a file is missing or is not built as Pagefind 1.5 builds it.
 */
export function stableIndex(files: IndexFiles): IndexFiles {
  const entry = readEntry(files);
  const result = new Map<string, Uint8Array>();
  const languages: Record<string, unknown> = {};
  for (const [language, about] of Object.entries(entry.languages).sort(byText)) {
    const meta = unpack(files, `pagefind.${about.hash}.pf_meta`);
    const parts = list(meta);
    const filters = parts.length > 3 ? list(parts[3]) : [];
    const stable = filters.map((pair): CborValue => {
      const [name, hash] = list(pair);
      const path = `filter/${text(hash)}.pf_filter`;
      const chunk = unpack(files, path);
      const [title, values] = list(chunk);
      const bytes = pack([text(title), list(values).toSorted(byName)]);
      const renamed = `${language}_${digest(bytes)}`;
      result.set(`filter/${renamed}.pf_filter`, bytes);
      return [text(name), renamed];
    });
    const bytes = pack(parts.with(3, stable.toSorted(byName)));
    const hash = `${language}_${digest(bytes)}`;
    result.set(`pagefind.${hash}.pf_meta`, bytes);
    languages[language] = { ...about, hash };
  }
  result.set(ENTRY, new TextEncoder().encode(JSON.stringify({ ...entry, languages })));
  return result;
}

function readEntry(files: IndexFiles): Entry {
  const entry: unknown = JSON.parse(new TextDecoder().decode(fileOf(files, ENTRY)));
  if (!isEntry(entry)) throw new Error(`${ENTRY} names no languages`);
  return entry;
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null || !('languages' in value)) return false;
  const { languages } = value;
  if (typeof languages !== 'object' || languages === null) return false;
  return Object.values(languages).every(
    (one: unknown) => typeof one === 'object' && one !== null && 'hash' in one && typeof one.hash === 'string',
  );
}

function fileOf(files: IndexFiles, path: string): Uint8Array {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`${path} is missing`);
  return bytes;
}

function unpack(files: IndexFiles, path: string): CborValue {
  const bytes = gunzipSync(fileOf(files, path));
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) throw new Error(`${path} is not a file of Pagefind`);
  return decodeCbor(bytes.subarray(SIGNATURE.length));
}

function pack(value: CborValue): Uint8Array {
  const bytes = gzipSync(Buffer.concat([SIGNATURE, encodeCbor(value)]), { level: 9 });
  bytes[GZIP_SYSTEM] = GZIP_UNKNOWN;
  return bytes;
}

/** As long as the digests that Pagefind itself puts in names of parts. */
function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 10);
}

function list(value: CborValue | undefined): readonly CborValue[] {
  if (value === undefined || !isList(value)) throw new Error('a part of the index is not the list it should be');
  return value;
}

function isList(value: CborValue): value is readonly CborValue[] {
  return Array.isArray(value);
}

function text(value: CborValue | undefined): string {
  if (typeof value !== 'string') throw new Error('a part of the index is not the text it should be');
  return value;
}

function byName(a: CborValue, b: CborValue): number {
  return compare(text(list(a)[0]), text(list(b)[0]));
}

function byText([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return compare(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A value of CBOR (RFC 8949), as far as Pagefind writes it: whole numbers, texts, lists, maps, and the simple values with
 * floating-point numbers kept as the bytes they came in.
 */
export type CborValue = number | string | readonly CborValue[] | CborMap | CborRaw;

/** A map, its pairs in the order in which they stand. */
export interface CborMap {
  readonly pairs: readonly (readonly [CborValue, CborValue])[];
}

/** A byte string, simple value or floating-point number: kept byte by byte. */
export interface CborRaw {
  readonly bytes: Uint8Array;
}

const UNSIGNED = 0;
const NEGATIVE = 1;
const BYTES = 2;
const TEXT = 3;
const LIST = 4;
const MAP = 5;
const SIMPLE = 7;
const INDEFINITE = 31;

/**
 * @param bytes one CBOR value and nothing after it.
 * @throws Error on anything cut short, left over, or of a form that Pagefind does not write (tags, indefinite texts).
 */
export function decodeCbor(bytes: Uint8Array): CborValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let at = 0;

  const take = (length: number): number => {
    const start = at;
    at += length;
    if (at > bytes.length) throw new Error(`the data end ${at - bytes.length} bytes too early`);
    return start;
  };
  const argument = (info: number): number => {
    if (info < 24) return info;
    if (info === 24) return view.getUint8(take(1));
    if (info === 25) return view.getUint16(take(2));
    if (info === 26) return view.getUint32(take(4));
    if (info === 27) return Number(view.getBigUint64(take(8)));
    throw new Error(`no length at byte ${at}`);
  };
  const items = <T>(info: number, read: () => T): readonly T[] => {
    if (info !== INDEFINITE) return Array.from({ length: argument(info) }, read);
    const list: T[] = [];
    while (bytes[at] !== 0xff) list.push(read());
    take(1);
    return list;
  };
  const value = (): CborValue => {
    const start = at;
    const head = view.getUint8(take(1));
    const info = head & 31;
    switch (head >> 5) {
      case UNSIGNED:
        return argument(info);
      case NEGATIVE:
        return -1 - argument(info);
      case BYTES:
        take(argument(info));
        return { bytes: bytes.slice(start, at) };
      case TEXT: {
        const length = argument(info);
        const from = take(length);
        return decoder.decode(bytes.subarray(from, from + length));
      }
      case LIST:
        return items(info, value);
      case MAP:
        return { pairs: items(info, () => [value(), value()] as const) };
      case SIMPLE:
        if (info > 23) take(2 ** (info - 24));
        return { bytes: bytes.slice(start, at) };
      default:
        throw new Error(`a form that is not known stands at byte ${start}`);
    }
  };

  const result = value();
  if (at !== bytes.length) throw new Error(`${bytes.length - at} bytes are left over`);
  return result;
}

/** @returns the value in CBOR's shortest form, all lengths definite. */
export function encodeCbor(value: CborValue): Uint8Array {
  const chunks: Uint8Array[] = [];
  write(value, chunks);
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function write(value: CborValue, chunks: Uint8Array[]): void {
  if (typeof value === 'number') {
    chunks.push(value < 0 ? head(NEGATIVE, -1 - value) : head(UNSIGNED, value));
  } else if (typeof value === 'string') {
    const text = new TextEncoder().encode(value);
    chunks.push(head(TEXT, text.length), text);
  } else if ('bytes' in value) {
    chunks.push(value.bytes);
  } else if ('pairs' in value) {
    chunks.push(head(MAP, value.pairs.length));
    for (const [key, one] of value.pairs) {
      write(key, chunks);
      write(one, chunks);
    }
  } else {
    chunks.push(head(LIST, value.length));
    for (const one of value) write(one, chunks);
  }
}

function head(major: number, argument: number): Uint8Array {
  const high = major << 5;
  if (argument < 24) return Uint8Array.of(high | argument);
  if (argument < 0x100) return Uint8Array.of(high | 24, argument);
  const [info, length] = argument < 0x1_0000 ? [25, 2] : argument < 0x1_0000_0000 ? [26, 4] : [27, 8];
  const bytes = new Uint8Array(1 + length);
  bytes[0] = high | info;
  let rest = argument;
  for (let index = length; index > 0; index -= 1) {
    bytes[index] = rest % 0x100;
    rest = Math.floor(rest / 0x100);
  }
  return bytes;
}

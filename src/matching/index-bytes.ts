/**
 * A match index as bytes, so that the build ships it ready and a killed worker
 * does not build it again.
 *
 * Layout, little endian: magic, version, length of the JSON part (padded to four
 * bytes), the JSON part in UTF-8, then each array as its length and its values.
 */
import type { IndexRecords, MatchIndex } from './match-index.ts';

/** "SLIX" in ASCII. */
const MAGIC = 0x58494c53;
/** Raised whenever what the bytes mean changes, the folding and the hash included. */
const VERSION = 1;

const ARRAYS = [
  'firstNode',
  'edges',
  'skipNode',
  'endStart',
  'endForms',
  'formOwner',
  'formLang',
  'formCapitals',
] as const;

/** The index as bytes, for a file that ships with the extension or for storage. */
export function encodeIndex(index: MatchIndex): Uint8Array {
  const { entries, names, cues, languages, capitalisedAnyway, tokens, forms } = index;
  const records: IndexRecords = { entries, names, cues, languages, capitalisedAnyway, tokens, forms };
  const json = new TextEncoder().encode(JSON.stringify(records));
  const padded = Math.ceil(json.length / 4) * 4;
  const arrays = [index.vocabulary.table, ...ARRAYS.map((name) => index[name])];
  const words = arrays.reduce((sum, array) => sum + 1 + array.length, 3) + padded / 4;
  const bytes = new Uint8Array(words * 4).fill(0x20, 12, 12 + padded);
  const view = new DataView(bytes.buffer);
  [MAGIC, VERSION, padded].forEach((word, at) => {
    view.setUint32(at * 4, word, true);
  });
  bytes.set(json, 12);
  let at = 12 + padded;
  for (const array of arrays) {
    view.setUint32(at, array.length, true);
    at += 4;
    for (const value of array) {
      view.setInt32(at, value, true);
      at += 4;
    }
  }
  return bytes;
}

/** Reads what `encodeIndex` wrote. Throws a RangeError on anything else, bytes of another version included. */
export function decodeIndex(bytes: Uint8Array): MatchIndex {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || view.getUint32(0, true) !== MAGIC) throw new RangeError('not a match index');
  if (view.getUint32(4, true) !== VERSION) throw new RangeError('a match index of another version');
  let at = 12 + view.getUint32(8, true);
  if (at > bytes.length) throw new RangeError('a match index that is cut short');
  // The magic and the version vouch for the shape of what we wrote ourselves.
  const records = JSON.parse(new TextDecoder().decode(bytes.subarray(12, at))) as IndexRecords;
  /** Copies into an array of its own: Firefox is slow on arrays over a buffer that came from outside. */
  const readArray = (): Int32Array => {
    const length = view.getUint32(at, true);
    at += 4;
    if (at + length * 4 > bytes.length) throw new RangeError('a match index that is cut short');
    const array = new Int32Array(length);
    for (let item = 0; item < length; item++) array[item] = view.getInt32(at + item * 4, true);
    at += length * 4;
    return array;
  };
  const table = readArray();
  const arrays = Object.fromEntries(ARRAYS.map((name) => [name, readArray()])) as Pick<
    MatchIndex,
    (typeof ARRAYS)[number]
  >;
  return {
    ...records,
    ...arrays,
    vocabulary: { table, mask: table.length / 2 - 1 },
    edgeMask: arrays.edges.length / 3 - 1,
  };
}

/**
 * A match index as bytes, so that the build ships it ready and a killed worker
 * does not build it again.
 *
 * Layout: magic and version (four bytes each, little endian); the JSON part as its
 * length and UTF-8; then each array as its length and the difference of every item
 * to the one before. Numbers are LEB128, differences zigzag. Hash tables are not
 * stored but filled again, which is quicker than reading them.
 */
import type { IndexRecords, MatchIndex } from './match-index.ts';
import { listEdges, packEdges, packVocabulary } from './tree.ts';

/** "SLIX" in ASCII. */
const MAGIC = 0x58494c53;
/** Raised whenever what the bytes mean changes. */
const VERSION = 5;

const ARRAYS = [
  'firstNode',
  'skipNode',
  'endStart',
  'endForms',
  'formOwner',
  'formLang',
  'formCapitals',
  'numeralLanguages',
] as const;

function writeNumber(out: number[], value: number): void {
  let rest = value >>> 0;
  while (rest > 0x7f) {
    out.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  out.push(rest);
}

function writeArray(out: number[], array: Int32Array): void {
  writeNumber(out, array.length);
  let before = 0;
  for (const value of array) {
    const step = (value - before) | 0;
    writeNumber(out, (step << 1) ^ (step >> 31));
    before = value;
  }
}

/** The index as bytes, for a file that ships with the extension or for storage. */
export function encodeIndex(index: MatchIndex): Uint8Array {
  const {
    entries,
    names,
    cues,
    languages,
    capitalisedAnyway,
    firstNames,
    tokens,
    numerals,
    anyNumber,
    measures,
    exact,
    surnames,
  } = index;
  const records: IndexRecords = {
    entries,
    names,
    cues,
    languages,
    capitalisedAnyway,
    firstNames,
    tokens,
    numerals,
    anyNumber,
    measures,
    exact,
    surnames,
  };
  const json = new TextEncoder().encode(JSON.stringify(records));
  const head: number[] = [];
  for (const word of [MAGIC, VERSION])
    head.push(word & 255, (word >>> 8) & 255, (word >>> 16) & 255, word >>> 24);
  writeNumber(head, json.length);
  const tail: number[] = [];
  for (const column of listEdges(index.edges)) writeArray(tail, column);
  for (const name of ARRAYS) writeArray(tail, index[name]);
  const bytes = new Uint8Array(head.length + json.length + tail.length);
  bytes.set(head);
  bytes.set(json, head.length);
  bytes.set(tail, head.length + json.length);
  return bytes;
}

/** Reads numbers from bytes, one after the other. Throws a RangeError past the end. */
function readNumbers(bytes: Uint8Array, from: number): { at: number; number(): number; array(): Int32Array } {
  return {
    at: from,
    number() {
      let value = 0;
      for (let shift = 0; shift < 35; shift += 7) {
        const byte = bytes[this.at++];
        if (byte === undefined) break;
        value |= (byte & 0x7f) << shift;
        if (byte < 0x80) return value >>> 0;
      }
      throw new RangeError('a match index that is cut short');
    },
    array() {
      const length = this.number();
      // Every item takes a byte at least, so a longer array is no array of ours.
      if (length > bytes.length - this.at) throw new RangeError('a match index that is cut short');
      const array = new Int32Array(length);
      let at = this.at;
      let before = 0;
      for (let item = 0; item < length; item++) {
        // As in number(), written out: an index holds hundreds of thousands. Past the end all bytes are undefined, so 0.
        let byte = bytes[at++] as number;
        let step = byte & 0x7f;
        for (let shift = 7; byte > 0x7f && shift < 35; shift += 7) {
          byte = bytes[at++] as number;
          step |= (byte & 0x7f) << shift;
        }
        before = (before + ((step >>> 1) ^ -(step & 1))) | 0;
        array[item] = before;
      }
      if (at > bytes.length) throw new RangeError('a match index that is cut short');
      this.at = at;
      return array;
    },
  };
}

/** Reads what `encodeIndex` wrote. Throws a RangeError on anything else, bytes of another version included. */
export function decodeIndex(bytes: Uint8Array): MatchIndex {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw new RangeError('not a match index');
  if (view.getUint32(4, true) !== VERSION) throw new RangeError('a match index of another version');
  const numbers = readNumbers(bytes, 8);
  const length = numbers.number();
  if (length > bytes.length - numbers.at) throw new RangeError('a match index that is cut short');
  const json = new TextDecoder().decode(bytes.subarray(numbers.at, numbers.at + length));
  // The magic and the version vouch for the shape of what we wrote ourselves.
  const records = JSON.parse(json) as IndexRecords;
  numbers.at += length;
  const edges = packEdges([numbers.array(), numbers.array(), numbers.array()]);
  const arrays = Object.fromEntries(ARRAYS.map((name) => [name, numbers.array()])) as Pick<
    MatchIndex,
    (typeof ARRAYS)[number]
  >;
  return {
    ...records,
    ...arrays,
    ...edges,
    vocabulary: packVocabulary(records.tokens, records.numerals),
  };
}

/**
 * Where words may lie in UTF-8 text: runs of what words are made of, found by masks of
 * a bit per byte instead of a look at each end, which the processor cannot foresee.
 * The way of simdjson's first stage, with a table of byte pairs for its vector
 * instructions: Langdale and Lemire, "Parsing Gigabytes of JSON per Second", 2019.
 */

/** Bytes that one mask tells of. */
export const CHUNK = 32;

/** What a pair of bytes is; bits. */
export const Pair = {
  /** The first byte may be part of a word, the second may. */
  First: 1,
  Second: 2,
  /** The first is no plain letter, the second is none: what it is, the byte alone does not tell. */
  FirstCloser: 4,
  SecondCloser: 8,
} as const;

/** What is above this holds a byte that takes a closer look. */
const PLAIN = Pair.First | Pair.Second;

/** Bytes of a text and what is found of them; room for texts up to one length. */
export interface RunRoom {
  /** The text as UTF-8, with a chunk of spaces behind it. */
  bytes: Uint8Array;
  /** The same bytes, two by two, the first in the low bits: as with an index's bytes, browsers run on nothing else. */
  pairs: Uint16Array;
  /** Byte offsets where each run begins and ends, by turns. */
  edges: Int32Array;
  /** For each chunk, which of its bytes take a closer look, as bits from the first. */
  closers: Int32Array;
}

/** UTF-8 bytes that one code unit takes at most. */
const BYTES_PER_UNIT = 3;

/** Edges are written so many at a time. */
const EDGES_AT_ONCE = 4;

/** Room for the runs of texts up to this many code units. */
export function newRunRoom(length: number): RunRoom {
  const chunks = Math.ceil((length * BYTES_PER_UNIT) / CHUNK) + 1;
  const bytes = new Uint8Array(chunks * CHUNK);
  // Between two runs lies one code unit at least, so that there are no more edges than code units and one.
  return {
    bytes,
    pairs: new Uint16Array(bytes.buffer),
    edges: new Int32Array(length + 1 + EDGES_AT_ONCE),
    closers: new Int32Array(chunks),
  };
}

/** Bits that are set. Hacker's Delight, second edition, section 5-1. */
function countBits(bits: number): number {
  const pairs = (bits - ((bits >>> 1) & 0x55555555)) | 0;
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Finds the runs in the first `size` bytes, behind which a chunk of spaces stands, and fills `edges` and `closers`.
 * `classes` is a `Pair` for each pair of bytes, the first in the low bits. Returns how many edges there are: an even number.
 */
export function findRuns({ pairs, edges, closers }: RunRoom, size: number, classes: Uint8Array): number {
  const plain: typeof PLAIN = 3;
  let count = 0;
  /** Whether the chunk before ended inside a run. */
  let carry = 0;
  const chunks = (size >>> 5) + 1;
  // All chunks up to the spaces are inside the arrays, and a mask has a bit for each byte of one.
  for (let chunk = 0; chunk < chunks; chunk++) {
    const first = chunk << 4;
    let word = 0;
    let any = 0;
    for (let bit = 0; bit < 32; bit += 8) {
      const at = first + (bit >> 1);
      const one = classes[pairs[at] as number] as number;
      const two = classes[pairs[at + 1] as number] as number;
      const three = classes[pairs[at + 2] as number] as number;
      const four = classes[pairs[at + 3] as number] as number;
      any |= one | two | three | four;
      word |= (one | (two << 2) | (three << 4) | (four << 6)) << bit;
    }
    let closer = 0;
    if (any > plain) {
      word = 0;
      for (let pair = 0; pair < 16; pair++) {
        const kind = classes[pairs[first + pair] as number] as number;
        word |= (kind & plain) << (2 * pair);
        closer |= (kind >> 2) << (2 * pair);
      }
    }
    closers[chunk] = closer;
    // A bit that differs from the one before it is an edge.
    let edge = word ^ ((word << 1) | carry);
    carry = word >>> 31;
    const last = (chunk << 5) + 31;
    let at = count;
    count += countBits(edge);
    // Four by four, some of them none: how many there are is not foreseen either.
    do {
      let lowest = edge & -edge;
      edges[at] = last - Math.clz32(lowest);
      edge ^= lowest;
      lowest = edge & -edge;
      edges[at + 1] = last - Math.clz32(lowest);
      edge ^= lowest;
      lowest = edge & -edge;
      edges[at + 2] = last - Math.clz32(lowest);
      edge ^= lowest;
      lowest = edge & -edge;
      edges[at + 3] = last - Math.clz32(lowest);
      edge ^= lowest;
      at += 4;
    } while (at < count);
  }
  return count;
}

/** Whether a byte from `first` to before `end`, which are fewer than a chunk, takes a closer look. */
export function hasCloser(closers: Int32Array, first: number, end: number): boolean {
  const [from, to] = [first >>> 5, end >>> 5];
  // Shifts take the lowest five bits of their number.
  const before = (1 << end) - 1;
  if (from === to) return ((closers[from] as number) & before) >>> first !== 0;
  return (closers[from] as number) >>> first !== 0 || ((closers[to] as number) & before) !== 0;
}

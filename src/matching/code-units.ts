/**
 * Copies a text into an array of code units: an engine reads a string's code
 * unit several times slower than an array's, and the tokenizer reads each at
 * least once. Nothing is said here about what the code units mean.
 */

/** Code units and the bytes that they are read from; reused from text to text. */
export interface CodeUnits {
  /** Longer than the text by one at least. */
  units: Uint16Array;
  bytes: Uint8Array;
}

/** UTF-8 bytes that one code unit takes at most. */
const BYTES_PER_UNIT = 3;
/** Behind the text stands a space, so that a loop over a word ends by itself. */
const SENTINEL = 32;

const encoder = new TextEncoder();

/** Room for texts of up to this many code units. */
export function newCodeUnits(length: number): CodeUnits {
  return { units: new Uint16Array(length + 1), bytes: new Uint8Array(length * BYTES_PER_UNIT) };
}

/**
 * Fills `units` with the text's code units and a space behind them. A lone surrogate becomes U+FFFD, which is
 * no part of a word either. The engine's encoder is the quickest way out of a string.
 */
export function readCodeUnits(text: string, { units, bytes }: CodeUnits): void {
  const length = encoder.encodeInto(text, bytes).written;
  // As many bytes as code units: all of it is ASCII.
  if (length === text.length) units.set(bytes.subarray(0, length));
  else decode(bytes, length, units);
  units[text.length] = SENTINEL;
}

/** UTF-8, known to be well formed, to code units: https://encoding.spec.whatwg.org/#utf-8-decoder */
function decode(bytes: Uint8Array, length: number, units: Uint16Array): void {
  let to = 0;
  for (let at = 0; at < length; ) {
    // A well formed sequence has all its bytes.
    const first = bytes[at++] as number;
    if (first < 0x80) {
      units[to++] = first;
      continue;
    }
    const second = (bytes[at++] as number) & 0x3f;
    if (first < 0xe0) {
      units[to++] = ((first & 0x1f) << 6) | second;
      continue;
    }
    const third = (bytes[at++] as number) & 0x3f;
    if (first < 0xf0) {
      units[to++] = ((first & 0xf) << 12) | (second << 6) | third;
      continue;
    }
    const point = ((first & 7) << 18) | (second << 12) | (third << 6) | ((bytes[at++] as number) & 0x3f);
    units[to++] = 0xd7c0 + (point >>> 10); // 0xd800 less 0x10000 >> 10
    units[to++] = 0xdc00 | (point & 0x3ff);
  }
}

/**
 * The words that names are made of, as a text's words are looked up in them:
 * flat arrays from a hash to a word's id. The hash is taken while a text is cut
 * (`tokens.ts`); what words make up is the business of `tree.ts`.
 */

/** What a word can do in the forms of an index; bits. They spare most words of a text a look at the tree. */
export const Role = {
  /** A number in words may begin with it. */
  Numeral: 1,
  /** Some form holds it without asking for a capital. */
  Small: 2,
  /** A form begins with it. */
  Opens: 4,
  /** A name begins with it, or evidence that counts for the whole article. */
  OpensName: 8,
  /** Follows a number at the start of a form. */
  AfterNumber: 16,
} as const;

/** Folded words by hash. Ids run from 1 and are grouped by the top bits of their hashes. */
export interface Vocabulary {
  /** First id of each group, and one id past the last; a power of two of groups. */
  groups: Int32Array;
  /** Hash of each id; the first is unused. */
  hashes: Int32Array;
  /** `Role` of each id. */
  roles: Uint8Array;
  /** Bits of the hashes that there are: a look here spares nearly all words that are in no form the large tables. */
  filter: Int32Array;
  /** The same for what may be written small. Most names are capitals throughout, so this one fits the nearest cache. */
  smallFilter: Int32Array;
  /** Letters of all ids, one after the other, and where each id's begin. */
  letters: Uint16Array;
  letterStart: Int32Array;
}

/** FNV-1a's offset basis, as a signed number, and its prime: http://www.isthe.com/chongo/tech/comp/fnv/ */
const HASH_SEED = -0x7ee3623b;
const HASH_PRIME = 0x01000193;
/** Spreads the last letters of a word over all bits; any large odd number does. */
const HASH_SPREAD = 0x2c1b3c6d;

/** What the hash is made with, for the one loop that takes it along: each letter by FNV-1a, then `finishHash`. */
export const HASHING = { seed: HASH_SEED, prime: HASH_PRIME, spread: HASH_SPREAD } as const;

/** Bits of the filters per word: one word in sixteen at most that is in no form gets past. */
const FILTER_BITS = 16;
/** A kilobyte is nothing, and lets hardly any other word past a few dozen. */
const LEAST_FILTER_BITS = 8192;

/** Hash of a folded word. */
export function hashToken(folded: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), HASH_PRIME);
  hash = Math.imul(hash ^ (hash >>> 15), HASH_SPREAD);
  return hash ^ (hash >>> 13);
}

/** How far a hash is shifted to give its group. */
export const groupShift = ({ groups }: Vocabulary) => 32 - Math.log2(groups.length - 1);

/** Id of the word with this hash, or 0. By hash alone: whoever finds a name by it looks at its letters. */
export function findToken({ groups, hashes }: Vocabulary, hash: number, shift: number): number {
  const group = hash >>> shift;
  const end = groups[group + 1] as number; // one more than there are groups
  for (let id = groups[group] as number; id < end; id++) if (hashes[id] === hash) return id;
  return 0;
}

/** The folded letters of an id. */
export function spell({ letters, letterStart }: Vocabulary, id: number): string {
  return String.fromCharCode(...letters.subarray(letterStart[id], letterStart[id + 1]));
}

/** The least power of two that is this large at least. */
export function powerOfTwo(least: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(least)));
}

function fillFilter(hashes: readonly number[]): Int32Array {
  const bits = powerOfTwo(Math.max(LEAST_FILTER_BITS, hashes.length * FILTER_BITS));
  const filter = new Int32Array(bits / 32);
  for (const hash of hashes) {
    const bit = hash & (bits - 1);
    filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31)); // the mask keeps it inside
  }
  return filter;
}

/** Packs words with their roles. `ids` leads from their order here to their ids. */
export function packVocabulary(
  words: readonly string[],
  roleOf: (word: number) => number,
): { vocabulary: Vocabulary; ids: Int32Array } {
  const groupCount = powerOfTwo(Math.max(16, words.length));
  const shift = 32 - Math.log2(groupCount);
  const hashed = Int32Array.from(words, hashToken);
  // Counted, then placed: every index below is a group or a word handed in.
  const groups = new Int32Array(groupCount + 1);
  for (const hash of hashed) (groups[(hash >>> shift) + 1] as number)++;
  groups[0] = 1;
  for (let group = 1; group <= groupCount; group++) (groups[group] as number) += groups[group - 1] as number;
  const next = groups.slice();
  const ids = Int32Array.from(hashed, (hash) => (next[hash >>> shift] as number)++);
  const hashes = new Int32Array(words.length + 1);
  const roles = new Uint8Array(words.length + 1);
  const byId = new Array<string>(words.length + 1).fill('');
  const small: number[] = [];
  words.forEach((word, at) => {
    const id = ids[at] as number;
    hashes[id] = hashed[at] as number;
    roles[id] = roleOf(at);
    byId[id] = word;
    if (((roles[id] as number) & Role.Small) !== 0) small.push(hashed[at] as number);
  });
  const { letters, starts: letterStart } = packTexts(byId);
  const [filter, smallFilter] = [fillFilter([...hashed]), fillFilter(small)];
  return { vocabulary: { groups, hashes, roles, filter, smallFilter, letters, letterStart }, ids };
}

/** Texts one after the other as code units, and where each starts; the last number is the end. */
export function packTexts(texts: readonly string[]): { letters: Uint16Array; starts: Int32Array } {
  const letters = new Uint16Array(texts.reduce((sum, { length }) => sum + length, 0));
  const starts = new Int32Array(texts.length + 1);
  let to = 0;
  texts.forEach((text, at) => {
    starts[at] = to;
    for (let unit = 0; unit < text.length; unit++) letters[to++] = text.charCodeAt(unit);
  });
  starts[texts.length] = to;
  return { letters, starts };
}

/** No words at all, for cutting a text without looking its words up. */
export const NO_WORDS: Vocabulary = packVocabulary([], () => 0).vocabulary;

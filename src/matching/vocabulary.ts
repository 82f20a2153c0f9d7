/**
 * The words that names are made of, as a text's words are looked up in them:
 * flat arrays from a hash to a word's id. The hash is taken while a text is cut
 * (`tokenise.ts`) or later (`word-ids.ts`); what words make up is the business of `tree.ts`.
 */

/** What a word can do in the forms of an index; bits. They spare most words of a text a look at the tree. */
export const Role = {
  /** A number in words may begin with it. */
  Numeral: 1,
  /** Some form holds it without asking for a capital. */
  Small: 2,
  /** A name begins with it, or evidence that counts for the whole article. */
  OpensName: 8,
  /** Follows a number at the start of a form. */
  AfterNumber: 16,
  /** A name is nothing but this word, or its second word may be any. */
  Leads: 32,
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
  /** The same for what may be written small and begins a name or a number: what must be found before anything is known. */
  leadFilter: Int32Array;
  /** And for those of ASCII letters by their shapes (`shapeOf`), which cost less than hashes. */
  shapeFilter: Int32Array;
  /** Of the last, by shape, what leads on whatever follows, and by `pairShapes` what only does with a certain word behind it. */
  pairFilter: Int32Array;
  /** Letters of all ids, one after the other, and where each id's begin. */
  letters: Uint16Array;
  letterStart: Int32Array;
}

/** FNV-1a's offset basis, as a signed number, and its prime: http://www.isthe.com/chongo/tech/comp/fnv/ */
const HASH_SEED = -0x7ee3623b;
const HASH_PRIME = 0x01000193;
/** Spreads the last letters of a word over all bits; any large odd number does. */
const HASH_SPREAD = 0x2c1b3c6d;

/** The bit in which small ASCII letters differ from capitals, three times. */
const SMALL_LETTERS = 0x202020;
/** The upper bits of a product depend on all letters. */
const SHAPE_SHIFT = 10;

/** How far a hash is shifted to give its second bit, which lies in the same number as the first: one look, few strangers. */
const FILTER_SHIFT = 17;

/** What hash and shape are made with, for the loop that has them written out: each letter by FNV-1a, then as `hashToken` ends. */
export const HASHING = {
  seed: HASH_SEED,
  prime: HASH_PRIME,
  spread: HASH_SPREAD,
  shapeShift: SHAPE_SHIFT,
  filterShift: FILTER_SHIFT,
  smallLetters: SMALL_LETTERS,
} as const;

/** Bits of the filters per word: one word in forty or so that is in no form gets past. */
const FILTER_BITS = 16;
/** A kilobyte is nothing, and lets hardly any other word past a few dozen. */
const LEAST_FILTER_BITS = 8192;

/** Hash of a folded word. */
export function hashToken(folded: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), HASH_PRIME);
  return finishHash(hash);
}

/** Hash of a word whose letters have been taken in. */
export function finishHash(letters: number): number {
  const hash = Math.imul(letters ^ (letters >>> 15), HASH_SPREAD);
  return hash ^ (hash >>> 13);
}

/** Shape of an ASCII word, a number like a hash, from its length and its first, middle and last letter, large or small. */
function shapeOf(word: string): number {
  const { length } = word;
  const letters = [0, length >> 1, length - 1].map((at, letter) => word.charCodeAt(at) << (8 * letter));
  const bits = letters.reduce((all, letter) => all | letter, SMALL_LETTERS | (length << 24));
  return Math.imul(bits, HASH_SPREAD) >>> SHAPE_SHIFT;
}

/** Shapes of two words, one behind the other, as one. */
export const pairShapes = (first: number, second: number) => Math.imul(first, HASH_PRIME) ^ second;

/** How far a hash is shifted to give its group. */
export const groupShift = ({ groups }: Vocabulary) => Math.clz32(groups.length - 1) + 1;

/** Whether a filter has both bits of a hash or shape. */
export function passes(filter: Int32Array, hash: number): boolean {
  const bits = filter[(hash & (filter.length * 32 - 1)) >>> 5] as number; // the mask keeps it inside
  return ((bits >>> (hash & 31)) & (bits >>> ((hash >>> FILTER_SHIFT) & 31)) & 1) !== 0;
}

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
    const at = (hash & (bits - 1)) >>> 5;
    const own = (1 << (hash & 31)) | (1 << ((hash >>> FILTER_SHIFT) & 31));
    filter[at] = (filter[at] as number) | own; // the mask keeps it inside
  }
  return filter;
}

/** Words as an index needs them. */
export interface Words {
  words: readonly string[];
  /** `Role` of each. */
  roles: readonly number[];
  /** Words that a small one with `OpensName` and without `Leads` is followed by, by that one. */
  seconds: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Filters by shape for the small words that must be found before anything is known. */
function fillShapes(leads: readonly number[], { words, roles, seconds }: Words) {
  /** Shapes of some words; one that is not of ASCII letters has none, and is let past unseen. */
  const shapesOf = (some: Iterable<number>) =>
    [...some]
      .map((word) => words[word] ?? '')
      .filter((word) => /^[a-z]+$/.test(word))
      .map(shapeOf);
  const isAlone = (word: number) => ((roles[word] ?? 0) & (Role.Leads | Role.Numeral)) !== 0;
  const [alone, others] = [leads.filter(isAlone), leads.filter((word) => !isAlone(word))];
  const pairs = others.flatMap((word) =>
    shapesOf([word]).flatMap((first) =>
      shapesOf(seconds.get(word) ?? []).map((second) => pairShapes(first, second)),
    ),
  );
  return { shapeFilter: fillFilter(shapesOf(leads)), pairFilter: fillFilter([...shapesOf(alone), ...pairs]) };
}

/** Packs words with their roles. `ids` leads from their order here to their ids. */
export function packVocabulary(read: Words): { vocabulary: Vocabulary; ids: Int32Array } {
  const { words } = read;
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
  const leads: number[] = [];
  words.forEach((word, at) => {
    const id = ids[at] as number;
    hashes[id] = hashed[at] as number;
    roles[id] = read.roles[at] ?? 0;
    byId[id] = word;
    const role = roles[id] as number;
    if ((role & Role.Small) === 0) return;
    small.push(hashed[at] as number);
    if ((role & (Role.OpensName | Role.Numeral)) !== 0) leads.push(at);
  });
  const { letters, starts: letterStart } = packTexts(byId);
  const filters = {
    filter: fillFilter([...hashed]),
    smallFilter: fillFilter(small),
    leadFilter: fillFilter(leads.map((word) => hashed[word] as number)), // one for each word
    ...fillShapes(leads, read),
  };
  return { vocabulary: { groups, hashes, roles, ...filters, letters, letterStart }, ids };
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
export const NO_WORDS: Vocabulary = packVocabulary({ words: [], roles: [], seconds: new Map() }).vocabulary;

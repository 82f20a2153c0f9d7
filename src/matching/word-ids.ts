/**
 * Ids of a text's words. Those that may begin a name are looked up while the text is
 * cut (`tokenise.ts`); all others here, when somebody asks: what stands behind the
 * beginning of a name, what is counted, what evidence is made of.
 */
import {
  bytes as byteTable,
  CLOSER_LOOK,
  FOLD_MASK,
  KIND_SHIFT,
  Kind,
  TRAIT_SHIFT,
  units,
} from './characters.ts';
import { foldRow, type Tokens } from './tokens.ts';
import {
  findToken,
  finishHash,
  groupShift,
  HASHING,
  hashToken,
  passes,
  type Vocabulary,
} from './vocabulary.ts';
import { isMixed } from './words.ts';

/** Hash of a plain word by its bytes, large or small. */
export function hashBytes(bytes: Uint8Array, first: number, end: number): number {
  const [table, prime] = [byteTable, HASHING.prime];
  let hash: number = HASHING.seed;
  // Bytes inside the text, and one of the table for each.
  for (let at = first; at < end; at++) hash = Math.imul(hash ^ (table[bytes[at] as number] as number), prime);
  return finishHash(hash);
}

/** Whether these bytes are plain letters. */
function arePlain(bytes: Uint8Array, first: number, end: number): boolean {
  for (let at = first; at < end; at++)
    if ((byteTable[bytes[at] as number] as number) <= CLOSER_LOOK) return false;
  return true;
}

/** Hash of a word by its code units, or null where they are not all letters of one script. */
function hashUnits(text: string, start: number, end: number): number | null {
  const table = units;
  const prime = HASHING.prime;
  let hash: number = HASHING.seed;
  let bits = 0;
  for (let at = start; at < end; at++) {
    // The table covers every code unit, and is filled for those of a text that is cut.
    const unit = table[text.charCodeAt(at)] as number;
    if (unit >>> KIND_SHIFT !== Kind.Letter) return null;
    hash = Math.imul(hash ^ (unit & FOLD_MASK), prime);
    bits |= unit;
  }
  return isMixed(bits >>> TRAIT_SHIFT) ? null : finishHash(hash);
}

/** Hash of the word in a row; letter by letter where it is nothing but letters. */
function hashRow(text: string, tokens: Tokens, row: number): number {
  // Rows handed in are below `count`.
  const [start, end] = [tokens.start[row] as number, tokens.end[row] as number];
  if (tokens.isAscii && arePlain(tokens.bytes, start, end)) return hashBytes(tokens.bytes, start, end);
  return hashUnits(text, start, end) ?? hashToken(foldRow(text, tokens, row));
}

/** Id of a word that was not listed while cutting: a small one, since those with a capital all are. */
function findId(text: string, tokens: Tokens, row: number, vocabulary: Vocabulary): number {
  const hash = hashRow(text, tokens, row);
  const id = passes(vocabulary.smallFilter, hash) ? findToken(vocabulary, hash, groupShift(vocabulary)) : 0;
  tokens.id[row] = id === 0 ? -1 : id;
  tokens.listed[tokens.listedCount++] = row;
  return id;
}

/** Id of the word in a row by its hash alone, or 0 where no form holds it in its case. */
export function idAt(text: string, tokens: Tokens, row: number, vocabulary: Vocabulary): number {
  const id = tokens.id[row] as number; // rows handed in are below `count`
  if (id === 0) return findId(text, tokens, row, vocabulary);
  return Math.max(id, 0);
}

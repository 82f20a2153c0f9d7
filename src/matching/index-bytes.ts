/**
 * A match index as bytes, so that the build ships it ready and a killed worker
 * does not build it again: what was packed is used where it lies.
 *
 * Layout, little endian, everything at a multiple of four bytes: magic, version,
 * the length of the JSON part and of each column in bytes, the JSON part as UTF-8,
 * the columns. The tables of characters come along, as the first column.
 */
import { STORED_LENGTH, storePages, takePages } from './characters.ts';
import type { IndexRecords, MatchIndex } from './match-index.ts';

/** "SLIX" in ASCII. */
const MAGIC = 0x58494c53;
/** Raised whenever what the bytes mean changes, the tables of characters included. */
const VERSION = 8;

type Column = Int32Array | Uint16Array | Uint8Array;

/** The flat arrays of an index in their order. */
function listColumns({ vocabulary, tree, ...index }: MatchIndex): Column[] {
  return [
    storePages(),
    vocabulary.groups,
    vocabulary.hashes,
    vocabulary.roles,
    vocabulary.filter,
    vocabulary.smallFilter,
    vocabulary.leadFilter,
    vocabulary.shapeFilter,
    vocabulary.pairFilter,
    vocabulary.letters,
    vocabulary.letterStart,
    tree.firstNode,
    tree.edgeStart,
    tree.edgeToken,
    tree.edgeNode,
    tree.endStart,
    tree.endForms,
    tree.nodeRoles,
    index.formEntry,
    index.formManner,
    index.mannerOwner,
    index.mannerLang,
    index.mannerCapitals,
    index.entryLetters,
    index.entryStart,
    index.entryGeneral,
  ];
}

/** Columns in the order of `listColumns`. */
const COLUMNS = 26;
/** Magic, version, length of the JSON part, lengths of the columns. */
const HEAD_BYTES = 4 * (3 + COLUMNS);

const padded = (bytes: number) => (bytes + 3) & ~3;

/** Bytes of an index in memory that grow with the names: all its flat arrays. */
export function countBytes(index: MatchIndex): number {
  return listColumns(index).reduce((sum, { byteLength }) => sum + byteLength, 0);
}

/** The index as bytes, for a file that ships with the extension or for storage. */
export function encodeIndex(index: MatchIndex): Uint8Array {
  const { names, cues, languages, capitalisedAnyway, firstNames } = index;
  const { numeralLanguages, anyNumber, numberNodes, measures, exact, surnames } = index;
  const records: IndexRecords = {
    names,
    cues,
    languages,
    capitalisedAnyway,
    firstNames,
    numeralLanguages,
    anyNumber,
    numberNodes,
    measures,
    exact,
    surnames,
  };
  const json = new TextEncoder().encode(JSON.stringify(records));
  const columns = listColumns(index);
  const parts = [json, ...columns];
  const bytes = new Uint8Array(
    HEAD_BYTES + parts.reduce((sum, { byteLength }) => sum + padded(byteLength), 0),
  );
  const head = new DataView(bytes.buffer);
  [MAGIC, VERSION, ...parts.map(({ byteLength }) => byteLength)].forEach((word, at) => {
    head.setUint32(4 * at, word, true);
  });
  let to = HEAD_BYTES;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), to);
    to += padded(part.byteLength);
  }
  return bytes;
}

/** Hands out parts of bytes one after the other. Throws a RangeError where there are not as many as the head says. */
function createReader(bytes: Uint8Array) {
  const cutShort = () => new RangeError('a match index that is cut short');
  if (bytes.length < HEAD_BYTES) throw cutShort();
  const head = new DataView(bytes.buffer, bytes.byteOffset, HEAD_BYTES);
  let part = 2;
  let from = HEAD_BYTES;
  const take = () => {
    const length = head.getUint32(4 * part++, true);
    const at = bytes.byteOffset + from;
    from += padded(length);
    if (from > bytes.length) throw cutShort();
    return { buffer: bytes.buffer, at, length };
  };
  return {
    bytes() {
      const { buffer, at, length } = take();
      return new Uint8Array(buffer, at, length);
    },
    units() {
      const { buffer, at, length } = take();
      return new Uint16Array(buffer, at, length / 2);
    },
    numbers() {
      const { buffer, at, length } = take();
      return new Int32Array(buffer, at, length / 4);
    },
  };
}

/**
 * Reads what `encodeIndex` wrote, and keeps the bytes: they must not change. They are copied only where they do not
 * begin at a multiple of four. Throws a RangeError on anything else, bytes of another version included.
 */
export function decodeIndex(stored: Uint8Array): MatchIndex {
  const view = new DataView(stored.buffer, stored.byteOffset, stored.byteLength);
  if (stored.length < 8 || view.getUint32(0, true) !== MAGIC) throw new RangeError('not a match index');
  if (view.getUint32(4, true) !== VERSION) throw new RangeError('a match index of another version');
  const read = createReader(stored.byteOffset % 4 === 0 ? stored : Uint8Array.from(stored));
  // The magic and the version vouch for the shape of what we wrote ourselves.
  const records = JSON.parse(new TextDecoder().decode(read.bytes())) as IndexRecords;
  const pages = read.numbers();
  if (pages.length !== STORED_LENGTH) throw new RangeError('a match index of another version');
  takePages(pages);
  // In the order of `listColumns`: an object's values are read from the first to the last.
  return {
    ...records,
    vocabulary: {
      groups: read.numbers(),
      hashes: read.numbers(),
      roles: read.bytes(),
      filter: read.numbers(),
      smallFilter: read.numbers(),
      leadFilter: read.numbers(),
      shapeFilter: read.numbers(),
      pairFilter: read.numbers(),
      letters: read.units(),
      letterStart: read.numbers(),
    },
    tree: {
      firstNode: read.numbers(),
      edgeStart: read.numbers(),
      edgeToken: read.numbers(),
      edgeNode: read.numbers(),
      endStart: read.numbers(),
      endForms: read.numbers(),
      nodeRoles: read.bytes(),
    },
    formEntry: read.numbers(),
    formManner: read.numbers(),
    mannerOwner: read.numbers(),
    mannerLang: read.numbers(),
    mannerCapitals: read.numbers(),
    entryLetters: read.units(),
    entryStart: read.numbers(),
    entryGeneral: read.bytes(),
  };
}

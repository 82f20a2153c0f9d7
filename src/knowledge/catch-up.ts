/**
 * "Catch me up": the few statements that a page takes for granted. It names something, and what
 * the packs have been told of it the page does not say itself.
 *
 * The rule, in its order:
 * 1. Looked at are passages about, or said by, something specific that the page names. A claim and
 *    all its answers are one piece; no piece is ever cut.
 * 2. A piece is left out where the page says all of it itself (`already-said.ts`).
 * 3. Pieces are taken one by one, the heaviest first, while they fit into `MOST_STATEMENTS`, answers counted. A
 *    piece weighs what its entries weigh (the rarer, the more), each half as much every time it was taken before;
 *    less where its speakers have spoken already, or as openly; little where it only stands over a text.
 * 4. What was taken is told in the order of its sources.
 *
 * No chance, no clock, no order of the page: the same page is always told the same.
 */
import { findSaid, type PageSays } from './already-said.ts';
import type { EntryRecord, PackRecords, PassageRecord, Statement } from './model.ts';
import { passagesShared, placeOf, weighEntries } from './pack-lookup.ts';
import { speakersOf } from './passage-links.ts';
import { collectAnswers, makeStatement } from './statement.ts';

/** Statements, answers counted: what is read in half a minute, before the page. */
const MOST_STATEMENTS = 5;
/** Each time an entry was taken it weighs half: several sides of a page before more of one. */
const REPEAT_FACTOR = 0.5;
/** A piece whose speakers have all spoken weighs half, one as open as those before three quarters. */
const SAME_SPEAKERS_FACTOR = 0.5;
const SAME_OPENNESS_FACTOR = 0.75;
/** Headlines and headings say in short what the text says in full; they have no sentence. */
const HEADING_FACTOR = 0.25;

/** A passage with all that answers it, and what of the page it has to do with. */
interface Piece {
  records: PackRecords;
  parts: PassageRecord[];
  shares: { id: string; weight: number }[];
  /** Whether the page says all of it itself. Asked of the heaviest alone: it takes long. */
  isSaid(): boolean;
}

/** At most five statements, answers counted; fewer, or none, where the packs know little that the page does not say. */
export function catchUp(packs: readonly PackRecords[], page: PageSays): Statement[] {
  const pieces = packs.flatMap((records) => listPieces(records, page));
  const taken: Piece[] = [];
  for (let room = MOST_STATEMENTS; room > 0; ) {
    const fitting = pieces.filter(
      (piece) => piece.parts.length <= room && !taken.some((one) => overlaps(one, piece)),
    );
    const best = pickHeaviest(fitting, taken);
    if (best === null) break;
    taken.push(best);
    room -= best.parts.length;
  }
  return pieces
    .filter((piece) => taken.includes(piece)) // in the order of the sources
    .flatMap(({ records, parts: [lead] }) =>
      lead === undefined ? [] : [makeStatement(records, lead, null)],
    );
}

function listPieces(records: PackRecords, page: PageSays): Piece[] {
  const named = new Set(page.entries);
  const entries = records.entries.filter(({ id }) => named.has(id));
  if (!entries.some(({ general }) => !general)) return [];
  const weigh = weighEntries(records);
  const isSaid = findSaid(records, page);
  const sharing = new Map(passagesShared(records, entries).map(({ passage, shared }) => [passage, shared]));
  return pairUp(records).flatMap((parts): Piece[] => {
    const linked = new Set(parts.flatMap((part) => sharing.get(part) ?? [])); // most share nothing
    if (linked.size === 0) return [];
    const shared = entries.filter((entry) => linked.has(entry));
    if (!shared.some(isSpecific)) return [];
    const shares = shared.map((entry) => ({ id: entry.id, weight: weigh(entry) }));
    let said: boolean | undefined;
    const isAllSaid = () => {
      said ??= parts.every(isSaid);
      return said;
    };
    return [{ records, parts, shares, isSaid: isAllSaid }];
  });
}

/** Every passage in one piece, in the order of the source; those that answer each other begin with the first. */
function pairUp(records: PackRecords): PassageRecord[][] {
  const pieces: PassageRecord[][] = [];
  const placed = new Set<PassageRecord>();
  const claimsFirst = [
    ...records.passages.filter(({ answers }) => answers.length === 0),
    ...records.passages,
  ];
  for (const lead of claimsFirst) {
    if (placed.has(lead)) continue;
    const parts = [lead, ...collectAnswers(records, lead)];
    for (const part of parts) placed.add(part);
    pieces.push(parts);
  }
  const placeOfLead = ([lead]: PassageRecord[]) => (lead === undefined ? -1 : placeOf(records, lead));
  return pieces.toSorted((a, b) => placeOfLead(a) - placeOfLead(b));
}

function isSpecific({ general }: EntryRecord): boolean {
  return !general;
}

/** True where an answer to both would be shown twice. */
function overlaps(a: Piece, b: Piece): boolean {
  return a.parts.some((part) => b.parts.includes(part));
}

/** The first of the heaviest that the page does not say; null where there is none. */
function pickHeaviest(pieces: readonly Piece[], taken: readonly Piece[]): Piece | null {
  const spoken = new Set(taken.flatMap(({ parts }) => parts.flatMap(nameSpeakers)));
  const open = new Set(taken.flatMap(({ parts }) => parts.map(({ openness }) => openness)));
  const uses = (id: string) => taken.filter(({ shares }) => shares.some((share) => share.id === id)).length;
  const weighed = pieces.map((piece) => {
    const [lead] = piece.parts;
    const isNew = piece.parts.some((part) => nameSpeakers(part).some((speaker) => !spoken.has(speaker)));
    const factor =
      (isNew ? 1 : SAME_SPEAKERS_FACTOR) *
      (piece.parts.some(({ openness }) => !open.has(openness)) ? 1 : SAME_OPENNESS_FACTOR) *
      (lead?.place.sentence === null ? HEADING_FACTOR : 1);
    const weight =
      factor * piece.shares.reduce((sum, share) => sum + share.weight * REPEAT_FACTOR ** uses(share.id), 0);
    return { piece, weight };
  });
  const heaviest = weighed.sort((a, b) => b.weight - a.weight).find(({ piece }) => !piece.isSaid());
  return heaviest?.piece ?? null; // the page says all there is
}

/** Who says a passage, as far as speakers can be told apart; every source is a speaker of its own. */
function nameSpeakers(passage: PassageRecord): string[] {
  const last = passage.chain.at(-1);
  if (last === undefined) return [`source ${passage.source}`];
  return last.entry === null ? [last.name] : speakersOf(passage);
}

/**
 * From what was decided to what a page shows: mentions in document order, and those
 * of them that are marked. Painting them is the business of `src/page`.
 */
import type { Mention } from '../matching/model.ts';
import type { TextBlock } from '../text/model.ts';
import { comparePlaces } from '../text/shadow.ts';

/** A mention that may be shown, with the block it stands in. The same object for as long as it stands. */
export interface PageMention {
  /** Entry id. */
  entry: string;
  block: TextBlock;
  /** Offsets into `block.text`, UTF-16 code units. */
  start: number;
  end: number;
  /** The words as they stand on the page. */
  surface: string;
  /** Form and rule, for people. */
  why: string;
  /** True where no pack that may mark this page knows it: it is listed, and nothing on the page tells of it. */
  unmarked?: boolean;
}

/** Which of the mentions are marked, and of which nothing is said. */
export interface Manner {
  /** 'first': one mark for each entry in each article; 'all': every mention; 'list': none. */
  density: 'first' | 'all' | 'list';
  /** Kinds that get no mark, as `find` names them. */
  kindsUnmarked: readonly string[];
  /** Entries that are neither shown nor marked. */
  muted: readonly string[];
  /** Packs that must not mark this page, by id: a page can see its marks. */
  packsUnmarked: readonly string[];
}

/** One entry as found on a page. */
export interface FoundEntry {
  entry: string;
  /** Mentions shown, whatever the density. */
  count: number;
  /** The words of the first mention. */
  surface: string;
}

/** Which of two blocks stands first in the document: negative where it is `a`. */
export type BlockOrder = (a: TextBlock, b: TextBlock) => number;

/** The order that the nodes have in the document now. Blocks that left the document stand anywhere. */
export const documentOrder: BlockOrder = (a, b) => {
  if (a === b) return 0;
  const place = comparePlaces(a.nodes[0] ?? a.element, b.nodes[0] ?? b.element);
  return place & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
};

/**
 * The mentions that are shown, in document order: not those that are only recognised, and none in quiet blocks.
 * `before` hands back the objects of mentions that still stand.
 */
export function placeMentions(
  decided: readonly Mention[],
  blocks: Pick<ReadonlyMap<number, TextBlock>, 'get'>,
  order: BlockOrder,
  before: readonly PageMention[],
): PageMention[] {
  const known = new Map(before.map((mention) => [keyOf(mention.block.id, mention), mention]));
  const placed = decided.flatMap((mention): PageMention[] => {
    const block = blocks.get(mention.block);
    if (!mention.shown || block === undefined || block.quiet) return [];
    const { entry, start, end, why } = mention;
    const same = known.get(keyOf(mention.block, mention));
    if (same !== undefined) return [Object.assign(same, { why })];
    return [{ entry, block, start, end, surface: block.text.slice(start, end), why }];
  });
  return sortPlaced(placed, order);
}

/** Sorts by the place of the blocks in the document, then by the place in the block. */
export function sortPlaced<T extends { block: TextBlock; start: number }>(
  placed: T[],
  order: BlockOrder,
): T[] {
  const holders = [...new Set(placed.map(({ block }) => block))].sort(order);
  const rank = new Map(holders.map((block, place) => [block.id, place]));
  const rankOf = ({ block }: T) => rank.get(block.id) ?? 0; // every holder has a rank
  return placed.sort((a, b) => rankOf(a) - rankOf(b) || a.start - b.start);
}

/** Chooses the mentions to mark from all that are shown, in document order. `kinds` by entry; one of unknown kind is marked. */
export function chooseMarked(
  mentions: readonly PageMention[],
  { density, kindsUnmarked }: Pick<Manner, 'density' | 'kindsUnmarked'>,
  kinds: ReadonlyMap<string, string>,
): PageMention[] {
  if (density === 'list') return [];
  const marked = mentions.filter(({ entry }) => !kindsUnmarked.includes(kinds.get(entry) ?? ''));
  if (density === 'all') return marked;
  const seen = new Set<string>();
  return marked.filter(({ entry, block }) => {
    const key = `${block.scope} ${entry}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Entries with their counts, by first appearance. */
export function countEntries(mentions: readonly PageMention[]): FoundEntry[] {
  const found = new Map<string, FoundEntry>();
  for (const { entry, surface } of mentions) {
    const item = found.get(entry);
    if (item) item.count++;
    else found.set(entry, { entry, count: 1, surface });
  }
  return [...found.values()];
}

function keyOf(block: number, { start, end, entry }: { start: number; end: number; entry: string }): string {
  return `${block} ${start} ${end} ${entry}`;
}

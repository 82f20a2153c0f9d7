/**
 * The amounts that a page gives of what the knowledge counts: worked out where a card opens, from what its reading has
 * found. No page needs it before, so it comes with the card.
 */
import type { Findings } from '../matching/find-candidates.ts';
import type { Mention, Quantity } from '../matching/model.ts';
import { decideQuantities } from '../matching/quantities.ts';
import type { TextBlock } from '../text/model.ts';
import { type BlockOrder, type PageMention, sortPlaced } from './page-mentions.ts';

/** What a reading hands out for it; see `Reading.grounds`. */
export interface ReadingGrounds {
  found: Findings;
  /** What `decide` said of that. */
  decided: readonly Mention[];
  blocks: Pick<ReadonlyMap<number, TextBlock>, 'get'>;
  order: BlockOrder;
  /** All that are shown. */
  mentions: readonly PageMention[];
}

/** An amount that the page gives of something that the knowledge counts, and where it stands. */
export interface PageQuantity extends Pick<Quantity, 'measure' | 'value' | 'to' | 'bound' | 'worded'> {
  block: TextBlock;
  /** Of the whole wording, what is counted included; offsets into `block.text`, UTF-16 code units. */
  start: number;
  end: number;
  /** The words as they stand on the page. */
  surface: string;
}

/** The amounts of a page in document order; none of quiet blocks. */
export function quantitiesOf({ found, decided, blocks, order }: ReadingGrounds): PageQuantity[] {
  const placed = decideQuantities(found, decided).flatMap((quantity): PageQuantity[] => {
    const block = blocks.get(quantity.block);
    if (block === undefined || block.quiet) return [];
    const { measure, value, to, bound, worded } = quantity;
    const { start, end } = quantity.span;
    return [{ measure, value, to, bound, worded, block, start, end, surface: block.text.slice(start, end) }];
  });
  return sortPlaced(placed, order);
}

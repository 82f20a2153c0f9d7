/** The visible text of a document as one string, for the command line. */
import type { TextBlock } from './model.ts';

/** What stands between two blocks. */
export const BLOCK_SEPARATOR = '\n\n';

export interface JoinedText {
  text: string;
  /** Where a block starts in `text`, in UTF-16 code units; null for an id that is not among the blocks. */
  offsetOf(blockId: number): number | null;
}

/** Joins blocks in their order, a blank line between them. */
export function joinBlocks(blocks: readonly Pick<TextBlock, 'id' | 'text'>[]): JoinedText {
  const offsets = new Map<number, number>();
  let length = 0;
  for (const { id, text } of blocks) {
    offsets.set(id, length);
    length += text.length + BLOCK_SEPARATOR.length;
  }
  return {
    text: blocks.map(({ text }) => text).join(BLOCK_SEPARATOR),
    offsetOf: (blockId) => offsets.get(blockId) ?? null,
  };
}

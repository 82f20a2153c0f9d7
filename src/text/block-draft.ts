/**
 * One block in the making: text as rendered, and the runs that lead back to the
 * nodes. White space is collapsed as CSS does for `white-space: normal`; where a
 * page preserves line breaks (pre-line), they become spaces, which no name minds.
 */
import type { TextRun } from './model.ts';

/** Stands for something on the line that is no prose, so that names are not read across it. */
export const OBJECT_CHARACTER = '\uFFFC';

/** White space that CSS collapses, unless it is a single space already. No-break spaces are not among it. */
const GAPS = /[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+/g;

/** Number of a run's node where there is none. */
const NO_NODE = -1;

export class BlockDraft {
  text = '';
  readonly nodes: Text[] = [];
  readonly runs: TextRun[] = [];
  /** Elements across which letters were joined unasked: where one of them is set apart, this is no one block. */
  readonly joined: Element[] = [];
  /** A collapsed space waits until something follows it on the line. */
  #spaceNode: number | null = null;
  #spaceOffset = 0;
  /** Whether something stands on the last line. Kept, since to look at the end of a text under way copies all of it. */
  #hasLine = false;

  /** Whether a letter written now would touch the one before. */
  get endsOpen(): boolean {
    return this.#hasLine && this.#spaceNode === null;
  }

  /** Adds a text node that holds something to see. */
  addNode(node: Text, data: string): void {
    const index = this.nodes.push(node) - 1;
    let from = 0;
    let to = data.length;
    while (isCollapsible(data.charCodeAt(from))) from += 1;
    while (isCollapsible(data.charCodeAt(to - 1))) to -= 1;
    if (from > 0) this.#keepSpace(index, 0);
    GAPS.lastIndex = from;
    for (let gap = GAPS.exec(data); gap !== null && gap.index < to; gap = GAPS.exec(data)) {
      this.#addPiece(index, data, from, gap.index);
      this.#keepSpace(index, gap.index);
      from = GAPS.lastIndex;
    }
    this.#addPiece(index, data, from, to);
    if (to < data.length) this.#keepSpace(index, to);
  }

  /** Adds a space that stands in a node of white space, or between objects. */
  addSpace(): void {
    this.#keepSpace(NO_NODE, 0);
  }

  addLineBreak(): void {
    this.#spaceNode = null;
    if (this.text !== '') this.#write('\n', NO_NODE, 0);
    this.#hasLine = false;
  }

  addObject(): void {
    this.#flushSpace();
    this.#write(OBJECT_CHARACTER, NO_NODE, 0);
  }

  /** Data from `from` to `to`, which neither begins nor ends with collapsible space and holds none but single spaces. */
  #addPiece(node: number, data: string, from: number, to: number): void {
    if (this.#spaceNode !== null) this.#flushSpace();
    this.#write(to - from === data.length ? data : data.slice(from, to), node, from);
  }

  #keepSpace(node: number, offset: number): void {
    if (!this.endsOpen) return;
    this.#spaceNode = node;
    this.#spaceOffset = offset;
  }

  #flushSpace(): void {
    if (this.#spaceNode !== null) this.#write(' ', this.#spaceNode, this.#spaceOffset);
    this.#spaceNode = null;
  }

  #write(piece: string, node: number, offset: number): void {
    const at = this.text.length;
    const last = this.runs[this.runs.length - 1];
    const follows =
      last !== undefined && last.node === node && node !== NO_NODE && offset - last.offset === at - last.at;
    if (!follows) this.runs.push({ at, node, offset });
    this.text += piece;
    this.#hasLine = true;
  }
}

function isCollapsible(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x0d || unit === 0x0c;
}

/**
 * What lies between two text nodes of one block: nothing, white space, line
 * breaks, things that are no prose, or an empty block that parts them after all.
 */
import { type BlockDraft, OBJECT_CHARACTER } from './block-draft.ts';
import { blockOf } from './elements.ts';
import { hasInk } from './ink.ts';
import type { Sight } from './model.ts';
import type { SurroundingsOf } from './surroundings.ts';

const ELEMENT = 1;
const TEXT = 3;

/** What stands between two nodes, in order, as characters; `parted` where they are no longer one block. */
interface Between {
  glue: string;
  parted: boolean;
  /** Inline elements left or entered on the way. */
  crossed: Element[];
}

/**
 * Writes what lies between the draft's last node and `next`.
 * Returns false where the two do not belong to one block: the caller starts another.
 */
export function joinTo(
  draft: BlockDraft,
  next: Text,
  nextData: string,
  surroundings: SurroundingsOf,
  sight: Sight,
): boolean {
  const previous = draft.nodes[draft.nodes.length - 1];
  if (previous === undefined || previous.nextSibling === next) return true;
  const border = borderBetween(previous, next);
  if (border !== null) return !touches(draft, nextData) || !isSetApart([border], sight);
  const { glue, parted, crossed } = lookBetween(previous, next, surroundings);
  if (parted) return false;
  if (glue === '') return !touches(draft, nextData) || !isSetApart(crossed, sight);
  for (const character of glue) {
    if (character === '\n') draft.addLineBreak();
    else if (character === OBJECT_CHARACTER) draft.addObject();
    else draft.addSpace();
  }
  return true;
}

/** The one element that is entered or left between two nodes where nothing else lies there: most joints are such. */
function borderBetween(previous: Text, next: Text): Element | null {
  const after = previous.nextSibling;
  if (after === null) {
    const left = previous.parentElement;
    return left !== null && left.nextSibling === next ? left : null;
  }
  const entered = next.parentElement;
  return entered === after && next.previousSibling === null ? entered : null;
}

/** Whether the first letter of `data` would stand right at the last one of the draft. */
function touches(draft: BlockDraft, data: string): boolean {
  return draft.endsOpen && hasInk(data[0] ?? ''); // Data that is joined is never empty.
}

function isSetApart(crossed: Element[], sight: Sight): boolean {
  // Optional by contract: a caller without style joins letters.
  const test = sight.isSetApart;
  return test !== undefined && crossed.some((element) => test(element));
}

/** Walks from one text node to a later one in document order; each stretch of a page is walked once at most. */
function lookBetween(previous: Text, next: Text, surroundings: SurroundingsOf): Between {
  const found: Between = { glue: '', parted: false, crossed: [] };
  const home = homeOf(previous);
  let node: Node = previous;
  let enter = false;
  while (!found.parted) {
    node = (enter ? node.firstChild : null) ?? nextAfter(node, found.crossed);
    if (node === next) break;
    enter = node.nodeType === ELEMENT && meet(node as Element, home, found, surroundings);
    if (node.nodeType === TEXT && !hasInk((node as Text).data) && homeOf(node) === home) found.glue += ' ';
  }
  return found;
}

/** Notes one element on the way. Returns whether to look inside. */
function meet(element: Element, home: Element | null, found: Between, surroundings: SurroundingsOf): boolean {
  if (element.localName === 'br') {
    found.glue += '\n';
    return false;
  }
  const { skipped } = surroundings.of(element);
  if (skipped === 'object') found.glue += OBJECT_CHARACTER;
  if (skipped !== null) return false;
  if (blockOf(element) === home) found.crossed.push(element);
  else found.parted = true;
  return !found.parted;
}

/** The node after this one and all it holds. `previous` and `next` share a block, so there is one. */
function nextAfter(node: Node, left: Element[]): Node {
  let at: Node = node;
  while (at.nextSibling === null) {
    const parent: Node | null = at.parentNode;
    if (parent === null) throw new Error('The tree changed while it was read.');
    // Only elements have children here: the walk starts inside one.
    left.push(parent as Element);
    at = parent;
  }
  return at.nextSibling;
}

function homeOf(node: Node): Element | null {
  return node.parentElement === null ? null : blockOf(node.parentElement);
}

/**
 * What lies between two text nodes of one block: nothing, white space, line
 * breaks, things that are no prose, or an empty block that parts them after all.
 */
import { type BlockDraft, OBJECT_CHARACTER } from './block-draft.ts';
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
 * Writes what lies between the draft's last node and `next`, whose surroundings are the same.
 * Returns false where the two do not belong to one block: the caller starts another.
 */
export function joinTo(
  draft: BlockDraft,
  next: Text,
  nextData: string,
  surroundings: SurroundingsOf,
  isSetApart: Sight['isSetApart'],
): boolean {
  const previous = draft.nodes[draft.nodes.length - 1];
  if (previous === undefined || previous.nextSibling === next) return true;
  const { glue, parted, crossed } = lookBetween(previous, next, surroundings);
  if (parted) return false;
  if (glue === '') return joinLetters(draft, nextData, crossed, isSetApart);
  for (const character of glue) {
    if (character === '\n') draft.addLineBreak();
    else if (character === OBJECT_CHARACTER) draft.addObject();
    else draft.addSpace();
  }
  return true;
}

/** Whether text goes on across these elements; where nobody can tell now, the draft keeps them. */
function joinLetters(
  draft: BlockDraft,
  data: string,
  crossed: Element[],
  isSetApart: Sight['isSetApart'],
): boolean {
  if (!draft.endsOpen || !hasInk(data.charAt(0)) || CLOSING.includes(data.charAt(0))) return true;
  if (isSetApart !== undefined) return !crossed.some((element) => isSetApart(element));
  // One by one: a page may set more empty elements here than a call may have arguments.
  for (const element of crossed) draft.joined.push(element);
  return true;
}

/** What no line of its own begins with: after a link comes a comma as a rule. */
const CLOSING = ',.;:!?)]’”»…';

/** Walks from one text node to a later one in document order; each stretch of a page is walked once at most. */
function lookBetween(previous: Text, next: Text, surroundings: SurroundingsOf): Between {
  const found: Between = { glue: '', parted: false, crossed: [] };
  const home = homeOf(previous, surroundings);
  let node: Node = previous;
  let enter = false;
  while (!found.parted) {
    const following: Node | null = (enter ? node.firstChild : null) ?? nextAfter(node, found.crossed);
    if (following === next) break;
    if (following === null) return { ...found, parted: true }; // The nodes have changed places since they were read.
    node = following;
    enter = node.nodeType === ELEMENT && meet(node as Element, home, found, surroundings);
    if (node.nodeType === TEXT && !hasInk((node as Text).data) && homeOf(node, surroundings) === home)
      found.glue += ' ';
  }
  return found;
}

/** Notes one element on the way. Returns whether to look inside. */
function meet(element: Element, home: Element | null, found: Between, surroundings: SurroundingsOf): boolean {
  if (element.localName === 'br') {
    found.glue += '\n';
    return false;
  }
  const { skipped, block } = surroundings.of(element);
  if (skipped === 'object') found.glue += OBJECT_CHARACTER;
  if (skipped !== null) return false;
  if (block === home) found.crossed.push(element);
  else found.parted = true;
  return !found.parted;
}

/** The node after this one and all it holds, or null where there is none. */
function nextAfter(node: Node, left: Element[]): Node | null {
  let at: Node = node;
  while (at.nextSibling === null) {
    const parent: Node | null = at.parentNode;
    if (parent === null) return null;
    // Only elements have children here: the walk starts inside one.
    left.push(parent as Element);
    at = parent;
  }
  return at.nextSibling;
}

function homeOf({ parentElement }: Node, surroundings: SurroundingsOf): Element | null {
  return parentElement === null ? null : surroundings.of(parentElement).block;
}

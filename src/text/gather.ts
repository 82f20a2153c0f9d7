/**
 * The raw text of a page, text node by text node, before anything is known of its
 * elements: little more than the bare walk. Most of a page holds no name, and what
 * stands around that need not be worked out (`collect-around.ts` does, for the rest).
 */
import { hasInk } from './ink.ts';

/** NodeFilter.SHOW_TEXT; the name is no global on the command line. */
const SHOW_TEXT = 4;

/** Text nodes between two looks at the clock. */
const NODES_PER_LOOK = 64;

/** Code units of a text node from which on it is worth asking whether it is a script. */
const LONG_UNITS = 200;
/** Parents whose text is none. */
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'textarea']);

/**
 * Gathers the text below `root` in turns, each ended where `isDue` says so (null), or with what was gathered since the
 * last time, once that is `unitsOf` its number (from 0) long: the raw text of each node, white space and all. `nodes` receives the text
 * nodes. Ends with the rest, or with null where the page was changed under it: what was gathered then has gaps or doubles.
 */
export function* gatherInTurns(
  root: Element,
  nodes: Text[],
  unitsOf: (part: number) => number,
  isDue: () => boolean,
): Generator<string[] | null, string[] | null> {
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  let texts: string[] = [];
  let length = 0;
  let left = NODES_PER_LOOK;
  let part = 0;
  let units = unitsOf(part);

  function take(): string[] {
    const taken = texts;
    texts = [];
    length = 0;
    part += 1;
    units = unitsOf(part);
    return taken;
  }

  // The filter lets text nodes through only.
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const { data } = node;
    if (hasInk(data) && !(data.length > LONG_UNITS && isUnread(node))) {
      nodes.push(node);
      texts.push(data);
      length += data.length;
    }
    left -= 1;
    if (left > 0 && length < units) continue;
    left = NODES_PER_LOOK;
    const isFull = length >= units;
    if (!isFull && !isDue()) continue;
    yield isFull ? take() : null;
    if (!root.contains(node)) return null;
  }
  return take();
}

const isUnread = ({ parentElement }: Text) => parentElement !== null && UNREAD.has(parentElement.localName);

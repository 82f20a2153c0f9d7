/**
 * Open shadow roots: trees of their own inside elements, in which pages built of components keep their text. A walk through
 * a document does not come by them; closed ones nobody can enter.
 */

/** The element around this one as the page shows it: for the topmost in a shadow root, the root's host. */
export const parentOf = (element: Element): Element | null =>
  element.parentElement ?? hostOf(element.parentNode);

const hostOf = (root: Node | null): Element | null => (root as Partial<ShadowRoot> | null)?.host ?? null; // no other node has one

/** The hosts around a node, the outermost first, and the node itself: its place in each tree on the way to it. */
function wayTo(node: Node): Node[] {
  const host = hostOf(node.getRootNode());
  return host === null ? [node] : [...wayTo(host), node];
}

/** As `one.compareDocumentPosition(other)`, of nodes in any trees of one page: shadow roots are in no order, their hosts are. */
export function comparePlaces(one: Node, other: Node): number {
  const ways = [wayTo(one), wayTo(other)] as const;
  const parting = ways[0].findIndex((node, at) => node !== ways[1][at]);
  return ways[0][parting]?.compareDocumentPosition(ways[1][parting] ?? other) ?? 0; // one and the same
}

/** Components: only their names have a hyphen. The browser's own search takes about half as long as a look at each element. */
const COMPONENTS = "descendant::*[contains(local-name(.),'-')]";
/** Plain elements that may have a root and hold nothing else. */
const EMPTY = 'div:empty,span:empty,section:empty,article:empty,main:empty';
/** `XPathResult.UNORDERED_NODE_SNAPSHOT_TYPE`; the name is no global on the command line. */
const SNAPSHOT = 6;

/** `NodeFilter.SHOW_ELEMENT`, likewise. */
const SHOW_ELEMENT = 1;
/** Below a place of more elements than this each is looked at, in turns: a search through all is one long task. */
const MOST_ASKED = 10_000;

/** What may have a root, at and below a place. */
function* hostsIn(place: Element): Generator<Element> {
  yield place;
  const { ownerDocument: document } = place;
  if (place.getElementsByTagName('*').length > MOST_ASKED) {
    const walker = document.createTreeWalker(place, SHOW_ELEMENT);
    while (walker.nextNode()) yield walker.currentNode as Element; // the filter lets nothing else through
    return;
  }
  yield* place.querySelectorAll(EMPTY);
  const components = document.evaluate(COMPONENTS, place, null, SNAPSHOT);
  // The expression selects elements.
  for (let at = 0; at < components.snapshotLength; at++) yield components.snapshotItem(at) as Element;
}

/** Elements and places looked at in one go, some ms. */
const PER_TURN = 2000;

/** Tells of the open shadow roots at and below some places, and of those inside them, in turns that end with null. */
export function* shadowRootsIn(places: Iterable<Element>): Generator<ShadowRoot | null, void> {
  // Not by recursion: a page may nest them as deep as it likes.
  const waiting = [...places];
  let left = PER_TURN;
  for (const place of waiting) {
    for (const { shadowRoot } of hostsIn(place)) {
      if (shadowRoot !== null) {
        yield shadowRoot;
        for (const child of shadowRoot.children) waiting.push(child);
      }
      left -= 1;
      if (left > 0) continue;
      left = PER_TURN;
      yield null;
    }
  }
}

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

/** Elements looked at in one go. */
const ELEMENTS_PER_TURN = 4000;

/** Tells of the open shadow roots at and below some places, and of those inside them, in turns that end with null. */
export function* shadowRootsIn(places: Iterable<Element>): Generator<ShadowRoot | null, void> {
  // Not by recursion: a page may nest them as deep as it likes.
  const waiting = [...places];
  let left = ELEMENTS_PER_TURN;
  for (const place of waiting) {
    for (const { shadowRoot } of [place, ...place.querySelectorAll('*')]) {
      if (shadowRoot !== null) {
        yield shadowRoot;
        for (const child of shadowRoot.children) waiting.push(child);
      }
      left -= 1;
      if (left > 0) continue;
      left = ELEMENTS_PER_TURN;
      yield null;
    }
  }
}

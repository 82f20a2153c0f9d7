/**
 * Marks on a page, painted by the CSS Custom Highlight API: no node is added, no
 * attribute set, nothing moves. The rules are in `assets/styles/marks.css`.
 * Which mentions are marked is decided elsewhere.
 *
 * Ranges are static. Measured with 1,000 ranges, 3,000 small changes of the page
 * took Chromium 156 2 ms, and 54 ms with live ranges, which the browser adjusts at
 * every change; Firefox 153 2 ms and 37 ms. Nothing is lost: text that changes is
 * read anew, and `show` drops ranges whose words are no longer there.
 */
import type { Painted } from './hit-test.ts';
import { createMarkIndex, type Markable, type Marked } from './mark-index.ts';
import { boxesOfRange, createProbe } from './probe.ts';

/** What marks look like: underlined, tinted, or both. */
export type MarkStyle = 'underline' | 'background' | 'both';

/** Names in the registry, which every page can read. */
const MARK: Readonly<Record<MarkStyle, string>> = { underline: 'sl-a', both: 'sl-c', background: 'sl-d' };
const OPEN_MARK = 'sl-b';

/** Mentions found on the page in one go; more follow in later tasks, so that none takes long. */
const BATCH_SIZE = 200;

export interface Marks<M extends Markable> {
  /** Marks exactly these mentions. Those that stood before are not painted anew; those no longer on the page are left out. */
  show(mentions: readonly M[]): void;
  /** Gives marks another look, at once; the ranges stay as they are. */
  setStyle(style: MarkStyle): void;
  /** Takes all marks away. */
  clear(): void;
  /** Sets one mention off, or none. */
  emphasise(mention: M | null): void;
  /** For `mentionAtPoint` of `hit-test.ts`. */
  painted: Painted<M>;
  /** Line boxes of a mention in the viewport (CSS px); empty where it is not on the page any more. */
  boxesOf(mention: M): DOMRect[];
  destroy(): void;
}

/** Prepares marks for a document. Nothing is registered until something is shown. */
export function createMarks<M extends Markable>(document: Document, look: MarkStyle): Marks<M> {
  const index = createMarkIndex<M>();
  const probe = createProbe(document);
  let style = look;
  let highlight: Highlight | null = null;
  let isRegistered = false;
  let open: Highlight | null = null;
  let openRange: StaticRange | null = null;
  /**
   * Ranges that follow the first batch, until the last has been found: whenever one is added the browser looks at all of
   * them anew, and paints. On a page of 25,000 paragraphs 10,000 of them took it 2 s in batches, 0.1 s at once.
   */
  const later = new Set<StaticRange>();
  /** Mentions whose turn has not come. */
  let waiting = new Set<M>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function paintBatch(): void {
    timer = undefined;
    let left = BATCH_SIZE;
    for (const mention of waiting) {
      if (left-- === 0) break;
      waiting.delete(mention);
      paint(mention);
    }
    register();
    if (waiting.size > 0) timer = setTimeout(paintBatch);
    else addLater();
  }

  function addLater(): void {
    for (const range of later) highlight?.add(range); // there is one: the first batch is in it
    later.clear();
  }

  /** Done once some ranges are in it. */
  function register(): void {
    if (highlight === null || isRegistered) return;
    CSS.highlights.set(MARK[style], highlight);
    isRegistered = true;
  }

  function paint(mention: M): void {
    const { added, removed } = index.enter(mention);
    if (removed !== null) takeAway(removed);
    if (added === null || mention.unmarked) return;
    const root = added.startContainer.getRootNode();
    if (root !== document) probe.shadowRoots.add(root as ShadowRoot); // what is read stands in no other tree
    highlight ??= new Highlight();
    if (isRegistered) later.add(added);
    else highlight.add(added);
  }

  function takeAway(range: StaticRange): void {
    later.delete(range);
    highlight?.delete(range); // Null only while nothing was ever shown.
    if (range === openRange) emphasise(null);
  }

  /** Where a mention stands; one whose turn has not come is painted out of turn. */
  function find(mention: M): Marked<M> | null {
    if (waiting.delete(mention)) paint(mention);
    register();
    addLater();
    return index.find(mention);
  }

  function show(mentions: readonly M[]): void {
    for (const range of index.keepOnly(mentions)) takeAway(range);
    waiting = new Set(mentions);
    if (timer === undefined) paintBatch();
  }

  function setStyle(next: MarkStyle): void {
    if (next === style) return;
    release(MARK[style], highlight);
    style = next;
    isRegistered = false;
    register();
  }

  function clear(): void {
    index.keepOnly([]);
    waiting.clear();
    later.clear();
    clearTimeout(timer);
    timer = undefined;
    release(MARK[style], highlight);
    highlight = null;
    isRegistered = false;
    emphasise(null);
  }

  function emphasise(mention: M | null): void {
    const marked = mention === null ? null : find(mention);
    openRange = marked === null ? null : marked.range;
    if (marked === null || marked.mention.unmarked) {
      release(OPEN_MARK, open);
      open = null;
      return;
    }
    open = new Highlight(marked.range);
    open.priority = 1; // Above the plain marks.
    CSS.highlights.set(OPEN_MARK, open);
  }

  function boxesOf(mention: M): DOMRect[] {
    const marked = find(mention);
    return marked === null ? [] : boxesOfRange(probe, marked.range);
  }

  return {
    show,
    setStyle,
    clear,
    emphasise,
    painted: { probe, index },
    boxesOf,
    destroy: clear,
  };
}

/** After an update two instances share the registry for a while: what the newer one has put there stays. */
function release(name: string, own: Highlight | null): void {
  if (own !== null && CSS.highlights.get(name) === own) CSS.highlights.delete(name);
}

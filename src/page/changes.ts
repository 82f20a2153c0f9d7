/**
 * Gathers the changes of a page and reports, in calm batches, the smallest set of
 * elements whose text must be read again. What is read there is decided elsewhere.
 * Changes of style or attributes are not watched: they come by the thousand.
 */
import { isBlockName, kindOfName } from '../text/elements.ts';
import { createSurroundings } from '../text/surroundings.ts';
import { whenIdle } from './idle.ts';
import { watchNavigation } from './navigation.ts';

/** Wait after the first change, so that one update of a page makes one batch. */
const SETTLE_MS = 100;
/** The same where the page changed again right after the last batch: a clock or a ticker. */
const RESTLESS_MS = 500;
/**
 * Waits are this many times as long as the last batch took here, and so many times that for each batch in a row, up to
 * ten: what a batch takes later, for answers and marks, is twice that again.
 */
const REST_PER_WORK = 20;
const MOST_IN_A_ROW = 10;
/** Longest wait, whatever a batch took. */
const MAX_WAIT_MS = 10_000;
/** More changes and changed places than this are a flood: not listened to any further, and reported as the one element around them all. */
const FLOOD = 400;
/** What listening to a flood took, at most, ms: added to what its batch takes. */
const FLOOD_MS = 25;

export interface ChangeReport {
  /** Outermost changed elements, none inside another, all on the page: their text is to be collected anew. */
  changed: Element[];
  /** Whether something was taken away: blocks whose element is no longer connected are gone. */
  removed: boolean;
}

export interface WatchOptions {
  /** Ends the watching. */
  signal: AbortSignal;
  /** Whether a node is our own: its coming and going says nothing of the page. */
  isOwn(node: Node): boolean;
  onChanged(report: ChangeReport): void;
  /** The address has changed without a load, but for its fragment. Comes before the changes of the same batch. Once for a document is enough. */
  onNavigated?(url: string): void;
}

/** Watches everything below `root`; batches come the more rarely the longer `onChanged` takes and the page keeps changing. */
export function watchChanges(
  root: Element | ShadowRoot,
  { signal, isOwn, onChanged, onNavigated }: WatchOptions,
): void {
  if (signal.aborted) return;
  const places = new Set<Element>();
  let removed = false;
  let lastReport = Number.NEGATIVE_INFINITY;
  let lastWork = 0;
  /** Batches without a rest between them. */
  let inARow = 0;
  /** Changes since the last batch, from the first that may be of text. */
  let count = 0;
  const isFlooded = () => count + places.size > FLOOD;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const navigation =
    onNavigated &&
    watchNavigation(root.ownerDocument, signal, (url) => {
      lastReport = Number.NEGATIVE_INFINITY; // The reader asked for what comes now: no long wait.
      if (timer !== undefined) schedule();
      onNavigated(url);
    });

  function report(): void {
    timer = undefined;
    if (signal.aborted) return;
    navigation?.check();
    const changed = outermost(places, root);
    const hasRemoved = removed;
    places.clear();
    removed = false;
    let start = performance.now();
    if (isFlooded()) {
      observe(); // before what is there now is read
      start -= FLOOD_MS;
    }
    count = 0;
    if (changed.length > 0 || hasRemoved) onChanged({ changed, removed: hasRemoved });
    lastReport = performance.now();
    lastWork = lastReport - start;
  }

  function schedule(): void {
    clearTimeout(timer);
    const longWait = Math.min(Math.max(RESTLESS_MS, lastWork * REST_PER_WORK * inARow), MAX_WAIT_MS);
    const isRestless = performance.now() - lastReport < longWait;
    inARow = isRestless ? Math.min(inARow + 1, MOST_IN_A_ROW) : 1;
    timer = setTimeout(() => whenIdle(report, signal), isRestless ? longWait : SETTLE_MS);
  }

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (isFlooded()) break;
      if (notePlaces(record, isOwn, places)) removed = true;
      if (removed || places.size > 0) count += 1;
    }
    if (isFlooded()) {
      observer.disconnect();
      count += FLOOD; // a flood until the next batch, with one place left
      places.clear();
      for (const place of 'host' in root ? root.children : [root]) places.add(place);
      removed = true;
    }
    if (timer === undefined && (places.size > 0 || removed)) schedule();
  });
  const observe = () => observer.observe(root, { childList: true, characterData: true, subtree: true });
  observe();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    places.clear();
  });
}

/** Notes where text may have changed. Returns whether text may have been taken away. */
function notePlaces(
  { type, target, addedNodes, removedNodes }: MutationRecord,
  isOwn: WatchOptions['isOwn'],
  places: Set<Element>,
): boolean {
  if (type === 'characterData') {
    if (target.nodeType === Node.TEXT_NODE && target.parentElement !== null) places.add(target.parentElement);
    return false;
  }
  for (const node of addedNodes) {
    const place = isElement(node) ? node : node.parentElement;
    if (place !== null && holdsText(node) && !isOwn(node)) places.add(place);
  }
  let tookAway = false;
  for (const node of removedNodes) {
    if (!holdsText(node) || isOwn(node)) continue;
    tookAway = true;
    // What is left of a line has changed; whole blocks leave nothing behind.
    if (isElement(target) && !(isElement(node) && isBlockName(node.localName))) places.add(target);
  }
  return tookAway;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

/** Whether a node may hold text that is read, by its name alone; pages add scripts and styles all the time. */
function holdsText(node: Node): boolean {
  if (!isElement(node)) return node.nodeType === Node.TEXT_NODE;
  return node.localName === 'br' || kindOfName(node.localName) !== 'unseen';
}

/** The blocks that hold these places, without those inside others, those that have left, and what is not read. */
function outermost(places: Set<Element>, root: Element | ShadowRoot): Element[] {
  const around = 'host' in root ? root.host : root;
  const surroundings = createSurroundings(around, true);
  const blocks = new Set<Element>();
  for (const place of places) {
    if (!root.contains(place)) continue;
    const { skipped, block } = surroundings.of(place);
    if (skipped === null) blocks.add(root.contains(block) ? block : around);
  }
  return [...blocks].filter((block) => !hasAncestorIn(block, blocks));
}

function hasAncestorIn(element: Element, set: ReadonlySet<Element>): boolean {
  for (let at = element.parentElement; at !== null; at = at.parentElement) if (set.has(at)) return true;
  return false;
}

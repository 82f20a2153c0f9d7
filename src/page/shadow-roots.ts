/**
 * Follows the open shadow roots of a page: what is in them is reported as a change of the page, once they are found and
 * whenever it changes. Nobody tells of a root that is attached, so it is looked for: when the page has nothing better to
 * do, after each reading of the page and in what changes.
 */
import { shadowRootsIn } from '../text/shadow.ts';
import { type ChangeReport, type WatchOptions, watchChanges } from './changes.ts';
import { whenIdle } from './idle.ts';

/** Roots that are read, at most: a page of more is an application. */
const MOST_ROOTS = 200;

export interface ShadowRoots {
  /** Looks for roots at and below some elements, when the page is idle, and reports what is in those that are new. */
  lookInto(places: readonly Element[]): void;
  /** Reports a change, and looks for roots in it. */
  hear(report: ChangeReport): void;
  /** The page is read anew: all roots count as new. */
  forget(): void;
}

export interface ShadowRootOptions extends Omit<WatchOptions, 'onNavigated'> {
  /** Called before what is in the first root is reported. */
  onFirst: (() => void) | null;
}

export function createShadowRoots({ onFirst, ...options }: ShadowRootOptions): ShadowRoots {
  const { signal, onChanged } = options;
  const read = new Set<ShadowRoot>();
  const watched = new Map<ShadowRoot, AbortController>();

  /** Returns what is to be read in a root that is new. */
  function enter(root: ShadowRoot): Element[] {
    if (read.has(root) || read.size === MOST_ROOTS) return [];
    read.add(root);
    if (!watched.has(root)) {
      if (watched.size === 0) onFirst?.();
      const ending = new AbortController();
      watched.set(root, ending);
      watchChanges(root, { ...options, onChanged: hear, signal: AbortSignal.any([signal, ending.signal]) });
    }
    return [...root.children];
  }

  /** Roots that have left the page are held by nothing of ours. */
  function letGo(): void {
    for (const [root, ending] of watched) {
      if (root.isConnected) continue;
      ending.abort();
      watched.delete(root);
      read.delete(root);
    }
  }

  function lookInto(places: readonly Element[]): void {
    const found = shadowRootsIn(places);
    const go = () => {
      const changed: Element[] = [];
      let root = found.next().value;
      for (; root; root = found.next().value) changed.push(...enter(root));
      // Once for all of a turn, and roots inside these have been found with them.
      if (changed.length > 0) onChanged({ changed, removed: false });
      if (root === null) whenIdle(go, signal); // undefined at the end
    };
    letGo();
    whenIdle(go, signal);
  }

  function hear(report: ChangeReport): void {
    onChanged(report);
    lookInto(report.changed);
  }

  return {
    lookInto,
    hear,
    forget: () => read.clear(),
  };
}

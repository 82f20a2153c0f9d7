/**
 * What the reader does from a card and may take back: carried out at once, with the way back offered for a while.
 * What a deed does to page and settings is handed in; how it looks is the business of `src/ui/card/tools.tsx`.
 */
import type { Deed } from '../ui/card/tools.tsx';

/** How long the way back is offered, ms: time to read one line and to reach a button. */
export const UNDO_MS = 8000;
/** Between looks at a reader who lingers on the offer, ms. */
const LINGER_MS = 1000;
/** The longest it is offered to one who lingers, ms: a finger leaves its `:hover` behind where it tapped. */
export const UNDO_MOST_MS = 30_000;

export interface DeedsOptions {
  /** Carries a deed out, or with `undone` takes it back. May reject. */
  carryOut(deed: Deed, undone: boolean): unknown;
  /** The state is another one. */
  onChange(): void;
  /** The offer is over, or its card has nothing left to show. */
  onOver(): void;
  /** True while the reader's pointer or keyboard is on the offer. */
  isHeld(): boolean;
  /** Ends the offer without a word. */
  signal: AbortSignal;
}

export interface Deeds {
  /** What was done and may be undone; `failed` where it could not be. Null where nothing was done. */
  done(): { deed: Deed; failed: boolean } | null;
  do(deed: Deed): void;
  /** Takes back what was done; of what failed there is nothing to take back. */
  undo(): void;
}

export function createDeeds({ carryOut, onChange, onOver, isHeld, signal }: DeedsOptions): Deeds {
  let done: { deed: Deed; failed: boolean } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function set(next: typeof done): void {
    done = next;
    if (!signal.aborted) onChange();
  }

  async function carry(deed: Deed, undone: boolean): Promise<void> {
    try {
      await carryOut(deed, undone);
      if (undone) end(deed);
    } catch {
      set({ deed, failed: true });
    }
  }

  /** A site that is on again is read anew, by a script that knows nothing of this card. */
  function end(deed: Deed): void {
    clearTimeout(timer);
    if (deed === 'site') onOver();
    else set(null);
  }

  function offer(ms: number, left: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (signal.aborted) return;
      if (isHeld() && left > 0) offer(LINGER_MS, left - LINGER_MS);
      else onOver();
    }, ms);
  }

  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    done: () => done,
    do(deed) {
      set({ deed, failed: false });
      offer(UNDO_MS, UNDO_MOST_MS - UNDO_MS);
      void carry(deed, false);
    },
    undo() {
      if (done === null) return;
      if (!done.failed) return void carry(done.deed, true);
      clearTimeout(timer);
      set(null);
    },
  };
}

/** Answers what the reader looks for, the last wish alone, and anew where the page names something else. */
import type { SearchAnswer, SearchRequest } from '../../src/knowledge/model.ts';
import { NO_WISH, type SearchShown, type SearchWish } from '../../src/ui/context/context-page.ts';

export interface SearchDesk {
  shown(): SearchShown;
  look(wish: SearchWish): void;
  /** The entries that the page names now. */
  follow(entries: string[]): void;
}

export interface SearchDeskOptions {
  ask(request: SearchRequest): Promise<SearchAnswer>;
  onChange(): void;
}

export function createSearchDesk({ ask, onChange }: SearchDeskOptions): SearchDesk {
  let shown: SearchShown = { wish: NO_WISH, answer: null, failed: false };
  let entries: string[] = [];
  let last = 0;

  async function look(wish: SearchWish): Promise<void> {
    last += 1;
    const turn = last;
    const asks = wish.query.trim() !== '' || wish.speaker !== null || wish.openness !== null;
    shown = asks ? { ...shown, wish } : { wish, answer: null, failed: false };
    onChange();
    if (!asks) return;
    const answer = await ask({ ...wish, entries }).catch(() => null);
    if (turn !== last) return; // the reader has typed on
    shown = { wish, answer, failed: answer === null };
    onChange();
  }

  return {
    shown: () => shown,
    look: (wish) => void look(wish),
    follow(next) {
      if (next.join() === entries.join()) return;
      entries = next;
      if (shown.answer !== null) void look(shown.wish);
    },
  };
}

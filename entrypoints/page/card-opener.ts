/**
 * Opens cards for mentions: fetches what the card shows, brings the card script into
 * the page at the first wish, and hands both together. When a card opens or closes is
 * decided by src/card/hover.ts; what it looks like, by the card script.
 */
import { type Card, type CardRequest, findCard, type Opening, type Point } from '../../src/card/contract.ts';
import type { CardContent } from '../../src/knowledge/model.ts';
import { askAgain, askBackground } from '../../src/platform/messaging.ts';
import type { PageMention } from '../../src/reading/page-mentions.ts';

export interface CardOpener {
  /** Fetches content and card script ahead of `show`. */
  prepare(mention: PageMention): void;
  show(mention: PageMention, how: Opening, point: Point | null): void;
  hide(): void;
  destroy(): void;
}

export interface CardOpenerOptions extends Pick<CardRequest, 'numbers' | 'onPin'> {
  /** Line boxes of a mention in the viewport, now; empty where it left the page. */
  boxesOf(mention: PageMention): DOMRect[];
  /** The reader's choice of light or dark, now. */
  theme(): CardRequest['theme'];
  /** Called where a card closed of its own accord, or could not be brought in. */
  onGone(): void;
  /** As in `CardRequest`. */
  hideHere(entry: string, hidden: boolean): void;
}

/** One card at a time, for as long as a page is read. */
export function createCardOpener({ boxesOf, theme, hideHere, ...page }: CardOpenerOptions): CardOpener {
  let prepared: { mention: PageMention; content: Promise<CardContent | null> } | null = null;
  let coming: Promise<Card> | null = null;
  let open = new AbortController();

  function bringCard(): Promise<Card> {
    coming ??= injectCard().catch((error: unknown) => {
      coming = null; // the next wish tries again
      throw error;
    });
    return coming;
  }

  function fetchContent(mention: PageMention): Promise<CardContent | null> {
    if (prepared?.mention === mention) return prepared.content;
    const { entry, surface } = mention;
    const content = askAgain(() => askBackground('describeEntry', { entry, surface }));
    prepared = { mention, content };
    content.catch(() => {
      prepared = null; // the card shows its error state; the next wish tries again
    });
    return content;
  }

  return {
    prepare(mention) {
      void fetchContent(mention);
      bringCard().catch(() => undefined); // `show` tells
    },
    show(mention, how, point) {
      open.abort();
      open = new AbortController();
      const { signal } = open;
      const content = fetchContent(mention);
      bringCard().then(
        (card) => {
          if (signal.aborted) return;
          const { entry, surface, why, block } = mention;
          card.open({
            ...page,
            ...{ entry, surface, why, content, how, point, signal },
            boxes: () => boxesOf(mention),
            element: block.element,
            theme: theme(),
            hideHere: (hidden) => hideHere(entry, hidden),
          });
        },
        () => {
          if (!signal.aborted) page.onGone();
        },
      );
    },
    hide: () => open.abort(),
    destroy() {
      open.abort();
      findCard()?.destroy(); // null where no card was ever wished for
    },
  };
}

async function injectCard(): Promise<Card> {
  const present = findCard();
  if (present !== null) return present;
  await askAgain(() => askBackground('injectCard'));
  const card = findCard();
  if (card === null) throw new Error('The card script did not register its card.');
  return card;
}

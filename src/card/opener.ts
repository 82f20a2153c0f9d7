/**
 * Opens cards for mentions: fetches what the card shows, brings the card script into
 * the page at the first wish, and hands both together. When a card opens or closes is
 * decided by hover.ts; what it looks like, by the card script.
 */
import type { CardContent } from '../knowledge/model.ts';
import {
  type Card,
  type CardControlOptions,
  type CardRequest,
  findCard,
  type Opening,
  type Point,
} from './contract.ts';

/** A mention as far as its card goes. */
export interface Openable {
  entry: string;
  /** The words as they stand on the page. */
  surface: string;
  /** Form and rule that mark them. */
  why: string;
  block: { element: Element };
}

export interface CardOpener<M> {
  /** Fetches content and card script ahead of `show`. */
  prepare(mention: M): void;
  show(mention: M, how: Opening, point: Point | null): void;
  hide(): void;
  destroy(): void;
}

export interface CardOpenerOptions<M>
  extends Pick<CardRequest, 'grounds' | 'onPin'>,
    Pick<CardControlOptions<M>, 'describe' | 'injectCard' | 'boxesOf' | 'hideHere'> {
  /** The reader's choice of light or dark, now. */
  theme(): CardRequest['theme'];
  /** Called where a card closed of its own accord, or could not be brought in. */
  onGone(): void;
}

/** One card at a time, for as long as a page is read. */
export function createCardOpener<M extends Openable>({
  describe,
  injectCard,
  boxesOf,
  theme,
  hideHere,
  grounds,
  onPin,
  onGone,
}: CardOpenerOptions<M>): CardOpener<M> {
  let prepared: { mention: M; content: Promise<CardContent | null> } | null = null;
  let coming: Promise<Card> | null = null;
  let open = new AbortController();

  function bringCard(): Promise<Card> {
    coming ??= startCard(injectCard).catch((error: unknown) => {
      coming = null; // the next wish tries again
      throw error;
    });
    return coming;
  }

  function fetchContent(mention: M): Promise<CardContent | null> {
    if (prepared?.mention === mention) return prepared.content;
    const { entry, surface } = mention;
    const content = describe(entry, surface);
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
            ...{ grounds, onPin, onGone },
            ...{ entry, surface, why, content, how, point, signal },
            boxes: () => boxesOf(mention),
            element: block.element,
            theme: theme(),
            hideHere: (hidden) => hideHere(entry, hidden),
          });
        },
        () => {
          if (!signal.aborted) onGone();
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

async function startCard(inject: () => Promise<void>): Promise<Card> {
  const present = findCard();
  if (present !== null) return present;
  await inject();
  const card = findCard();
  if (card === null) throw new Error('The card script did not register its card.');
  return card;
}

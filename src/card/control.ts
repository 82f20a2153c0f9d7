/**
 * Opens and closes cards at the reader's wish: his hand (`hover.ts`) and what he is
 * to be shown (`opener.ts`) together. A script of its own, for only a page with a
 * mark needs it.
 */
import type { CardControl, CardControlOptions, HitTest } from './contract.ts';
import { findCard } from './contract.ts';
import { createHover } from './hover.ts';
import { createCardOpener, type Openable } from './opener.ts';

/** Follows the reader's hand until `options.signal` aborts, which closes a card that is open. `ask` opens the card of a mention that is in view. */
export function createCardControl<M extends Openable>(
  options: CardControlOptions<M>,
  hitTest: HitTest<M>,
): Pick<CardControl<M>, 'ask' | 'dismiss'> {
  const { signal, manner, onOpen, onClose } = options;
  const opener = createCardOpener<M>({
    ...options,
    theme: () => manner().theme,
    onPin: (pinned) => hover.pin(pinned),
    onGone() {
      onClose();
      hover.noteGone();
    },
  });
  const hover = createHover<M>({
    ...{ document, signal, manner, hitTest },
    isCard: (target) => findCard()?.holds(target) ?? false, // no card script yet: nothing is the card
    prepare: (mention) => options.mayOpen() && opener.prepare(mention),
    show(mention, how, point) {
      onOpen(mention);
      opener.show(mention, how, point);
    },
    hide() {
      onClose();
      opener.hide();
    },
  });
  signal.addEventListener('abort', () => opener.destroy());
  return { ask: hover.ask, dismiss: hover.dismiss };
}

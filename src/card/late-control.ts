/** Card control for the script that every page gets: brings the real one once there is something to point at. */

import { type CardControl, type CardControlOptions, CONTROL, cardWorld } from './contract.ts';
import type { Openable } from './opener.ts';

export interface LateControl<M> extends CardControl<M> {
  /** There is a mark: from now on the reader's hand is followed. */
  want(): void;
}

/** `bring` runs the script that registers the control; where it fails, the next wish tries again. */
export function createLateControl<M extends Openable>(
  options: CardControlOptions<M>,
  bring: () => Promise<void>,
): LateControl<M> {
  let control: CardControl<M> | null = null;
  let coming = false;
  /** What was asked for before the control was there. */
  let wish: M | null = null;

  function want(): void {
    if (coming || control !== null || options.signal.aborted) return;
    coming = true;
    void bring().then(start, () => {
      coming = false;
    });
  }

  function start(): void {
    const create = cardWorld()[CONTROL];
    coming = false;
    if (create === undefined || options.signal.aborted) return;
    control = create(options);
    if (wish !== null) control.ask(wish);
    wish = null;
  }

  return {
    want,
    ask(mention) {
      if (control !== null) return control.ask(mention);
      wish = mention;
      want();
    },
    dismiss() {
      wish = null;
      control?.dismiss(); // null until then: no card can be open
    },
    // Null until then: he has been led nowhere.
    goBack: () => control?.goBack(),
    isAway: () => control?.isAway() ?? false,
    forgetWay: () => control?.forgetWay(),
  };
}

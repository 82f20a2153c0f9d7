import { afterEach, describe, expect, it, vi } from 'vitest';
import { type CardControlOptions, CONTROL, cardWorld } from '../../../src/card/contract.ts';
import { createLateControl } from '../../../src/card/late-control.ts';
import type { Openable } from '../../../src/card/opener.ts';

const mention = { entry: 'a' } as Openable;
const other = { entry: 'b' } as Openable;
const control = {
  ask: vi.fn(),
  dismiss: vi.fn(),
  goBack: vi.fn(),
  isAway: vi.fn(() => true),
  forgetWay: vi.fn(),
};
const settle = () => new Promise((resolve) => setTimeout(resolve));

/** A script that registers the control when it is let in. */
function stage() {
  const ending = new AbortController();
  // The control below uses nothing of what it is given but the end.
  const options = { signal: ending.signal } as CardControlOptions<Openable>;
  const bring = vi.fn(async () => {
    cardWorld()[CONTROL] = () => control;
  });
  return { ending, bring, late: createLateControl<Openable>(options, bring) };
}

afterEach(() => {
  delete cardWorld()[CONTROL];
  vi.clearAllMocks();
});

describe('the control of a page', () => {
  it('comes once, at the first wish', async () => {
    const { bring, late } = stage();
    expect(bring).not.toHaveBeenCalled();
    late.want();
    late.want();
    await settle();
    late.want();
    expect(bring).toHaveBeenCalledTimes(1);
    late.ask(mention);
    expect(control.ask).toHaveBeenCalledExactlyOnceWith(mention);
  });

  it('is asked, once there, for what was asked for last', async () => {
    const { late } = stage();
    late.ask(mention);
    late.ask(other);
    await settle();
    expect(control.ask).toHaveBeenCalledExactlyOnceWith(other);
  });

  it('opens nothing that was dismissed before it came', async () => {
    const { late } = stage();
    late.ask(mention);
    late.dismiss();
    await settle();
    expect(control.ask).not.toHaveBeenCalled();
    late.dismiss();
    expect(control.dismiss).toHaveBeenCalledTimes(1);
  });

  it('knows of no way back before it came: nobody was led anywhere', async () => {
    const { late } = stage();
    late.goBack();
    late.forgetWay();
    expect(late.isAway()).toBe(false);
    late.want();
    await settle();
    expect(late.isAway()).toBe(true);
    late.goBack();
    late.forgetWay();
    expect(control.goBack).toHaveBeenCalledTimes(1);
    expect(control.forgetWay).toHaveBeenCalledTimes(1);
  });

  it('is tried again at the next wish where it did not come', async () => {
    const { bring, late } = stage();
    bring.mockRejectedValueOnce(new Error('the worker died'));
    late.want();
    await settle();
    late.ask(mention);
    await settle();
    expect(bring).toHaveBeenCalledTimes(2);
    expect(control.ask).toHaveBeenCalledExactlyOnceWith(mention);
  });

  it('does not begin on a page that has ended meanwhile', async () => {
    const { ending, late } = stage();
    late.ask(mention);
    ending.abort();
    await settle();
    expect(control.ask).not.toHaveBeenCalled();
  });
});

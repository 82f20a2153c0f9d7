import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDeeds, UNDO_MOST_MS, UNDO_MS } from '../../../src/card/deeds.ts';
import type { Deed } from '../../../src/ui/card/tools.tsx';

let carryOut: ReturnType<typeof vi.fn<(deed: Deed, undone: boolean) => unknown>>;
let onOver: ReturnType<typeof vi.fn<() => void>>;
let held: boolean;
let ending: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  carryOut = vi.fn(async () => undefined);
  onOver = vi.fn();
  held = false;
  ending = new AbortController();
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

const start = () =>
  createDeeds({ carryOut, onChange: () => undefined, onOver, isHeld: () => held, signal: ending.signal });

describe('a deed', () => {
  it('is carried out at once, and its offer ends after a while', async () => {
    const deeds = start();
    deeds.do('name');
    expect(carryOut).toHaveBeenCalledExactlyOnceWith('name', false);
    expect(deeds.done()).toEqual({ deed: 'name', failed: false });
    await vi.advanceTimersByTimeAsync(UNDO_MS - 1);
    expect(onOver).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(onOver).toHaveBeenCalledOnce();
  });

  it('can be undone, which brings the card back', async () => {
    const deeds = start();
    deeds.do('here');
    deeds.undo();
    await vi.advanceTimersByTimeAsync(UNDO_MS);
    expect(carryOut.mock.calls).toEqual([
      ['here', false],
      ['here', true],
    ]);
    expect(deeds.done()).toBeNull();
    expect(onOver).not.toHaveBeenCalled();
  });

  it('of a site ends the card when undone: another script reads the page then', async () => {
    const deeds = start();
    deeds.do('site');
    deeds.undo();
    await vi.advanceTimersByTimeAsync(0);
    expect(onOver).toHaveBeenCalledOnce();
  });

  it('waits for a reader who lingers on the offer, but not for ever', async () => {
    const deeds = start();
    held = true;
    deeds.do('name');
    await vi.advanceTimersByTimeAsync(UNDO_MS + 5000);
    expect(onOver).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(UNDO_MOST_MS);
    expect(onOver).toHaveBeenCalledOnce();
  });

  it('that fails says so, and has nothing to take back', async () => {
    carryOut.mockRejectedValue(new Error('the worker is gone'));
    const deeds = start();
    deeds.do('name');
    await vi.advanceTimersByTimeAsync(0);
    expect(deeds.done()).toEqual({ deed: 'name', failed: true });
    deeds.undo();
    expect(deeds.done()).toBeNull();
    expect(carryOut).toHaveBeenCalledOnce();
  });

  it('says nothing more once the card is closed', async () => {
    const deeds = start();
    deeds.do('name');
    ending.abort();
    await vi.advanceTimersByTimeAsync(UNDO_MOST_MS);
    expect(onOver).not.toHaveBeenCalled();
  });
});

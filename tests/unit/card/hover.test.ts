// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TAP_SLOP_PX } from '../../../src/card/hand.ts';
import { type Clock, createHover, type HoverOptions, LONG_PRESS_MS } from '../../../src/card/hover.ts';
import { HELD_MS, LEAVE_MS, REST_MS, SHOW_MS, USUAL } from '../../../src/card/hover-times.ts';

const MARK = 'mark';
const onMark = { clientX: 10, clientY: 10 };
const offMark = { clientX: 500, clientY: 500 };

/** A clock that only turns when told to; frames come with `frame()`. */
function fakeClock() {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  let frames: (() => void)[] = [];
  const clock: Clock = {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    frame(run) {
      frames.push(run);
      return () => {
        frames = frames.filter((other) => other !== run);
      };
    },
  };
  return {
    clock,
    frame: () => {
      const due = frames;
      frames = [];
      for (const run of due) run();
    },
    wait(ms: number) {
      const end = now + ms;
      for (;;) {
        const next = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        timers = timers.filter((other) => other !== next);
        now = next.at;
        next.run();
      }
      now = end;
    },
    pending: () => timers.length + frames.length,
  };
}

function setUp(manner: ReturnType<HoverOptions<string>['manner']> = { ...USUAL, modifier: 'Control' }) {
  const heard = new Map<string, { hear: (event: unknown) => void; options: AddEventListenerOptions }>();
  const ending = new AbortController();
  const time = fakeClock();
  const page = {
    visibilityState: 'visible' as DocumentVisibilityState,
    addEventListener(type: string, hear: (event: unknown) => void, options: AddEventListenerOptions) {
      heard.set(type, { hear, options });
    },
  };
  const host = document.createElement('div');
  const hitTest = vi.fn((point: { x: number }) => (point.x < 100 ? MARK : null));
  const calls = { prepare: vi.fn(), show: vi.fn(), hide: vi.fn() };
  const options: HoverOptions<string> = {
    // `as`: the fake keeps only the two members that createHover names.
    document: page as unknown as HoverOptions<string>['document'],
    signal: ending.signal,
    clock: time.clock,
    manner: () => manner,
    hitTest,
    isCard: (target) => target === host,
    ...calls,
  };
  const hover = createHover(options);
  const send = (type: string, event: object = {}) => {
    const path = 'target' in event ? [event.target] : [];
    const listener = heard.get(type);
    if (listener?.options.signal?.aborted) return;
    listener?.hear({
      isTrusted: true,
      pointerType: 'mouse',
      buttons: 0,
      pointerId: 1,
      isPrimary: true,
      target: document.body,
      relatedTarget: document.body,
      composedPath: () => path,
      ...event,
    });
  };
  const move = (event: object) => {
    send('pointermove', event);
    time.frame();
  };
  return { hover, send, move, heard, ending, time, hitTest, host, page, ...calls };
}

let hand: ReturnType<typeof setUp>;
beforeEach(() => {
  hand = setUp();
});

describe('reading the hand', () => {
  it('listens passively, in capture, and under the signal', () => {
    expect(hand.heard.size).toBeGreaterThan(5);
    for (const { options } of hand.heard.values()) {
      expect(options).toMatchObject({ passive: true, capture: true });
      expect(options.signal).toBeInstanceOf(AbortSignal);
    }
  });

  it('hit-tests once per frame, at the last place', () => {
    hand.send('pointermove', offMark);
    hand.send('pointermove', offMark);
    hand.send('pointermove', onMark);
    expect(hand.hitTest).not.toHaveBeenCalled();
    hand.time.frame();
    expect(hand.hitTest.mock.calls).toEqual([[{ x: 10, y: 10 }]]);
  });

  it('opens at rest and closes after the grace', () => {
    hand.move(onMark);
    hand.time.wait(REST_MS);
    expect(hand.prepare).toHaveBeenCalledExactlyOnceWith(MARK);
    hand.time.wait(SHOW_MS - REST_MS);
    expect(hand.show).toHaveBeenCalledExactlyOnceWith(MARK, 'pointer', { x: 10, y: 10 });
    hand.move(offMark);
    hand.time.wait(LEAVE_MS);
    expect(hand.hide).toHaveBeenCalledOnce();
  });

  it('keeps the card open when the pointer crosses to it, without a hit test', () => {
    hand.move(onMark);
    hand.time.wait(SHOW_MS);
    hand.move(offMark);
    hand.hitTest.mockClear();
    hand.move({ ...offMark, target: hand.host });
    hand.time.wait(10_000);
    expect(hand.hide).not.toHaveBeenCalled();
    expect(hand.hitTest).not.toHaveBeenCalled();
  });

  it('does not believe events that a script of the page made', () => {
    hand.move({ ...onMark, isTrusted: false });
    hand.time.wait(10_000);
    hand.send('pointerdown', { ...onMark, pointerType: 'touch', isTrusted: false });
    hand.send('pointerup', { ...onMark, pointerType: 'touch', isTrusted: false });
    expect(hand.show).not.toHaveBeenCalled();
  });

  it('opens nothing while a button is held', () => {
    hand.send('pointerdown', offMark);
    hand.move({ ...onMark, buttons: 1 });
    hand.time.wait(10_000);
    expect(hand.show).not.toHaveBeenCalled();
  });

  it('opens nothing when the pointer goes on into a frame', () => {
    hand.move(onMark);
    hand.send('pointerover', { ...offMark, target: document.createElement('iframe') });
    hand.time.wait(10_000);
    expect(hand.show).not.toHaveBeenCalled();
  });

  it('opens nothing when the pointer has left the window', () => {
    hand.move(onMark);
    hand.send('pointerout', { relatedTarget: null });
    hand.time.wait(10_000);
    expect(hand.show).not.toHaveBeenCalled();
  });

  it('opens nothing for a hand at the keys', () => {
    const input = document.createElement('input');
    hand.send('keydown', { key: 'x', target: input });
    hand.move(onMark);
    hand.time.wait(10_000);
    expect(hand.show).not.toHaveBeenCalled();
  });

  it('does not take Tab in an editor for typing, so the way into the card stays open', () => {
    hand.hover.ask(MARK);
    hand.send('keydown', { key: 'Tab', target: document.createElement('input') });
    expect(hand.hide).not.toHaveBeenCalled();
  });

  it('closes on Escape wherever the focus is', () => {
    hand.hover.ask(MARK);
    expect(hand.show).toHaveBeenCalledExactlyOnceWith(MARK, 'keyboard', null);
    hand.send('keydown', { key: 'Escape', target: document.createElement('input') });
    expect(hand.hide).toHaveBeenCalledOnce();
  });

  it('leaves Escape to an input method that is composing', () => {
    hand.hover.ask(MARK);
    hand.send('keydown', { key: 'Escape', isComposing: true });
    expect(hand.hide).not.toHaveBeenCalled();
  });

  it('lets the pointer close a card whose button was clicked', () => {
    hand.move(onMark);
    hand.time.wait(SHOW_MS);
    hand.send('pointerdown', { target: hand.host });
    hand.send('focusin', { target: hand.host });
    hand.move(offMark);
    hand.time.wait(LEAVE_MS);
    expect(hand.hide).toHaveBeenCalledOnce();
  });
});

describe('touch', () => {
  const finger = { ...onMark, pointerType: 'touch' };

  it('opens on a tap', () => {
    hand.send('pointerdown', finger);
    hand.send('pointerup', finger);
    expect(hand.show).toHaveBeenCalledExactlyOnceWith(MARK, 'touch', { x: 10, y: 10 });
  });

  it.each([
    ['movement', () => hand.send('pointermove', { ...finger, clientX: 10 + TAP_SLOP_PX + 1 })],
    ['scrolling', () => hand.send('scroll')],
    ['the browser taking the gesture', () => hand.send('pointercancel')],
    ['a long press', () => hand.time.wait(LONG_PRESS_MS)],
    ['the menu', () => hand.send('contextmenu')],
    ['a second finger', () => hand.send('pointerdown', { ...finger, pointerId: 2, isPrimary: false })],
  ])('is cancelled by %s', (_what, cancel) => {
    hand.send('pointerdown', finger);
    cancel();
    hand.send('pointerup', finger);
    expect(hand.show).not.toHaveBeenCalled();
  });

  it('leaves a tap on a link to the link', () => {
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    const target = link.appendChild(document.createElement('em'));
    hand.send('pointerdown', finger);
    hand.send('pointerup', { ...finger, target, composedPath: () => [target, link] });
    expect(hand.show).not.toHaveBeenCalled();
  });
});

it('falls silent and closes when it is ended', () => {
  hand.move(onMark);
  hand.time.wait(SHOW_MS);
  hand.move(offMark);
  hand.send('pointermove', onMark);
  hand.ending.abort();
  expect(hand.hide).toHaveBeenCalledOnce();
  for (const { options } of hand.heard.values()) expect(options.signal?.aborted).toBe(true);
  expect(hand.time.pending()).toBe(0);
});

describe('asking with a key held', () => {
  const held = { getModifierState: (key: string) => key === 'Control' };
  const free = { getModifierState: () => false };

  beforeEach(() => {
    hand = setUp({ trigger: 'modifier', delay: 'usual', modifier: 'Control' });
  });

  it('opens nothing for a pointer that only rests', () => {
    hand.move({ ...onMark, ...free });
    hand.time.wait(5000);
    expect(hand.prepare).not.toHaveBeenCalled();
  });

  it('opens for one that comes to rest with the key down, and for a key pressed at rest', () => {
    hand.move({ ...onMark, ...held });
    hand.time.wait(HELD_MS);
    expect(hand.show).toHaveBeenCalledTimes(1);
    hand.send('keydown', { key: 'Escape' });
    hand.send('keydown', { key: 'Control' });
    hand.time.wait(HELD_MS);
    expect(hand.show).toHaveBeenCalledTimes(2);
  });

  it('opens nothing for a shortcut typed at rest, or another key', () => {
    hand.move({ ...onMark, ...free });
    hand.send('keydown', { key: 'Control' });
    hand.time.wait(HELD_MS - 1);
    hand.send('keydown', { key: 'c' });
    hand.send('keydown', { key: 'Shift' });
    hand.send('keydown', { key: 'Control', repeat: true });
    hand.time.wait(5000);
    expect(hand.show).not.toHaveBeenCalled();
  });
});

describe('asking by a click', () => {
  const click = { ...onMark, button: 0, detail: 1 };
  const press = (event: object = {}) => {
    hand.send('pointerdown', { ...onMark, ...event });
    hand.send('click', { ...click, ...event });
  };

  beforeEach(() => {
    hand = setUp({ trigger: 'click', delay: 'usual', modifier: 'Control' });
  });

  it('opens a card that stays, and closes it by the next click on the mark', () => {
    hand.move({ ...onMark, getModifierState: () => false });
    hand.time.wait(5000);
    expect(hand.prepare).not.toHaveBeenCalled();
    press();
    expect(hand.show).toHaveBeenCalledWith(MARK, 'touch', { x: 10, y: 10 });
    hand.move({ ...offMark, getModifierState: () => false });
    hand.time.wait(LEAVE_MS * 3);
    expect(hand.hide).not.toHaveBeenCalled();
    press();
    expect(hand.hide).toHaveBeenCalledTimes(1);
    expect(hand.show).toHaveBeenCalledTimes(1);
    press();
    expect(hand.show).toHaveBeenCalledTimes(2);
  });

  it('leaves links, drags, double clicks, other buttons, keys and fingers alone', () => {
    const link = document.createElement('a');
    link.href = '/';
    press({ target: link });
    hand.send('pointerdown', onMark);
    hand.send('click', { ...click, clientX: 10 + 2 * TAP_SLOP_PX });
    press({ detail: 2 });
    press({ button: 1 });
    press({ ctrlKey: true });
    press({ pointerType: 'touch' });
    hand.send('click', { ...click, isTrusted: false });
    expect(hand.show).not.toHaveBeenCalled();
  });

  it('opens a mark inside a link with the key held', () => {
    const link = document.createElement('a');
    link.href = '/';
    hand.move({ ...onMark, target: link, getModifierState: (key: string) => key === 'Control' });
    hand.time.wait(HELD_MS);
    expect(hand.show).toHaveBeenCalledWith(MARK, 'pointer', { x: 10, y: 10 });
  });
});

it('asks for no click and no key where a rest is enough', () => {
  hand.send('pointerdown', onMark);
  hand.send('click', { ...onMark, button: 0, detail: 1 });
  hand.send('keydown', { key: 'Control' });
  hand.time.wait(5000);
  expect(hand.show).not.toHaveBeenCalled();
});

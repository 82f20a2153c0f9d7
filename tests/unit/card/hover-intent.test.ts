import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dueAt,
  type Effect,
  type HoverEvent,
  reduceHover,
  startHover,
} from '../../../src/card/hover-intent.ts';
import {
  LEAVE_MS,
  type Manner,
  REST_MS,
  SHOW_MS,
  SHOW_NEXT_MS,
  TYPING_MS,
  WARM_MS,
} from '../../../src/card/hover-times.ts';

const point = { x: 1, y: 1 };
const on = (mark: string): HoverEvent<string> => ({ type: 'pointed', on: { mark }, point });
const offMark: HoverEvent<string> = { type: 'pointed', on: 'page', point };
const onCard: HoverEvent<string> = { type: 'pointed', on: 'card', point };

/** Plays events against a clock that ticks whenever the machine wants it. */
function play() {
  let state = startHover<string>();
  let now = 10_000;
  const log: { at: number; effect: Effect<string> }[] = [];
  const send = (event: HoverEvent<string>) => {
    const step = reduceHover(state, event, now);
    state = step.state;
    log.push(...step.effects.map((effect) => ({ at: now - 10_000, effect })));
  };
  return {
    send,
    wait(ms: number) {
      const end = now + ms;
      for (let due = dueAt(state); due !== null && due <= end; due = dueAt(state)) {
        now = Math.max(now, due);
        send({ type: 'tick' });
      }
      now = end;
    },
    told: () => log.map(({ at, effect }) => `${at} ${effect.do}${'mark' in effect ? ` ${effect.mark}` : ''}`),
    shown: () => state.open?.mark ?? null,
    state: () => state,
  };
}

function openBy(mark: string) {
  const hand = play();
  hand.send(on(mark));
  hand.wait(SHOW_MS);
  return hand;
}

describe('a pinned card', () => {
  const pinned = () => {
    const hand = openBy('a');
    hand.send({ type: 'pinned', pinned: true });
    return hand;
  };

  it('stays when the pointer leaves, rests on another mark, presses or taps elsewhere', () => {
    const hand = pinned();
    const elsewhere: HoverEvent<string>[] = [
      offMark,
      on('b'),
      { type: 'pressed', onCard: false },
      { type: 'tapped', on: 'page', point },
      { type: 'tapped', on: { mark: 'a' }, point },
      { type: 'left' },
    ];
    for (const event of elsewhere) {
      hand.send(event);
      hand.wait(2 * SHOW_MS);
      expect(hand.shown(), event.type).toBe('a');
    }
  });

  it('ends with Escape, and makes way for one that is asked for', () => {
    const hand = pinned();
    hand.send({ type: 'asked', mark: 'b' });
    expect(hand.shown()).toBe('b');
    hand.send({ type: 'escaped' });
    expect(hand.shown()).toBeNull();
  });

  it('is one like the others again when it is let go', () => {
    const hand = pinned();
    hand.send({ type: 'pinned', pinned: false });
    hand.send(offMark);
    hand.wait(LEAVE_MS);
    expect(hand.shown()).toBeNull();
  });
});

describe('the delay', () => {
  it.each(['short', 'usual', 'long'] as const)(
    '%s: prepares before it shows, and the next card comes sooner',
    (delay) => {
      const shows = (state: ReturnType<typeof startHover<string>>, mark: string) => {
        const wished = reduceHover(state, on(mark), 0, { trigger: 'hover', delay }).state.wish;
        return wished && [wished.prepareAt, wished.showAt];
      };
      const [prepare = 0, show = 0] = shows(startHover(), 'a') ?? [];
      const [, next = 0] = shows({ ...startHover(), warmUntil: 1 }, 'b') ?? [];
      expect(prepare).toBeLessThan(next);
      expect(next).toBeLessThan(show);
      if (delay === 'short') expect(show).toBeLessThan(SHOW_MS);
      if (delay === 'usual') expect([prepare, show, next]).toEqual([REST_MS, SHOW_MS, SHOW_NEXT_MS]);
      if (delay === 'long') expect(show).toBeGreaterThan(SHOW_MS);
    },
  );
});

describe('opening by pointer', () => {
  it('does no work for a pointer that passes over a mark', () => {
    const hand = play();
    hand.send(on('a'));
    hand.wait(REST_MS - 1);
    hand.send(offMark);
    hand.wait(5000);
    expect(hand.told()).toEqual([]);
  });

  it('prepares after the rest and shows after the whole delay', () => {
    expect(openBy('a').told()).toEqual([`${REST_MS} prepare a`, `${SHOW_MS} show a`]);
  });

  it('counts from the first touch of the mark, however much the pointer moves on it', () => {
    const hand = play();
    for (let waited = 0; waited < SHOW_MS; waited += 50) {
      hand.send(on('a'));
      hand.wait(50);
    }
    expect(hand.told()).toEqual([`${REST_MS} prepare a`, `${SHOW_MS} show a`]);
  });

  it('begins anew on another mark', () => {
    const hand = play();
    hand.send(on('a'));
    hand.wait(400);
    hand.send(on('b'));
    hand.wait(REST_MS);
    expect(hand.shown()).toBeNull();
    hand.wait(SHOW_MS);
    expect(hand.shown()).toBe('b');
  });

  it('shows the second card sooner, while the first is open or was just now', () => {
    const hand = openBy('a');
    hand.send(on('b'));
    hand.wait(SHOW_NEXT_MS);
    expect(hand.shown()).toBe('b');
    hand.send(offMark);
    hand.wait(LEAVE_MS + WARM_MS / 2);
    hand.send(on('c'));
    hand.wait(SHOW_NEXT_MS);
    expect(hand.shown()).toBe('c');
  });

  it('is slow again once the reader has gone on reading', () => {
    const hand = openBy('a');
    hand.send(offMark);
    hand.wait(LEAVE_MS + WARM_MS + 1);
    hand.send(on('b'));
    hand.wait(SHOW_NEXT_MS);
    expect(hand.shown()).toBeNull();
  });

  it('does not open for a page that scrolls under the pointer', () => {
    const hand = play();
    hand.send(on('a'));
    hand.wait(REST_MS);
    hand.send({ type: 'scrolled' });
    hand.wait(5000);
    expect(hand.shown()).toBeNull();
  });
});

describe('closing', () => {
  it('grants the way to the card, and keeps the card while the pointer is on it', () => {
    const hand = openBy('a');
    hand.send(offMark);
    hand.wait(LEAVE_MS - 1);
    hand.send(onCard);
    hand.wait(60_000);
    expect(hand.shown()).toBe('a');
  });

  it('does not begin the grace anew with every move outside', () => {
    const hand = openBy('a');
    hand.send(offMark);
    hand.wait(LEAVE_MS - 10);
    hand.send(offMark);
    hand.wait(10);
    expect(hand.shown()).toBeNull();
  });

  it('does not swap the card for a mark that is crossed on the way to it', () => {
    const hand = openBy('a');
    hand.send(on('b'));
    hand.wait(SHOW_NEXT_MS - 1);
    hand.send(onCard);
    hand.wait(5000);
    expect(hand.shown()).toBe('a');
  });

  it('closes when the pointer leaves the page', () => {
    const hand = openBy('a');
    hand.send({ type: 'left' });
    hand.wait(LEAVE_MS);
    expect(hand.shown()).toBeNull();
  });

  it('closes on Escape, and leaves that mark alone until the pointer was elsewhere', () => {
    const hand = openBy('a');
    hand.send({ type: 'escaped' });
    expect(hand.shown()).toBeNull();
    hand.send(on('a'));
    hand.wait(5000);
    expect(hand.shown()).toBeNull();
    hand.send(offMark);
    hand.send(on('a'));
    hand.wait(SHOW_MS);
    expect(hand.shown()).toBe('a');
  });

  it('leaves no mark alone that the pointer was not on', () => {
    const hand = play();
    hand.send({ type: 'asked', mark: 'a' });
    hand.send({ type: 'escaped' });
    hand.wait(WARM_MS + 1);
    hand.send(on('a'));
    hand.wait(SHOW_MS);
    expect(hand.shown()).toBe('a');
  });

  it('takes Escape for a card that is only on its way', () => {
    const hand = play();
    hand.send(on('a'));
    hand.wait(REST_MS);
    hand.send({ type: 'escaped' });
    hand.send(on('a'));
    hand.wait(5000);
    expect(hand.told()).toEqual([`${REST_MS} prepare a`]);
  });

  it('closes for a press outside and stays for a press inside', () => {
    const hand = openBy('a');
    hand.send({ type: 'pressed', onCard: true });
    expect(hand.shown()).toBe('a');
    hand.send({ type: 'pressed', onCard: false });
    expect(hand.shown()).toBeNull();
  });

  it('opens no card on a mark that is pressed, so a link keeps its click and a word its selection', () => {
    const hand = play();
    hand.send(on('a'));
    hand.wait(100);
    hand.send({ type: 'pressed', onCard: false });
    hand.send(on('a'));
    hand.wait(5000);
    expect(hand.shown()).toBeNull();
  });

  it('opens no card while the reader types', () => {
    const hand = play();
    hand.send({ type: 'typed' });
    hand.send(on('a'));
    hand.wait(TYPING_MS - 1);
    expect(hand.shown()).toBeNull();
    hand.wait(1);
    hand.send(on('a'));
    hand.wait(SHOW_MS);
    expect(hand.shown()).toBe('a');
  });

  it('forgets a card that closed of its own accord without closing it again', () => {
    const hand = openBy('a');
    hand.send({ type: 'gone' });
    hand.wait(5000);
    expect(hand.told().at(-1)).toBe(`${SHOW_MS} show a`);
    expect(hand.shown()).toBeNull();
  });
});

describe('touch', () => {
  it('opens at once on a tap and closes on a tap outside', () => {
    const hand = play();
    hand.send({ type: 'tapped', on: { mark: 'a' }, point });
    expect(hand.told()).toEqual(['0 prepare a', '0 show a']);
    hand.send({ type: 'tapped', on: 'card', point });
    expect(hand.shown()).toBe('a');
    hand.send({ type: 'tapped', on: 'page', point });
    expect(hand.shown()).toBeNull();
  });

  it('closes on a second tap of the same mark and changes over on a tap of another', () => {
    const hand = play();
    hand.send({ type: 'tapped', on: { mark: 'a' }, point });
    hand.send({ type: 'tapped', on: { mark: 'b' }, point });
    expect(hand.shown()).toBe('b');
    hand.send({ type: 'tapped', on: { mark: 'b' }, point });
    expect(hand.shown()).toBeNull();
  });
});

describe('keyboard', () => {
  it('shows at once and does not mind where the pointer is', () => {
    const hand = play();
    hand.send({ type: 'asked', mark: 'a' });
    expect(hand.shown()).toBe('a');
    hand.send(offMark);
    hand.send({ type: 'left' });
    hand.wait(60_000);
    expect(hand.shown()).toBe('a');
    hand.send({ type: 'escaped' });
    expect(hand.shown()).toBeNull();
  });

  it('keeps a card that holds the focus while the pointer wanders', () => {
    const hand = openBy('a');
    hand.send(offMark);
    hand.send({ type: 'focused', inCard: true });
    hand.wait(60_000);
    expect(hand.shown()).toBe('a');
    hand.send({ type: 'focused', inCard: false });
    hand.send(offMark);
    hand.wait(LEAVE_MS);
    expect(hand.shown()).toBeNull();
  });
});

it('never shows what it did not prepare, never hides what is not shown, and always comes to rest', () => {
  const mark = fc.constantFrom('a', 'b');
  const anyEvent: fc.Arbitrary<HoverEvent<string>> = fc.oneof(
    mark.map(on),
    mark.map((mark) => ({ type: 'asked' as const, mark })),
    mark.map((mark) => ({ type: 'tapped' as const, on: { mark }, point })),
    mark.map((name) => ({ type: 'clicked' as const, on: { mark: name }, point })),
    mark.map((name) => ({ type: 'pointed' as const, on: { mark: name }, point, held: true })),
    fc.boolean().map((onCard) => ({ type: 'pressed' as const, onCard })),
    fc.boolean().map((pinned) => ({ type: 'pinned' as const, pinned })),
    fc.boolean().map((inCard) => ({ type: 'focused' as const, inCard })),
    fc.constantFrom<HoverEvent<string>>(
      offMark,
      onCard,
      { type: 'tapped', on: 'page', point },
      { type: 'clicked', on: 'page', point },
      { type: 'held' },
      { type: 'released' },
      { type: 'typed' },
      { type: 'escaped' },
      { type: 'scrolled' },
      { type: 'left' },
      { type: 'gone' },
    ),
  );
  const manners: fc.Arbitrary<Manner> = fc.record({
    trigger: fc.constantFrom('hover', 'modifier', 'click'),
    delay: fc.constantFrom('short', 'usual', 'long'),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(anyEvent, fc.nat(700))), manners, (events, manner) => {
      let open: string | null = null;
      let prepared: string | null = null;
      const check = (effects: Effect<string>[]) => {
        for (const effect of effects) {
          if (effect.do === 'prepare') prepared = effect.mark;
          if (effect.do === 'hide') expect(open).not.toBeNull();
          if (effect.do === 'show') expect(prepared).toBe(effect.mark);
          open = effect.do === 'show' ? effect.mark : effect.do === 'hide' ? null : open;
        }
      };
      let state = startHover<string>();
      let now = 0;
      for (const [event, pause] of [...events, [{ type: 'escaped' } as const, 0] as const]) {
        const step = reduceHover(state, event, now, manner);
        state = step.state;
        check(step.effects);
        if (event.type === 'gone') open = null;
        for (let due = dueAt(state); due !== null && due <= now + pause; due = dueAt(state)) {
          const ticked = reduceHover(state, { type: 'tick' }, due, manner);
          expect(ticked.effects.length, 'a due tick does something').toBeGreaterThan(0);
          state = ticked.state;
          check(ticked.effects);
        }
        now += pause;
      }
      expect(dueAt(state)).toBeNull();
      expect(state.open).toBeNull();
    }),
  );
});

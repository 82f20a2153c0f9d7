/**
 * The real card on a page of its own, its root open: axe cannot see into closed ones.
 * `openCard(entry)` opens it over `#mention`; `done` tells what it asked for.
 */
import pack from 'virtual:bundled-pack';
import type { CardRequest, Opening } from '../../../src/card/contract.ts';
import { createCardHost } from '../../../src/card/host.tsx';
import { describeEntry } from '../../../src/knowledge/entry-card.ts';
import { speak } from '../../../src/ui/language.tsx';

const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function attachOpen(init) {
  return attach.call(this, { ...init, mode: 'open' });
};

/** Messages by the browser's keys, put there by the test. */
const { words } = globalThis as unknown as { words: Record<string, string> };
speak((key) => words[key] ?? '');

const done: string[] = [];
const note =
  (what: string) =>
  async (...given: unknown[]) =>
    void done.push([what, ...given].join(' '));
const card = createCardHost({
  muteEntry: note('mute'),
  turnSite: note('site'),
  showInTimeline: note('timeline'),
  readPageDay: () => '2025-10-12',
  numbersOf: () => [{ measure: 'people-missing', surface: 'about 160,000 people missing' }],
});

type Shown = 'loading' | 'empty' | 'failed' | (string & {});

Object.assign(window, {
  /** Opens the card of an entry over `#mention`, or one in another state. */
  openCard(shown: Shown, how: Opening = 'keyboard') {
    const element = document.querySelector('#mention');
    if (!element) throw new Error('the page has no mention');
    const states: Record<string, CardRequest['content']> = {
      loading: new Promise(() => undefined),
      empty: null,
      failed: Promise.reject(new Error('planned')),
    };
    card.open({
      content: shown in states ? (states[shown] ?? null) : describeEntry([pack.records], shown),
      entry: shown,
      surface: element.textContent ?? '',
      why: `${element.textContent}: after "Ms", surname, full name in the article`,
      grounds: () => null,
      boxes: () => element.getClientRects(),
      element,
      how,
      theme: 'system',
      point: null,
      signal: new AbortController().signal,
      onGone: () => void done.push('gone'),
      onPin: note('pin'),
      hideHere: note('hide'),
    });
  },
  entries: pack.records.entries.map(({ id }) => id),
  done,
});

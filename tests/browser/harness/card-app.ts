/**
 * The real card on a page of its own, its root open: axe cannot see into closed ones.
 * `openCard(entry)` opens it over `#mention`.
 */
import pack from 'virtual:bundled-pack';
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

const card = createCardHost();

Object.assign(window, {
  openCard(entry: string) {
    const element = document.querySelector('#mention');
    if (!element) throw new Error('the page has no mention');
    card.open({
      content: describeEntry([pack.records], entry),
      surface: element.textContent ?? '',
      boxes: () => element.getClientRects(),
      element,
      how: 'keyboard',
      theme: 'system',
      point: null,
      signal: new AbortController().signal,
      onGone: () => undefined,
    });
  },
  entries: pack.records.entries.map(({ id }) => id),
});

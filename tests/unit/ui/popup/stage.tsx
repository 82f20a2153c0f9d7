/** A popup in a document, with what a reader would look for in it. Needs jsdom. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { Popup } from '../../../../src/ui/popup/popup.tsx';
import type { FoundEntry, PageRead, PopupActions, PopupPage } from '../../../../src/ui/popup/popup-page.ts';
import { SAMPLE_CONTEXT, SAMPLE_MENTIONS } from '../../../fixtures/views/page-context.ts';

export const SITE = { name: 'news.example.org', on: true };

const FOUND: FoundEntry[] = SAMPLE_CONTEXT.entries.map((content, index) => {
  const mention = SAMPLE_MENTIONS[index];
  if (mention?.entry !== content.entry.id) throw new Error('samples out of step');
  return { content, count: mention.count, surface: mention.surface };
});

export const READ: PageRead = {
  state: 'read',
  site: SITE,
  visitOnly: false,
  busy: false,
  entries: FOUND,
  timeline: SAMPLE_CONTEXT.timeline,
  passages: SAMPLE_CONTEXT.passages,
};

export function spyActions() {
  return {
    switchSite: vi.fn<PopupActions['switchSite']>(),
    allowSite: vi.fn<PopupActions['allowSite']>(),
    allowAllSites: vi.fn<PopupActions['allowAllSites']>(),
    retry: vi.fn<PopupActions['retry']>(),
    goToMention: vi.fn<PopupActions['goToMention']>(),
    openSettings: vi.fn<PopupActions['openSettings']>(),
  };
}

/** Draws the popup anew; what was there before is kept where it still fits. */
export async function drawPopup(page: PopupPage, outcome: string | null = null) {
  const actions = spyActions();
  const root = document.getElementById('popup') ?? document.body.appendChild(document.createElement('div'));
  root.id = 'popup';
  await act(() => render(<Popup page={page} outcome={outcome} actions={actions} />, root));
  return actions;
}

export function clearPopup(): void {
  const root = document.getElementById('popup');
  if (root === null) return;
  render(null, root);
  root.remove();
}

export const words = (element: Element | null = document.body) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ');

/** The only element with that role whose words or label begin so. Throws where there is none. */
export function find(selector: string, beginning: string): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const found = all.find((each) => words(each).trim().startsWith(beginning));
  if (!found) throw new Error(`No ${selector} "${beginning}" among: ${all.map(words).join(' | ')}`);
  return found;
}

export const press = (element: HTMLElement) => act(() => element.click());

export function pressKey(key: string, more: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  return act(() => void document.activeElement?.dispatchEvent(event)); // something always has the focus in these tests
}

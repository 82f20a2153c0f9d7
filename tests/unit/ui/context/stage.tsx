/** Popup or panel in a document, with what a reader would look for in it. Needs jsdom. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import {
  type ContextActions,
  type ContextPage,
  type FoundEntry,
  NO_WISH,
  type PageRead,
  type SearchShown,
  type Surface,
} from '../../../../src/ui/context/context-page.ts';
import { ContextView } from '../../../../src/ui/context/context-view.tsx';
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
  pageDay: null,
  away: false,
  ...SAMPLE_CONTEXT,
  entries: FOUND,
  muted: [],
};

export function spyActions() {
  return {
    switchSite: vi.fn<ContextActions['switchSite']>(),
    allowSite: vi.fn<ContextActions['allowSite']>(),
    allowAllSites: vi.fn<ContextActions['allowAllSites']>(),
    retry: vi.fn<ContextActions['retry']>(),
    goToMention: vi.fn<ContextActions['goToMention']>(),
    goBack: vi.fn<ContextActions['goBack']>(),
    search: vi.fn<ContextActions['search']>(),
    unmute: vi.fn<ContextActions['unmute']>(),
    openPanel: vi.fn<() => void>(),
    keepPage: vi.fn(),
    openSettings: vi.fn<ContextActions['openSettings']>(),
  };
}

export const NOTHING_SOUGHT: SearchShown = { wish: NO_WISH, answer: null, failed: false };

/** Draws the popup, or the panel, anew; what was there before is kept where it still fits. */
export async function drawPopup(
  page: ContextPage,
  outcome: string | null = null,
  { search = NOTHING_SOUGHT, surface = 'popup' }: { search?: SearchShown; surface?: Surface } = {},
) {
  const actions = spyActions();
  const root = document.getElementById('context') ?? document.body.appendChild(document.createElement('div'));
  root.id = 'context';
  await act(() => render(<ContextView {...{ surface, page, search, outcome, actions }} />, root));
  return actions;
}

export function clearPopup(): void {
  const root = document.getElementById('context');
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

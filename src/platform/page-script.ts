/**
 * Brings the content script and the rules of the marks into pages: for every page
 * under standing access from its start, and into pages that are open already.
 *
 * Nothing here is remembered: registration is compared with the access there is,
 * whenever either may have changed.
 */
import { browser } from 'wxt/browser';
import type { ArticleText } from '../knowledge/kept-article.ts';
import { hasAccess, listAccess } from './access.ts';
import { askPage } from './messaging.ts';
import { showCount } from './toolbar.ts';

/** Files as the build names them. */
const PAGE_SCRIPT = '/page.js';
const MARK_RULES = '/assets/marks.css';
const CONTROL_SCRIPT = '/control.js';
const CARD_SCRIPT = '/card.js';
const PUBLISHED_SCRIPT = '/published.js';
const ARTICLE_SCRIPT = '/article.js';

const REGISTRATION = 'page';

let lastRegistration: Promise<void> = Promise.resolve();

/**
 * Registers the content script for exactly the pages there is standing access to; none, none.
 * Top frames only, at document_start: rules of highlights that come after layout recalculate the whole document's style.
 * `anew` registers again what is registered already, for after an update.
 */
export function registerPageScript({ anew = false } = {}): Promise<void> {
  const register = async () => {
    const matches = await listAccess();
    const [present] = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
    const asWanted = !anew && String([...(present?.matches ?? [])].sort()) === String(matches);
    if (asWanted) return;
    if (present) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
    if (matches.length === 0) return;
    await browser.scripting.registerContentScripts([
      {
        id: REGISTRATION,
        js: [PAGE_SCRIPT],
        css: [MARK_RULES],
        matches,
        runAt: 'document_start',
        allFrames: false,
        persistAcrossSessions: true,
      },
    ]);
  };
  // One after the other: two at once could register twice, which is an error.
  lastRegistration = lastRegistration.then(register, register);
  return lastRegistration;
}

/** Starts reading in a tab where nothing reads yet. Rejects where scripts may not run there. */
export async function startInTab(tabId: number): Promise<void> {
  if (await isReading(tabId)) return;
  const target = { tabId };
  await browser.scripting.insertCSS({ target, files: [MARK_RULES] });
  await browser.scripting.executeScript({ target, files: [PAGE_SCRIPT], injectImmediately: true });
}

/** Starts reading in all open tabs that standing access covers. */
export async function startInOpenTabs(): Promise<void> {
  const patterns = await listAccess();
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns, discarded: false });
  // A tab that closes or shows an error page meanwhile is no reason to leave out the others.
  await Promise.allSettled(tabs.map(({ id }) => id !== undefined && startInTab(id)));
}

/** Stops reading in all open tabs that no access covers any more. */
export async function stopWhereWithdrawn(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.allSettled(
    tabs.map(async ({ id, url }) => {
      // The browser hides the address of tabs there is no access to.
      if (id === undefined || (await hasAccess(url))) return;
      await showCount(id, 0);
      await askPage(id, 'followOrder', { on: false });
    }),
  );
}

/** Brings the control script into a tab, as `startCard` does the card's. */
export const startControl = (tabId: number): Promise<void> => bring(tabId, CONTROL_SCRIPT);

/** Brings the card script into a tab and answers when it has run. Rejects where access has gone meanwhile. */
export const startCard = (tabId: number): Promise<void> => bring(tabId, CARD_SCRIPT);

/**
 * Has marks painted inside the open shadow roots of a tab. Firefox's `::highlight` rules reach into them only from the
 * user's style sheets; Chromium's do so from the document's.
 */
export async function styleRoots(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, files: [MARK_RULES], origin: 'USER' });
}

async function bring(tabId: number, file: typeof CONTROL_SCRIPT | typeof CARD_SCRIPT): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [file], injectImmediately: true });
}

/** The day on which a tab's page says it was published; null where it says none, or may not be read. */
export async function readPublished(tabId: number): Promise<string | null> {
  const ran = browser.scripting.executeScript({
    target: { tabId },
    files: [PUBLISHED_SCRIPT],
    injectImmediately: true,
  });
  const [frame] = await ran.catch(() => []);
  return typeof frame?.result === 'string' ? frame.result : null; // the browser may find no frame to run in
}

/** The article that a tab's page is; null where it is none, or may not be read. */
export async function extractArticle(tabId: number): Promise<ArticleText | null> {
  const ran = browser.scripting.executeScript({ target: { tabId }, files: [ARTICLE_SCRIPT] });
  const [frame] = await ran.catch(() => []);
  return (frame?.result as ArticleText | null | undefined) ?? null; // our own script's answer; no frame where none may run
}

/** True where a content script of this version answers. One that was told that its site is off has left. */
async function isReading(tabId: number): Promise<boolean> {
  return askPage(tabId, 'getReport').then(
    () => true,
    () => false,
  );
}

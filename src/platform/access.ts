/**
 * Where the reader lets Sidelight read: standing access to sites, or to one tab for
 * one visit. Asking for access is the popup's and the welcome page's business, since
 * only a click may ask; what follows from it is `page-script.ts`'s.
 */
import { browser } from 'wxt/browser';
import type { SiteAccess } from './messages.ts';
import { parseWebAddress } from './site.ts';

/** Patterns of the web; whatever else a browser may list (file:, ftp:) is not read. */
const WEB_PATTERN = /^(\*|https?):\/\//;

/** Kinds of documents that hold text to read. Not PDF viewers, pictures, films; plain text is shown as one preformatted block, which is not read. */
const READABLE = /^(text\/html|application\/xhtml\+xml)$/;

/** Match patterns of all standing access, sorted; empty where there is none. */
export async function listAccess(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const patterns = origins.map((origin) => (origin === '<all_urls>' ? '*://*/*' : origin));
  return [...new Set(patterns.filter((pattern) => WEB_PATTERN.test(pattern)))].sort();
}

/** True where standing access covers the address. */
export async function hasAccess(address: string | undefined): Promise<boolean> {
  const url = parseWebAddress(address);
  // Match patterns have no port: they hold for all ports of a host.
  return url !== null && browser.permissions.contains({ origins: [`${url.protocol}//${url.hostname}/*`] });
}

/** What scripting says of a tab: the kind of document it holds, or why it may not be read. */
type Look = { type: string } | { refused: string };

/**
 * Chromium's words where a permission is all that is missing. On browser pages and in the extension store it has
 * others. Firefox says the same of both; but there the popup is only ever opened by a click, which opens every page
 * that can be opened.
 */
const NEEDS_PERMISSION = /Cannot access contents of/;

/**
 * What may be read in a tab now. Found out by trying: whether a click on the toolbar button
 * opened the tab for this visit, and what kind of document it holds, is told nowhere else.
 * 'not-a-page' for browser pages, PDF, pictures, error pages, closed tabs.
 */
export async function accessToTab(tabId: number, address: string | undefined): Promise<SiteAccess> {
  const standing = await hasAccess(address);
  const look = await lookAt(tabId);
  if ('type' in look) return READABLE.test(look.type) ? (standing ? 'granted' : 'this-visit') : 'not-a-page';
  // The browser hides the address of tabs that are not opened to us; with access to all sites those are no pages.
  const mayBePage = address === undefined ? !(await hasAllAccess()) : parseWebAddress(address) !== null;
  return mayBePage && !standing && NEEDS_PERMISSION.test(look.refused) ? 'none' : 'not-a-page';
}

/** True where the reader allowed all sites. */
function hasAllAccess(): Promise<boolean> {
  return browser.permissions.contains({ origins: ['*://*/*'] });
}

async function lookAt(tabId: number): Promise<Look> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => document.contentType,
      injectImmediately: true,
    });
    // The browser may find no frame to run in.
    return typeof frame?.result === 'string' ? { type: frame.result } : { refused: 'no frame' };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}

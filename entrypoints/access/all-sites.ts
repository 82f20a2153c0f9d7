/** Standing access to all sites: asking for it, giving it back, following it. */
import { browser } from 'wxt/browser';
import type { AllSites } from '../../src/ui/access-choice.ts';
import { ALL_SITES, siteOfPattern } from './patterns.ts';

export interface StandingAccess {
  all: AllSites;
  /** Sites with access of their own. */
  sites: string[];
}

/**
 * Asks the browser for the pattern. Call it in the click itself: after any wait the
 * browser refuses. Resolves to false where the reader refuses.
 */
export function askFor(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** Gives access back. False where the browser keeps it. */
export function giveBack(patterns: string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: patterns });
}

/** Reports the access there is now, and each time it changes, until `signal` aborts. */
export function followAccess(report: (access: StandingAccess) => void, signal: AbortSignal): void {
  const look = async () => {
    // Not `listAccess` of the platform: it brings the list of public suffixes, which has no place in pages.
    const { origins: patterns = [] } = await browser.permissions.getAll();
    const sites = patterns.flatMap((pattern) => siteOfPattern(pattern) ?? []);
    const all = coversWeb(patterns) ? 'granted' : 'not-granted';
    if (!signal.aborted) report({ all, sites: [...new Set(sites)].sort() });
  };
  const onChange = () => void look();
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  signal.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(onChange);
    browser.permissions.onRemoved.removeListener(onChange);
  });
  void look();
}

/** All of the web in one pattern, or, as some browsers list it, one for each scheme. */
function coversWeb(patterns: string[]): boolean {
  if (patterns.includes(ALL_SITES) || patterns.includes('<all_urls>')) return true;
  return patterns.includes('http://*/*') && patterns.includes('https://*/*');
}

/** Standing access to all sites: asking for it, giving it back, following it. */
import { browser } from 'wxt/browser';
import { listAccess } from '../../src/platform/access.ts';
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
    const patterns = await listAccess();
    const sites = patterns.flatMap((pattern) => siteOfPattern(pattern) ?? []);
    const all = patterns.includes(ALL_SITES) || coversWeb(patterns) ? 'granted' : 'not-granted';
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

/** Some browsers list the two schemes one by one. */
function coversWeb(patterns: string[]): boolean {
  return patterns.includes('http://*/*') && patterns.includes('https://*/*');
}

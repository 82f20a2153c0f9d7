/** One browser with its own web, for a group of tests; both end together. */
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { launch } from './launch.ts';
import { type SiteServer, startSiteServer } from './site-server.ts';
import type { BrowserName, LaunchOptions, TestBrowser } from './test-browser.ts';

export interface Round {
  sites: SiteServer;
  browser: TestBrowser;
  /** Ends the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  destroy(): Promise<void>;
}

export async function startRound(
  name: BrowserName,
  how: Pick<LaunchOptions, 'grant' | 'build'>,
): Promise<Round> {
  const sites = await startSiteServer();
  const round: Round = {
    sites,
    browser: await launch(name, { ...how, port: sites.port }),
    async restart() {
      const { profile } = round.browser;
      await round.browser.close();
      round.browser = await launch(name, { ...how, port: sites.port, profile });
    },
    async destroy() {
      await round.browser.close();
      await sites.destroy();
      const { profile } = round.browser;
      if (profile.startsWith(tmpdir())) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
  return round;
}

/** Closes the web's pages, and leaves the browser's own and Sidelight's. */
export async function closePages({ browser }: Round): Promise<void> {
  for (const page of await browser.browser.pages()) if (page.url().startsWith('http')) await page.close();
}

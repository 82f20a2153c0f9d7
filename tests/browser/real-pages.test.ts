import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './harness/executables.ts';
import { waitForWords } from './harness/popup-reader.ts';
import { type Round, startRound } from './harness/round.ts';
import { REAL_PAGES } from './harness/site-server.ts';

const files = existsSync(REAL_PAGES) ? readdirSync(REAL_PAGES).filter((name) => name.endsWith('.html')) : [];

/** Time for a page of a megabyte to be read and marked after it has loaded, ms. */
const READING_MS = 600;

/** The pages' own scripts, written in them, would change them. Content scripts and tests are not bound by it. */
const NO_SCRIPTS = { 'content-security-policy': "script-src 'none'" };

describe.each(BROWSERS)('saved real pages in %s', (name) => {
  let round: Round | null = null;
  beforeAll(async () => {
    if (files.length === 0) return;
    round = await startRound(name, { grant: true });
    round.sites.serveFolder('/real/', REAL_PAGES, NO_SCRIPTS);
  });
  afterAll(() => round?.destroy());

  it('are read without an error and not changed', async ({ skip }) => {
    if (!round) return skip('needs ../shared/pages, which is not here');
    for (const file of files) {
      const page = await round.browser.openPage(round.sites.page(`real/${file}`));
      // Their scripts do not run: after loading, nobody but us could change the page.
      const records = await page.evaluate(
        (wait) =>
          new Promise<string[]>((resolve) => {
            const seen: string[] = [];
            new MutationObserver((list) => {
              for (const { type, target, addedNodes } of list) {
                const added = [...addedNodes].map((node) => node.nodeName).join();
                seen.push(`${type} ${target.nodeName} ${added}`);
              }
            }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
            setTimeout(() => resolve(seen), wait);
          }),
        READING_MS,
      );
      expect(records, file).toEqual([]);
      const popup = await round.browser.openPopup(page);
      // Whatever the page holds, the popup has an answer, and it is not a failure.
      await waitForWords(popup, 'On this page');
      await popup.close();
      await page.close();
    }
  });
});

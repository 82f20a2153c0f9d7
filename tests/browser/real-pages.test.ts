import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWords } from '../locales/messages.ts';
import { BROWSERS } from './harness/executables.ts';
import { waitForWords } from './harness/popup-reader.ts';
import { type Round, startRound } from './harness/round.ts';
import { REAL_PAGES } from './harness/site-server.ts';
import { waitFor } from './harness/test-browser.ts';

const files = existsSync(REAL_PAGES) ? readdirSync(REAL_PAGES).filter((name) => name.endsWith('.html')) : [];

/** What the popup says while a page is being read. */
const BUSY = (await readWords('en')).get('standing.busy') ?? '';

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
      await page.evaluate(() => {
        const world = window as unknown as { seen: string[]; watcher: MutationObserver };
        world.seen = [];
        world.watcher = new MutationObserver((list) => {
          for (const { type, target, addedNodes } of list) {
            const added = [...addedNodes].map((node) => node.nodeName).join();
            world.seen.push(`${type} ${target.nodeName} ${added}`);
          }
        });
        const all = { subtree: true, childList: true, attributes: true, characterData: true };
        world.watcher.observe(document, all);
      });
      const popup = await round.browser.openPopup(page);
      // Whatever the page holds, the popup has an answer, and it is not a failure.
      await waitForWords(popup, 'On this page');
      await waitFor('the page to be read', () =>
        popup.evaluate((busy) => !document.body.innerText.includes(busy), BUSY),
      );
      await popup.close();
      const records = await page.evaluate(
        () =>
          new Promise<string[]>((resolve) => {
            const world = window as unknown as { seen: string[] };
            // Records come in a turn of their own.
            requestAnimationFrame(() => setTimeout(() => resolve(world.seen)));
          }),
      );
      expect(records, file).toEqual([]);
      await page.close();
    }
  });
});

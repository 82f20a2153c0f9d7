import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWords } from '../locales/messages.ts';
import { COLOURS, findFaults } from './harness/axe.ts';
import { bundleScript, giveWords } from './harness/bundle.ts';
import { openTab, waitForEntries } from './harness/popup-reader.ts';
import { waitForMarks } from './harness/reader.ts';
import { type Round, startRound } from './harness/round.ts';
import { waitFor } from './harness/test-browser.ts';

const cardApp = fileURLToPath(new URL('./harness/card-app.ts', import.meta.url));

/** Set in the page by `card-app.ts`. */
interface CardPage {
  openCard(entry: string, how: string): void;
  entries: string[];
}

describe('accessibility, by axe', () => {
  let round: Round;
  beforeAll(async () => {
    round = await startRound('chromium', { grant: true });
  });
  afterAll(() => round.destroy());

  it('finds no fault in the popup, on any of its tabs', async () => {
    const article = await round.browser.openPage(round.sites.page('article.html'));
    await waitForMarks(article);
    const popup = await round.browser.openPopup(article);
    await waitForEntries(popup);
    for (const title of ['On this page', 'Timeline', 'Search']) {
      await openTab(popup, title);
      expect(await findFaults(popup), title).toEqual([]);
    }
    await popup.close();
    await article.close();
  });

  it('is walked by keyboard alone: views, search, filters, what is said, a mention on the page and back', async () => {
    const article = await round.browser.openPage(round.sites.page('article.html'));
    await waitForMarks(article);
    const panel = await round.browser.openPanel(article);
    await waitForEntries(panel);
    const keyboard = panel.page?.keyboard;
    if (keyboard === undefined) throw new Error('no keyboard');
    const focused = () =>
      panel.evaluate(() => {
        const label = document.activeElement?.closest('label') ?? document.activeElement;
        return (label?.textContent ?? '').replace(/\s+/g, ' ').trim();
      });
    const press = async (...keys: ('Tab' | 'Enter' | 'ArrowRight')[]) => {
      for (const key of keys) await keyboard.press(key);
      return focused();
    };
    await panel.evaluate(() => document.querySelector<HTMLElement>('#site-switch')?.focus());
    expect(await press('Tab')).toMatch(/^On this page/);
    expect(await press('ArrowRight')).toBe('Timeline');
    expect(await press('ArrowRight')).toBe('Search');
    await press('Tab'); // the panel itself
    expect(await press('Tab')).toMatch(/^Search everything/);
    await keyboard.type('zakharva');
    await waitFor('results', () => panel.evaluate(() => document.querySelector('#search-names') !== null));
    expect(await press('Tab')).toMatch(/^Who says it/);
    expect(await press('Tab')).toMatch(/^How openly/);
    expect(await press('Tab')).toBe('Maria Zakharova');
    await press('Enter');
    expect(await findFaults(panel)).toEqual([]);
    expect(await press('Tab')).toBe('Go to mention of Maria Zakharova');
    await press('Enter');
    await waitFor('the way back', () => panel.evaluate(() => document.querySelector('.sl-back') !== null));
    for (let steps = 0; (await focused()) !== 'Back to where you were'; steps += 1) {
      if (steps > 30) throw new Error('no way to the button by Tab');
      await press('Tab');
    }
    await press('Enter');
    expect(await focused()).toBe('Next mention of Maria Zakharova');
    await panel.close();
    await article.close();
  });

  it.each(['welcome.html', 'options.html'])('finds no fault in %s', async (path) => {
    const view = await round.browser.openExtensionPage(path);
    await waitFor('its heading', () => view.evaluate(() => document.querySelector('h1') !== null));
    expect(await findFaults(view)).toEqual([]);
    await view.close();
  });

  describe('of the card in an open root', () => {
    let page: Page;
    beforeAll(async () => {
      round.sites.put('/card.js', giveWords(await readWords('en')) + (await bundleScript(cardApp)));
      round.sites.put(
        '/card.html',
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Card</title></head><body><main><h1>Card</h1><div style="height:900px"></div><p>Here is <span id="mention">a name</span>.</p><div style="height:900px"></div></main><script src="/card.js"></script></body></html>',
      );
      page = await round.browser.openPage(round.sites.page('card.html'));
    });

    const openCard = async (entry: string, how = 'keyboard') => {
      await page.evaluate(
        (id, manner) => {
          // In the middle of the window there is least room above and below.
          document.querySelector('#mention')?.scrollIntoView({ block: 'center' });
          (window as unknown as CardPage).openCard(id, manner);
        },
        entry,
        how,
      );
      await waitFor('the card', () =>
        page.evaluate(() =>
          [...document.documentElement.children].some((e) => e.shadowRoot?.querySelector('h2')),
        ),
      );
    };

    it.each(['light', 'dark'])('finds no fault in the entries’ cards, %s', async (scheme) => {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const entries = await page.evaluate(() => (window as unknown as CardPage).entries);
      expect(entries.length).toBeGreaterThan(20);
      // The same views in other colours: every fourth says enough of them.
      for (const entry of entries.filter((_, index) => scheme === 'light' || index % 4 === 0)) {
        await openCard(entry);
        expect(await findFaults(page, scheme === 'dark' ? COLOURS : null), entry).toEqual([]);
      }
    });

    /** Presses the button with this label, as a mouse does: the card believes nothing else. */
    const press = async (label: string) => {
      const at = await page.evaluate((wanted) => {
        const root = [...document.documentElement.children].find((e) => e.shadowRoot)?.shadowRoot;
        const button = [...(root?.querySelectorAll('button') ?? [])].find((each) =>
          `${each.textContent} ${each.ariaLabel}`.includes(wanted),
        );
        const box = button?.getBoundingClientRect();
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }, label);
      if (!at) throw new Error(`no button "${label}"`);
      await page.mouse.click(at.x, at.y);
    };

    it.each([
      ['loading', []],
      ['empty', []],
      ['failed', []],
      ['istanbul-talks', ['Keep open']],
      ['istanbul-talks', ['Why marked?']],
      ['istanbul-talks', ['Hide']],
      ['istanbul-talks', ['Hide', 'Not here']],
      ['prisoner-exchanges', ['more']],
    ])('finds no fault in the card of “%s” after %j, light and dark', async (shown, labels) => {
      for (const scheme of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await openCard(shown, 'pointer');
        for (const label of labels) await press(label);
        expect(await findFaults(page), scheme).toEqual([]);
      }
    });

    it('shows every claim with its answer whole, in the middle of a window of 1200 by 900, unscrolled', async () => {
      await page.setViewport({ width: 1200, height: 900 });
      const entries = await page.evaluate(() => (window as unknown as CardPage).entries);
      let seen = 0;
      for (const entry of entries) {
        await openCard(entry, 'pointer');
        await page.evaluate(() => new Promise(requestAnimationFrame));
        const pairs = await page.evaluate(() => {
          const root = [...document.documentElement.children].find((e) => e.shadowRoot)?.shadowRoot;
          const room = root?.querySelector('.sl-body')?.getBoundingClientRect();
          if (!room) return [];
          return [...(root?.querySelectorAll('.sl-pair') ?? [])].map((pair) => {
            const { top, bottom } = pair.getBoundingClientRect();
            return bottom <= room.bottom + 1 ? 'whole' : top >= room.bottom - 1 ? 'below' : 'cut';
          });
        });
        expect(pairs, entry).not.toContain('cut');
        expect(pairs[0] ?? 'whole', entry).toBe('whole');
        seen += pairs.length;
      }
      expect(seen).toBeGreaterThan(15);
    });

    it('finds a fault that is planted', async () => {
      await openCard('maria-zakharova');
      await page.evaluate(() => {
        const root = [...document.documentElement.children].find((e) => e.shadowRoot)?.shadowRoot;
        root?.querySelector('h2')?.parentElement?.append(document.createElement('button'));
      });
      expect((await findFaults(page)).join('\n')).toContain('button-name');
    });
  });
});

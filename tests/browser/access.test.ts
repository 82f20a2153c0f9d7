import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumBrowser, launchChromium } from './harness/chromium.ts';
import { BROWSERS } from './harness/executables.ts';
import { waitForEntries, waitForWords } from './harness/popup-reader.ts';
import { countHosts, hoverMark, readMarks, waitForCard, waitForMarks } from './harness/reader.ts';
import { type Round, startRound } from './harness/round.ts';
import { type SiteServer, startSiteServer } from './harness/site-server.ts';
import { waitFor } from './harness/test-browser.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.each(BROWSERS)('access in %s', (name) => {
  it('marks nothing before it is given, marks once it is, and cleans up when it is withdrawn', async () => {
    // Chromium cannot answer its own question headless: there the copy starts with access, which is then taken.
    const round = await startRound(name, { grant: name === 'chromium' });
    try {
      if (name === 'chromium') await round.browser.setAccess(false);
      const page = await round.browser.openPage(round.sites.page('article.html'));
      await pause(800);
      expect(await readMarks(page)).toEqual([]);
      await round.browser.setAccess(true);
      await waitForMarks(page); // in a page that was open before, without a reload
      await page.reload();
      await waitForMarks(page);
      await round.browser.setAccess(false);
      await waitFor('no marks', async () => (await readMarks(page)).length === 0);
      expect(await countHosts(page)).toBe(0);
    } finally {
      await round.destroy();
    }
  });
});

const inFirefox = () => {
  it('asks on a click, and open pages are marked at once', async () => {
    const round = await startRound('firefox', { grant: false });
    try {
      const page = await round.browser.openPage(round.sites.page('article.html'));
      const welcome = await round.browser.openExtensionPage('welcome.html');
      await waitFor('the question', () =>
        welcome.evaluate(() =>
          [...document.querySelectorAll('button')].some((b) => /all sites/i.test(b.innerText)),
        ),
      );
      const place = await welcome.evaluate(() => {
        const button = [...document.querySelectorAll('button')].find((b) => /all sites/i.test(b.innerText));
        const box = button?.getBoundingClientRect();
        return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      });
      if (!place) throw new Error('no button');
      await welcome.page.bringToFront();
      await welcome.page.mouse.click(place.x, place.y);
      await waitForMarks(page);
    } finally {
      await round.destroy();
    }
  });
};
if (BROWSERS.includes('firefox')) describe('the welcome page in Firefox', inFirefox);

const inChromium = () => {
  let sites: SiteServer;
  let chromium: ChromiumBrowser;
  const start = async (grant: boolean) => {
    sites = await startSiteServer();
    chromium = await launchChromium({ grant, port: sites.port });
  };
  afterEach(async () => {
    await chromium.close();
    await sites.destroy();
  });

  it('reads a page without standing access through the toolbar button', async () => {
    await start(false);
    const page = await chromium.openPage(sites.page('article.html'));
    await pause(500);
    expect(await readMarks(page)).toEqual([]);
    const popup = await chromium.clickToolbarButton(page);
    const entries = await waitForEntries(popup);
    expect(entries.map((entry) => entry.name)).toContain('Maria Zakharova');
    await waitForMarks(page);
    await waitForWords(popup, 'this visit only');
    await waitForWords(popup, 'Turn on for this site');
  });

  it('says of a page of the browser itself that it is closed, and asks for nothing', async () => {
    for (const grant of [false, true]) {
      await start(grant);
      const page = await chromium.openPage('chrome://version');
      const popup = await chromium.clickToolbarButton(page);
      await waitForWords(popup, 'closed to extensions');
      if (grant) break; // afterEach ends this one
      await chromium.close();
      await sites.destroy();
    }
  });

  it('asks for access where it has none and no click has opened the page', async () => {
    await start(false);
    const page = await chromium.openPage(sites.page('article.html'));
    const popup = await chromium.openPopup(page);
    await waitForWords(popup, 'On all sites');
  });

  it('shows the number of entries on its badge', async () => {
    await start(true);
    const page = await chromium.openPage(sites.page('article.html'));
    const marks = await waitForMarks(page);
    const badge = await waitFor('the badge', () =>
      chromium.evaluateBackground(async () => {
        const [tab] = await chrome.tabs.query({ active: true });
        return tab?.id === undefined ? null : await chrome.action.getBadgeText({ tabId: tab.id });
      }),
    );
    expect(badge).toBe(String(marks.length));
  });

  it('goes on where the worker is ended between any two messages', async () => {
    await start(true);
    await chromium.wakeWorker();
    await chromium.killWorker();
    const page = await chromium.openPage(sites.page('article.html'));
    await waitForMarks(page);
    await chromium.killWorker();
    await hoverMark(page, 'Maria Zakharova');
    await waitForCard(page);
    await page.keyboard.press('Escape');
    await chromium.killWorker();
    await hoverMark(page, 'Istanbul talks');
    await waitForCard(page);
    await chromium.killWorker();
    await page.evaluate(() => {
      const text = document.createElement('p');
      text.append('Added later: the torture prevention mechanisms of Europe, and Russian state media.');
      document.querySelector('article')?.append(text);
    });
    await waitFor('the later mark', async () =>
      (await readMarks(page)).some(({ text }) => /state media/.test(text)),
    );
    const popup = await chromium.openPopup(page);
    await waitForEntries(popup);
  });
};
if (BROWSERS.includes('chromium')) describe('Chromium alone', inChromium);

describe.each(BROWSERS)('the network in %s', (name) => {
  let round: Round;
  beforeAll(async () => {
    round = await startRound(name, { grant: true });
  });
  afterAll(() => round.destroy());

  it('sees nothing but the pages themselves over a whole round', async () => {
    const page = await round.browser.openPage(round.sites.page('article.html'));
    await waitForMarks(page);
    await hoverMark(page, 'Maria Zakharova');
    await waitForCard(page);
    await page.keyboard.press('Escape');
    const popup = await round.browser.openPopup(page);
    await waitForEntries(popup);
    await popup.close();
    for (const path of ['welcome.html', 'options.html']) {
      const view = await round.browser.openExtensionPage(path);
      await pause(300);
      await view.close();
    }
    const pages = round.sites.requests().filter((url) => !url.endsWith('/favicon.ico'));
    expect(pages).toEqual([round.sites.page('article.html')]);
    expect(round.sites.outside()).toEqual([]);
  });

  it('would see a request that leaves', async () => {
    const page = await round.browser.openPage(round.sites.page('plain.html'));
    await page.evaluate(() => fetch('http://tracker.invalid/planted').catch(() => undefined));
    expect(round.sites.outside()).toEqual(['http://tracker.invalid/planted']);
  });
});

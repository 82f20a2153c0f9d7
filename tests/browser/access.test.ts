import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumBrowser, launchChromium } from './harness/chromium.ts';
import { BROWSERS } from './harness/executables.ts';
import { openEveryTab, switchSite, waitForEntries, waitForWords } from './harness/popup-reader.ts';
import { countHosts, hoverMark, leave, readMarks, waitForCard, waitForMarks } from './harness/reader.ts';
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
  /** The badge of the page in front; null where there is no page. */
  const readBadge = () =>
    chromium.evaluateBackground(async () => {
      const [tab] = await chrome.tabs.query({ url: 'http://news.example/*' });
      return tab?.id === undefined ? null : await chrome.action.getBadgeText({ tabId: tab.id });
    });
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

  it('says of a document that is no page that it is closed', async () => {
    await start(true);
    sites.put('/report.pdf', '%PDF-1.4\n%%EOF');
    sites.put('/notes.txt', 'Maria Zakharova spoke of the Istanbul talks.');
    for (const path of ['report.pdf', 'notes.txt']) {
      const page = await chromium.openPage(sites.page(path));
      const popup = await chromium.openPopup(page);
      await waitForWords(popup, 'closed to extensions');
      await popup.close();
    }
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
    await waitFor('the number', async () => (await readBadge()) === String(marks.length));
  });

  it('marks a page whose worker is ended before it opens, and again a moment into the visit', async () => {
    await start(true);
    await chromium.wakeWorker();
    // From the first message to beyond the first mark.
    for (const ms of [0, 30, 60, 100, 160]) {
      await chromium.killWorker();
      const page = await chromium.browser.newPage();
      const loaded = page.goto(sites.page('article.html'), { waitUntil: 'load' });
      await pause(ms);
      await chromium.killWorker();
      await loaded;
      await waitForMarks(page);
      await page.close();
    }
  });

  it('goes on where the worker is ended before and during everything the reader does', async () => {
    await start(true);
    const page = await chromium.openPage(sites.page('article.html'));
    const count = (await waitForMarks(page)).length;
    await chromium.killWorker();
    await hoverMark(page, 'Maria Zakharova');
    await waitForCard(page);
    await page.keyboard.press('Escape');
    await leave(page);
    // While the card's words are on their way.
    for (const ms of [160, 320, 480]) {
      await hoverMark(page, 'Istanbul talks');
      await pause(ms);
      await chromium.killWorker();
      await waitForCard(page);
      await page.keyboard.press('Escape');
      await leave(page);
    }
    await chromium.killWorker();
    await page.evaluate(() => {
      const text = document.createElement('p');
      text.append('Added later: the torture prevention mechanisms of Europe, and Russian state media.');
      document.querySelector('article')?.append(text);
    });
    await pause(20);
    await chromium.killWorker();
    await waitFor('the later mark', async () =>
      (await readMarks(page)).some(({ text }) => /state media/.test(text)),
    );
    // With the popup open: its switch, its entries, and the badge of the page.
    const popup = await chromium.openPopup(page);
    await waitForEntries(popup);
    await chromium.killWorker();
    await switchSite(popup, false);
    await waitFor('no marks', async () => (await readMarks(page)).length === 0);
    await waitFor('no number on the badge', async () => (await readBadge()) === '');
    await chromium.killWorker();
    await switchSite(popup, true);
    expect((await waitForMarks(page)).length).toBeGreaterThan(count);
    await waitFor('the number on the badge', async () => Number(await readBadge()) > count);
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
    let popup = await round.browser.openPopup(page);
    await waitForEntries(popup);
    await openEveryTab(popup);
    await switchSite(popup, false);
    await waitFor('no marks', async () => (await readMarks(page)).length === 0);
    await switchSite(popup, true);
    await waitForMarks(page);
    await popup.close();
    await page.evaluate(() => {
      history.pushState(null, '', '/next');
      const text = document.createElement('p');
      text.append('Another story: the Istanbul talks, and Russian state media.');
      document.querySelector('article')?.replaceChildren(text);
    });
    await waitFor('marks of the next article', async () =>
      (await readMarks(page)).some(({ text }) => /state media/.test(text)),
    );
    popup = await round.browser.openPopup(page);
    await waitForEntries(popup);
    await popup.close();
    await round.browser.setAccess(false);
    await waitFor('no marks', async () => (await readMarks(page)).length === 0);
    await round.browser.setAccess(true);
    await waitForMarks(page);
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
    round.sites.forget();
  });

  // Hosts that the count leaves out, since the browsers ask for them themselves, among them.
  it('is closed to background and pages by their own policy, whatever the address', async () => {
    const tryAll = async (addresses: string[]) =>
      Promise.all(
        addresses.map((address) =>
          fetch(address).then(
            () => 'answered',
            () => 'refused',
          ),
        ),
      );
    const addresses = ['http://tracker.invalid/', 'https://www.google.com/', round.sites.page('plain.html')];
    const refused = addresses.map(() => 'refused');
    expect(await round.browser.evaluateBackground(tryAll, addresses)).toEqual(refused);
    const view = await round.browser.openExtensionPage('options.html');
    expect(await view.evaluate(tryAll, addresses)).toEqual(refused);
    await view.close();
    expect(round.sites.requests().filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
  });
});

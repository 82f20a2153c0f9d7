/** Private windows of a real browser, and the reader's permission for Sidelight to work in them. */
import type { Page } from 'puppeteer-core';
import type { ChromiumBrowser } from './chromium.ts';
import { isFirefox } from './launch.ts';
import type { Round } from './round.ts';
import { type TestBrowser, waitFor } from './test-browser.ts';

/** Lets Sidelight into private windows, as the browser's own switch does; it starts anew for that, and with it Chromium. */
export async function allowInPrivate(round: Round): Promise<void> {
  const { browser } = round;
  if (isFirefox(browser)) {
    await browser.runPrivileged(`
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID('sidelight@sidelight.example');
      const { extension } = WebExtensionPolicy.getByID(addon.id);
      const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [], data_collection: [] };
      await ExtensionPermissions.add(addon.id, allowed, extension);
      await addon.reload();
      return 1;`);
    await browser.closeWelcome();
  } else {
    const page = await browser.browser.newPage();
    await page.goto('chrome://extensions/');
    await page.evaluate(
      async (id) => {
        const { developerPrivate } = chrome as unknown as {
          developerPrivate: { updateExtensionConfiguration(update: object): Promise<void> };
        };
        await developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
      },
      (browser as ChromiumBrowser).extensionId,
    );
    await page.close();
    await round.restart(); // what is left of the background from before answers nothing more
  }
  await waitFor('leave for private windows', () =>
    round.browser.evaluateBackground(() => chrome.extension.isAllowedIncognitoAccess()),
  );
}

/** Opens a private window at an address that no other page is at, and waits for its page. */
export async function openPrivatePage(browser: TestBrowser, url: string): Promise<Page> {
  if (isFirefox(browser)) {
    await browser.runPrivileged(
      `window.openTrustedLinkIn(${JSON.stringify(url)}, 'window', { private: true }); return 1;`,
    );
  } else {
    await browser.evaluateBackground(
      // Where it may not see the window, it may still open it; nothing comes back then.
      async (address) => void (await chrome.windows.create({ incognito: true, url: address })),
      url,
    );
  }
  const page = await waitFor('the private page', async () => {
    const pages = await browser.browser.pages();
    return pages.find((each) => each.url() === url) ?? null;
  });
  await page.bringToFront();
  // A window that is still coming to the front takes the pointer away from what it rests on.
  await waitFor('the focus', () => page.evaluate(() => document.hasFocus()));
  return page;
}

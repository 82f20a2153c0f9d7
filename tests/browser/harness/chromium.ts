/** Chromium with Sidelight, through the DevTools protocol. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type WebWorker } from 'puppeteer-core';
import { findExecutable } from './executables.ts';
import { copyGrantedBuild, findBuild } from './extension-build.ts';
import { pressPanelButton } from './popup-reader.ts';
import {
  type ExtensionView,
  evaluateIn,
  type LaunchOptions,
  type TestBrowser,
  waitFor,
} from './test-browser.ts';

export interface ChromiumBrowser extends TestBrowser {
  name: 'chromium';
  extensionId: string;
  /** The background worker, started where it sleeps. */
  wakeWorker(): Promise<WebWorker>;
}

/** How long the welcome page may take to come, ms; it comes only after an installation. */
const WELCOME_MS = 3000;

/** Starts Chromium with Sidelight loaded. */
export async function launchChromium(options: LaunchOptions): Promise<ChromiumBrowser> {
  const executablePath = findExecutable('chromium');
  const profile = options.profile ?? makeProfile();
  const build = options.build ?? (options.grant ? chooseCopy(profile) : findBuild('chromium'));
  const browser = await puppeteer.launch({
    executablePath,
    headless: !options.visible,
    pipe: true,
    enableExtensions: [build],
    userDataDir: profile,
    defaultViewport: options.visible ? null : { width: 1200, height: 900 },
    args: [
      // Chromium refuses its sandbox to root; everybody else keeps it.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.visible
        ? []
        : ['--hide-scrollbars', '--disable-gpu', '--disable-features=SpareRendererForSitePerProcess']),
      ...(options.port === null ? [] : proxyTo(options.port)),
    ],
  });
  const extensionId = await waitFor('the extension', async () => [...(await browser.extensions()).keys()][0]);
  if (options.profile === undefined) await closeWelcome(browser);
  return makeChromium(browser, profile, extensionId);
}

/** A fresh profile; without its developer mode an unpacked extension that is put in place anew stays off. */
function makeProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-profile-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { extensions: { ui: { developer_mode: true } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}

/** After a fresh installation the welcome page takes the front; tests open it when they want it. */
async function closeWelcome(browser: Browser): Promise<void> {
  const isWelcome = (url: string) => url.endsWith('/welcome.html');
  const target = await browser
    .waitForTarget((candidate) => isWelcome(candidate.url()), { timeout: WELCOME_MS })
    .catch(() => null);
  await (await target?.asPage())?.close();
}

/** Arguments that make a site server the browser's only way to the network. */
export function proxyTo(port: number): string[] {
  // Without the second, addresses of this machine would go around the proxy and not be counted.
  return [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'];
}

/** One copy per profile: an unpacked extension's id comes from its path, and its storage from its id. */
const copies = new Map<string, string>();
function chooseCopy(profile: string): string {
  const copy = copies.get(profile) ?? copyGrantedBuild('chromium');
  copies.set(profile, copy);
  return copy;
}

function makeChromium(browser: Browser, profile: string, extensionId: string): ChromiumBrowser {
  const base = `chrome-extension://${extensionId}/`;
  /** Hosts given one by one. */
  let given: readonly string[] = [];

  function viewPage(page: Page): ExtensionView & { page: Page } {
    return {
      page,
      evaluate: (run, ...given) => evaluateIn(page, run, given),
      screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
      close: async () => {
        if (!page.isClosed()) await page.close().catch(() => undefined);
      },
    };
  }

  /** The newest: one that ended while it was watched, as at an update, stays in the list and answers nothing. */
  const findWorker = () =>
    browser
      .targets()
      .findLast((target) => target.type() === 'service_worker' && target.url().startsWith(base));

  async function wakeWorker(): Promise<WebWorker> {
    if (!findWorker()) {
      const open = browser
        .targets()
        .find((target) => /^(page|other)$/.test(target.type()) && isOwn(target.url()));
      // A page that is open anyway: over a new tab a popup would close.
      const page = open ? await open.asPage() : await browser.newPage();
      if (!open) await page.goto(`${base}manifest.json`); // nothing of it asks for anything
      await page.evaluate(() => void chrome.runtime.sendMessage({}).catch(() => undefined)); // means nothing to it, and wakes it
      await waitFor('the worker', findWorker);
      if (!open) await page.close();
    }
    const worker = await (await waitFor('the worker', findWorker)).worker();
    if (!worker) throw new Error('the background target has no worker');
    return worker;
  }

  const self: ChromiumBrowser = {
    name: 'chromium',
    browser,
    profile,
    extensionId,
    wakeWorker,

    async openPage(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      await page.bringToFront();
      return page;
    },

    async openPopup(page) {
      await page.bringToFront();
      const worker = await wakeWorker();
      const opened = browser.waitForTarget((target) => isPopup(target.url()), { timeout: 10_000 });
      await worker.evaluate(() => chrome.action.openPopup());
      return viewPage(await (await opened).asPage());
    },

    async clickToolbarButton(page) {
      await page.bringToFront();
      const extension = (await browser.extensions()).get(extensionId);
      if (!extension) throw new Error('the extension is gone');
      const opened = browser.waitForTarget((target) => isPopup(target.url()), { timeout: 10_000 });
      await page.triggerExtensionAction(extension);
      return viewPage(await (await opened).asPage());
    },

    async openPanel(page) {
      const popup = await self.openPopup(page);
      const isPanel = (url: string) => url === `${base}sidepanel.html`;
      const opened = browser.waitForTarget((target) => isPanel(target.url()), { timeout: 10_000 });
      await pressPanelButton(popup);
      return viewPage(await (await opened).asPage());
    },

    async openExtensionPage(path) {
      const page = await browser.newPage();
      await page.goto(`${base}${path}`);
      return viewPage(page);
    },

    async evaluateBackground(run, ...given) {
      const worker = await wakeWorker();
      return evaluateIn(worker, run, given);
    },

    async killWorker() {
      const running = findWorker();
      const isGone = () => !browser.targets().some((target) => target === running);
      // One that is just starting may not hear the first time; asked again too soon, the next one would hear it.
      while (!isGone()) {
        // Null once it has ended; it may also end while it is asked to.
        await (await running?.worker())?.close().catch(() => undefined);
        await waitFor('the worker to end', isGone, { timeoutMs: 2000, everyMs: 10 }).catch(() => undefined);
      }
    },

    async setAccess(granted) {
      const page = await browser.newPage();
      await page.goto('chrome://extensions/');
      const hosts = Array.isArray(granted) ? granted.map((host) => `http://${host}/*`) : null;
      const access = hosts !== null ? 'ON_SPECIFIC_SITES' : granted ? 'ON_ALL_SITES' : 'ON_CLICK';
      const gone = hosts === null ? [] : given.filter((host) => !hosts.includes(host));
      const fresh = hosts === null ? [] : hosts.filter((host) => !given.includes(host));
      await page.evaluate(
        async (id, hostAccess, added, removed) => {
          // Only chrome://extensions has this API; it is what its own switch calls.
          const { developerPrivate } = chrome as unknown as {
            developerPrivate: {
              getExtensionInfo(
                id: string,
              ): Promise<{ permissions: { runtimeHostPermissions?: { hostAccess: string } } }>;
              updateExtensionConfiguration(update: object): Promise<void>;
              addHostPermission(id: string, host: string): Promise<void>;
              removeHostPermission(id: string, host: string): Promise<void>;
            };
          };
          const info = await developerPrivate.getExtensionInfo(id);
          if (info.permissions.runtimeHostPermissions?.hostAccess !== hostAccess)
            await developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess });
          for (const host of added) await developerPrivate.addHostPermission(id, host);
          for (const host of removed) await developerPrivate.removeHostPermission(id, host);
        },
        extensionId,
        access,
        fresh,
        gone,
      );
      given = hosts ?? [];
      await page.close();
    },

    async updateExtension() {
      const page = await browser.newPage();
      await page.goto('chrome://extensions/');
      await page.evaluate(async (id) => {
        // What the page's own button calls.
        const { developerPrivate } = chrome as unknown as {
          developerPrivate: { reload(id: string, how: object): Promise<void> };
        };
        await developerPrivate.reload(id, { failQuietly: true });
      }, extensionId);
      await page.close();
    },

    async close() {
      await browser.close();
    },
  };

  function isOwn(url: string): boolean {
    return url.startsWith(base);
  }

  function isPopup(url: string): boolean {
    return isOwn(url) && url.includes('popup');
  }
  return self;
}

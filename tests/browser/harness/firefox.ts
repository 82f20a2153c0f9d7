/**
 * Firefox with Sidelight, through WebDriver BiDi. What no page can reach (the real popup,
 * the background, the browser's own switch for access) goes through the browser window's
 * privileged scope, which `--remote-allow-system-access` opens.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findExecutable } from './executables.ts';
import { findBuild } from './extension-build.ts';
import { pressPanelButton } from './popup-reader.ts';
import {
  type ExtensionView,
  evaluateIn,
  type LaunchOptions,
  type TestBrowser,
  waitFor,
} from './test-browser.ts';

const EXTENSION = 'sidelight@sidelight.example';
/** Pinned, so that addresses of Sidelight's pages are known and stay across restarts. */
const UUID = '51de1197-0000-4000-8000-51de11970000';
export const FIREFOX_BASE = `moz-extension://${UUID}/`;

export interface FirefoxBrowser extends TestBrowser {
  name: 'firefox';
  closeWelcome(): Promise<void>;
  /** Address of the toolbar button's picture, for the tab in front. */
  readIcon(): Promise<string>;
  /** Presses keys in the browser's own window, where shortcuts are heard: `['Alt', 'Shift', 'N']`. */
  pressShortcut(keys: readonly string[]): Promise<void>;
  /** Runs source text with the browser's own rights, in its window; what it returns must survive JSON. */
  runPrivileged<T>(source: string): Promise<T>;
}

/** Starts Firefox with Sidelight loaded. */
export async function launchFirefox(options: LaunchOptions): Promise<FirefoxBrowser> {
  const executablePath = findExecutable('firefox');
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'sidelight-profile-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: !options.visible,
    userDataDir: profile,
    defaultViewport: options.visible ? null : { width: 1200, height: 900 },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION]: UUID }),
      // A temporary installation would lose its storage when the browser closes.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.openPopupWithoutUserGesture.enabled': true,
      ...(options.port === null ? {} : proxyTo(options.port)),
      'dom.security.https_only_mode': false,
    },
  });
  const firefox = makeFirefox(browser, profile);
  await browser.installExtension(options.build ?? findBuild('firefox'));
  await firefox.closeWelcome(); // a temporary installation is a new one at each start
  if (options.grant) await firefox.setAccess(true);
  return firefox;
}

/** How long the welcome page may take to come, ms; it comes only after an installation. */
const WELCOME_MS = 3000;

function proxyTo(port: number): Record<string, string | number | boolean> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}

/** The raw protocol, which puppeteer keeps to itself. */
interface Bidi {
  connection: { send(method: string, params: object): Promise<{ result: never }> };
}

function makeFirefox(browser: Browser, profile: string): FirefoxBrowser {
  const send = async <T>(method: string, params: object): Promise<T> =>
    (await (browser as unknown as Bidi).connection.send(method, params)).result;

  /** Runs source text with the browser's own rights, in the window in front; the result must survive JSON. */
  async function runPrivileged<T>(source: string): Promise<T> {
    const tree = await send<{ contexts: { context: string; url: string }[] }>('browsingContext.getTree', {
      'moz:scope': 'chrome',
    });
    const windows = tree.contexts.filter(({ url }) => url.endsWith('browser.xhtml'));
    const isInFront = `return Services.wm.getMostRecentWindow('navigator:browser') === window;`;
    for (const { context } of windows)
      if (windows.length === 1 || (await runInWindow<boolean>(context, isInFront)))
        return runInWindow<T>(context, source);
    throw new Error('the browser has no window in front');
  }

  async function runInWindow<T>(context: string, source: string): Promise<T> {
    const answer = await send<{
      type: string;
      result: { value: string };
      exceptionDetails?: { text: string };
    }>('script.evaluate', {
      expression: `(async () => JSON.stringify((await (async () => { ${source} })()) ?? null))()`,
      target: { context },
      awaitPromise: true,
    });
    if (answer.type !== 'success')
      throw new Error(answer.exceptionDetails?.text ?? 'privileged script failed');
    return JSON.parse(answer.result.value) as T;
  }

  /** Runs source text inside a document of the extension that lives in a `<browser>` element. */
  async function runInside<T>(element: string, run: unknown, given: unknown[]): Promise<T> {
    const call = `(${String(run)})(...${JSON.stringify(given)})`;
    // One script per call: a listener that stays would be there twice after Firefox moves a popup's document.
    const frame = (id: string) => `(async () => {
      let answer;
      try {
        const box = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
        // As in a click: some of what extensions may do, they may only do then.
        const click = content.windowUtils.setHandlingUserInput(true);
        try { answer = { json: JSON.stringify((await Cu.evalInSandbox(${JSON.stringify(call)}, box)) ?? null) }; } finally { click.destruct(); }
      } catch (failure) { answer = { failure: String(failure) }; }
      sendAsyncMessage('${id}', answer);
    })();`;
    const id = `sidelight:${randomUUID()}`;
    const answer = await runPrivileged<{ json?: string; failure?: string }>(`
      const host = ${element};
      if (!host) return { failure: 'no such document' };
      return await new Promise((resolve) => {
        host.messageManager.addMessageListener('${id}', ({ data }) => resolve(data));
        host.messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + ${JSON.stringify(encodeURIComponent(frame(id)))}, false);
        setTimeout(() => resolve({ failure: 'no answer within 4 s' }), 4000);
      });`);
    if (answer.json === undefined) throw new Error(answer.failure);
    return JSON.parse(answer.json) as T;
  }

  const POPUP = `document.querySelector('browser.webextension-popup-browser')`;
  const EXTENSION_PARENT = `
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const extension = WebExtensionPolicy.getByID('${EXTENSION}').extension;`;

  const PANEL = `document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')`;

  function viewIn(element: string, close: string): ExtensionView {
    return {
      evaluate: (run, ...given) => runInside(element, run, given),
      async screenshot(path) {
        const url = await runPrivileged<string>(`
          const shot = await ${element}.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
          const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
          canvas.width = shot.width; canvas.height = shot.height;
          canvas.getContext('2d').drawImage(shot, 0, 0);
          return canvas.toDataURL();`);
        writeFileSync(path, Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
      },
      async close() {
        // A panel that is still opening ignores the first request to close.
        await waitFor('it to close', () => runPrivileged<boolean>(close));
      },
    };
  }
  const viewPopup = () => viewIn(POPUP, `${POPUP}?.closest('panel')?.hidePopup(); return !${POPUP};`);
  const viewPanel = () => viewIn(PANEL, `SidebarController.hide(); return !SidebarController.isOpen;`);

  return {
    name: 'firefox',
    browser,
    profile,
    runPrivileged,

    async openPage(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      await page.bringToFront();
      return page;
    },

    async openPopup(page) {
      await page.bringToFront();
      await runPrivileged(`${EXTENSION_PARENT}
        await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, true);`);
      const view = viewPopup();
      await waitFor('the popup', () => view.evaluate(() => document.readyState === 'complete'));
      return view;
    },

    async clickToolbarButton(page) {
      await page.bringToFront();
      await runPrivileged(`${EXTENSION_PARENT}
        await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`);
      const view = viewPopup();
      await waitFor('the popup', () => view.evaluate(() => document.readyState === 'complete'));
      return view;
    },

    readIcon: () =>
      runPrivileged<string>(`${EXTENSION_PARENT}
        const action = ExtensionParent.apiManager.global.browserActionFor(extension).action;
        return JSON.stringify(action.getProperty(gBrowser.selectedTab, 'icon'));`),

    async pressShortcut(keys) {
      await runPrivileged(`
        const keys = ${JSON.stringify(keys)};
        const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        tip.beginInputTransactionForTests(window);
        const events = keys.map((key) => new window.KeyboardEvent('', {
          key: key.length === 1 && keys.includes('Shift') ? key.toUpperCase() : key,
          code: key.length === 1 ? 'Key' + key.toUpperCase() : key + 'Left',
          keyCode: key.length === 1 ? key.toUpperCase().charCodeAt(0) : 0,
        }));
        for (const event of events) tip.keydown(event);
        for (const event of events.toReversed()) tip.keyup(event);
        return 1;`);
    },

    async openPanel(page) {
      await pressPanelButton(await this.openPopup(page));
      const view = viewPanel();
      await waitFor('the panel', () => view.evaluate(() => document.readyState === 'complete'));
      return view;
    },

    async openExtensionPage(path) {
      const page = await browser.newPage();
      const contexts = await send<{ contexts: { context: string; url: string }[] }>(
        'browsingContext.getTree',
        {},
      );
      // puppeteer does not tell a page's context; a new page is the last one.
      const context = contexts.contexts.at(-1)?.context;
      await send('browsingContext.navigate', { context, url: `${FIREFOX_BASE}${path}`, wait: 'none' });
      await waitFor(path, () => page.evaluate((base) => location.href.startsWith(base), FIREFOX_BASE));
      await waitFor(path, () => page.evaluate(() => document.readyState === 'complete'));
      return {
        page,
        evaluate: (run, ...given) => evaluateIn(page, run, given),
        screenshot: async (file) => void (await page.screenshot({ path: file as `${string}.png` })),
        close: async () => void (await page.close().catch(() => undefined)),
      };
    },

    async evaluateBackground(run, ...given) {
      await runPrivileged(`${EXTENSION_PARENT} await extension.wakeupBackground?.(); return 1;`);
      return runInside(
        `(() => { ${EXTENSION_PARENT} return [...extension.views].find((view) => view.viewType === 'background')?.xulBrowser; })()`,
        run,
        given,
      );
    },

    async killWorker() {
      await runPrivileged(`${EXTENSION_PARENT} await extension.terminateBackground(); return 1;`);
    },

    async setAccess(granted) {
      const wanted = Array.isArray(granted)
        ? granted.map((host) => `*://${host}/*`)
        : granted
          ? ['*://*/*']
          : [];
      await runPrivileged(`
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const extension = WebExtensionPolicy.getByID('${EXTENSION}').extension;
        const wanted = ${JSON.stringify(wanted)};
        const { origins } = await ExtensionPermissions.get('${EXTENSION}');
        const change = (how, list) => list.length > 0 &&
          ExtensionPermissions[how]('${EXTENSION}', { permissions: [], origins: list, data_collection: [] }, extension);
        await change('add', wanted.filter((each) => !origins.includes(each)));
        await change('remove', origins.filter((each) => !wanted.includes(each)));
        return 1;`);
    },

    async updateExtension() {
      await browser.installExtension(findBuild('firefox'));
    },

    /** After an installation the welcome page takes the front; tests open it when they want it. */
    async closeWelcome() {
      const close = () =>
        runPrivileged<boolean>(`
          const tab = gBrowser.tabs.find((each) => each.linkedBrowser.currentURI.spec.endsWith('/welcome.html'));
          if (tab) gBrowser.removeTab(tab);
          return tab !== undefined;`);
      await waitFor('the welcome page', close, { timeoutMs: WELCOME_MS }).catch(() => undefined);
    },

    async close() {
      await browser.close();
    },
  };
}

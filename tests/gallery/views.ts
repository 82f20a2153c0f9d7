/** Every view in every state in a browser, one after the other on one page, and its picture. */
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { bundleScript, giveWords } from '../browser/harness/bundle.ts';
import { proxyTo } from '../browser/harness/chromium.ts';
import { findExecutable } from '../browser/harness/executables.ts';
import type { BrowserName } from '../browser/harness/test-browser.ts';
import { VIEWS_APP, type ViewsPage } from '../browser/harness/views-page.ts';
import { readWords } from '../locales/messages.ts';
import { wearBoxes, writeBoxFaces } from './box-font.ts';

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

export interface ViewsOptions {
  /** Language of the words. */
  language: string;
  /** Boxes in place of letters: the same picture whatever fonts there are. */
  boxes: boolean;
}

export interface Views {
  names: readonly string[];
  /** Draws a view from nothing. */
  show(name: string): Promise<void>;
  /** PNG of the view that is shown, as long as it is, once it stands. */
  take(): Promise<Uint8Array>;
  page: Page;
}

/** As large as each kind of view is to its reader, CSS px: a popup, Firefox's sidebar at its narrowest, a window. */
const SIZES: Readonly<Record<string, { width: number; height: number }>> = {
  panel: { width: 246, height: 500 },
  welcome: { width: 720, height: 500 },
  options: { width: 720, height: 500 },
  card: { width: 520, height: 600 },
};
const POPUP_SIZE = { width: 400, height: 600 };

export interface BareOptions {
  scheme?: Scheme;
  forcedColours?: boolean;
  /** Port of a site server that is the browser's only way to the network. Chromium only. */
  port?: number | null;
}

/** A browser without Sidelight: the views need none. Firefox has its scheme and colours from the start alone. */
export function launchBare(
  name: BrowserName,
  { scheme = 'light', forcedColours = false, port = null }: BareOptions = {},
): Promise<Browser> {
  const root = process.getuid?.() === 0; // Chromium refuses its sandbox to root; everybody else keeps it
  return puppeteer.launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath: findExecutable(name),
    defaultViewport: { ...POPUP_SIZE },
    ...(name === 'firefox'
      ? {
          extraPrefsFirefox: {
            'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
            'ui.prefersReducedMotion': 1,
            'browser.display.document_color_use': forcedColours ? 2 : 1,
          },
        }
      : {
          pipe: true,
          args: [
            '--hide-scrollbars',
            '--disable-gpu',
            ...(root ? ['--no-sandbox'] : []),
            ...(port === null ? [] : proxyTo(port)),
          ],
        }),
  });
}

/** Opens the page that draws them. */
export async function openViews(browser: Browser, { language, boxes }: ViewsOptions): Promise<Views> {
  const [english, words] = await Promise.all([readWords('en'), readWords(language)]);
  const script = giveWords(words, english) + (await bundleScript(VIEWS_APP));
  const page = await browser.newPage();
  const isFirefox = (await browser.version()).startsWith('firefox');
  const fast = isFirefox ? {} : { optimizeForSpeed: true }; // Firefox's protocol knows no such wish

  const faces = boxes ? writeBoxFaces() : '';
  await page.setContent(
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Views</title><style>${faces}</style></head><body></body></html>`,
  );
  await page.addScriptTag({ content: boxes ? wearBoxes(script) : script });
  if (boxes)
    await page.evaluate(async () => void (await Promise.all([...document.fonts].map((face) => face.load()))));
  return {
    page,
    names: await page.evaluate(() => (window as unknown as ViewsPage).views),
    async show(name) {
      const size = SIZES[name.split(' ')[0] ?? ''] ?? POPUP_SIZE;
      await resize(page, size);
      const height = await page.evaluate(async (view) => {
        await (window as unknown as ViewsPage).showView(view);
        return document.documentElement.scrollHeight;
      }, name);
      // As high as the view is: of what lies beyond the window, Chromium 156 sometimes paints nothing.
      if (height > size.height) await resize(page, { ...size, height });
    },
    async take() {
      await settle(page);
      return page.screenshot({ captureBeyondViewport: false, ...fast });
    },
  };
}

async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  const now = page.viewport();
  if (now?.width !== size.width || now.height !== size.height) await page.setViewport({ ...size });
}

/** The first frame measures and places, the second has painted what came of it. */
function settle(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });
}

/** One for each page, since what a session asks for stands beside what others ask for; puppeteer itself knows no forced colours. */
const sessions = new WeakMap<Page, CDPSession>();

/** What Chromium can be told while it runs: scheme, forced colours, and no motion, so that a picture is of what stays. */
export async function setScheme(page: Page, scheme: Scheme, forcedColours = false): Promise<void> {
  const client = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, client);
  await client.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
      ...(forcedColours ? [{ name: 'forced-colors', value: 'active' }] : []),
    ],
  });
}

/** What a browser with Sidelight in it can do for a test, the same for Chromium and Firefox. */
import type { Browser, Page, WebWorker } from 'puppeteer-core';

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** Whether Sidelight may read every site from the start. */
  grant: boolean;
  /** Port of the site server, which is then the browser's only way to the network; null for the open network. */
  port: number | null;
  /** Folder of the browser's profile; a fresh one where left out. Give the same one to start the browser again. */
  profile?: string;
  /** Folder of the build to load, in place of the one that `grant` chooses; same permissions, or `grant` holds no more. */
  build?: string;
  /** Show a window; headless where left out. */
  visible?: boolean;
}

/** A document of Sidelight's own: the popup, the panel, the options, the welcome page. */
export interface ExtensionView {
  /** Runs a function in the view, as in a click of the reader's; arguments and result must survive JSON. */
  evaluate<T, A extends unknown[]>(run: (...given: A) => T | Promise<T>, ...given: A): Promise<T>;
  /** The view as a page, with its keyboard; Firefox gives none of what stands in its own frame. */
  page?: Page;
  /** PNG of the view. */
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

export interface TestBrowser {
  name: BrowserName;
  browser: Browser;
  profile: string;
  /** Opens an address and waits until it has loaded. */
  openPage(url: string): Promise<Page>;
  /** Opens the toolbar popup over the page, as a click on the button does (without its activeTab). */
  openPopup(page: Page): Promise<ExtensionView>;
  /** Clicks the toolbar button: opens the popup, and the page to Sidelight for this visit (`activeTab`). */
  clickToolbarButton(page: Page): Promise<ExtensionView>;
  /** Opens the panel beside the page by the popup's button. */
  openPanel(page: Page): Promise<ExtensionView>;
  /** Opens one of Sidelight's pages in a tab. */
  openExtensionPage(path: string): Promise<ExtensionView & { page: Page }>;
  /** Runs a function in the background, woken first. */
  evaluateBackground<T, A extends unknown[]>(run: (...given: A) => T | Promise<T>, ...given: A): Promise<T>;
  /** Ends the background, as the browser may at any moment. */
  killWorker(): Promise<void>;
  /** Gives access to every site, to none, or to these hosts alone (`news.example`), as the browser's own settings do. */
  setAccess(granted: boolean | readonly string[]): Promise<void>;
  /** Puts the same build in place of itself under everything that is open, as an update does. */
  updateExtension(): Promise<void>;
  close(): Promise<void>;
}

/** Asks again until the answer is no longer null, undefined, false or an empty list. Throws with `what` when the time is over. */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T> | T,
  { timeoutMs = 8000, everyMs = 40 }: { timeoutMs?: number; everyMs?: number } = {},
): Promise<NonNullable<T>> {
  const end = Date.now() + timeoutMs;
  let last: unknown;
  do {
    try {
      const answer = await ask();
      last = answer;
      const empty = answer === false || (Array.isArray(answer) && answer.length === 0);
      if (answer !== null && answer !== undefined && !empty) return answer;
    } catch (failure) {
      // A document that is just being replaced cannot answer; the next one can.
      last = failure;
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  } while (Date.now() < end);
  throw new Error(`waited ${timeoutMs} ms for ${what}; last answer: ${String(last)}`);
}

/** `evaluate` of a page or worker with our own generics; puppeteer's describe handles, which nothing here uses. */
export async function evaluateIn<T, A extends unknown[]>(
  realm: Page | WebWorker,
  run: (...given: A) => T | Promise<T>,
  given: A,
): Promise<T> {
  const evaluate = realm.evaluate.bind(realm) as unknown as (f: unknown, ...g: unknown[]) => Promise<T>;
  return evaluate(run, ...given);
}

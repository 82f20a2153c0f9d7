/** The page on which every view is drawn in every state, by `views-app.tsx`. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { Words } from '../../locales/messages.ts';
import { bundleScript, giveWords } from './bundle.ts';
import type { Round } from './round.ts';

export const VIEWS_APP = fileURLToPath(new URL('./views-app.tsx', import.meta.url));

/** Set in the page by `views-app.tsx`. */
export interface ViewsPage {
  views: string[];
  /** Resolves when the view's clicks are done. */
  showView(name: string): Promise<void>;
}

/** CSS px. The popup's width must be borne by the other views as well; Firefox opens its sidebar narrower still. */
const POPUP_WIDTH = 400;
const PANEL_WIDTH = 246;

/** The card announces itself this long after it is there, ms, with some to spare. */
const ANNOUNCED_MS = 220;
/** Cards whose announcement is waited for: each state, and one entry for all. */
const ANNOUNCED = /^card (loading|empty|failed|maria-zakharova)$/;

/** Serves the page as `PATH.html` with these words, English where one is missing, and opens it. */
export async function openViews(round: Round, path: string, words: Words, english: Words): Promise<Page> {
  const script = await bundleScript(VIEWS_APP);
  round.sites.put(`/${path}.js`, giveWords(words, english) + script);
  round.sites.put(
    `/${path}.html`,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Views</title></head><body><script src="/${path}.js"></script></body></html>`,
  );
  return round.browser.openPage(round.sites.page(`${path}.html`));
}

/** Names of all views in all states. */
export function listViews(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as ViewsPage).views);
}

/** Draws a view at its own width, or at another (CSS px); resolves once it stands, its clicks and the card's announcement included. */
export async function showView(page: Page, view: string, given?: number): Promise<void> {
  const width = given ?? (view.startsWith('panel') ? PANEL_WIDTH : POPUP_WIDTH);
  if (page.viewport()?.width !== width) await page.setViewport({ width, height: 600 });
  await page.evaluate(
    async (name, pause) => {
      await (window as unknown as ViewsPage).showView(name);
      await new Promise((resolve) => setTimeout(resolve, pause));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    },
    view,
    ANNOUNCED.test(view) ? ANNOUNCED_MS : 0,
  );
}

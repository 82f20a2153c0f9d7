import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWords, type Words } from '../locales/messages.ts';
import { makePseudoWords } from '../locales/pseudo.ts';
import { bundleScript, giveWords } from './harness/bundle.ts';
import { BROWSERS } from './harness/executables.ts';
import { findLayoutFaults } from './harness/layout-faults.ts';
import { type Round, startRound } from './harness/round.ts';
import { waitFor } from './harness/test-browser.ts';

const viewsApp = fileURLToPath(new URL('./harness/views-app.tsx', import.meta.url));
const english = await readWords('en');
const LANGUAGES: Record<string, Words> = {
  'a language 40 % longer': makePseudoWords(english, 'long'),
  'a language from right to left': makePseudoWords(english, 'right-to-left'),
  Ukrainian: await readWords('uk'),
};

/** Set in the page by `views-app.tsx`. */
interface ViewsPage {
  views: string[];
  showView(name: string): void;
}

/** CSS px. The popup's width must be borne by the other views as well; Firefox opens its sidebar narrower still. */
const POPUP_WIDTH = 400;
const PANEL_WIDTH = 246;

const inChromium = () => {
  let round: Round;
  let script: string;
  beforeAll(async () => {
    round = await startRound('chromium', { grant: false });
    script = await bundleScript(viewsApp);
  });
  afterAll(() => round.destroy());

  async function openViews(words: Words, path: string): Promise<Page> {
    round.sites.put(`/${path}.js`, giveWords(words, english) + script);
    round.sites.put(
      `/${path}.html`,
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Views</title></head><body><script src="/${path}.js"></script></body></html>`,
    );
    const page = await round.browser.openPage(round.sites.page(`${path}.html`));
    return page;
  }

  async function show(page: Page, view: string): Promise<void> {
    const width = view.startsWith('panel') ? PANEL_WIDTH : POPUP_WIDTH;
    if (page.viewport()?.width !== width) await page.setViewport({ width, height: 600 });
    await page.evaluate((name) => (window as unknown as ViewsPage).showView(name), view);
    // Clicks follow each other in tasks of their own; the keyboard's card announces itself late.
    await new Promise((resolve) => setTimeout(resolve, view.startsWith('card') ? 220 : 60));
  }

  it.each(Object.keys(LANGUAGES))(
    'is whole in %s: nothing cut, nothing over the other, nothing left in English',
    async (name) => {
      const words = LANGUAGES[name];
      if (!words) throw new Error(`no language ${name}`);
      const page = await openViews(words, `views-${Object.keys(LANGUAGES).indexOf(name)}`);
      const views = await page.evaluate(() => (window as unknown as ViewsPage).views);
      expect(views.length).toBeGreaterThan(30);
      const faults: Record<string, string[]> = {};
      for (const view of views) {
        await show(page, view);
        const found = await page.evaluate(findLayoutFaults);
        if (found.length > 0) faults[view] = found;
      }
      expect(faults).toEqual({});
      const direction = await page.evaluate(() => getComputedStyle(document.body).direction);
      expect(direction).toBe(words.get('direction'));
      await page.close();
    },
  );

  it('finds faults that are planted', async () => {
    const page = await openViews(makePseudoWords(english, 'long'), 'planted');
    await show(page, 'popup off');
    expect(await page.evaluate(findLayoutFaults)).toEqual([]);
    const plant = (style: string, text: string) =>
      page.evaluate(
        (given, words) => {
          document.querySelector('#planted')?.remove();
          const planted = document.createElement('p');
          planted.id = 'planted';
          planted.style.cssText = given;
          planted.textContent = words;
          document.querySelector('.sl-foot')?.append(planted);
          return new Promise((resolve) => requestAnimationFrame(resolve));
        },
        style,
        text,
      );
    const faultsWith = async (style: string, text: string) => {
      await plant(style, text);
      return (await page.evaluate(findLayoutFaults)).join('\n');
    };
    expect(await faultsWith('', 'Left in English')).toContain('not translated: Left in English');
    expect(await faultsWith('width: 20px; overflow: hidden; white-space: nowrap', 'ééééééééé')).toContain(
      'cut: p',
    );
    expect(await faultsWith('width: 20px; white-space: nowrap', 'ééééééééé')).toContain('out of p');
    expect(await faultsWith('position: fixed; inset: 20px', 'é '.repeat(200))).toContain(
      'one over the other',
    );
    expect(await faultsWith('min-width: 900px', 'é')).toContain('scrolls sideways');
    await page.close();
  });
};
if (BROWSERS.includes('chromium')) describe('every view in every state', inChromium);

describe.each(BROWSERS)('the built extension in %s', (name) => {
  it('has its words from the browser, in its pages and in the manifest', async () => {
    const round = await startRound(name, { grant: false });
    try {
      const view = await round.browser.openExtensionPage('options.html');
      await waitFor('its heading', () => view.evaluate(() => document.querySelector('h1') !== null));
      const seen = await view.evaluate(() => ({
        heading: document.querySelector('h1')?.textContent,
        title: document.title,
        language: document.documentElement.lang,
        name: chrome.runtime.getManifest().name,
        description: chrome.runtime.getManifest().description,
      }));
      expect(seen).toEqual({
        heading: english.get('options.title'),
        title: english.get('options.documentTitle'),
        language: english.get('language'),
        name: english.get('manifest.name'),
        description: english.get('manifest.description'),
      });
      await view.close();
    } finally {
      await round.destroy();
    }
  });
});

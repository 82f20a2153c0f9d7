/** The pictures in README.md, light and dark, of the built extension on the sample article: `npm run gallery -- --readme`. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import sharp from 'sharp';
import { launchChromium } from '../browser/harness/chromium.ts';
import { openTab, waitForEntries } from '../browser/harness/popup-reader.ts';
import { hoverMark, leave, waitForCard, waitForMarks, waitForNoCard } from '../browser/harness/reader.ts';
import { startSiteServer } from '../browser/harness/site-server.ts';
import { readPicture, writePicture } from './pictures.ts';
import { SCHEMES, setScheme } from './views.ts';

const IMAGES = fileURLToPath(new URL('../../docs/images', import.meta.url));

/** The middle of the window with all of the card, which opens below its mark, CSS px. */
const WINDOW = { width: 1200, height: 1100 };
const CARD_PART = { left: 270, top: 430, width: 810, height: 620 };

/** Time for text and colours to settle before a picture is taken, ms. */
const SETTLE_MS = 400;

/** Takes them; the extension must be built. */
export async function takeReadmePictures(): Promise<void> {
  const sites = await startSiteServer();
  const chromium = await launchChromium({ grant: true, port: sites.port });
  try {
    const page = await chromium.openPage(sites.page('article.html'));
    await page.setViewport(WINDOW);
    await waitForMarks(page);
    for (const scheme of SCHEMES) {
      await setScheme(page, scheme);
      await hoverMark(page, 'Maria Zakharova');
      await waitForCard(page);
      await take(page, `card-${scheme}`, CARD_PART);
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
      await leave(page);
    }
    const popup = await chromium.openPopup(page);
    await waitForEntries(popup);
    for (const tab of ['On this page', 'Timeline'] as const) {
      await openTab(popup, tab);
      for (const scheme of SCHEMES) {
        if (popup.page === undefined) throw new Error('Chromium gives the popup as a page'); // Firefox alone gives none
        await setScheme(popup.page, scheme);
        await take(popup.page, `${tab === 'Timeline' ? 'timeline' : 'popup'}-${scheme}`);
      }
    }
  } finally {
    await chromium.close();
    await sites.destroy();
  }
  console.log(`pictures in ${IMAGES}`);
}

/** A picture of the window, or of a part of it. */
async function take(page: Page, name: string, part?: typeof CARD_PART): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const whole = await page.screenshot();
  const shown = part === undefined ? whole : await sharp(whole).extract(part).png().toBuffer();
  await writePicture(await readPicture(shown), join(IMAGES, `${name}.png`));
}

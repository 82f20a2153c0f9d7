/**
 * The pictures for the stores, of the built extension: `npm run gallery -- --store`. All are of the size that Chrome, Edge
 * and Firefox take alike. A popup is smaller than that, so it stands beside the page it belongs to, as it does in a browser.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import sharp from 'sharp';
import { launchChromium } from '../browser/harness/chromium.ts';
import { openTab, waitForEntries } from '../browser/harness/popup-reader.ts';
import { hoverMark, leave, waitForCard, waitForMarks, waitForNoCard } from '../browser/harness/reader.ts';
import { startSiteServer } from '../browser/harness/site-server.ts';
import { readPicture, writePicture } from './pictures.ts';
import { setScheme } from './views.ts';

const IMAGES = fileURLToPath(new URL('../../docs/store', import.meta.url));

/** https://developer.chrome.com/docs/webstore/images: 1280 by 800; the other stores take it too. */
export const STORE_SIZE = { width: 1280, height: 800 };

/** Time for text and colours to settle before a picture is taken, ms. */
const SETTLE_MS = 400;
/** Where a popup hangs from the toolbar, from the window's upper right corner, CSS px. */
const POPUP_GAP = 16;

/** Takes them; the extension must be built. */
export async function takeStorePictures(): Promise<void> {
  await mkdir(IMAGES, { recursive: true });
  const sites = await startSiteServer();
  const chromium = await launchChromium({ grant: true, port: sites.port });
  try {
    const page = await chromium.openPage(sites.page('article.html'));
    await page.setViewport(STORE_SIZE);
    await waitForMarks(page);
    await hoverMark(page, 'prisoner exchanges');
    await waitForCard(page);
    await write('1-card', await settle(page));
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await leave(page);
    const behind = await settle(page);
    const popup = await chromium.openPopup(page);
    if (popup.page === undefined) throw new Error('Chromium gives the popup as a page'); // Firefox alone gives none
    await waitForEntries(popup);
    await write('2-popup', await hang(behind, await settle(popup.page)));
    await openTab(popup, 'Timeline');
    await write('3-timeline', await hang(behind, await settle(popup.page)));
    await popup.close();
    const settings = (await chromium.openExtensionPage('options.html')).page;
    await settings.setViewport(STORE_SIZE);
    await settings.waitForSelector('.sl-pack');
    await settings.evaluate(() => document.querySelector('#packs')?.scrollIntoView());
    await write('4-packs', await settle(settings));
    await page.bringToFront();
    await setScheme(page, 'dark');
    await hoverMark(page, 'prisoner exchanges');
    await waitForCard(page);
    await write('5-dark', await settle(page));
  } finally {
    await chromium.close();
    await sites.destroy();
  }
  console.log(`pictures in ${IMAGES}`);
}

async function settle(page: Page): Promise<Uint8Array> {
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  return page.screenshot();
}

/** A popup as it hangs over its page, with a line around it. */
async function hang(page: Uint8Array, popup: Uint8Array): Promise<Uint8Array> {
  const line = { top: 1, bottom: 1, left: 1, right: 1, background: '#8a857a' };
  const framed = await sharp(popup).extend(line).toBuffer({ resolveWithObject: true });
  const left = STORE_SIZE.width - framed.info.width - POPUP_GAP;
  return sharp(page)
    .composite([{ input: framed.data, left, top: 0 }])
    .png()
    .toBuffer();
}

async function write(name: string, picture: Uint8Array): Promise<void> {
  await writePicture(await readPicture(Buffer.from(picture)), join(IMAGES, `${name}.png`));
}

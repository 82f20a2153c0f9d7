/**
 * What a reader presses on an open card. Nothing in a closed root can be found from outside: its stops are reached by so many
 * presses of Tab, negative ones backwards.
 */
import type { Page } from 'puppeteer-core';
import { hoverMark, leave, readCardBox, waitForCard } from './reader.ts';
import { waitFor } from './test-browser.ts';

/** From inside the card; its stops come in their order: pin, body, why, hide, timeline. */
export const [PIN, HIDE] = [1, 4];
/** On a card that has more statements than it shows at first. */
export const TIMELINE = 6;
/** From the button that opens the choices back to them: past "Why marked?", the last comes first. */
export const [MUTE, SITE, HERE] = [-2, -3, -4];

/** Opens a card by the pointer and presses into it: the next Tab goes to its first stop. */
export async function enterCard(page: Page, text: string): Promise<void> {
  await leave(page);
  await hoverMark(page, text);
  await waitForCard(page);
  const box = await waitFor('a card that has its content', async () => {
    const seen = await readCardBox(page);
    return seen && seen.bottom - seen.top > 150 ? seen : null;
  });
  await page.mouse.move(box.left + 30, box.top + 16, { steps: 3 });
  await page.mouse.click(box.left + 30, box.top + 16);
}

/** Presses the stop that is so many presses of Tab away. */
export async function pressStop(page: Page, tabs: number): Promise<void> {
  if (tabs < 0) await page.keyboard.down('Shift');
  for (let step = 0; step < Math.abs(tabs); step++) await page.keyboard.press('Tab');
  if (tabs < 0) await page.keyboard.up('Shift');
  await page.keyboard.press('Enter');
  await new Promise((resolve) => setTimeout(resolve, 100));
}

/** What the popup shows, as a reader would find it: by role and words. */
import { type ExtensionView, waitFor } from './test-browser.ts';

export interface SeenEntry {
  name: string;
  /** Words beside the name: "3 mentions as …". */
  facts: string;
}

/** Waits until the popup has read the page and lists its entries. */
export function waitForEntries(popup: ExtensionView): Promise<SeenEntry[]> {
  return waitFor('entries in the popup', () =>
    popup.evaluate(() =>
      [...document.querySelectorAll('.sl-entry')].map((entry) => ({
        name: entry.querySelector('.sl-entry-name')?.textContent ?? '',
        facts: entry.querySelector('.sl-entry-facts')?.textContent ?? '',
      })),
    ),
  );
}

/** Opens a tab of the popup by its title and waits for its panel; returns the panel's words. */
export async function openTab(popup: ExtensionView, title: string): Promise<string> {
  await waitFor(`the tab ${title}`, () =>
    popup.evaluate((wanted) => {
      const tab = [...document.querySelectorAll<HTMLElement>('[role=tab]')].find((each) =>
        each.textContent?.startsWith(wanted),
      );
      tab?.click();
      return tab !== undefined;
    }, title),
  );
  return waitFor(`the panel ${title}`, () =>
    popup.evaluate((wanted) => {
      const selected = document.querySelector('[role=tab][aria-selected=true]');
      if (!selected?.textContent?.startsWith(wanted)) return null;
      const panel = document.getElementById(selected.getAttribute('aria-controls') ?? '');
      return panel?.innerText ?? null;
    }, title),
  );
}

/** Opens each tab of the popup in turn. */
export async function openEveryTab(popup: ExtensionView): Promise<void> {
  const titles = await popup.evaluate(() =>
    [...document.querySelectorAll('[role=tab]')].map((tab) => tab.textContent ?? ''),
  );
  for (const title of titles) await openTab(popup, title);
}

/** Waits until the popup's words hold this text. */
export function waitForWords(popup: ExtensionView, words: string): Promise<boolean> {
  return waitFor(`"${words}" in the popup`, () =>
    popup.evaluate((wanted) => document.body.innerText.includes(wanted), words),
  );
}

/** Presses the popup's button for the panel, once it is there; the popup closes over it. */
export async function pressPanelButton(popup: ExtensionView): Promise<void> {
  await waitForEntries(popup);
  await popup.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.sl-foot button')];
    buttons.find((button) => button.textContent === 'Side panel')?.click();
  });
}

/** Turns the switch for the site over; waits until it stands at `on`. */
export async function switchSite(popup: ExtensionView, on: boolean): Promise<void> {
  const find = () =>
    popup.evaluate(() => document.querySelector('#site-switch')?.getAttribute('aria-checked') ?? null);
  await waitFor('the switch', find);
  if ((await find()) !== String(on)) {
    await popup.evaluate(() => document.querySelector<HTMLElement>('#site-switch')?.click());
  }
  await waitFor(`the switch at ${on}`, async () => (await find()) === String(on));
}

/**
 * The toolbar button of each tab: how many entries are shown there, and whether the
 * reader has turned its site off. The browser forgets both on navigation, which is
 * right: the next page's content script reports anew.
 */
import { browser } from 'wxt/browser';

/** Sizes in pixels that the build draws, in colour and in grey. */
const ICON_SIZES = [16, 32, 48] as const;

/** The accent of src/ui/tokens.css, light scheme: 6:1 against white. */
const BADGE_COLOURS = { background: '#0b6b75', text: '#ffffff' };

/** Shows the number of distinct entries shown on a tab's page; nothing for 0. */
export async function showCount(tabId: number, count: number): Promise<void> {
  await untilClosed([
    browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOURS.background }),
    browser.action.setBadgeTextColor({ tabId, color: BADGE_COLOURS.text }),
  ]);
}

/** How long a sign stands on the button, ms: seen by who has just clicked, and no longer in the way of the number. */
const SIGN_MS = 2500;

/** Shows for a moment that something the reader asked for is done, or is not; then the number that stood there. */
export async function showSign(tabId: number, done: boolean): Promise<void> {
  const before = await browser.action.getBadgeText({ tabId });
  await untilClosed([
    browser.action.setBadgeText({ tabId, text: done ? '✓' : '!' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOURS.background }),
    browser.action.setBadgeTextColor({ tabId, color: BADGE_COLOURS.text }),
  ]);
  await new Promise((resolve) => setTimeout(resolve, SIGN_MS));
  await untilClosed([browser.action.setBadgeText({ tabId, text: before })]);
}

/** Shows a tab's site as on, or greyed as turned off. */
export async function showSwitch(tabId: number, on: boolean): Promise<void> {
  const folder = on ? '/icons' : '/icons/off';
  const path = Object.fromEntries(ICON_SIZES.map((size) => [size, `${folder}/${size}.png`]));
  await untilClosed([
    browser.action.setIcon({ tabId, path }),
    ...(on ? [] : [browser.action.setBadgeText({ tabId, text: '' })]),
  ]);
}

/** A tab that closes meanwhile needs no button. */
async function untilClosed(changes: Promise<void>[]): Promise<void> {
  await Promise.allSettled(changes);
}

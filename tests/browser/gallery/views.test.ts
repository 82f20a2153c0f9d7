/** Every view in every state, light and dark, held to the pictures in `tests/gallery/references`. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openReferences, type References } from '../../gallery/references.ts';
import { launchBare, openViews, SCHEMES, setScheme, type Views } from '../../gallery/views.ts';

let browser: Browser;
let views: Views;
let references: References;
beforeAll(async () => {
  references = openReferences();
  browser = await launchBare('chromium');
  views = await openViews(browser, { language: 'en', boxes: true });
});
afterAll(() => browser.close());

/** What is wrong with the view that stands, by scheme. */
async function judge(view: string): Promise<Record<string, string>> {
  const wrong: Record<string, string> = {};
  for (const scheme of SCHEMES) {
    await setScheme(views.page, scheme);
    const problem = await references.judge(view, scheme, await views.take());
    if (problem !== null) wrong[`${view}, ${scheme}`] = problem;
  }
  return wrong;
}

it('looks as it did', async () => {
  expect(views.names.length).toBeGreaterThan(40);
  let wrong: Record<string, string> = {};
  for (const view of views.names) {
    await views.show(view);
    wrong = { ...wrong, ...(await judge(view)) };
  }
  expect(wrong).toEqual({});
  expect(references.unused()).toEqual([]);
});

it('would show a fault: something two pixels off, gone, cut, or of another colour, weight or family', async () => {
  const faults = {
    'two pixels off': '.sl-foot { padding-block-start: 10px; }',
    gone: '.sl-switch-thumb { visibility: hidden; }',
    cut: '.sl-site-name { inline-size: 70px; overflow: hidden; white-space: nowrap; }',
    colour: ':root { --sl-ink-soft: #777; }',
    weight: '.sl-site-name { font-weight: 400; }',
    family: '.sl-site-name { font-family: var(--sl-font); }',
  };
  await views.show('popup off');
  const planted = await views.page.evaluateHandle(() =>
    document.head.appendChild(document.createElement('style')),
  );
  const seen: string[] = [];
  for (const [fault, style] of Object.entries(faults)) {
    await planted.evaluate(
      (element, text) => element.append(text),
      `html[lang] ${style.replace(':root', '')}`,
    );
    const wrong = Object.values(await judge('popup off'));
    if (wrong.every((words) => /differ.*differences\/popup-off.*--record/.test(words)) && wrong.length === 2)
      seen.push(fault);
    await planted.evaluate((element) => element.replaceChildren());
  }
  expect(seen).toEqual(Object.keys(faults));
});

/** Pages built of components: text in open shadow roots is read, marked and followed like any other; closed ones stay closed. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './harness/executables.ts';
import { waitForEntries } from './harness/popup-reader.ts';
import { hoverMark, leave, readMarks, waitForCard, waitForNoCard } from './harness/reader.ts';
import { closePages, type Round, startRound } from './harness/round.ts';
import { waitFor } from './harness/test-browser.ts';

/** An article in a component in a component, light text before and after it, a closed root, and one that comes late. */
const COMPONENTS = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Components</title>
<style>body{font:18px/28px Georgia;max-width:640px;margin:60px auto}</style></head><body>
<p id="before">Before it: the International Committee of the Red Cross.</p>
<news-app></news-app>
<p id="after">After it: Maria Zakharova spoke again, about Russian state media.</p>
<closed-part></closed-part><late-part></late-part>
<script>
  const give = (host, mode, html) => { const root = host.attachShadow({ mode }); root.innerHTML = html; return root; };
  customElements.define('news-app', class extends HTMLElement {
    connectedCallback() { give(this, 'open', '<style>p{color:#222}</style><news-story></news-story>'); }
  });
  customElements.define('news-story', class extends HTMLElement {
    connectedCallback() {
      window.story = give(this, 'open', '<article><h1>Talks</h1><p id="first">Maria Zakharova of the Russian Foreign ' +
        'Ministry spoke about the <b>Istanbul</b> talks.</p><p hidden>The Western security plan for Ukraine.</p></article>');
    }
  });
  customElements.define('closed-part', class extends HTMLElement {
    connectedCallback() { give(this, 'closed', '<p>The Western security plan for Ukraine was rejected.</p>'); }
  });
  addEventListener('late', () => customElements.define('late-part', class extends HTMLElement {
    connectedCallback() { give(this, 'open', '<p>The Western security plan for Ukraine was rejected.</p>'); }
  }));
</script></body></html>`;

/** All text is inside: nothing of it is prose to a walk through the document. */
const ONLY_INSIDE = COMPONENTS.replace(/<p id="(before|after)">.*?<\/p>/g, '');

describe.each(BROWSERS)('components in %s', (name) => {
  let round: Round;
  let page: Page;
  beforeAll(async () => {
    round = await startRound(name, { grant: true });
    round.sites.put('/components.html', COMPONENTS);
    round.sites.put('/only-inside.html', ONLY_INSIDE);
    page = await round.browser.openPage(round.sites.page('components.html'));
  });
  afterAll(() => round.destroy());

  const texts = async (of = page) => (await readMarks(of)).map(({ text }) => text);
  const waitForText = (text: string, of = page) =>
    waitFor(`the mark of ${text}`, async () => (await texts(of)).includes(text));

  it('are marked where they are open and seen', async () => {
    await waitForText('Istanbul talks');
    const marked = await texts();
    expect(marked).toContain('Russian Foreign Ministry');
    expect(marked).toContain('Russian state media');
    expect(marked.filter((text) => text.includes('Western security plan'))).toEqual([]);
    // In the article its first mention; outside it, that of the page around.
    expect(marked.filter((text) => text === 'Maria Zakharova')).toHaveLength(2);
  });

  it('show a card by the pointer, and list their entries in the order of the page', async () => {
    await hoverMark(page, 'Istanbul talks');
    await waitForCard(page);
    await page.keyboard.press('Escape');
    await leave(page);
    await waitForNoCard(page);
    const popup = await round.browser.openPopup(page);
    const names = (await waitForEntries(popup)).map((entry) => entry.name);
    // The popup lists them by kind; these are of one.
    const places = [
      'International Committee of the Red Cross',
      'Russian Foreign Ministry',
      'Russian state media',
    ].map((wanted) => names.findIndex((entry) => entry.startsWith(wanted)));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    await popup.close();
  });

  it('are painted: the words under a mark look other than without it', async () => {
    await page.bringToFront();
    const mark = (await readMarks(page)).find(({ text }) => text === 'Istanbul talks');
    if (mark === undefined) throw new Error('the mark is gone');
    const clip = { x: mark.x - 30, y: mark.y - 14, width: 60, height: 28 };
    const marked = await page.screenshot({ clip, encoding: 'base64' });
    expect(await page.screenshot({ clip, encoding: 'base64' })).toBe(marked);
    await page.evaluate(() => CSS.highlights.clear());
    expect(await page.screenshot({ clip, encoding: 'base64' })).not.toBe(marked);
  });

  it('are followed when they change, and found when they come late', async () => {
    await page.reload();
    await waitForText('Istanbul talks');
    await page.evaluate(() => {
      const line = document.createElement('p');
      line.append('Added later: the prisoner swap between Russia and Ukraine, and the Red Cross.');
      (window as unknown as { story: ShadowRoot }).story.querySelector('article')?.append(line);
    });
    await waitForText('Ukraine');
    await page.evaluate(() => {
      dispatchEvent(new Event('late'));
      document.body.append(document.createElement('hr'), document.createElement('late-part'));
    });
    await waitForText('Western security plan for Ukraine');
    await page.evaluate(() => document.querySelector('news-app')?.remove());
    await waitFor('the marks gone', async () => !(await texts()).includes('Istanbul talks'));
  });

  it('are read where a page has no other text', async () => {
    const inside = await round.browser.openPage(round.sites.page('only-inside.html'));
    await waitForText('Istanbul talks', inside);
    await closePages(round);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWords, type Words } from '../locales/messages.ts';
import { makePseudoWords } from '../locales/pseudo.ts';
import { COLOURS, findFaults } from './harness/axe.ts';
import { findLayoutFaults } from './harness/layout-faults.ts';
import { type Round, startRound } from './harness/round.ts';
import { listViews, openViews, showView } from './harness/views-page.ts';

const english = await readWords('en');
const LANGUAGES: Record<string, Words> = {
  'a language 40 % longer': makePseudoWords(english, 'long'),
  'a language from right to left': makePseudoWords(english, 'right-to-left'),
  Ukrainian: await readWords('uk'),
};

describe('every view in every state', () => {
  let round: Round;
  beforeAll(async () => {
    round = await startRound('chromium', { grant: false });
  });
  afterAll(() => round.destroy());

  it.each(Object.keys(LANGUAGES))(
    'is whole in %s: nothing cut, nothing over the other, nothing left in English',
    async (name) => {
      const words = LANGUAGES[name];
      if (!words) throw new Error(`no language ${name}`);
      const page = await openViews(round, `views-${Object.keys(LANGUAGES).indexOf(name)}`, words, english);
      const views = await listViews(page);
      expect(views.length).toBeGreaterThan(30);
      const faults: Record<string, string[]> = {};
      for (const view of views) {
        await showView(page, view);
        const found = await page.evaluate(findLayoutFaults);
        if (found.length > 0) faults[view] = found;
      }
      expect(faults).toEqual({});
      const direction = await page.evaluate(() => getComputedStyle(document.body).direction);
      expect(direction).toBe(words.get('direction'));
      await page.close();
    },
  );

  it('of the popup fills the screen of a phone, narrow or wide, as Firefox for Android opens it', async () => {
    const page = await openViews(round, 'phone', makePseudoWords(english, 'long'), english);
    const views = (await listViews(page)).filter((view) => view.startsWith('popup'));
    expect(views.length).toBeGreaterThan(10);
    const faults: Record<string, unknown[]> = {};
    for (const width of [320, 412]) {
      for (const view of views) {
        await showView(page, view, width);
        // As the popup's own script does there.
        await page.evaluate(() => document.documentElement.classList.add('sl-whole-screen'));
        const found: unknown[] = await page.evaluate(findLayoutFaults);
        const { inline, block } = await page.evaluate(() => ({
          inline: document.querySelector('#context')?.getBoundingClientRect().width,
          block: document.querySelector('#context')?.getBoundingClientRect().height,
        }));
        if (inline !== width || (block ?? 0) < 600) found.push(`${inline} × ${block}`);
        if (found.length > 0) faults[`${view} at ${width}`] = found;
      }
    }
    expect(faults).toEqual({});
    await page.close();
  });

  it('finds faults that are planted', async () => {
    const page = await openViews(round, 'planted', makePseudoWords(english, 'long'), english);
    await showView(page, 'popup off');
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

  it('shows axe no fault, light and dark', async () => {
    const page = await openViews(round, 'axe', english, english);
    // Cards are looked at in accessibility.test.ts.
    const views = (await listViews(page)).filter((view) => !view.startsWith('card'));
    expect(views.length).toBeGreaterThan(35);
    const faults: Record<string, string[]> = {};
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const view of views) {
        await showView(page, view);
        const found = await findFaults(page, scheme === 'dark' ? COLOURS : null);
        if (found.length > 0) faults[`${view}, ${scheme}`] = found;
      }
    }
    expect(faults).toEqual({});
    await page.evaluate(() => {
      const planted = document.createElement('button');
      planted.style.cssText = 'color: #555; background: #444';
      planted.textContent = 'Hard to read';
      document.querySelector('.sl-foot, main, #options')?.append(planted);
    });
    expect((await findFaults(page, COLOURS)).join()).toContain('color-contrast');
    await page.close();
  });
});

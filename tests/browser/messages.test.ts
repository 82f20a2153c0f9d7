/** The background dies at each message of a round through all of Sidelight, before it is heard and before it is answered. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ToBackground } from '../../src/platform/messages.ts';
import { enterCard, HIDE, MUTE, pressStop, SITE, TIMELINE } from './harness/card-hand.ts';
import { BROWSERS } from './harness/executables.ts';
import { giveFile, pressButton, readStoredArticles } from './harness/library-reader.ts';
import { openTab, switchSite, waitForEntries, waitForWords } from './harness/popup-reader.ts';
import { hoverMark, leave, readCardBox, readMarks, waitForCard, waitForMarks } from './harness/reader.ts';
import { type Round, startRound } from './harness/round.ts';
import { type ExtensionView, waitFor } from './harness/test-browser.ts';
import { copyHeldBuild, killAt, type Moment, openLookout } from './harness/worker-killer.ts';

const pack = await readFile(
  fileURLToPath(new URL('../fixtures/packs/reading-circle.yaml', import.meta.url)),
  'utf8',
);
/** A page whose card leads to the timeline. */
const WAR = `<!doctype html><html lang="en"><title>Numbers</title><h1>Numbers of the war in Ukraine</h1>
<p>The International Committee of the Red Cross says that about 160,000 people are missing in the war in Ukraine.</p></html>`;

/** Settings, as far as they differ from the default. */
interface Stored {
  sitesOff?: string[];
  mutedEntries?: unknown[];
  choices?: { density?: string };
}

/** Every message, and whether the round sends it: not what no page of it brings about, a silent one under access that is there, or shadow roots. */
const IN_ROUND: Record<keyof ToBackground, boolean> = {
  startReading: true,
  lookOver: true,
  findCandidates: true,
  describeEntry: true,
  lookUp: true,
  injectControl: true,
  injectCard: true,
  styleRoots: false,
  reportShown: true,
  getSite: true,
  setSite: true,
  turnOwnSite: true,
  showInTimeline: true,
  muteEntry: true,
  changeChoices: true,
  replaceSettings: true,
  listPacks: true,
  usePack: true,
  arrangePacks: true,
  keepPage: true,
  getKept: true,
  addEntry: true,
  noteLibrary: true,
  noteFailure: true,
  clearFailures: true,
  readTab: false,
  getPublished: true,
  getContext: true,
  search: true,
};

/** What is lost on the way back is tried where there is time for it. */
const MOMENTS: Moment[] = process.env.SIDELIGHT_TESTS === 'full' ? ['asked', 'answered'] : ['asked'];

describe.each(BROWSERS)('in %s, where the background dies', (name) => {
  let round: Round;
  let page: Page;
  let lookout: ExtensionView;
  let marks = 0;
  beforeAll(async () => {
    round = await startRound(name, { grant: true, build: copyHeldBuild(name) });
    lookout = await openLookout(round.browser);
    page = await open('first');
    marks = (await waitForMarks(page)).length;
  });
  afterAll(() => round.destroy());

  const open = (which: string) => round.browser.openPage(`${round.sites.page('article.html')}?${which}`);
  const readStore = () =>
    lookout.evaluate(async () => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      return (await api.storage.local.get(null)) as Stored;
    });

  describe.each(MOMENTS)('when it is %s', (moment) => {
    const sent = new Set<keyof ToBackground>();
    function at(message: keyof ToBackground, act: () => Promise<unknown>): Promise<void> {
      sent.add(message);
      return killAt(round.browser, lookout, { name: message, moment }, act);
    }

    it.each(['startReading', 'lookOver', 'findCandidates', 'reportShown'] as const)(
      '%s: a page is marked',
      async (message) => {
        await at(message, async () => {
          page = await open(message);
        });
        expect(await waitForMarks(page)).toHaveLength(marks);
        await page.close();
      },
    );

    it.each(['injectControl', 'injectCard', 'describeEntry'] as const)(
      '%s: the card opens',
      async (message) => {
        await at(message, async () => {
          page = await open(message);
          await waitForMarks(page);
          await hoverMark(page, 'Maria Zakharova');
          await waitForCard(page);
        });
        await waitFor('its content', async () => {
          const box = await readCardBox(page);
          return box !== null && box.bottom - box.top > 150;
        });
        await page.close();
      },
    );

    it.each([
      ['muteEntry', MUTE, 'mutedEntries'],
      ['turnOwnSite', SITE, 'sitesOff'],
    ] as const)(
      '%s: what is pressed on the card is done once, and taken back',
      async (message, stop, stored) => {
        page = await open(message);
        await waitForMarks(page);
        await enterCard(page, 'Istanbul talks');
        await pressStop(page, HIDE);
        await at(message, () => pressStop(page, stop));
        await waitFor('what was pressed', async () => (await readStore())[stored]?.length === 1);
        await leave(page);
        await page.bringToFront();
        await page.keyboard.press('Enter'); // the focus is on "Undo"
        await waitFor('what was taken back', async () => (await readStore())[stored]?.length === 0);
        await waitFor('all marks', async () => (await readMarks(page)).length === marks);
        await page.close();
      },
    );

    it.each(['getSite', 'getContext', 'getPublished', 'getKept'] as const)(
      '%s: the popup shows the page',
      async (message) => {
        page = await open(message);
        await waitForMarks(page);
        let popup: ExtensionView | undefined;
        await at(message, async () => {
          popup = await round.browser.openPopup(page);
        });
        if (popup === undefined) throw new Error('no popup');
        expect((await waitForEntries(popup)).length).toBeGreaterThan(5);
        await waitForWords(popup, 'Keep'); // told by the library
        await popup.close();
        await page.close();
      },
    );

    it('setSite, search, keepPage, lookUp, addEntry: what is asked of the popup is done, once', async () => {
      page = await open('popup');
      await waitForMarks(page);
      const popup = await round.browser.openPopup(page);
      await waitForEntries(popup);
      await at('setSite', () => switchSite(popup, false));
      await waitFor('no marks', async () => (await readMarks(page)).length === 0);
      await switchSite(popup, true);
      await waitForEntries(popup);
      await openTab(popup, 'Search');
      await at('search', () =>
        popup.evaluate(() => {
          const field = document.querySelector<HTMLInputElement>('input[type=search]');
          if (field) field.value = 'prisoner';
          field?.dispatchEvent(new Event('input', { bubbles: true }));
        }),
      );
      await waitForWords(popup, 'Passages');
      await at('keepPage', () => pressButton(popup, 'Keep'));
      await waitForWords(popup, 'Kept: “The Tuesday table');
      await popup.close();
      const before = (await readStoredArticles(lookout)).length;

      const words = moment === 'asked' ? 'Ada Fenwick' : 'Tom Okafor';
      await lookout.evaluate((asked) => {
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
        return api.storage.session.set({ pendingLookUp: { words: asked, at: Date.now() } });
      }, words);
      let lookUp: ExtensionView | undefined;
      await at('lookUp', async () => {
        lookUp = await round.browser.openPopup(page);
      });
      if (lookUp === undefined) throw new Error('no popup');
      const shown = lookUp;
      await at('addEntry', () => pressButton(shown, 'Add to my library'));
      await waitForWords(shown, `“${words}” is in your library.`);
      await shown.close();
      expect(await readStoredArticles(lookout)).toHaveLength(before);
      await page.close();
    });

    it('listPacks, usePack, arrangePacks, noteFailure, clearFailures: packs go in and out as the reader says', async () => {
      let view: (ExtensionView & { page: Page }) | undefined;
      await at('listPacks', async () => {
        view = await round.browser.openExtensionPage('options.html');
      });
      if (view === undefined) throw new Error('no settings');
      const settings = view;
      const countPacks = () => settings.evaluate(() => document.querySelectorAll('.sl-pack').length);
      await waitFor('the packs', async () => (await countPacks()) > 0);
      const before = await countPacks();
      await at('noteFailure', () => giveFile(settings, 'packs', 'entries: none', 'wrong.yaml'));
      await waitForWords(settings, 'A file was not taken over.');
      await at('clearFailures', () => pressButton(settings, 'Forget'));
      await waitForWords(settings, 'Nothing has gone wrong.');
      await at('usePack', () => giveFile(settings, 'packs', pack, 'circle.yaml'));
      await waitForWords(settings, 'is in use');
      await waitFor('one pack more', async () => (await countPacks()) === before + 1);
      await at('arrangePacks', () =>
        settings.evaluate(() =>
          document.querySelector<HTMLElement>('.sl-pack:last-of-type p.sl-buttons button + button')?.click(),
        ),
      );
      await waitForWords(settings, 'has been removed');
      await waitFor('the packs from before', async () => (await countPacks()) === before);
      await settings.close();
    });

    it('changeChoices, replaceSettings, noteLibrary: settings and library are as the reader left them', async () => {
      const settings = await round.browser.openExtensionPage('options.html');
      await waitForWords(settings, 'The Tuesday table');
      await at('changeChoices', () =>
        settings.evaluate(() =>
          document.querySelector<HTMLElement>('input[name=density][value=all]')?.click(),
        ),
      );
      await waitFor('the choice', async () => (await readStore()).choices?.density === 'all');
      const file = JSON.stringify({ sidelight: 'settings', version: 1, choices: { density: 'first' } });
      await at('replaceSettings', () => giveFile(settings, 'file', file, 'settings.json'));
      await waitForWords(settings, 'have taken the place of yours');
      expect((await readStore()).choices).toEqual({ density: 'first' });
      await at('noteLibrary', () => pressButton(settings, 'Remove'));
      await waitForWords(settings, 'has been removed');
      expect(await readStoredArticles(lookout)).toEqual([]);
      await settings.close();
    });

    // Asked once more after all is done, a window of its own opens beside the popup that is there: seen, and too rare to mend.
    if (name === 'chromium' && moment === 'asked') {
      it('showInTimeline: the timeline opens', async () => {
        round.sites.put('/war.html', WAR);
        page = await round.browser.openPage(round.sites.page('war.html'));
        await waitForMarks(page);
        await enterCard(page, 'war in Ukraine');
        const opened = round.browser.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
        await at('showInTimeline', () => pressStop(page, TIMELINE));
        const popup = await (await opened).asPage();
        await waitFor('the timeline', () =>
          popup.evaluate(() =>
            document.querySelector('[role=tab][aria-selected=true]')?.textContent?.includes('Timeline'),
          ),
        );
        await popup.close();
        await page.close();
      });
    }

    it('leaves out no message that a test can have sent', () => {
      const names = Object.entries(IN_ROUND).flatMap(([message, isSent]) => (isSent ? [message] : []));
      // Firefox lets no test press for a popup from a page.
      const isTried = name === 'chromium' && moment === 'asked';
      const there = isTried ? names : names.filter((message) => message !== 'showInTimeline');
      expect([...sent].sort()).toEqual(there.sort());
    });
  });
});

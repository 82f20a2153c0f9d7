/**
 * The background: answers what pages and popup ask, and follows what the browser
 * tells. It may die between any two events, so every listener is added in the first
 * turn and no answer rests on an earlier one.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { accessToTab } from '../src/platform/access.ts';
import {
  createContextMenu,
  followContextMenu,
  offerSwitch,
  tickSwitch,
} from '../src/platform/context-menu.ts';
import { clearFailures, logFailure } from '../src/platform/failure-log.ts';
import { followKeptPages, noteTurnedOn } from '../src/platform/kept-pages.ts';
import { getMessage } from '../src/platform/language.ts';
import { leaveLookUp } from '../src/platform/look-up.ts';
import { hasShape } from '../src/platform/message-schemas.ts';
import type { ToBackground } from '../src/platform/messages.ts';
import { type Answers, answerBackground, askPage, type Sender } from '../src/platform/messaging.ts';
import { followSettings, orderFor, turnSite, updateOpenPages } from '../src/platform/orders.ts';
import { packStates, withPack, withShipped, withSites, writePackStates } from '../src/platform/packs.ts';
import {
  readPublished,
  registerPageScript,
  startCard,
  startControl,
  startInOpenTabs,
  startInTab,
  stopWhereWithdrawn,
  styleRoots,
} from '../src/platform/page-script.ts';
import { followPrivateWindows, mutePrivately, unmutePrivately } from '../src/platform/private-windows.ts';
import {
  adoptEarlierSettings,
  muteEntry,
  unmuteEntry,
  writeChoices,
  writeSettings,
} from '../src/platform/settings.ts';
import { siteOf } from '../src/platform/site.ts';
import { detectLanguage } from '../src/platform/text-language.ts';
import { leaveTimelineWish } from '../src/platform/timeline-wish.ts';
import { showCount, showSign, showSwitch } from '../src/platform/toolbar.ts';
import { chooseSample } from '../src/reading/page-language.ts';
import { speak, t } from '../src/ui/language.tsx';
import {
  contextOf,
  describe,
  findInBlocks,
  lookOverTexts,
  lookUp,
  searchFor,
  wordsToMute,
} from './background/knowledge.ts';
import { addEntry, findKept, keepPage, noteLibrary, relinkLibrary } from './background/library.ts';
import { forgetPacks, listPacks, openPacks, SHIPPED } from './background/open-packs.ts';
import { askView, showPanel } from './background/views.ts';

const answers: Answers<ToBackground> = {
  async startReading({ tabId, ...page }) {
    const order = await orderFor(page);
    if (tabId !== null) void showSwitch(tabId, order.on);
    void tickSwitch(); // the page may be in front, in place of one of another site
    if (order.on) setTimeout(openPacks); // after the answer: the page has text to collect meanwhile
    return order;
  },
  async lookOver({ texts, silent }) {
    const lang = silent ? detectLanguage(chooseSample(texts)) : null; // the browser tells meanwhile
    return { hits: await lookOverTexts(texts), lang: await lang };
  },
  findCandidates: ({ blocks }) => findInBlocks(blocks),
  describeEntry: ({ entry, surface }, { url }) => describe(entry, { surface, inFront: url }),
  getPublished: ({ tabId }) => readPublished(tabId),
  async getContext({ tabId, ...page }) {
    const { url = null } = await browser.tabs.get(tabId); // hidden where there is no access
    return contextOf(page, url);
  },
  search: (request) => searchFor(request),
  async injectControl({ tabId }) {
    if (tabId !== null) await startControl(tabId);
  },
  async injectCard({ tabId }) {
    if (tabId !== null) await startCard(tabId);
  },
  async styleRoots({ tabId }) {
    if (tabId !== null) await styleRoots(tabId);
  },
  async reportShown({ count }, { tabId, url }) {
    // A page of our own has no popup to list what it names.
    if (tabId !== null && siteOf(url) !== null) await showCount(tabId, count);
  },
  async getSite({ tabId }) {
    const tab = await browser.tabs.get(tabId);
    const { url } = tab;
    const [order, access] = await Promise.all([orderFor(tab), accessToTab(tabId, url)]);
    return { site: siteOf(url), access, on: order.on };
  },
  lookUp: ({ words }) => lookUp(words),
  setSite: (wish) => switchSite(wish),
  async turnOwnSite({ on }, { url, incognito }) {
    const site = siteOf(url);
    if (site !== null) await switchSite({ site, on, incognito });
  },
  showInTimeline({ entry }, { windowId }) {
    askView(windowId, (panelOf) => leaveTimelineWish(entry, panelOf));
  },
  async muteEntry({ entry, muted, incognito = false }, page) {
    const privately = incognito || page.incognito;
    if (!muted) return privately ? unmutePrivately(entry) : unmuteEntry(entry);
    const words = await wordsToMute(entry);
    if (words !== null) await (privately ? mutePrivately(words) : muteEntry(words));
  },
  changeChoices: ({ change }) => writeChoices(change),
  async replaceSettings({ settings }) {
    void noteTurnedOn();
    await writeSettings(settings);
    await updateOpenPages();
    await tickSwitch();
  },
  listPacks,
  usePack: ({ pack }) => writePackStates((states) => withPack(withShipped(states, SHIPPED), pack)),
  arrangePacks: ({ packs }) => writePackStates(() => withShipped(withSites(packs), SHIPPED)),
  keepPage: async ({ tabId }) => keepPage(await openTab(tabId)),
  async getKept({ tabId }) {
    return findKept((await browser.tabs.get(tabId)).url ?? null); // hidden where there is no access
  },
  addEntry: async ({ tabId, name, kind }) => addEntry(await openTab(tabId), { name, kind }),
  noteLibrary: () => noteLibrary({ changed: true }),
  // A page of ours says what, and no words with it.
  noteFailure: ({ code, where }) => logFailure({ code, where }),
  clearFailures,
  async readTab({ tabId }) {
    if ((await orderFor(await browser.tabs.get(tabId))).on) await startInTab(tabId);
  },
};

/** The same answers, each noted where it fails; of a private window nothing is noted. */
function noteErrors(all: Answers<ToBackground>): Answers<ToBackground> {
  const noted = Object.entries(all).map(([request, answer]) => [
    request,
    async (...given: unknown[]) => {
      try {
        return await (answer as (...given: unknown[]) => unknown)(...given);
      } catch (error) {
        const { incognito } = given.at(-1) as Sender; // it comes last
        if (!incognito) void logFailure({ code: 'answer', where: 'background', request });
        throw error;
      }
    },
  ]);
  return Object.fromEntries(noted) as Answers<ToBackground>; // one for each of them
}

/** Nothing of ours is open that could tell what became of it but the button. */
async function keepFromMenu(tab: { id: number; incognito: boolean }): Promise<void> {
  const page = await keepPage(tab).catch(() => null);
  await showSign(tab.id, page?.state === 'kept');
}

async function openTab(id: number): Promise<{ id: number; incognito: boolean }> {
  const { incognito } = await browser.tabs.get(id);
  return { id, incognito };
}

async function switchSite({ site, on, incognito }: Parameters<ToBackground['setSite']>[0]): Promise<void> {
  if (on) void noteTurnedOn();
  await turnSite(site, on, incognito);
  await tickSwitch();
}

function openLookUp(words: string, tab: { windowId: number } | null): void {
  askView(tab?.windowId ?? null, (panelOf) => leaveLookUp(words, panelOf)); // null: asked in the panel itself
}

/** Brings registration and open pages in line with the access there is. */
async function followAccess(): Promise<void> {
  await registerPageScript();
  await offerSwitch();
  await startInOpenTabs();
}

/** After an update open pages hold scripts that are cut off: new ones take their place. */
async function settleIn(reason: string): Promise<void> {
  if (reason === 'update') await adoptEarlierSettings();
  if (reason === 'install') await browser.tabs.create({ url: '/welcome.html' });
  speak(getMessage);
  await createContextMenu({
    site: t('menu.site'),
    panel: t('menu.panel'),
    lookUp: t('menu.lookUp'),
    keep: t('library.menu'),
  });
  await registerPageScript({ anew: true });
  await startInOpenTabs();
}

async function stepOnPage(command: string, tabId: number | undefined): Promise<void> {
  const [active] = tabId === undefined ? await browser.tabs.query({ active: true, currentWindow: true }) : [];
  const target = tabId ?? active?.id; // older Firefox names no tab
  if (target === undefined) return;
  const step = command === 'next-mention' ? 1 : -1;
  await askPage(target, 'stepMention', { step }).catch(() => undefined); // nothing is read there
}

export default defineBackground({
  type: 'module',
  main() {
    answerBackground(noteErrors(answers), hasShape);
    for (const kind of ['error', 'unhandledrejection'])
      self.addEventListener(kind, () => void logFailure({ code: 'unexpected', where: 'background' }));
    browser.runtime.onInstalled.addListener(({ reason }) => void settleIn(reason));
    browser.runtime.onStartup.addListener(() => void followAccess());
    browser.permissions.onAdded.addListener(() => {
      void noteTurnedOn();
      void followAccess();
    });
    browser.permissions.onRemoved.addListener(async () => {
      await registerPageScript();
      await offerSwitch();
      await stopWhereWithdrawn();
    });
    browser.commands.onCommand.addListener((command, tab) => {
      if (command !== 'open-panel') void stepOnPage(command, tab?.id);
      else if (tab !== undefined) showPanel(tab); // Chrome always names the tab
    });
    packStates.watch(() => {
      forgetPacks(); // before pages are told to read anew
      void relinkLibrary();
    });
    followSettings();
    followKeptPages();
    followPrivateWindows();
    followContextMenu({
      switchSite: (wish) => void switchSite(wish),
      showPanel,
      lookUp: openLookUp,
      keep: (tab) => void keepFromMenu(tab),
    });
    void registerPageScript(); // in case the browser told us of a change while nobody listened
  },
});

/** The popup: its frame at once, then what there is to say of the tab it was opened on. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { getMessage } from '../../src/platform/language.ts';
import { followLookUps } from '../../src/platform/look-up.ts';
import { askBackground, askPage } from '../../src/platform/messaging.ts';
import { followTheme } from '../../src/platform/theme.ts';
import { labelDocument, speak, t } from '../../src/ui/language.tsx';
import { LookUp, type LookUpProps } from '../../src/ui/look-up.tsx';
import { Popup } from '../../src/ui/popup/popup.tsx';
import type { PopupActions, PopupPage, Site } from '../../src/ui/popup/popup-page.ts';
import { askFor } from '../access/all-sites.ts';
import { ALL_SITES, patternOf } from '../access/patterns.ts';
import { followPage, type Sources } from './page-follower.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/card/statement.css';
import '../../src/ui/tabs.css';
import '../../src/ui/popup/popup.css';
import '../../src/ui/popup/notices.css';
import '../../src/ui/popup/lists.css';
import '../../src/ui/popup/timeline.css';
import '../../src/ui/popup/about.css';
import '../../src/ui/look-up.css';

followTheme(document);
speak(getMessage);
labelDocument(document, 'Sidelight');

let page: PopupPage = { state: 'loading' };
let outcome: string | null = null;
let tabId: number | null = null;
let lookUp: Pick<LookUpProps, 'words' | 'found'> | null = null;
let following = new AbortController();

const root = document.getElementById('popup');
// Android opens the popup as a whole screen; a desktop popup has no width but its content's.
document.documentElement.classList.toggle('sl-whole-screen', navigator.userAgent.includes('Android'));

function draw(): void {
  if (root === null) return;
  if (lookUp !== null) render(<LookUp {...lookUp} onDone={endLookUp} />, root);
  else render(<Popup page={page} outcome={outcome} actions={actions} />, root);
}

async function showLookUp(words: string): Promise<void> {
  lookUp = { words, found: null };
  draw();
  const found = await askBackground('lookUp', { words }).catch(() => []);
  if (lookUp?.words !== words) return; // ended, or another one followed
  lookUp = { words, found };
  draw();
}

function endLookUp(): void {
  lookUp = null;
  draw();
}

function show(next: PopupPage, words: string | null = null): void {
  page = next;
  outcome = words ?? outcome;
  draw();
}

function siteShown(): Site | null {
  return 'site' in page ? page.site : null;
}

/** Asks anew what there is to show. */
function follow(): void {
  following.abort();
  following = new AbortController();
  if (tabId !== null) void followPage(sourcesOf(tabId), show, following.signal);
}

function sourcesOf(tab: number): Sources {
  return {
    getSite: () => askBackground('getSite', { tabId: tab }),
    readTab: () => askBackground('readTab', { tabId: tab }),
    getReport: () => askPage(tab, 'getReport'),
    getContext: (entries) => askBackground('getContext', { entries }),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}

/** `asked` was begun in the click, or the browser would not ask. */
async function afterAsking(asked: Promise<boolean>): Promise<void> {
  const granted = await asked.catch(() => false);
  outcome = granted ? null : t('failure.refused');
  draw();
  if (granted) follow();
}

const actions: PopupActions = {
  switchSite(on) {
    const site = siteShown();
    if (site === null) return;
    following.abort(); // what was on its way no longer holds
    outcome = null;
    show(on ? { state: 'loading' } : { state: 'off', site: { ...site, on } });
    void askBackground('setSite', { site: site.name, on })
      .catch(() => undefined)
      .then(follow); // a failure shows in what follows
  },
  allowSite() {
    const site = siteShown();
    if (site !== null) void afterAsking(askFor(patternOf(site.name)));
  },
  allowAllSites: () => void afterAsking(askFor(ALL_SITES)),
  retry() {
    outcome = null;
    show({ state: 'loading' });
    follow();
  },
  goToMention(entry, nth) {
    if (tabId === null) return;
    askPage(tabId, 'goToMention', { entry, nth }).catch(() => show(page, t('failure.gone')));
  },
  openSettings() {
    void browser.runtime.openOptionsPage().then(() => window.close());
  },
};

async function start(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  tabId = tab?.id ?? null; // a window may have no tab of its own
  if (tabId === null) show({ state: 'not-a-page' });
  else follow();
}

draw();
followLookUps((words) => void showLookUp(words), new AbortController().signal);
void start();

/**
 * What popup and side panel have in common, which is nearly all: the frame at once, then
 * what there is to say of the tab in front. The popup stays with its tab; the panel follows.
 */
import { type ComponentChildren, render } from 'preact';
import { browser } from 'wxt/browser';
import type { Kind } from '../../src/knowledge/model.ts';
import { type ActiveTab, findActiveTab, watchActiveTab } from '../../src/platform/active-tab.ts';
import { askInTurn } from '../../src/platform/ask-in-turn.ts';
import { getMessage } from '../../src/platform/language.ts';
import { followLookUps } from '../../src/platform/look-up.ts';
import { askBackground, askPage } from '../../src/platform/messaging.ts';
import { answerAsPanel, hasPanel, openPanel } from '../../src/platform/panel.ts';
import { readMuted } from '../../src/platform/private-windows.ts';
import { followTheme } from '../../src/platform/theme.ts';
import { followTimelineWishes } from '../../src/platform/timeline-wish.ts';
import { writeWith } from '../../src/ui/authored-text.tsx';
import type { ContextActions, ContextPage, Site, Surface } from '../../src/ui/context/context-page.ts';
import { ContextView, type TimelineWish } from '../../src/ui/context/context-view.tsx';
import { labelDocument, speak, t } from '../../src/ui/language.tsx';
import { LookUp, type LookUpProps } from '../../src/ui/look-up.tsx';
import { PurifiedText } from '../../src/ui/purified-text.tsx';
import { askFor } from '../access/all-sites.ts';
import { ALL_SITES, patternOf } from '../access/patterns.ts';
import { noteFailures } from '../failures/note-failures.ts';
import { createKeeper } from './keeper.tsx';
import { followPage, type Sources } from './page-follower.ts';
import { createSearchDesk } from './search-desk.ts';
import './styles.ts';

/** Draws into `root` for as long as the document lives. */
export function startContext(root: HTMLElement, surface: Surface): void {
  noteFailures(surface);
  followTheme(document);
  speak(getMessage);
  writeWith(PurifiedText);
  labelDocument(document, 'Sidelight');

  let page: ContextPage = { state: 'loading' };
  let hasContent = false;
  let outcome: ComponentChildren = null;
  let tab: ActiveTab | null = null;
  let following = new AbortController();
  let lookUp: Pick<LookUpProps, 'words' | 'found' | 'added'> | null = null;
  let wish: TimelineWish | null = null;
  let wake = () => {};
  const keeper = createKeeper({
    tabId: () => tab?.id ?? null,
    tell(words) {
      outcome = words;
    },
    onChange: draw,
  });
  const desk = createSearchDesk({
    ask: (request) => askBackground('search', request),
    onChange: draw,
  });

  function draw(): void {
    const shown = { surface, page, search: desk.shown(), outcome, wish, keeping: keeper.state(), actions };
    const onAdd = tab === null ? null : addEntry;
    if (lookUp !== null) render(<LookUp {...lookUp} onAdd={onAdd} onDone={endLookUp} />, root);
    else render(<ContextView {...shown} />, root);
  }

  async function showLookUp(words: string): Promise<void> {
    lookUp = { words, found: null, added: null };
    wish = null; // what was looked at before it must not open again after it
    draw();
    const found = await askBackground('lookUp', { words }).catch(() => []);
    if (lookUp?.words !== words) return; // ended, or another one followed
    lookUp = { words, found, added: null };
    draw();
  }

  function addEntry(name: string, kind: Kind): void {
    void keeper.add(name, kind).then((added) => {
      if (lookUp !== null) lookUp = { ...lookUp, added };
      draw();
    });
  }

  function endLookUp(): void {
    lookUp = null;
    draw();
  }

  function show(next: ContextPage): void {
    if (next.state === 'read' && !hasContent) performance.mark('first-content'); // read where its speed is measured, nowhere else
    hasContent ||= next.state === 'read';
    page = next;
    if (page.state === 'read') keeper.follow();
    if (page.state === 'read') desk.follow(page.entries.map(({ content }) => content.entry.id));
    draw();
  }

  const isPrivate = () => tab?.incognito === true; // what the reader changes beside such a page is not stored

  function siteShown(): Site | null {
    return 'site' in page ? page.site : null;
  }

  /** Asks anew what there is to show; what is shown stands until there is an answer. */
  function follow(): void {
    following.abort();
    following = new AbortController();
    if (tab === null) show({ state: 'not-a-page' });
    else void followPage(sourcesOf(tab), show, following.signal);
  }

  function followAnew(): void {
    outcome = null;
    keeper.forget();
    show({ state: 'loading' });
    follow();
  }

  function sourcesOf({ id: tabId, incognito }: ActiveTab): Sources {
    return {
      getSite: () => askBackground('getSite', { tabId }),
      readTab: () => askBackground('readTab', { tabId }),
      getReport: () => askPage(tabId, 'getReport'),
      getMuted: () => readMuted(incognito),
      getPublished: () => askBackground('getPublished', { tabId }),
      async getContext(entries) {
        const paragraphs = await askPage(tabId, 'getParagraphs').catch(() => []); // gone meanwhile: it says nothing
        return askBackground('getContext', { tabId, entries, paragraphs });
      },
      wait: (ms) =>
        new Promise((resolve) => {
          wake = resolve;
          setTimeout(resolve, ms);
        }),
    };
  }

  /** Something was asked of the page: what it reports now is looked at at once. */
  function afterMoving(moved: Promise<void>): void {
    moved.then(wake, () => {
      outcome = t('failure.gone');
      draw();
    });
  }

  /** The page hears of it from the settings, and reports the name among the others. */
  async function unmute(entry: string): Promise<void> {
    const asked = askInTurn('muteEntry', { entry, muted: false, incognito: isPrivate() });
    outcome = await asked.then(
      () => null,
      () => t('options.failed'),
    );
    draw();
    wake();
  }

  /** `asked` was begun in the click, or the browser would not ask. */
  async function afterAsking(asked: Promise<boolean>): Promise<void> {
    const granted = await asked.catch(() => false);
    outcome = granted ? null : t('failure.refused');
    draw();
    if (granted) follow();
  }

  const actions: ContextActions = {
    switchSite(on) {
      const site = siteShown();
      if (site === null) return;
      following.abort(); // what was on its way no longer holds
      outcome = null;
      show(on ? { state: 'loading' } : { state: 'off', site: { ...site, on } });
      void askInTurn('setSite', { site: site.name, on, incognito: isPrivate() })
        .catch(() => undefined)
        .then(follow); // a failure shows in what follows
    },
    allowSite() {
      const site = siteShown();
      if (site !== null) void afterAsking(askFor(patternOf(site.name)));
    },
    allowAllSites: () => void afterAsking(askFor(ALL_SITES)),
    retry: followAnew,
    goToMention(entry, nth) {
      if (tab !== null) afterMoving(askPage(tab.id, 'goToMention', { entry, nth }));
    },
    goBack() {
      if (tab !== null) afterMoving(askPage(tab.id, 'goBack'));
    },
    search: desk.look,
    unmute: (entry) => void unmute(entry),
    keepPage: () => void keeper.keep(),
    openPanel: surface === 'popup' && hasPanel() ? showPanel : null,
    openSettings() {
      void browser.runtime.openOptionsPage().then(() => surface === 'popup' && window.close());
    },
  };

  function showPanel(): void {
    if (tab === null) return;
    openPanel(tab).then(
      () => window.close(),
      () => {
        outcome = t('failure.noPanel');
        draw();
      },
    );
  }

  async function start(): Promise<void> {
    tab = await findActiveTab();
    follow();
  }

  /** The panel goes where the reader goes in its window. */
  function followTabs(until: AbortSignal): void {
    watchActiveTab((what) => {
      void findActiveTab().then((front) => {
        const moved = front?.id !== tab?.id; // null where the window has no tab
        tab = front;
        if (moved || what === 'other') followAnew();
        else follow();
      });
    }, until);
  }

  /** Words picked out in the page's menu, and a card's wish to see the timeline: for this popup, or the panel of this window. */
  function followRequests(until: AbortSignal, panelOf?: number): void {
    followLookUps((words) => void showLookUp(words), until, panelOf);
    followTimelineWishes(
      (entry) => {
        wish = { entry };
        endLookUp();
      },
      until,
      panelOf,
    );
  }

  const { signal } = new AbortController(); // the document's end ends it
  draw();
  void start();
  if (surface === 'popup') {
    followRequests(signal);
    return;
  }
  followTabs(signal);
  void browser.windows.getCurrent().then(({ id }) => {
    if (id === undefined) return; // a window of sessions that are not open, which is none that we are in
    answerAsPanel(id);
    followRequests(signal, id);
  });
}

/**
 * Every view in every state on a page of its own, in the words that the global `words` holds.
 * `showView(name)` draws one; `views` lists them.
 */
import pack from 'virtual:bundled-pack';
import { type ComponentChild, render } from 'preact';
import { createCardHost } from '../../../src/card/host.tsx';
import { describeEntry } from '../../../src/knowledge/entry-card.ts';
import type { CardContent } from '../../../src/knowledge/model.ts';
import { createSearch } from '../../../src/knowledge/search.ts';
import baseStyle from '../../../src/ui/base.css?inline';
import statementStyle from '../../../src/ui/card/statement.css?inline';
import aboutStyle from '../../../src/ui/context/about.css?inline';
import popupStyle from '../../../src/ui/context/context.css?inline';
import {
  type ContextPage,
  NO_WISH,
  type PageRead,
  type SearchShown,
  type Surface,
} from '../../../src/ui/context/context-page.ts';
import { ContextView } from '../../../src/ui/context/context-view.tsx';
import listsStyle from '../../../src/ui/context/lists.css?inline';
import noticesStyle from '../../../src/ui/context/notices.css?inline';
import searchStyle from '../../../src/ui/context/search.css?inline';
import timelineStyle from '../../../src/ui/context/timeline.css?inline';
import { labelDocument, speak, t } from '../../../src/ui/language.tsx';
import lookUpStyle from '../../../src/ui/look-up.css?inline';
import { LookUp } from '../../../src/ui/look-up.tsx';
import choicesStyle from '../../../src/ui/options/choices.css?inline';
import optionsStyle from '../../../src/ui/options/options.css?inline';
import { Options } from '../../../src/ui/options/options.tsx';
import type { ChoicesShown, FileFaultShown, OptionsProps } from '../../../src/ui/options/settings-shown.ts';
import tabsStyle from '../../../src/ui/tabs.css?inline';
import tokens from '../../../src/ui/tokens.css?inline';
import welcomeStyle from '../../../src/ui/welcome/welcome.css?inline';
import { Welcome } from '../../../src/ui/welcome/welcome.tsx';
import { OPTIONS } from '../../fixtures/views/options.ts';
import { SAMPLE_CONTEXT, SAMPLE_MENTIONS } from '../../fixtures/views/page-context.ts';

const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function attachOpen(init) {
  return attach.call(this, { ...init, mode: 'open' });
};

/** Messages by the browser's keys, put there by the test. */
const { words } = globalThis as unknown as { words: Record<string, string> };
speak((key) => words[key] ?? '');
labelDocument(document, 'Sidelight');

const popupStyles = [
  statementStyle,
  tabsStyle,
  popupStyle,
  noticesStyle,
  listsStyle,
  searchStyle,
  timelineStyle,
  aboutStyle,
];
const noop = () => undefined;
const site = { name: 'news.example', on: true };
const entries = SAMPLE_CONTEXT.entries.map((content, index) => {
  const { count = 1, surface = '' } = SAMPLE_MENTIONS[index] ?? {};
  return { content, count, surface };
});
const { timeline } = SAMPLE_CONTEXT;
const READ: PageRead = {
  state: 'read',
  site,
  visitOnly: false,
  busy: false,
  pageDay: null,
  away: false,
  ...SAMPLE_CONTEXT,
  entries,
};
/** Each form that a date can have, beside the page's own day. */
const [asOf] = timeline.dated;
if (asOf === undefined) throw new Error('no sample');
const { asOf: _, ...stated } = asOf;
const dated = [
  { ...stated, entry: 'istanbul-talks', title: 'An exact day', date: { edtf: '2025-05-16', from: '2025-05-16', to: '2025-05-16', approximate: false } },
  { ...stated, entry: 'about', title: 'About a month', date: { edtf: '2025-06~', from: '2025-06-01', to: '2025-06-30', approximate: true } },
  { ...stated, entry: 'western-security-plan', title: 'From a day on', date: { edtf: '2025-07-20/..', from: '2025-07-20', to: '2025-07-20', approximate: true } },
  asOf,
]; // biome-ignore format: one line each
const search = createSearch([pack]);
/** What search says of a wish, as it would be shown. */
function seek(wish: Partial<SearchShown['wish']>): SearchShown {
  const whole = { ...NO_WISH, ...wish };
  return {
    wish: whole,
    answer: search.find({ ...whole, entries: entries.map(({ content }) => content.entry.id) }),
    failed: false,
  };
}
const NOT_SOUGHT: SearchShown = { wish: NO_WISH, answer: null, failed: false };
const FAILED = { problem: t('failure.own', { reason: '404' }), remedy: t('failure.restart') };

const app = document.body.appendChild(document.createElement('div'));
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];
const asked = async () => undefined;
const card = createCardHost({
  ...{ muteEntry: asked, turnSite: asked, showInTimeline: asked },
  readPageDay: () => '2025-10-12',
});

function draw(view: ComponentChild, id: string, styles: string[]): void {
  card.close();
  render(null, app);
  app.id = id;
  sheet.replaceSync([tokens, baseStyle, ...styles].join('\n'));
  render(view, app);
}

function drawPopup(
  page: ContextPage,
  then: string[] = [],
  outcome: string | null = null,
  { surface = 'popup', search = NOT_SOUGHT }: { surface?: Surface; search?: SearchShown } = {},
): void {
  const actions = {
    switchSite: noop, allowSite: noop, allowAllSites: noop, retry: noop, goToMention: noop, goBack: noop,
    search: noop, openPanel: surface === 'popup' ? noop : null, openSettings: noop,
  }; // biome-ignore format: eight times nothing
  document.documentElement.classList.toggle('sl-whole-screen', surface === 'panel');
  render(null, app); // each view begins with its first tab
  draw(<ContextView {...{ surface, page, search, outcome, actions }} />, 'context', popupStyles);
  void clickInTurn(then);
}

/** Each click is drawn before the next. */
async function clickInTurn(selectors: string[]): Promise<void> {
  for (const selector of selectors) {
    await new Promise((resolve) => setTimeout(resolve));
    document.querySelector<HTMLElement>(selector)?.click();
  }
}

type WelcomeState = Omit<Parameters<typeof Welcome>[0], 'icon' | 'actions'>;
function drawWelcome(state: WelcomeState): void {
  const actions = { allowAllSites: noop, askSiteBySite: noop, openSettings: noop };
  draw(<Welcome icon="" {...state} actions={actions} />, 'welcome', [welcomeStyle]);
}

function drawLookUp(found: CardContent[]): void {
  draw(<LookUp words="Zakharova" found={found} onDone={noop} />, 'context', [...popupStyles, lookUpStyle]);
}

function drawOptions(over: Partial<OptionsProps>): void {
  draw(<Options {...OPTIONS} {...over} />, 'options', [optionsStyle, choicesStyle]);
}

const MUTED = { entry: 'maria-zakharova', name: 'Maria Zakharova', lang: 'en', kind: 'person' } as const;
const chosen = (change: Partial<ChoicesShown>) => ({
  choices: OPTIONS.choices && { ...OPTIONS.choices, ...change },
});
/** Every fault that a file can have. */
const FAULTS: FileFaultShown[] = [
  { is: 'not-json' },
  { is: 'not-settings' },
  { is: 'newer' },
  { is: 'unknown', field: 'choices.denstiy' },
  { is: 'missing', field: 'mutedEntries[0].name' },
  { is: 'not-a-choice', field: 'choices.density', given: '"some"', choices: ['first', 'all', 'list'] },
  { is: 'not-a-site', field: 'sitesOff[0]', given: '"https://a.example/"' },
  { is: 'not-a-text', field: 'mutedEntries[0].entry', given: '5' },
  { is: 'not-a-list', field: 'sitesOff', given: '"a.example"' },
  { is: 'not-an-object', field: 'choices', given: '"dark"' },
];

function drawCard(content: CardContent | null | Promise<CardContent>): void {
  draw(
    <p lang="en" style="margin: 8px">
      An article names <span id="mention">the mention</span>.
    </p>,
    'page',
    [],
  );
  const element = document.querySelector('#mention');
  if (element === null) throw new Error('no mention');
  card.open({
    content,
    entry: 'the-mention',
    surface: 'the mention',
    why: 'the mention: surname, full name in the article',
    numbers: () => [{ measure: 'people-missing', surface: 'about 160,000 people missing' }],
    onPin: noop,
    hideHere: noop,
    boxes: () => element.getClientRects(),
    element,
    how: 'keyboard',
    theme: 'system',
    point: null,
    signal: new AbortController().signal,
    onGone: noop,
  });
}

/** One entry of each kind, and those with most to say. */
const shown = ['maria-zakharova', 'istanbul-talks', 'over-150000-people-missing', 'western-security-plan'];
const kinds = new Map(pack.records.entries.map(({ id, kind }) => [kind, id]));

const VIEWS: Record<string, () => void> = {
  'popup loading': () => drawPopup({ state: 'loading' }),
  'popup not a page': () => drawPopup({ state: 'not-a-page' }),
  'popup failed': () => drawPopup({ state: 'failed', site, ...FAILED }),
  'popup needs access': () => drawPopup({ state: 'needs-access', site }, [], t('failure.refused')),
  'popup needs access to a page': () => drawPopup({ state: 'needs-access', site: null }),
  'popup off': () => drawPopup({ state: 'off', site: { ...site, on: false } }),
  'popup on this page': () =>
    drawPopup(READ, [
      '.sl-entry-toggle',
      '.sl-mention button',
      'li:nth-child(2) .sl-entry-toggle',
      '.sl-more',
    ]),
  'popup events': () =>
    drawPopup({ ...READ, entries: entries.filter(({ content }) => content.entry.event) }, [
      '.sl-entry-toggle',
    ]),
  'popup figures': () =>
    drawPopup({ ...READ, entries: entries.filter(({ content }) => content.entry.figure) }, [
      '.sl-entry-toggle',
    ]),
  'popup timeline': () => drawPopup(READ, ['#tab-timeline']),
  'popup timeline with the page’s date': () =>
    drawPopup({ ...READ, pageDay: '2025-10-12' }, ['#tab-timeline']),
  'popup timeline of every form': () =>
    drawPopup({ ...READ, pageDay: '2025-06-12', timeline: { ...timeline, dated } }, ['#tab-timeline']),
  'popup nothing to catch up on': () => drawPopup({ ...READ, catchUp: [] }),
  'popup away at a mention': () => drawPopup({ ...READ, away: true }),
  'popup search': () => drawPopup(READ, ['#tab-search']),
  'popup search without passages': () => drawPopup({ ...READ, entries: [], passages: [] }, ['#tab-search']),
  'popup search with results': () =>
    drawPopup(READ, ['#tab-search', '#panel-search .sl-entry-toggle'], null, {
      search: seek({ query: 'Zakharva' }),
    }),
  'popup search with filters': () =>
    drawPopup(READ, ['#tab-search', '#panel-search > div > section > .sl-link-button'], null, {
      search: seek({ openness: 'narration' }),
    }),
  'popup search without result': () =>
    drawPopup(READ, ['#tab-search'], null, { search: seek({ query: 'qqqq' }) }),
  'popup search without result for filters': () =>
    drawPopup(READ, ['#tab-search'], null, { search: seek({ speaker: 'article', openness: 'named' }) }),
  'popup search failed': () =>
    drawPopup(READ, ['#tab-search'], null, {
      search: { wish: { ...NO_WISH, query: 'a' }, answer: null, failed: true },
    }),
  'panel on this page': () => drawPopup({ ...READ, away: true }, [], null, { surface: 'panel' }),
  'panel timeline': () =>
    drawPopup({ ...READ, pageDay: '2025-06-12', timeline: { ...timeline, dated } }, ['#tab-timeline'], null, {
      surface: 'panel',
    }),
  'panel search': () =>
    drawPopup(READ, ['#tab-search'], null, { surface: 'panel', search: seek({ query: 'Zakharva' }) }),
  'panel needs access': () => drawPopup({ state: 'needs-access', site }, [], null, { surface: 'panel' }),
  'popup this visit': () => drawPopup({ ...READ, visitOnly: true }),
  'popup empty': () => drawPopup({ ...READ, entries: [] }),
  'popup busy': () => drawPopup({ ...READ, entries: [], busy: true }),
  'popup without events': () =>
    drawPopup({ ...READ, timeline: { dated: [], groups: [] } }, ['#tab-timeline']),
  'words looked up': () => drawLookUp(SAMPLE_CONTEXT.entries.slice(0, 2)),
  'words looked up in vain': () => drawLookUp([]),
  'welcome not asked': () => drawWelcome({ access: 'not-granted', choice: null, refused: false }),
  'welcome granted': () => drawWelcome({ access: 'granted', choice: 'all', refused: false }),
  'welcome refused': () => drawWelcome({ access: 'not-granted', choice: 'all', refused: true }),
  'welcome one by one': () => drawWelcome({ access: 'not-granted', choice: 'one-by-one', refused: false }),
  'options granted': () => drawOptions({ access: 'granted' }),
  'options not granted': () =>
    drawOptions({
      ...chosen({ trigger: 'click', density: 'list', kindsUnmarked: ['place'] }),
      sitesAllowed: ['news.example'],
      sitesOff: ['mail.example'],
      muted: [MUTED],
      shortcuts: OPTIONS.shortcuts && { ...OPTIONS.shortcuts, change: 'by-hand' },
      file: { state: 'refused', faults: FAULTS },
      outcome: { section: 'off', words: t('options.siteFailed', { site: '1.2.3.4' }) },
    }),
  'options on a Mac': () => drawOptions({ ...chosen({ trigger: 'modifier', modifier: 'Alt' }), mac: true }),
  'options imported': () =>
    drawOptions({ file: { state: 'imported' }, shortcuts: { list: [], change: 'nowhere' } }),
  'options undone': () => drawOptions({ file: { state: 'undone' } }),
  'options empty': () =>
    drawOptions({
      choices: null,
      access: 'unknown',
      shortcuts: null,
      outcome: { section: 'access', words: t('options.kept') },
    }),
  'card loading': () => drawCard(new Promise(noop)),
  'card empty': () => drawCard(null),
  'card failed': () => drawCard(Promise.reject(new Error('planned'))),
  ...Object.fromEntries(
    [...new Set([...shown, ...kinds.values()])].map((id) => [
      `card ${id}`,
      () => drawCard(describeEntry([pack.records], id)),
    ]),
  ),
};

Object.assign(window, { views: Object.keys(VIEWS), showView: (name: string) => VIEWS[name]?.() });

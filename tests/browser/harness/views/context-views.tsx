/** Popup, panel and what was looked up, in every state. */
import pack from 'virtual:bundled-pack';
import type { ComponentChildren } from 'preact';
import { describeEntry } from '../../../../src/knowledge/entry-card.ts';
import type { CardContent, Kind } from '../../../../src/knowledge/model.ts';
import { createSearch } from '../../../../src/knowledge/search.ts';
import statementStyle from '../../../../src/ui/card/statement.css?inline';
import aboutStyle from '../../../../src/ui/context/about.css?inline';
import popupStyle from '../../../../src/ui/context/context.css?inline';
import {
  type ContextPage,
  type Keeping,
  NO_WISH,
  type PageRead,
  type SearchShown,
  type Surface,
} from '../../../../src/ui/context/context-page.ts';
import { ContextView } from '../../../../src/ui/context/context-view.tsx';
import listsStyle from '../../../../src/ui/context/lists.css?inline';
import noticesStyle from '../../../../src/ui/context/notices.css?inline';
import searchStyle from '../../../../src/ui/context/search.css?inline';
import timelineStyle from '../../../../src/ui/context/timeline.css?inline';
import fieldsStyle from '../../../../src/ui/fields.css?inline';
import { t, tParts } from '../../../../src/ui/language.tsx';
import lookUpStyle from '../../../../src/ui/look-up.css?inline';
import { LookUp } from '../../../../src/ui/look-up.tsx';
import tabsStyle from '../../../../src/ui/tabs.css?inline';
import undoStyle from '../../../../src/ui/undo-list.css?inline';
import { SAMPLE_CONTEXT, SAMPLE_MENTIONS } from '../../../fixtures/views/page-context.ts';
import { clickInTurn, type Draw, draw } from './stage.ts';

const popupStyles = [
  statementStyle,
  undoStyle,
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
/** The bundled pack's own entries of a kind, whose facts the sample has not. */
const listKnown = (kind: Kind) =>
  pack.records.entries
    .filter((entry) => entry.kind === kind)
    .slice(0, 3)
    .flatMap(({ id, name }) => {
      const content = describeEntry([pack.records], id);
      return content === null ? [] : [{ content, count: 1, surface: name }];
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
  muted: [],
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
async function seek(wish: Partial<SearchShown['wish']>): Promise<SearchShown> {
  const whole = { ...NO_WISH, ...wish };
  return {
    wish: whole,
    answer: (await search).find({ ...whole, entries: entries.map(({ content }) => content.entry.id) }),
    failed: false,
  };
}
const NOT_SOUGHT: SearchShown = { wish: NO_WISH, answer: null, failed: false };
const FAILED = { problem: t('failure.own', { reason: '404' }), remedy: t('failure.restart') };

interface Shown {
  surface?: Surface;
  search?: SearchShown;
  keeping?: Keeping;
}

function drawPopup(
  page: ContextPage,
  then: string[] = [],
  outcome: ComponentChildren = null,
  { surface = 'popup', search = NOT_SOUGHT, keeping = 'offered' }: Shown = {},
): Promise<void> {
  const actions = {
    switchSite: noop, allowSite: noop, allowAllSites: noop, retry: noop, goToMention: noop, goBack: noop,
    search: noop, unmute: noop, keepPage: noop, openPanel: surface === 'popup' ? noop : null, openSettings: noop,
  }; // biome-ignore format: eight times nothing
  document.documentElement.classList.toggle('sl-whole-screen', surface === 'panel');
  draw(<ContextView {...{ surface, page, search, outcome, keeping, actions }} />, 'context', popupStyles);
  return clickInTurn(then);
}

function drawLookUp(found: CardContent[], added: ComponentChildren = null): void {
  draw(<LookUp words="Zakharova" found={found} onAdd={noop} added={added} onDone={noop} />, 'context', [
    ...popupStyles,
    lookUpStyle,
    fieldsStyle,
  ]);
}

export const CONTEXT_VIEWS: Record<string, Draw> = {
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
  'popup events': () => drawPopup({ ...READ, entries: listKnown('event') }, ['.sl-entry-toggle']),
  'popup figures': () => drawPopup({ ...READ, entries: listKnown('figure') }, ['.sl-entry-toggle']),
  'popup timeline': () => drawPopup(READ, ['#tab-timeline']),
  'popup timeline with the page’s date': () =>
    drawPopup({ ...READ, pageDay: '2025-10-12' }, ['#tab-timeline']),
  'popup timeline of every form': () =>
    drawPopup({ ...READ, pageDay: '2025-06-12', timeline: { ...timeline, dated } }, ['#tab-timeline']),
  'popup muted names': () =>
    drawPopup({
      ...READ,
      entries: entries.slice(0, 1),
      catchUp: [],
      muted: [{ entry: 'kyiv', name: 'Kyiv', lang: 'en', kind: 'place' }],
    }),
  'popup nothing to catch up on': () => drawPopup({ ...READ, catchUp: [] }),
  'popup away at a mention': () => drawPopup({ ...READ, away: true }),
  'popup search': () => drawPopup(READ, ['#tab-search']),
  'popup search without passages': () => drawPopup({ ...READ, entries: [], passages: [] }, ['#tab-search']),
  'popup search with results': async () =>
    drawPopup(READ, ['#tab-search', '#panel-search .sl-entry-toggle'], null, {
      search: await seek({ query: 'Zakharva' }),
    }),
  'popup search with filters': async () =>
    drawPopup(READ, ['#tab-search', '#panel-search > div > section > .sl-link-button'], null, {
      search: await seek({ openness: 'narration' }),
    }),
  'popup search without result': async () =>
    drawPopup(READ, ['#tab-search'], null, { search: await seek({ query: 'qqqq' }) }),
  'popup search without result for filters': async () =>
    drawPopup(READ, ['#tab-search'], null, { search: await seek({ speaker: 'article', openness: 'named' }) }),
  'popup search failed': () =>
    drawPopup(READ, ['#tab-search'], null, {
      search: { wish: { ...NO_WISH, query: 'a' }, answer: null, failed: true },
    }),
  'panel on this page': () => drawPopup({ ...READ, away: true }, [], null, { surface: 'panel' }),
  'panel timeline': () =>
    drawPopup({ ...READ, pageDay: '2025-06-12', timeline: { ...timeline, dated } }, ['#tab-timeline'], null, {
      surface: 'panel',
    }),
  'panel search': async () =>
    drawPopup(READ, ['#tab-search'], null, { surface: 'panel', search: await seek({ query: 'Zakharva' }) }),
  'panel needs access': () => drawPopup({ state: 'needs-access', site }, [], null, { surface: 'panel' }),
  'popup this visit': () => drawPopup({ ...READ, visitOnly: true }),
  'popup empty': () => drawPopup({ ...READ, entries: [] }),
  'popup busy': () => drawPopup({ ...READ, entries: [], busy: true }),
  'popup without events': () =>
    drawPopup({ ...READ, timeline: { dated: [], groups: [] } }, ['#tab-timeline']),
  'words looked up': () => drawLookUp(SAMPLE_CONTEXT.entries.slice(0, 2)),
  'words looked up in vain': () => drawLookUp([]),
  'words added': () => drawLookUp([], tParts('library.added', { name: <bdi lang="">Zakharova</bdi> })),
  'popup kept': () =>
    drawPopup(READ, [], tParts('library.kept', { title: <bdi lang="">A page</bdi> }), { keeping: 'kept' }),
};

/**
 * Every message between the parts of Sidelight, one documented method each.
 * Requests are verbs. Nothing else may be sent.
 */
import type { CardContent, Kind, PageContext, SearchAnswer, SearchRequest } from '../knowledge/model.ts';
import type { Findings } from '../matching/find-candidates.ts';
import type { Block } from '../matching/model.ts';
import type { Choices } from './choices.ts';
import type { Failure } from './failure-log.ts';
import type { NewPack, PackState } from './packs.ts';
import type { Settings } from './settings.ts';

/** How a page is read: the reader's choices, theme and all, and what he wants to hear nothing of. */
export interface ReadingManner extends Choices {
  /** Ids of entries that are neither marked nor counted nor listed. */
  muted: string[];
  /** Ids of packs that must not mark this page; what they find is listed all the same. */
  packsUnmarked: string[];
  /** Which packs in which state are asked; where it differs, what was found before holds no more. */
  knowledge: string;
}

/** What a content script needs to know before it reads a page; off: the reader has turned this site off, nothing is read. */
export type ReadingOrder = { on: false } | ({ on: true } & ReadingManner);

/** What was found in some blocks, and of what kind the entries found are. */
export interface PageFindings extends Findings {
  /** By entry id. */
  kinds: Record<string, Kind>;
}

/** What a look over raw text tells. */
export interface PageLook {
  /** Indexes of the stretches that may hold a name, ascending. */
  hits: number[];
  /** BCP 47 tag of the language of a silent page; null where it states one, or the browser is not sure. */
  lang: string | null;
}

/** One entry as found on a page. */
export interface PageEntry {
  entry: string;
  /** Mentions shown on the page, whatever the density. */
  count: number;
  /** The words of the first mention. */
  surface: string;
}

/** What a content script reports about its page. */
export interface PageReport {
  on: boolean;
  /** Still waiting for text or for the background. */
  busy: boolean;
  entries: PageEntry[];
  /** Entries found and muted: no part of `entries`. */
  muted: PageEntry[];
  /** Readable message where something failed; null otherwise. */
  problem: string | null;
  /** True where the reader was led to a mention and can be led back; see `goBack`. */
  away: boolean;
}

/** Why a tab has no marks, or that it may have. */
export type SiteAccess = 'granted' | 'this-visit' | 'none' | 'not-a-page';

/** The site of a tab, computed in the background. */
export interface SiteState {
  /** Registrable domain, or the host where there is none (localhost, an IP address); null on pages that are no web pages, and where the browser hides the address (access `none`). */
  site: string | null;
  access: SiteAccess;
  /** The reader's switch for this site. */
  on: boolean;
}

/** What became of a page that the reader keeps. */
export type KeptPage =
  | { state: 'kept'; id: string; title: string; paragraphs: number; entries: number }
  /** No article on the page, or it may not be read; a private window; no room left: nothing was stored. */
  | { state: 'no-article' | 'private' | 'no-room' };

/** What became of words that the reader adds as an entry; `not-there`: they stand in no paragraph of the page's article. */
export type AddedEntry =
  | { state: 'added'; name: string }
  | { state: 'not-there' }
  | Exclude<KeptPage, { state: 'kept' }>;

/** Requests that the background answers. */
export interface ToBackground {
  /** Sent at document_start to wake the worker; answers whether and how to read the sender's page. */
  startReading(): ReadingOrder;
  /** Looks over the raw text of the sender's page, node by node. Stateless. `silent`: the page states no language. */
  lookOver(data: { texts: string[]; silent: boolean }): PageLook;
  /** Finds names in blocks of the sender's page. Stateless. */
  findCandidates(data: { blocks: Block[] }): PageFindings;
  /** Card content of one entry; null where no enabled pack has it. With `surface`, its words on a page, come its `alternatives`. */
  describeEntry(data: { entry: string; surface?: string }): CardContent | null;
  /** Entries that words picked out by the reader name, or whose name holds them; best first, empty where there are none. */
  lookUp(data: { words: string }): CardContent[];
  /** Brings the script that follows the reader's hand into the sender's tab; answers when it has run. */
  injectControl(): void;
  /** Lets marks in open shadow roots of the sender's tab be painted, where the browser has rules of a document end at them. */
  styleRoots(): void;
  /** Brings the card script into the sender's tab; answers when it has run. */
  injectCard(): void;
  /** Number of distinct entries shown on the sender's page, for the badge. */
  reportShown(data: { count: number }): void;
  /** Site, access and switch of a tab. */
  getSite(data: { tabId: number }): SiteState;
  /** Turns a site on or off, at once in every tab. `incognito`: asked beside a page in a private window; see `private-windows.ts`. */
  setSite(data: { site: string; on: boolean; incognito: boolean }): void;
  /** Turns the site of the sender's own page on or off, as `setSite` does; nothing where it is on none. */
  turnOwnSite(data: { on: boolean }): void;
  /** Opens the popup for a timeline wish: see `timeline-wish.ts`. */
  showInTimeline(data: { entry: string }): void;
  /** Mutes an entry or lets it be marked again, at once in every tab. Muting does nothing where no pack has the entry. `incognito`: as for `setSite`; a page in a private window need not say it. */
  muteEntry(data: { entry: string; muted: boolean; incognito?: boolean }): void;
  /** Makes some of the reader's choices, at once in every tab; the others stay. */
  changeChoices(data: { change: Partial<Choices> }): void;
  /** Puts settings in place of all that is stored, at once in every tab. */
  replaceSettings(data: { settings: Settings }): void;
  /** All packs there are, in use or not, in the reader's order. */
  listPacks(): PackState[];
  /** Puts a pack that has been stored into use, as the last; where one of its id is in use, in its place, and everything else of that stays. */
  usePack(data: { pack: NewPack }): void;
  /** Changes how packs are used, and their order: what is not in the list is used no more. The pack that ships cannot be left out. */
  arrangePacks(data: { packs: PackState[] }): void;
  /** Keeps a tab's page in the library, in place of what was kept from its address before. */
  keepPage(data: { tabId: number }): KeptPage;
  /** Id of the article kept from a tab's page; null where there is none, or the browser hides the address. */
  getKept(data: { tabId: number }): string | null;
  /** Adds words of a tab's page as an entry of the reader's own, and keeps the page. */
  addEntry(data: { tabId: number; name: string; kind: Kind }): AddedEntry;
  /** The reader has changed his library in a page of ours: what it names holds no more. */
  noteLibrary(): void;
  /** Notes that something went wrong in a page of ours; see `failure-log.ts`. */
  noteFailure(data: Failure): void;
  /** Forgets what went wrong. */
  clearFailures(): void;
  /** Reads the tab's page through activeTab where there is no standing access. */
  readTab(data: { tabId: number }): void;
  /** ISO 8601 day on which the tab's page says it was published; null where it does not say, or may not be read. */
  getPublished(data: { tabId: number }): string | null;
  /** Context for a tab's page that shows these entries and says this. */
  getContext(data: { tabId: number; entries: string[]; paragraphs: string[] }): PageContext;
  /** Looks something up in everything the packs hold. */
  search(data: SearchRequest): SearchAnswer;
}

/** Requests that the content script of a tab answers. */
export interface ToPage {
  /** What is found on the page now. */
  getReport(): PageReport;
  /** Follows a change of switch or settings. */
  followOrder(data: ReadingOrder): void;
  /** Scrolls to the nth mention of an entry (from 0, wrapping), and opens its card. */
  goToMention(data: { entry: string; nth: number }): void;
  /** Scrolls back to where the reader was before he was led away, and closes the card. */
  goBack(): void;
  /** The paragraphs and headings in which the page names something; what it says there need not be told. */
  getParagraphs(): string[];
  /** Moves to the next (1) or previous (-1) mention and opens its card. */
  stepMention(data: { step: 1 | -1 }): void;
}

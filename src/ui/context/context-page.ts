/**
 * What popup and side panel can be asked to show: one state at a time, complete in itself.
 * How a state comes about (tabs, access, messages) belongs to the entrypoints.
 */
import type {
  CardContent,
  RelatedPassage,
  SearchAnswer,
  SearchRequest,
  SpeakerChoice,
  Statement,
  Timeline,
} from '../../knowledge/model.ts';
import type { MutedName } from '../muted-list.tsx';

/** A site with the reader's switch for it. */
export interface Site {
  /** As shown and as it labels the switch: "example.org". */
  name: string;
  on: boolean;
}

/** An entry found on the page. */
export interface FoundEntry {
  content: CardContent;
  /** Mentions on the page. */
  count: number;
  /** The words of the first mention. */
  surface: string;
}

/** A page that was read. */
export interface PageRead {
  state: 'read';
  site: Site;
  /** True where the page is read for this visit only, without standing access. */
  visitOnly: boolean;
  /** True while the page is still being read. */
  busy: boolean;
  /** ISO 8601 day on which the page says it was published; null where it does not say. */
  pageDay: string | null;
  /** True where the reader was led to a mention and can go back. */
  away: boolean;
  entries: FoundEntry[];
  /** Named here, and neither marked nor listed by the reader's own wish. */
  muted: readonly MutedName[];
  /** As in `PageContext`. */
  catchUp: Statement[];
  timeline: Timeline;
  /** The passages closest to the page. */
  passages: RelatedPassage[];
  speakers: SpeakerChoice[];
}

/** What the reader looks for, beside the page. */
export type SearchWish = Omit<SearchRequest, 'entries'>;

/** Nothing looked for: the passages closest to the page are shown. */
export const NO_WISH: SearchWish = { query: '', speaker: null, openness: null };

export interface SearchShown {
  wish: SearchWish;
  /** To this wish, or to the one before while this is on its way. Null where nothing is looked for, or nothing was found out yet. */
  answer: SearchAnswer | null;
  /** True where the last wish could not be answered. */
  failed: boolean;
}

/** Whether this page is in the library; `unknown`: not found out, or there is no page to keep. */
export type Keeping = 'unknown' | 'offered' | 'busy' | 'kept';

/** Where it is shown. A popup closes while the browser asks for access, and leads to the panel; the panel stays. */
export type Surface = 'popup' | 'panel';

export type ContextPage =
  | { state: 'loading' }
  /** A browser page, an extension store, a PDF: closed to extensions. */
  | { state: 'not-a-page' }
  | { state: 'failed'; site: Site | null; problem: string; remedy: string }
  /** Site null: the browser does not even tell which page this is. */
  | { state: 'needs-access'; site: Site | null }
  | { state: 'off'; site: Site }
  | PageRead;

/** What the reader can do. */
export interface ContextActions {
  switchSite(on: boolean): void;
  /** Must ask the browser within the same click. */
  allowSite(): void;
  /** Must ask the browser within the same click. */
  allowAllSites(): void;
  retry(): void;
  /** Scrolls the page to the nth mention, from 0. */
  goToMention(entry: string, nth: number): void;
  /** Scrolls the page back to where the reader was. */
  goBack(): void;
  search(wish: SearchWish): void;
  /** Lets a muted name be marked and listed again. */
  unmute(entry: string): void;
  /** Keeps the page in the library. */
  keepPage(): void;
  /** Opens the side panel, within the same click; null where the browser has none, and in the panel itself. */
  openPanel: (() => void) | null;
  openSettings(): void;
}

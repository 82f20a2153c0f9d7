/**
 * What the popup can be asked to show: one state at a time, complete in itself.
 * How a state comes about (tabs, access, messages) belongs to the entrypoint.
 */
import type { CardContent, RelatedPassage, Timeline } from '../../knowledge/model.ts';

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
  entries: FoundEntry[];
  timeline: Timeline;
  passages: RelatedPassage[];
}

export type PopupPage =
  | { state: 'loading' }
  /** A browser page, an extension store, a PDF: closed to extensions. */
  | { state: 'not-a-page' }
  | { state: 'failed'; site: Site | null; problem: string; remedy: string }
  /** Site null: the browser does not even tell which page this is. */
  | { state: 'needs-access'; site: Site | null }
  | { state: 'off'; site: Site }
  | PageRead;

/** What the reader can do in the popup. */
export interface PopupActions {
  switchSite(on: boolean): void;
  /** Must ask the browser within the same click. */
  allowSite(): void;
  /** Must ask the browser within the same click. */
  allowAllSites(): void;
  retry(): void;
  /** Scrolls the page to the nth mention, from 0. */
  goToMention(entry: string, nth: number): void;
  openSettings(): void;
}

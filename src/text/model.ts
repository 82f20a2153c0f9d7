/**
 * Text as a reader sees it, with the way back to the nodes it came from.
 */

/** A paragraph, heading, list item or cell, its inline pieces joined. */
export interface TextBlock {
  id: number;
  /** White space collapsed as rendered; line breaks as "\n". */
  text: string;
  /** Nearest `lang`, or null. */
  lang: string | null;
  /** Article this block belongs to; 0 for what stands outside every article. */
  scope: number;
  /** In navigation, menus and the like: recognised, never marked. */
  quiet: boolean;
  /** The block element itself. */
  element: Element;
  /** Text nodes in order. */
  nodes: Text[];
  /**
   * Runs that map `text` back to the nodes, ascending: from `at` in `text` on,
   * the text is node `node` from offset `offset` on, one to one until the next run.
   */
  runs: TextRun[];
  /** Elements across which letters were joined without asking whether one is set apart; empty where that was asked. */
  joined: Element[];
}

/** `node` is -1 for a character that stands in no node: the line break of a `br`, or U+FFFC for what is no prose. */
export interface TextRun {
  at: number;
  node: number;
  offset: number;
}

/** Tells whether an element's own box is seen: the browser's answer on a page, the command line's for a file. */
export type VisibilityTest = (element: Element) => boolean;

/** What only style can tell, handed in by the caller. */
export interface Sight {
  isVisible: VisibilityTest;
  /**
   * Whether an element that is inline by its name stands on lines of its own. Asked only where two letters would be
   * joined across it; without it they are joined.
   */
  isSetApart?: (element: Element) => boolean;
}

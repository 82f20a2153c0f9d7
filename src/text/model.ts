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
  runs: { at: number; node: number; offset: number }[];
}

/** Tells whether an element's own box is seen: the browser's answer on a page, the command line's for a file. */
export type VisibilityTest = (element: Element) => boolean;

/**
 * From a document to the blocks of text that its reader sees, in one walk over
 * the text nodes. Elements are looked at only on the way up from a text node, so
 * that those without text cost nothing. Open shadow roots are not entered: see `shadow.ts`.
 * What the browser or a style sheet hides is for the caller's `Sight` to say.
 */
import { BlockDraft } from './block-draft.ts';
import { hasInk } from './ink.ts';
import { joinTo } from './joint.ts';
import type { Sight, TextBlock } from './model.ts';
import { type ArticleScopes, createScopes } from './scopes.ts';
import { createSurroundings, type Surroundings, type SurroundingsOf } from './surroundings.ts';

/** Without `isVisible` everything is collected as if it were seen, and no style is asked for: see `isAsCollected`. */
export interface CollectOptions extends Partial<Sight> {
  /** Id of the first block; the following ones count up. Default 1. */
  firstId?: number;
  /** Numbering of articles to go on with; by default one that starts anew. */
  scopes?: ArticleScopes;
  /** Answers for a walk that takes in several places; by default this place has its own. */
  surroundings?: SurroundingsOf;
}

/** NodeFilter.SHOW_TEXT; the name is no global on the command line. */
const SHOW_TEXT = 4;

/**
 * Collects the text blocks at and below `root` in document order.
 *
 * Everything that holds for the root through its ancestors (navigation, article, language, an editor around it)
 * holds for its blocks. Visibility is asked once for each element that holds text of its own.
 * Returns an empty list where nothing is to be read.
 */
export function collectBlocks(root: Element, options: CollectOptions): TextBlock[] {
  const collector = createCollector(options.surroundings ?? createSurroundings(root), options);
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  // The filter lets text nodes through only.
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null)
    collector.add(node);
  return collector.finish();
}

/** Takes text nodes in document order, and makes blocks of them. */
export interface Collector {
  add(node: Text): void;
  /** Ends the block under way, and hands out all since the last time; more may be added. */
  finish(): TextBlock[];
}

export function createCollector(
  surroundings: SurroundingsOf,
  options: Omit<CollectOptions, 'surroundings'>,
): Collector {
  const { firstId = 1, scopes = createScopes(), isVisible, isSetApart } = options;
  const seen = new Map<Element, boolean>();
  let nextId = firstId;
  let blocks: TextBlock[] = [];
  let draft: BlockDraft | null = null;
  let around: Surroundings | null = null;

  /** An element may hold several text nodes, apart from each other. */
  function isSeen(element: Element): boolean {
    if (isVisible === undefined) return true;
    let answer = seen.get(element);
    if (answer === undefined) {
      answer = isVisible(element);
      seen.set(element, answer);
    }
    return answer;
  }

  function close(): void {
    if (draft === null || around === null) return;
    const { text, nodes, runs, joined } = draft;
    const { lang, quiet, block: element, article } = around;
    blocks.push({
      id: nextId,
      text,
      lang,
      scope: scopes.scopeOf(article),
      quiet,
      element,
      nodes,
      runs,
      joined,
    });
    nextId += 1;
  }

  return {
    add(node) {
      const { data } = node;
      if (!hasInk(data)) return;
      const parent = node.parentElement;
      if (parent === null) return;
      const here = surroundings.of(parent);
      if (here.skipped !== null || !isSeen(parent)) return;
      if (draft === null || here !== around || !joinTo(draft, node, data, surroundings, isSetApart)) {
        close();
        draft = new BlockDraft();
        around = here;
      }
      draft.addNode(node, data);
    },
    finish() {
      close();
      draft = null;
      const finished = blocks;
      blocks = [];
      return finished;
    },
  };
}

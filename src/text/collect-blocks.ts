/**
 * From a document to the blocks of text that its reader sees, in one walk over
 * the text nodes. Elements are looked at only on the way up from a text node, so
 * that those without text cost nothing. Open shadow roots are not entered.
 * What the browser or a style sheet hides is for the caller's `Sight` to say.
 */
import { BlockDraft } from './block-draft.ts';
import { blockOf } from './elements.ts';
import { hasInk } from './ink.ts';
import { joinTo } from './joint.ts';
import type { Sight, TextBlock } from './model.ts';
import { type ArticleScopes, createScopes } from './scopes.ts';
import { createSurroundings, type Surroundings } from './surroundings.ts';

export interface CollectOptions extends Sight {
  /** Id of the first block; the following ones count up. Default 1. */
  firstId?: number;
  /** Numbering of articles to go on with; by default one that starts anew. */
  scopes?: ArticleScopes;
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
  const { firstId = 1, scopes = createScopes() } = options;
  const surroundings = createSurroundings(root);
  const isSeen = createVisibilityMemo(options);
  const blocks: TextBlock[] = [];
  let draft: BlockDraft | null = null;
  let element: Element | null = null;
  let around: Surroundings | null = null;

  const finish = () => {
    if (draft === null || element === null || around === null) return;
    blocks.push(toBlock(draft, element, around, firstId + blocks.length, scopes));
  };

  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  // The filter lets text nodes through only.
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const data = node.data;
    if (!hasInk(data)) continue;
    const parent = node.parentElement;
    if (parent === null) continue;
    const here = surroundings.of(parent);
    if (here.skipped !== null || !isSeen(parent)) continue;
    const block = blockOf(parent);
    const goesOn = draft !== null && block === element && here === around;
    if (draft === null || !goesOn || !joinTo(draft, node, data, surroundings, options)) {
      finish();
      draft = new BlockDraft();
      element = block;
      around = here;
    }
    draft.addNode(node, data);
  }
  finish();
  return blocks;
}

/** An element may hold several text nodes, apart from each other. */
function createVisibilityMemo({ isVisible }: Sight): (element: Element) => boolean {
  const answers = new Map<Element, boolean>();
  return (element) => {
    let answer = answers.get(element);
    if (answer === undefined) {
      answer = isVisible(element);
      answers.set(element, answer);
    }
    return answer;
  };
}

function toBlock(
  draft: BlockDraft,
  element: Element,
  around: Surroundings,
  id: number,
  scopes: ArticleScopes,
): TextBlock {
  return {
    id,
    text: draft.text,
    lang: around.lang,
    scope: scopes.scopeOf(around.article),
    quiet: around.quiet,
    element,
    nodes: draft.nodes,
    runs: draft.runs,
  };
}

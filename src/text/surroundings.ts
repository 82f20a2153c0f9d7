/**
 * What an element's ancestors make of the text inside it: its block, its article,
 * language, and whether it is navigation or no prose at all. Worked out once per
 * element on the way to text, from the top down and without recursion, so that depth
 * costs no stack; elements of one line share one object. Style is not looked at here.
 */
import { type ElementKind, kindOfName, kindOfRole } from './elements.ts';
import { parentOf } from './shadow.ts';

/** Two elements stand in one block, in every respect, exactly where this is one object for both. */
export interface Surroundings {
  /** Nearest element, from this one up, that breaks the line. Unknown names do so unless they stand on a line. */
  readonly block: Element;
  /** Set where text inside is not read: `object` leaves a gap on the line, `unseen` none. */
  readonly skipped: 'object' | 'unseen' | null;
  readonly quiet: boolean;
  /** Inside an aside or the page's header, where lists are links. */
  readonly listsAreQuiet: boolean;
  /** Outermost article, or null. */
  readonly article: Element | null;
  readonly lang: string | null;
}

/** Answers for one walk; drop it afterwards, since attributes may change. */
export interface SurroundingsOf {
  /** Of an element at or below the walk's root. */
  of(element: Element): Surroundings;
}

/** Attributes that can change what an element is to a reader. One native search for them spares three questions per element. */
const TELLING = '[contenteditable], [role], [lang]';

/**
 * Starts a walk. Elements above `root` count too, so that a part of a page reads as the whole would.
 * `few`: only a few elements will be asked about, which is not worth a search through all.
 */
export function createSurroundings(root: Element, few = false): SurroundingsOf {
  const known = new Map<Element, Surroundings>();
  const telling = few ? null : new Set<Element>(root.querySelectorAll(TELLING));
  const path: Element[] = [];

  let around: Surroundings | null = null;
  for (let at: Element | null = root; at !== null; at = parentOf(at)) path.push(at);
  for (let next = path.pop(); next !== undefined; next = path.pop()) around = within(next, around, true);
  if (around !== null) known.set(root, around);

  function of(element: Element): Surroundings {
    let answer = known.get(element);
    if (answer !== undefined) return answer;
    let at: Element | null = element;
    do {
      path.push(at);
      at = parentOf(at);
      if (at !== null) answer = known.get(at);
    } while (at !== null && answer === undefined);
    let above = answer ?? null; // Null only for an element that is not below the root.
    for (let next = path.pop(); next !== undefined; next = path.pop()) {
      above = within(next, above, telling === null || telling.has(next));
      known.set(next, above);
    }
    return above as Surroundings; // The path held the element itself.
  }

  return { of };
}

/** `isTelling`: the element may carry one of the telling attributes. */
function within(element: Element, above: Surroundings | null, isTelling: boolean): Surroundings {
  // Nothing inside a skipped element is read, so its own facts do not matter.
  if (above !== null && above.skipped !== null) return above;
  const name = element.localName;
  const kind = kindOfName(name);
  const block = blockWithin(element, kind, above);
  let skipped = kind === 'object' || kind === 'unseen' ? kind : null;
  let quiet = above?.quiet === true || kind === 'quiet';
  let listsAreQuiet = above?.listsAreQuiet === true;
  let article = above === null ? null : above.article;
  let lang = above === null ? null : above.lang;
  if (isTelling) {
    const editable = element.getAttribute('contenteditable');
    const role = kindOfRole(element.getAttribute('role') ?? '');
    if (role === 'object' || (editable ?? 'false').toLowerCase() !== 'false') skipped = 'object';
    if (role === 'quiet') quiet = true;
    if (role === 'article') article ??= element;
    // A word in another language does not part its line.
    if (kind !== 'inline') lang = element.getAttribute('lang') ?? lang;
  }
  if (name === 'article') article ??= element;
  // That of the page; an article's own holds notes.
  else if (name === 'footer') quiet ||= article === null;
  else if (name === 'aside' || (name === 'header' && article === null)) listsAreQuiet = true;
  else if (name === 'ul' || name === 'ol') quiet ||= listsAreQuiet;
  const goesOn =
    above !== null &&
    above.block === block &&
    above.skipped === skipped &&
    above.quiet === quiet &&
    above.article === article;
  // All else changes with the block only.
  return goesOn ? above : { block, skipped, quiet, listsAreQuiet, article, lang };
}

function blockWithin(element: Element, kind: ElementKind | undefined, above: Surroundings | null): Element {
  if (above === null || kind === 'paragraph' || kind === 'block' || kind === 'quiet') return element;
  const parent = element.parentElement;
  // The topmost in a shadow root: no block spans two trees.
  if (parent === null) return element;
  if (kind !== undefined) return above.block;
  // On a line, an unknown element is part of it; straight below a box it is one of its own.
  return parent !== above.block || kindOfName(parent.localName) === 'paragraph' ? above.block : element;
}

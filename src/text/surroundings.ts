/**
 * What an element's ancestors make of the text inside it: its block, article,
 * language, and whether it is navigation or no prose at all. Asked only for
 * elements that hold text, and worked out once each, from the top down and
 * without recursion, so that depth costs no stack. Style is not looked at here.
 */
import { type ElementKind, kindOfName, kindOfRole } from './elements.ts';

export interface Surroundings {
  /** Nearest element that breaks the line. */
  block: Element;
  /** Set where text inside is not read: `object` leaves a gap on the line, `unseen` none. */
  skipped: 'object' | 'unseen' | null;
  quiet: boolean;
  /** Inside an aside or the page's header, where lists are links. */
  listsAreQuiet: boolean;
  /** Outermost article, or null. */
  article: Element | null;
  lang: string | null;
  /** Inside a paragraph, heading or inline element: unknown elements are part of the line. */
  onLine: boolean;
}

/** Answers for one walk; drop it afterwards, since attributes may change. */
export interface SurroundingsOf {
  of(element: Element): Surroundings;
}

/** Starts a walk. Elements above the walk's root count too, so a part of a page reads as the whole would. */
export function createSurroundings(): SurroundingsOf {
  const known = new Map<Element, Surroundings>();
  const path: Element[] = [];
  return {
    of(element) {
      let at: Element | null = element;
      let found = known.get(element);
      if (found !== undefined) return found;
      while (at !== null && found === undefined) {
        path.push(at);
        at = at.parentElement;
        if (at !== null) found = known.get(at);
      }
      for (let next = path.pop(); next !== undefined; next = path.pop()) {
        found = surroundingsWithin(next, found);
        known.set(next, found);
      }
      // The loop ran at least once, for the element itself.
      return found as Surroundings;
    },
  };
}

function surroundingsWithin(element: Element, above: Surroundings | undefined): Surroundings {
  // Nothing inside a skipped element is read, so its own facts do not matter.
  if (above?.skipped) return above;
  const name = element.localName;
  let kind: ElementKind = kindOfName(name) ?? (above?.onLine ? 'inline' : 'block');
  let lang: string | null = null;
  let isArticle = name === 'article';
  if (element.hasAttributes()) {
    const editable = element.getAttribute('contenteditable');
    if (editable !== null && editable.toLowerCase() !== 'false') kind = 'object';
    const role = element.getAttribute('role');
    if (role !== null) {
      if (kind !== 'object' && kind !== 'unseen') kind = kindOfRole(role) ?? kind;
      isArticle ||= role === 'article';
    }
    if (kind !== 'inline') lang = element.getAttribute('lang');
  }
  if (above === undefined) return firstSurroundings(element, kind, lang);
  if (kind === 'inline' && !isArticle) return above.onLine ? above : { ...above, onLine: true };
  if (kind === 'object' || kind === 'unseen') return { ...above, skipped: kind };
  const pageLevel = above.article === null;
  return {
    block: element,
    skipped: null,
    quiet: above.quiet || kind === 'quiet' || isQuietBlock(name, above),
    listsAreQuiet: above.listsAreQuiet || name === 'aside' || (pageLevel && name === 'header'),
    article: above.article ?? (isArticle ? element : null),
    lang: lang ?? above.lang,
    onLine: kind === 'paragraph',
  };
}

/** The footer of the page (not of an article), and lists where lists are links. */
function isQuietBlock(name: string, above: Surroundings): boolean {
  if (name === 'footer') return above.article === null;
  return above.listsAreQuiet && (name === 'ul' || name === 'ol');
}

function firstSurroundings(element: Element, kind: ElementKind, lang: string | null): Surroundings {
  return {
    block: element,
    skipped: kind === 'object' || kind === 'unseen' ? kind : null,
    quiet: kind === 'quiet',
    listsAreQuiet: false,
    article: element.localName === 'article' ? element : null,
    lang,
    onLine: kind === 'paragraph' || kind === 'inline',
  };
}

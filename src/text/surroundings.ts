/**
 * What an element's ancestors make of the text inside it: its article, language,
 * and whether it is navigation or no prose at all. Worked out once per element
 * on the way to text, from the top down and without recursion, so that depth
 * costs no stack; neighbours share one object. Style is not looked at here.
 */
import { type ElementKind, kindOfName, kindOfRole } from './elements.ts';

export interface Surroundings {
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
  /** Of an element at or below the walk's root. Equal surroundings that begin at one element are the same object. */
  of(element: Element): Surroundings;
}

const NOTHING_AROUND: Surroundings = {
  skipped: null,
  quiet: false,
  listsAreQuiet: false,
  article: null,
  lang: null,
};

/** Attributes that can change what an element is to a reader. One native search for them spares three questions per element. */
const TELLING = '[contenteditable], [role], [lang]';

/** Starts a walk. Elements above `root` count too, so that a part of a page reads as the whole would. */
export function createSurroundings(root: Element): SurroundingsOf {
  const known = new Map<Element, Surroundings>();
  const telling = new Set<Element>();
  const path: Element[] = [];

  let around = NOTHING_AROUND;
  for (let at: Element | null = root; at !== null; at = at.parentElement) path.push(at);
  for (let next = path.pop(); next !== undefined; next = path.pop()) around = within(next, around, true);
  known.set(root, around);
  for (const element of root.querySelectorAll(TELLING)) telling.add(element);

  function of(element: Element): Surroundings {
    let answer = known.get(element);
    if (answer !== undefined) return answer;
    let at: Element | null = element;
    while (at !== null && answer === undefined) {
      path.push(at);
      at = at.parentElement;
      if (at !== null) answer = known.get(at);
    }
    answer ??= NOTHING_AROUND; // Only for an element that is not below the root.
    for (let next = path.pop(); next !== undefined; next = path.pop()) {
      answer = within(next, answer, telling.has(next));
      known.set(next, answer);
    }
    return answer;
  }

  return { of };
}

/** `isTelling`: the element may carry one of the telling attributes. */
function within(element: Element, above: Surroundings, isTelling: boolean): Surroundings {
  // Nothing inside a skipped element is read, so its own facts do not matter.
  if (above.skipped !== null) return above;
  const name = element.localName;
  const kind = kindOfName(name);
  if (kind === 'object' || kind === 'unseen') return { ...above, skipped: kind };
  const landmark = changeByName(name, kind, element, above);
  return isTelling ? changeByAttributes(element, kind, landmark) : landmark;
}

function changeByName(
  name: string,
  kind: ElementKind | undefined,
  element: Element,
  above: Surroundings,
): Surroundings {
  if (kind === 'quiet') return above.quiet ? above : { ...above, quiet: true };
  switch (name) {
    case 'article':
      return above.article === null ? { ...above, article: element } : above;
    case 'footer': // That of the page; an article's own holds notes.
      return above.article === null ? { ...above, quiet: true } : above;
    case 'header':
      return above.article === null ? { ...above, listsAreQuiet: true } : above;
    case 'aside':
      return { ...above, listsAreQuiet: true };
    case 'ul':
    case 'ol':
      return above.listsAreQuiet && !above.quiet ? { ...above, quiet: true } : above;
    default:
      return above;
  }
}

function changeByAttributes(
  element: Element,
  kind: ElementKind | undefined,
  before: Surroundings,
): Surroundings {
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return { ...before, skipped: 'object' };
  const role = element.getAttribute('role');
  const byRole = role === null ? null : kindOfRole(role);
  if (byRole === 'object') return { ...before, skipped: 'object' };
  const isArticle = role === 'article' && before.article === null;
  // A word in another language does not part its line.
  const lang = kind === 'inline' ? null : element.getAttribute('lang');
  if (byRole !== 'quiet' && !isArticle && (lang === null || lang === before.lang)) return before;
  return {
    ...before,
    quiet: before.quiet || byRole === 'quiet',
    article: isArticle ? element : before.article,
    lang: lang ?? before.lang,
  };
}

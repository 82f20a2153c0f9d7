/**
 * What of an HTML file is seen, worked out without a browser: the defaults of
 * every browser, the sheets in the file, inline styles, inheritance. Layout is
 * not looked at: what is moved off the screen or clipped away counts as seen.
 */
import type { Sight } from '../text/model.ts';
import {
  type Property,
  readInlineStyle,
  readRules,
  type Setting,
  type StyleRule,
  sheetHolds,
} from './html-document-rules.ts';

type Declared = Map<Property, { value: string; rank: number }>;

/** Ranks above every specificity and every position in the file. */
const INLINE = 2 ** 50;
const IMPORTANT = 2 ** 51;
/** Rules per document that the rank has room for; specificity stands above. */
const MAX_RULES = 2 ** 20;

/** Elements that a browser never shows; https://html.spec.whatwg.org/#hidden-elements */
const UNSHOWN = new Set(
  'area base basefont datalist head link meta noembed noframes noscript param rp script style template title'.split(
    ' ',
  ),
);

interface Seen {
  /** No box at all, for it and all within. */
  displayed: boolean;
  visible: boolean;
  /** Skipped by content-visibility, or folded away in a closed details. */
  skipped: boolean;
}

/** Works out the styles of a document once; the answers hold as long as it does not change. */
export function createSight(document: Document): Required<Sight> {
  const declared = declareStyles(document);
  const known = new Map<Element, Seen>();
  const styleOf = (element: Element, property: Property) => declared.get(element)?.get(property)?.value;

  function seenWithin(element: Element, above: Seen): Seen {
    // A page that hides all of itself waits for a script of its own to show it (AMP, guards against framing).
    if (element === document.body || element === document.documentElement) return above;
    const display = styleOf(element, 'display') ?? (isHiddenByDefault(element) ? 'none' : '');
    const visibility = styleOf(element, 'visibility');
    const hidden = visibility === 'hidden' || visibility === 'collapse';
    const inherits = visibility === undefined || visibility === 'inherit' || visibility === 'unset';
    const skips = (styleOf(element, 'content-visibility') ?? untilFound(element)) === 'hidden';
    return {
      displayed: above.displayed && display !== 'none',
      visible: inherits ? above.visible : !hidden,
      skipped: above.skipped || skips || isFolded(element),
    };
  }

  function seen(element: Element): Seen {
    const path: Element[] = [];
    let at: Element | null = element;
    while (at !== null && !known.has(at)) {
      path.push(at);
      at = at.parentElement;
    }
    let answer = at === null ? { displayed: true, visible: true, skipped: false } : known.get(at);
    for (const next of path.reverse()) {
      // Set above, and again in every round.
      answer = seenWithin(next, answer as Seen);
      known.set(next, answer);
    }
    return answer as Seen;
  }

  return {
    isVisible(element) {
      const { displayed, visible, skipped } = seen(element);
      return displayed && visible && !skipped;
    },
    isSetApart(element) {
      if ((styleOf(element, 'float') ?? 'none') !== 'none') return false;
      const position = styleOf(element, 'position');
      if (position === 'absolute' || position === 'fixed') return true;
      // What lies in a row or a grid is a box of its own.
      const parent = element.parentElement;
      if (parent !== null && /(flex|grid|box)$/.test(styleOf(parent, 'display') ?? '')) return true;
      return !/^(inline.*|contents|ruby.*|inherit|initial|unset|)$/.test(styleOf(element, 'display') ?? '');
    },
  };
}

function isHiddenByDefault(element: Element): boolean {
  const name = element.localName;
  if (UNSHOWN.has(name) || element.hasAttribute('popover')) return true;
  if (name === 'dialog') return !element.hasAttribute('open');
  return element.hasAttribute('hidden') && untilFound(element) === undefined;
}

function untilFound(element: Element): string | undefined {
  return element.getAttribute('hidden')?.toLowerCase() === 'until-found' ? 'hidden' : undefined; // Rarely set.
}

/** In a closed `details`, all but its first `summary`. */
function isFolded(element: Element): boolean {
  const parent = element.parentElement;
  if (parent?.localName !== 'details' || parent.hasAttribute('open')) return false; // The root has no parent.
  return [...parent.children].find(({ localName }) => localName === 'summary') !== element;
}

function declareStyles(document: Document): Map<Element, Declared> {
  const styles = new Map<Element, Declared>();
  const names = namesIn(document);
  const sheets = [...document.querySelectorAll('style')].filter(sheetHolds);
  const rules = sheets.flatMap((style) => readRules(style.textContent)).slice(0, MAX_RULES);
  rules.forEach((rule, order) => {
    if (!rule.requires.every((name) => names.has(name))) return;
    for (const element of matches(document, rule)) {
      for (const setting of rule.settings)
        declare(styles, element, setting, rule.specificity * MAX_RULES + order);
    }
  });
  for (const element of document.querySelectorAll('[style]')) {
    for (const setting of readInlineStyle(element.getAttribute('style') ?? ''))
      declare(styles, element, setting, INLINE);
  }
  return styles;
}

function matches(document: Document, { selector }: StyleRule): Iterable<Element> {
  try {
    return document.querySelectorAll(selector);
  } catch {
    return []; // Browsers drop rules with selectors they do not know; so does this.
  }
}

function declare(styles: Map<Element, Declared>, element: Element, setting: Setting, baseRank: number): void {
  const rank = baseRank + (setting.important ? IMPORTANT : 0);
  const own = styles.get(element) ?? new Map();
  const before = own.get(setting.property);
  if (before === undefined || before.rank <= rank) own.set(setting.property, { value: setting.value, rank });
  styles.set(element, own);
}

/** Every class and id of the document, so that most rules need no look at the tree. */
function namesIn(document: Document): Set<string> {
  const names = new Set<string>();
  for (const element of document.querySelectorAll('[class], [id]')) {
    for (const name of element.classList) names.add(`.${name}`);
    names.add(`#${element.id}`);
  }
  return names;
}

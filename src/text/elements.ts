/**
 * What an element is to a reader, by its name and role alone: the fast path that
 * spares a question about style for nearly every element. Whether an element is
 * seen at all is the business of the visibility test that the caller hands in.
 */

/**
 * - `inline`: part of the line it stands in;
 * - `paragraph`: a block whose unknown children are part of its line;
 * - `block`: breaks the line;
 * - `quiet`: a block of navigation;
 * - `object`: something on the line that is no prose (code, a field, a drawing);
 * - `unseen`: never on the page, or read as a gloss and not in line.
 */
export type ElementKind = 'inline' | 'paragraph' | 'block' | 'quiet' | 'object' | 'unseen';

const NAMES: Record<Exclude<ElementKind, 'block'>, string> = {
  inline:
    'a abbr acronym b bdi bdo big blink cite data del dfn em font i img ins label mark nobr picture q rb ' +
    'ruby s slot small source span strike strong sub sup time tt u wbr',
  paragraph: 'p h1 h2 h3 h4 h5 h6 li dt dd figcaption caption summary td th legend',
  quiet: 'nav menu',
  object:
    'code pre kbd samp var input textarea select button svg math iframe object embed canvas video audio ' +
    'listing xmp plaintext meter progress output',
  unseen:
    'br script style template noscript head title meta link base datalist option optgroup rt rp rtc area map ' +
    'param track noframes noembed frameset frame',
};

const KINDS = new Map<string, ElementKind>();
for (const [kind, names] of Object.entries(NAMES)) {
  // Object.entries widens the keys to string.
  for (const name of names.split(' ')) KINDS.set(name, kind as ElementKind);
}

/** Roles under which people find their way about a site, or choose from a list. */
const QUIET_ROLES = new Set(
  'navigation menu menubar menuitem tablist tab toolbar contentinfo search listbox tree directory'.split(' '),
);

/** Roles of things that are written in or worked with. */
const OBJECT_ROLES = new Set(
  'textbox searchbox combobox spinbutton slider button switch code math'.split(' '),
);

/** Kind of an element by its local name; undefined for names that HTML gives no line or box of their own. */
export function kindOfName(name: string): ElementKind | undefined {
  return KINDS.get(name) ?? (HTML_BLOCKS.has(name) ? 'block' : undefined);
}

/** Whether an element breaks the line, as far as its name tells. */
export function isBlockName(name: string): boolean {
  const kind = kindOfName(name);
  return kind === 'block' || kind === 'paragraph' || kind === 'quiet';
}

/** What a `role` attribute makes of an element, or null where it leaves it what its name says. */
export function kindOfRole(role: string): 'quiet' | 'object' | 'article' | null {
  const first = role.trim().toLowerCase();
  if (QUIET_ROLES.has(first)) return 'quiet';
  if (OBJECT_ROLES.has(first)) return 'object';
  return first === 'article' ? first : null;
}

const HTML_BLOCKS = new Set(
  (
    'html body address article aside center details dialog dir div dl fieldset figure footer form header hgroup hr ' +
    'main ol ul section search table tbody thead tfoot tr col colgroup'
  ).split(' '),
);

/**
 * A font of boxes, made here: with it a view is as wide and as high on every machine, whatever fonts are installed.
 * What Ahem is to the browsers' own tests, but of four faces, so that a lost weight or family shows as well.
 */
import opentype, { type Path as DrawnPath } from 'opentype.js'; // it names its parts for bundlers alone

const { Font, Glyph, Path } = opentype;

/** Font units; a box is half an em wide, about what a letter takes on average. */
const EM = 1000;
const ADVANCE = EM / 2;
/** Heights over the base line, by what stands there. */
const CAPITAL = 700;
const SMALL = 500;
const POINT = 150;

/** A face: what the views' tokens call it, and how much of its advance a box fills. */
const FACES = [
  { family: 'boxes', weight: 400, filled: 0.8 },
  { family: 'boxes', weight: 600, filled: 1 },
  { family: 'reading-boxes', weight: 400, filled: 0.5 },
  { family: 'reading-boxes', weight: 600, filled: 0.65 },
] as const;

/** Where the views' characters are, whatever a bundle escapes: Latin, Cyrillic, punctuation, arrows, forms, ticks. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x400, 0x4ff],
  [0x2000, 0x206f],
  [0x2190, 0x21ff],
  [0x2212, 0x2212],
  [0x25a0, 0x25ff],
  [0x2700, 0x27bf],
] as const;

/** Rules that bring the faces in, also where the browser has a family of its own for an element. */
export function writeBoxFaces(): string {
  const characters = RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
  );
  const faces = FACES.map(({ family, weight, filled }) => {
    const data = Buffer.from(makeFace(family, filled, characters)).toString('base64');
    return `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url(data:font/otf;base64,${data}); }`;
  });
  return [...faces, `html, code, kbd, input, select, button { font-family: boxes; ${UNHINTED} }`].join('\n');
}

/** Whole pixels are what a machine's own hinting makes of widths; so they are left as they are reckoned. */
const UNHINTED = 'text-rendering: geometricPrecision';

/**
 * Puts the faces in place of the families that the views' tokens name, in the text of a style sheet or of a script
 * that holds it; and into the card, which inherits nothing. Throws where the tokens are written otherwise.
 */
export function wearBoxes(style: string): string {
  const worn = [
    [/--sl-font:[^;]+;/g, '--sl-font: boxes;'],
    [/--sl-font-reading:[^;]+;/g, '--sl-font-reading: reading-boxes;'],
    [/(?=\[data-theme=[^{]+\{)/g, `.sl-card { ${UNHINTED} } `],
  ] as const;
  return worn.reduce((text, [from, to]) => {
    if (text.search(from) === -1)
      throw new Error(`src/ui/tokens.css has no ${from}: mend tests/gallery/box-font.ts`);
    return text.replace(from, to);
  }, style);
}

function makeFace(familyName: string, filled: number, characters: readonly string[]): ArrayBuffer {
  const missing = new Glyph({ name: '.notdef', advanceWidth: ADVANCE, path: new Path() });
  const boxes = characters.map((character) => {
    const unicode = character.codePointAt(0) ?? 0; // a character has one
    return new Glyph({
      name: `u${unicode.toString(16)}`,
      unicode,
      advanceWidth: ADVANCE,
      path: drawBox(heightOf(character), ADVANCE * filled),
    });
  });
  return new Font({
    familyName,
    styleName: 'Regular',
    unitsPerEm: EM,
    ascender: 800,
    descender: -200,
    glyphs: [missing, ...boxes],
  }).toArrayBuffer();
}

function heightOf(character: string): number {
  if (/\s/.test(character)) return 0;
  if (/\p{P}/u.test(character)) return POINT;
  return /[\p{Lu}\p{N}]/u.test(character) ? CAPITAL : SMALL;
}

function drawBox(height: number, width: number): DrawnPath {
  const path = new Path();
  if (height === 0) return path;
  path.moveTo(0, 0);
  path.lineTo(0, height);
  path.lineTo(width, height);
  path.lineTo(width, 0);
  path.close();
  return path;
}

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

/** Rules that bring the faces in, with a box for each character of `text`. */
export function writeBoxFaces(text: string): string {
  const characters = [...new Set(text)].filter((character) => character > '\u001f');
  return FACES.map(({ family, weight, filled }) => {
    const data = Buffer.from(makeFace(family, filled, characters)).toString('base64');
    return `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url(data:font/otf;base64,${data}); }`;
  }).join('\n');
}

/** Puts the faces in place of the families that the views' tokens name. Throws where the tokens are called otherwise. */
export function wearBoxes(style: string): string {
  let worn = 0;
  const wear = (family: string) => () => {
    worn += 1;
    return `${family};`;
  };
  const dressed = style
    .replace(/--sl-font:[^;]+;/g, wear('--sl-font: boxes'))
    .replace(/--sl-font-reading:[^;]+;/g, wear('--sl-font-reading: reading-boxes'));
  if (worn < 2)
    throw new Error('src/ui/tokens.css names its fonts otherwise: mend tests/gallery/box-font.ts');
  return dressed;
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

/**
 * The pictures that every view is held to, in `references/`: drawn in boxes by `npm run gallery -- --record`.
 * Beside them stand the sums of the very bytes Chromium made of them: where a browser makes the same bytes again,
 * which the same version does, there is nothing to decode and compare.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { comparePictures, readPicture, writePicture } from './pictures.ts';
import type { Scheme } from './views.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const REFERENCES = join(import.meta.dirname, 'references');
const SUMS = join(REFERENCES, 'sums.json');
const DIFFERENCES = join(root, '.output/gallery/differences');
/** How new references are recorded, as the messages name it. */
const RECORD = 'npm run gallery -- --record';

/** A view's file name: "popup timeline", dark → "popup-timeline-dark.png". */
export function nameFile(view: string, scheme: Scheme): string {
  return `${view.replaceAll('’', '').replaceAll(/[^\w]+/g, '-')}-${scheme}.png`;
}

export interface References {
  /** What is wrong with a picture of a view, in a sentence; null where it is as it was. Leaves a picture of what differs, and one of how it is now. */
  judge(view: string, scheme: Scheme, png: Uint8Array): Promise<string | null>;
  /** Files of references that no view was held to. */
  unused(): string[];
}

/** The references as they are recorded. */
export function openReferences(): References {
  const files = new Set(
    existsSync(REFERENCES) ? readdirSync(REFERENCES).filter((name) => name.endsWith('.png')) : [],
  );
  const unused = new Set(files);
  const sums = existsSync(SUMS) ? (JSON.parse(readFileSync(SUMS, 'utf8')) as Record<string, string>) : {};
  rmSync(DIFFERENCES, { recursive: true, force: true });
  return {
    async judge(view, scheme, png) {
      const file = nameFile(view, scheme);
      if (!files.has(file)) return `no reference picture tests/gallery/references/${file}: ${RECORD}`;
      unused.delete(file);
      if (sums[file] === sumOf(png)) return null;
      const difference = comparePictures(await readPicture(join(REFERENCES, file)), await readPicture(png));
      if (difference === null) return null;
      mkdirSync(DIFFERENCES, { recursive: true });
      const drawn = join(DIFFERENCES, file);
      await writePicture(difference.drawn, drawn);
      writeFileSync(join(DIFFERENCES, file.replace('.png', '-now.png')), png);
      const share = (difference.share * 100).toFixed(2);
      return `${share} % of the pixels differ, ${difference.most} in one place; see ${relative(root, drawn)}. If that is meant: ${RECORD}`;
    },
    unused: () => [...unused],
  };
}

/** Puts new pictures in place of all that there were. */
export async function recordReferences(
  pictures: readonly { file: string; png: Uint8Array }[],
): Promise<void> {
  rmSync(REFERENCES, { recursive: true, force: true });
  mkdirSync(REFERENCES, { recursive: true });
  for (const { file, png } of pictures) await writePicture(await readPicture(png), join(REFERENCES, file));
  const sums = Object.fromEntries(pictures.map(({ file, png }) => [file, sumOf(png)]));
  writeFileSync(SUMS, `${JSON.stringify(sums, null, 2)}\n`);
}

const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

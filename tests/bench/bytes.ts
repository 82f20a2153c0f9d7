/**
 * Bytes of the build, gzipped: the script that every page gets, what comes with its first mark, what a card brings, and
 * what the popup needs for its first paint. What they may be at most is held by `budgets.ts`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

export interface Bytes {
  page: number;
  control: number;
  card: number;
  popup: number;
}

const BUILD = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** Sizes of the files of each part, by path in the build. Throws where there is no build. */
export function listParts(build = BUILD): Record<keyof Bytes, Map<string, number>> {
  if (!existsSync(join(build, 'manifest.json')))
    throw new Error(`${build} is missing: run "npm run build" first`);
  const sizes = (files: Iterable<string>) =>
    new Map(
      [...files].map((file) => [
        withoutHash(file),
        gzipSync(readFileSync(join(build, file)), { level: 9 }).length,
      ]),
    );
  return {
    page: sizes(['page.js']),
    control: sizes(['control.js']),
    card: sizes(['card.js']),
    popup: sizes(findLinked(build, 'popup.html')),
  };
}

/** Chunks are named after what they hold: their size is told under the same name whatever that is. */
const withoutHash = (file: string) => file.replace(/-[\w-]{8}(?=\.\w+$)/, '');

export function measureBytes(build = BUILD): Bytes {
  const sum = (files: Map<string, number>) => [...files.values()].reduce((all, size) => all + size, 0);
  const { page, control, card, popup } = listParts(build);
  return { page: sum(page), control: sum(control), card: sum(card), popup: sum(popup) };
}

/** A document and all scripts and styles that it, or a script of it, names before anything is painted. */
function findLinked(build: string, document: string): Set<string> {
  const found = new Set<string>();
  const waiting = [document];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file) || !existsSync(join(build, file))) continue;
    found.add(file);
    if (!/\.(html|js)$/.test(file)) continue;
    const text = readFileSync(join(build, file), 'utf8');
    const names = file.endsWith('.html')
      ? text.matchAll(/(?:src|href)="\/?([^"]+)"/g)
      : text.matchAll(/(?:from|import)\s*["']([^"']+)["']/g);
    for (const [, name = ''] of names) {
      waiting.push(name.startsWith('.') ? join(dirname(file), name) : name.replace(/^\//, ''));
    }
  }
  return found;
}

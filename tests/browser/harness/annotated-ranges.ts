/**
 * Where the command line finds names in an HTML file, as places in its document, so that a
 * browser's ranges over the same file can be held to them.
 */
import { annotateText, readVisibleText } from '../../../src/cli/annotate-file.ts';
import { readHtml } from '../../../src/cli/html-document.ts';
import { compilePack } from '../../../src/knowledge/compile-pack.ts';
import { readBundledFiles } from '../../../src/knowledge/vite-bundle.ts';
import { decodeIndex } from '../../../src/matching/match-index.ts';
import { rangeOf } from '../../../src/text/block-range.ts';
import { collectBlocks } from '../../../src/text/collect-blocks.ts';

/** A boundary point as text: child indexes from the root element down, and the offset. */
export type Point = string;

/** A range of the page by its ends. */
export interface AnnotatedRange {
  from: Point;
  to: Point;
}

/** Path of a node from the root element, as `readPlaces` writes it in a page. */
function writePoint(node: Node, offset: number): Point {
  const path: number[] = [];
  for (let at: Node = node; at.parentNode !== null && at.parentNode.nodeType === 1; at = at.parentNode)
    path.unshift([...at.parentNode.childNodes].indexOf(at as ChildNode)); // a child of its own parent
  return `${path.join('/')}:${offset}`;
}

/** What `annotate` shows in HTML files: name → ranges in the order of the text. */
export async function annotateRanges(
  files: ReadonlyMap<string, Buffer>,
): Promise<Map<string, AnnotatedRange[]>> {
  const { pack } = compilePack(await readBundledFiles());
  if (pack === undefined) throw new Error('the bundled pack has problems: npm run knowledge -- check');
  const index = decodeIndex(Buffer.from(pack.index, 'base64'));
  return new Map(
    [...files].map(([name, bytes]) => {
      const file = readVisibleText(name, bytes);
      const shown = annotateText(file, index, pack.records).mentions.filter((mention) => mention.shown);
      const document = readHtml(bytes);
      const blocks = collectBlocks(document.body, document.sight);
      const ranges = shown.map(({ start, end, surface }): AnnotatedRange => {
        const block = blocks.findLast(({ id }) => (file.starts.get(id) ?? Number.POSITIVE_INFINITY) <= start);
        const at = file.starts.get(block?.id ?? 0) ?? 0; // both came from the same file
        const place = block && rangeOf(block, start - at, end - at);
        if (!place) throw new Error(`${name}: “${surface}” stands in no block`);
        const { startNode, startOffset, endNode, endOffset } = place;
        return { from: writePoint(startNode, startOffset), to: writePoint(endNode, endOffset) };
      });
      document.close();
      return [name, ranges];
    }),
  );
}

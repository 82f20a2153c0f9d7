/** The index of the whole bundled pack, in all its languages, as the extension ships it. */
import { compilePack } from '../../../src/knowledge/compile-pack.ts';
import { formatProblem } from '../../../src/knowledge/problem.ts';
import { readBundledFiles } from '../../../src/knowledge/vite-bundle.ts';
import { decodeIndex, type MatchIndex } from '../../../src/matching/match-index.ts';

/** Throws with every problem of the pack where it has any. */
export async function loadBundledIndex(): Promise<MatchIndex> {
  const { pack, problems } = compilePack(await readBundledFiles());
  if (pack === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return decodeIndex(Buffer.from(pack.index, 'base64'));
}

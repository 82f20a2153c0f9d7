/** The index of the whole bundled pack, in all its languages, as the extension ships it. Compiled once for all tests. */
import pack from 'virtual:bundled-pack';
import { decodeIndex, type MatchIndex } from '../../../src/matching/match-index.ts';

let index: MatchIndex | undefined;

export function loadBundledIndex(): MatchIndex {
  index ??= decodeIndex(Buffer.from(pack.index, 'base64'));
  return index;
}

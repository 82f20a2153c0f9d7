/**
 * Which entries words mean that a reader picked out of a page by hand. What a whole page names is decided
 * over the whole page, in `src/matching`; here the words are all there is, so what may be meant is an answer.
 * What a reader types into the search is another thing: there the passages answer too.
 */
import type { Findings } from '../matching/find-candidates.ts';
import type { Block, Candidate } from '../matching/model.ts';
import type { Search } from './search.ts';

/**
 * Ids of the entries that these words name, in their order, each once: of a name inside a longer one only the longer.
 * Where they name none, those whose names are like them, as search finds them: half a name selected, or a misspelt
 * one. Empty where there are none. `search` is asked for then alone, since it takes a while to build.
 */
export async function lookUpEntries(
  find: (blocks: Block[]) => Pick<Findings, 'candidates'>,
  search: () => Promise<Pick<Search, 'findNames'>>,
  words: string,
): Promise<string[]> {
  const { candidates } = find([{ id: 0, text: words, lang: null, scope: 1 }]);
  const names = candidates.filter(({ quantity }) => quantity === undefined);
  const whole = names.filter((one) => !names.some((other) => covers(other, one)));
  const named = whole.toSorted((a, b) => a.start - b.start).map(({ entry }) => entry);
  return named.length > 0 ? [...new Set(named)] : (await search()).findNames(words);
}

function covers(other: Candidate, one: Candidate): boolean {
  return other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start;
}

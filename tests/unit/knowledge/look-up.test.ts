import pack from 'virtual:bundled-pack';
import { expect, it } from 'vitest';
import { lookUpEntries } from '../../../src/knowledge/look-up.ts';
import { createSearch } from '../../../src/knowledge/search.ts';
import { findCandidates } from '../../../src/matching/find-candidates.ts';
import { loadBundledIndex } from '../matching/bundled-index.ts';

const bundledIndex = loadBundledIndex();
const search = await createSearch([pack]);
const look = (words: string) =>
  lookUpEntries(
    (blocks) => findCandidates(bundledIndex, blocks),
    async () => search,
    words,
  );

it.each([
  ['Maria Zakharova', ['maria-zakharova']],
  ['Zakharova', ['maria-zakharova']], // whose surname it is would hang on the rest of an article
  ['Марія Захарова', ['maria-zakharova']],
  ['Istanbul talks', ['istanbul-talks']], // and not Istanbul, which is inside
  ['Zakharova spoke of the Istanbul talks, said Zakharova', ['maria-zakharova', 'istanbul-talks']],
  ['aria Zakharov', ['maria-zakharova']],
  ['Захаров', ['maria-zakharova']], // half a name in another language
  ['Zakharowa', ['maria-zakharova']],
])('"%s" means %j', async (words, ids) => {
  expect(await look(words)).toEqual(ids);
});

it('words that no name has mean nothing', async () => {
  expect(await look('photosynthesis')).toEqual([]);
  expect(await look('spokesperson')).toEqual([]); // of what is said of her, not of her name
  expect(await look('  ')).toEqual([]);
});

import { expect, it } from 'vitest';
import { lookUpEntries } from '../../../src/knowledge/look-up.ts';
import { loadBundledIndex } from '../matching/bundled-index.ts';
import { records } from './bundled-records.ts';

const bundledIndex = loadBundledIndex();
const look = (words: string) => lookUpEntries(bundledIndex, [records], words);

it.each([
  ['Maria Zakharova', ['maria-zakharova']],
  ['Zakharova', ['maria-zakharova']], // whose surname it is would hang on the rest of an article
  ['Марія Захарова', ['maria-zakharova']],
  ['Istanbul talks', ['istanbul-talks']], // and not Istanbul, which is inside
  ['Zakharova spoke of the Istanbul talks, said Zakharova', ['maria-zakharova', 'istanbul-talks']],
  ['aria Zakharov', ['maria-zakharova']],
])('"%s" means %j', (words, ids) => {
  expect(look(words)).toEqual(ids);
});

it('words that no name has mean nothing', () => {
  expect(look('photosynthesis')).toEqual([]);
  expect(look('  ')).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVisibleText } from '../../../src/cli/annotate-file.ts';
import { findCandidates } from '../../../src/matching/find-candidates.ts';
import { lookOver } from '../../../src/matching/look-over.ts';
import { loadBundledIndex } from './bundled-index.ts';

const set = fileURLToPath(new URL('../../fixtures/mentions', import.meta.url));
const files = readdirSync(set, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(html|txt)$/.test(name),
);
const index = loadBundledIndex();

describe('a look over raw text', () => {
  it('misses no block in which something is found, however its text is cut and whatever stands around it', () => {
    expect(files.length).toBeGreaterThan(100);
    const missed: string[] = [];
    let held = 0;
    let stretches = 0;
    let asked = 0;
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 40, maxLength: 40 }), (cuts) => {
        let cut = 0;
        for (const name of files) {
          const { blocks } = readVisibleText(name, readFileSync(join(set, name)));
          const texts: string[] = [];
          /** Block of each stretch. */
          const owners: number[] = [];
          for (const { id, text } of blocks) {
            for (let at = 0; at < text.length; ) {
              const to = at + 20 + (cuts[cut++ % cuts.length] ?? 0);
              texts.push(text.slice(at, to));
              owners.push(id);
              at = to;
            }
          }
          const hits = lookOver(index, texts);
          const blocksHit = new Set(hits.map((hit) => owners[hit]));
          const { candidates, cues } = findCandidates(index, blocks);
          for (const { block } of [...candidates, ...cues]) {
            asked += 1;
            if (!blocksHit.has(block)) missed.push(`${name}: ${blocks.find(({ id }) => id === block)?.text}`);
          }
          held += hits.length;
          stretches += texts.length;
        }
      }),
      { numRuns: 3 },
    );
    expect([...new Set(missed)]).toEqual([]);
    expect(asked).toBeGreaterThan(2000);
    // It does tell something: these texts name something in nearly every sentence.
    expect(held).toBeLessThan(stretches * 0.8);
  });

  it.each<[string, string[], number[]]>([
    ['a name that goes on in the next', ['Nothing here. ', 'Maria ', 'Zakharova spoke.'], [1, 2]],
    ['a first letter set large', ['By our reporter', 'M', 'aria Zakharova spoke.'], [1, 2]],
    ['a headline without a full stop, above it', ['Talks go on', 'Zakharova answers'], [1]],
    ['a number in words, and what is counted', ['One hundred and fifty ', 'thousand missing people'], [1]],
    ['lines and indents of the source', ['Maria\n      Zakharova'], [0]],
    ['nothing', ['A recipe', 'for bread in an hour'], []],
  ])('finds %s', (_, texts, expected) => {
    expect(lookOver(index, texts)).toEqual(expect.arrayContaining(expected.slice(0, 1)));
    if (expected.length === 0) expect(lookOver(index, texts)).toEqual([]);
  });

  it('takes any text, however broken', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const hits = lookOver(index, texts);
        return hits.every((hit, at) => hit < texts.length && hit > (hits[at - 1] ?? -1));
      }),
      { numRuns: 300 },
    );
  });
});

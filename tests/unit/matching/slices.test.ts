import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNames } from '../../../src/matching/authored-names.ts';
import { decide } from '../../../src/matching/decide.ts';
import { type Findings, findCandidates } from '../../../src/matching/find-candidates.ts';
import { buildIndex } from '../../../src/matching/match-index.ts';
import type { Block } from '../../../src/matching/model.ts';
import { index } from './bundled-names.ts';

/** Sentences whose meaning hangs on others: full names and rivals, evidence for and against, several scopes. */
const sentences = [
  'Maria Zakharova spoke.',
  'Zakharova was tired.',
  'Svetlana Zakharova danced.',
  'Zakharova, the spokeswoman.',
  'Moscow, Idaho',
  'Moscow said no.',
  'Napoleon left.',
  'Russia and Ukraine agreed.',
  'A prisoner swap was near.',
  'The prisoner exchange between Russia and Ukraine',
  'Hamas and Israel met.',
  'security guarantees',
  'Istanbul talks went on',
  'The Red Cross visited prisoners.',
  'The American Red Cross came.',
  'the West',
  'NATO met.',
  '1,000 prisoners of war were exchanged',
  '150,000 people missing',
  'Foreign Ministry',
  'the CPT',
  'the Council of Europe',
  'In 2021 it was so.',
  'UN',
  'Istanbul',
  'The pullout of Russia from the European anti-torture treaty',
  'nothing at all',
];

const anyPage = fc
  .array(
    fc.record({
      text: fc.subarray(sentences, { minLength: 1, maxLength: 3 }),
      scope: fc.integer({ min: 0, max: 2 }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((blocks) =>
    blocks.map(({ text, scope }, id): Block => ({ id, text: text.join(' '), lang: 'en', scope })),
  );

function join(all: readonly Findings[]): Findings {
  return { candidates: all.flatMap(({ candidates }) => candidates), cues: all.flatMap(({ cues }) => cues) };
}

describe('the two steps', () => {
  it('come to the same mentions whatever the slices, their order and their repetition', () => {
    fc.assert(
      fc.property(
        anyPage,
        fc.array(fc.nat()),
        fc.array(fc.nat({ max: 8 }), { maxLength: 4 }),
        (page, seeds, again) => {
          const whole = decide(findCandidates(index, page));
          const order = page.map((block, at) => ({ block, key: seeds[at % (seeds.length || 1)] ?? at }));
          order.sort((a, b) => a.key - b.key);
          const blocks = [...order.map(({ block }) => block), ...again.flatMap((at) => page[at] ?? [])];
          const slices: Block[][] = [];
          blocks.forEach((block, at) => {
            if (at === 0 || (seeds[at % (seeds.length || 1)] ?? 0) % 2 === 0) slices.push([block]);
            else slices.at(-1)?.push(block);
          });
          expect(decide(join(slices.map((slice) => findCandidates(index, slice))))).toEqual(whole);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('survive the message between them: findings are plain JSON', () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        const findings = findCandidates(index, page);
        expect(decide(JSON.parse(JSON.stringify(findings)) as Findings)).toEqual(decide(findings));
      }),
    );
  });

  it('never let mentions overlap', () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        const mentions = decide(findCandidates(index, page));
        mentions.forEach((mention, at) => {
          const before = mentions[at - 1];
          if (before?.block === mention.block) expect(mention.start).toBeGreaterThanOrEqual(before.end);
        });
      }),
    );
  });

  it('tell of each piece of evidence once for a block, though several cues bear its name', () => {
    const twice = readNames(
      {
        here: { en: [{ text: 'Harbour', needs: { article: ['<port>', 'quay'] } }] },
        there: { de: [{ text: 'Hafen', needs: { article: ['quay'] } }] },
      },
      { port: { en: ['pier'] } },
      [
        { id: 'here', general: false },
        { id: 'there', general: false },
      ],
    );
    expect(twice.problems).toEqual([]);
    expect(new Set(twice.spec.cues.map(({ name }) => name)).size).toBeLessThan(twice.spec.cues.length);
    const text = 'Harbour und Hafen, the quay and der quay';
    const { cues } = findCandidates(buildIndex(twice.spec), [{ id: 1, text, lang: null, scope: 1 }]);
    expect(cues.filter(({ name }) => name === 'quay')).toHaveLength(1);
  });
});

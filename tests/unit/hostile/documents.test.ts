// @vitest-environment jsdom
/**
 * Documents that nobody would write: whatever comes, each place in a block leads back to the character that stands
 * there, and the time taken grows as the document does. A failure prints the seed that repeats it.
 */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createMarkIndex, type Markable } from '../../../src/page/mark-index.ts';
import { createAnsweredBlocks } from '../../../src/reading/answers.ts';
import { createPageText } from '../../../src/reading/page-text.ts';
import { rangeOf } from '../../../src/text/block-range.ts';
import { collectBlocks } from '../../../src/text/collect-blocks.ts';
import type { TextBlock } from '../../../src/text/model.ts';
import { growthOf, MOST_GROWTH } from './growth.ts';

const RUNS = process.env.SIDELIGHT_TESTS === 'full' ? 5000 : 1000;
/** More than a call may have arguments. */
const CROWD = 200_000;

/** Scripts do not run in it. */
let document: Document;
beforeEach(() => {
  document = globalThis.document.implementation.createHTMLDocument('');
});

describe('hostile documents', () => {
  type Piece = string | { name: string; pieces: Piece[] };
  const NAMES =
    'p div span b a br img script style pre svg table td nav article x-card textarea select option template wbr ruby rt h1 li';
  const words = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom('Moscow', ' ', '\n\t ', 'Maria  Zakharova', '\u00ad', '\u00a0', ''),
    },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code)),
    },
  );
  const { piece } = fc.letrec<{ piece: Piece }>((tie) => ({
    piece: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      words,
      fc.record({
        name: fc.constantFrom(...NAMES.split(' ')),
        pieces: fc.array(tie('piece'), { maxLength: 5 }) as fc.Arbitrary<Piece[]>,
      }),
    ),
  }));

  function build(pieces: readonly Piece[], into: Element): void {
    for (const each of pieces) {
      if (typeof each === 'string') into.append(document.createTextNode(each));
      else {
        const element = document.createElement(each.name);
        build(each.pieces, element);
        into.append(element);
      }
    }
  }

  /** Places of all characters of a block that stand in a node: their text must be what the block holds there. */
  function misplaced({ text, ...rest }: TextBlock): string | null {
    for (let at = 0; at < text.length; at++) {
      const place = rangeOf({ text, ...rest }, at, at + 1);
      if (place === null) {
        if (!/[\n\uFFFC ]/.test(text.charAt(at))) return `nothing stands at ${at} of ${JSON.stringify(text)}`;
        continue;
      }
      const there = place.startNode.data.slice(place.startOffset, place.endOffset);
      const isSame = there === text.charAt(at) || (text.charAt(at) === ' ' && /^[ \t\n\r\f]$/.test(there));
      if (!isSame) return `${JSON.stringify(there)} at ${at} of ${JSON.stringify(text)}`;
    }
    return null;
  }

  it(`lead back to each character: ${RUNS} of them`, () => {
    let characters = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        document.body.replaceChildren();
        build(pieces, document.body);
        const blocks = collectBlocks(document.body, {});
        for (const block of blocks) {
          const wrong = misplaced(block);
          if (wrong !== null) throw new Error(wrong);
          characters += block.text.length;
        }
        const walked = blocks.flatMap(({ nodes }) => nodes);
        if (new Set(walked).size !== walked.length) throw new Error('a node stands in two blocks');
        for (const [at, node] of walked.entries()) {
          const before = walked[at - 1];
          if (before && !(before.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING))
            throw new Error('blocks do not follow the document');
        }
      }),
      { numRuns: RUNS },
    );
    expect(characters).toBeGreaterThan(RUNS * 3);
  });

  it(`are read the same by their changes as anew, whatever changed: ${RUNS / 5} of them`, () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 6 }),
        fc.nat(),
        fc.array(piece, { maxLength: 3 }),
        (pieces, pick, others) => {
          document.body.replaceChildren();
          build(pieces, document.body);
          const text = createPageText(document.documentElement, () => ({ isVisible: () => true }));
          const known = new Map(text.collectAll().map((block) => [block.id, block]));
          const places = [document.body, ...document.body.querySelectorAll('div, p, td')];
          const place = places[pick % places.length] as Element;
          place.replaceChildren();
          build(others, place);
          const block = text.collectChanges({ changed: [document.body], removed: true });
          for (const id of block.gone) known.delete(id);
          for (const each of block.blocks) known.set(each.id, each);
          const now = collectBlocks(document.documentElement, {}).map((each) => each.text);
          expect([...known.values()].map((each) => each.text)).toEqual(now);
        },
      ),
      { numRuns: RUNS / 5 },
    );
  });
});

describe('crowds', () => {
  it('may stand between two letters', () => {
    const line = document.createElement('p');
    line.append('a', ...Array.from({ length: 1000 }, () => document.createElement('span')));
    for (let at = 1000; at < CROWD; at++) line.append(document.createElement('span'));
    line.append('b');
    document.body.append(line);
    expect(collectBlocks(line, {}).map(({ text }) => text)).toEqual(['ab']);
  });

  it('of names may stand in one block', () => {
    const block = { id: 1, scope: 1 } as TextBlock; // Nothing else is asked for here.
    const candidates = Array.from({ length: CROWD }, () => ({ block: 1 }) as never);
    const answers = createAnsweredBlocks();
    answers.add([block]);
    answers.keep([block], { candidates, cues: [] });
    expect(answers.whole().candidates).toHaveLength(CROWD);
  });
});

describe('the time that is taken', () => {
  it('grows no faster than the marks in one text node that are all taken away', () => {
    const growth = growthOf((times) => {
      const node = document.createTextNode('x '.repeat(3000 * times));
      const line = document.createElement('p');
      line.append(node);
      document.body.append(line);
      const [block] = collectBlocks(line, {}) as [TextBlock];
      const marks: Markable[] = Array.from({ length: 3000 * times }, (_, at) => ({
        block,
        start: 2 * at,
        end: 2 * at + 1,
      }));
      return () => {
        const index = createMarkIndex();
        for (const mark of marks) index.enter(mark);
        index.keepOnly([]);
      };
    });
    expect(growth).toBeLessThan(MOST_GROWTH);
  });

  it('grows no faster than the blocks of one element that are read anew', () => {
    const growth = growthOf((times) => {
      const place = document.createElement('div');
      for (let at = 0; at < 1000 * times; at++) place.append('Some words here', document.createElement('hr'));
      return () => {
        const text = createPageText(place, () => ({ isVisible: () => true }));
        text.collectAll();
        text.collectChanges({ changed: [place], removed: false });
      };
    });
    expect(growth).toBeLessThan(MOST_GROWTH);
  });
});

// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeOf } from '../../../src/text/block-range.ts';
import { collectBlocks } from '../../../src/text/collect-blocks.ts';
import { joinBlocks } from '../../../src/text/join-blocks.ts';
import type { TextBlock } from '../../../src/text/model.ts';

type Tree = string | { name: string; children: Tree[] };

const word = fc.string({
  unit: fc.constantFrom(
    'a',
    'Ж',
    '中',
    ' ',
    '\n',
    '\t',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '😀',
    'é',
    '\u0301',
    '.',
  ),
  maxLength: 9,
});
const tree = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    fc.record({
      name: fc.constantFrom(
        'b',
        'a',
        'i',
        'span',
        'p',
        'div',
        'br',
        'code',
        'script',
        'q',
        'li',
        'x-y',
        'wbr',
      ),
      children: fc.array(tie('tree'), { maxLength: 5 }),
    }),
  ),
})).tree;

function build(trees: Tree[]): HTMLElement {
  const body = document.implementation.createHTMLDocument('').body;
  const add = (parent: Node, child: Tree) => {
    if (typeof child === 'string') return void parent.appendChild(body.ownerDocument.createTextNode(child));
    const element = parent.appendChild(body.ownerDocument.createElement(child.name));
    for (const grandchild of child.children) add(element, grandchild);
  };
  for (const child of trees) add(body, child);
  return body;
}

const collect = (root: Element) => collectBlocks(root, { isVisible: () => true });

/** Text of a place in the document as rendered, without what stands in no node. */
function textAt(block: TextBlock, start: number, end: number): string | null {
  const place = rangeOf(block, start, end);
  if (place === null) return null;
  const first = block.nodes.indexOf(place.startNode);
  const last = block.nodes.indexOf(place.endNode);
  return block.nodes
    .slice(first, last + 1)
    .map((node) =>
      node.data.slice(
        node === place.startNode ? place.startOffset : 0,
        node === place.endNode ? place.endOffset : undefined,
      ),
    )
    .join('');
}

const withoutSpace = (text: string) => text.replace(/[ \t\n\r\f\uFFFC]+/g, '');
const collapsed = (text: string) => text.replace(/[ \t\n\r\f]+/g, ' ').trim();

/** Hundreds of random documents: on a busy machine that takes longer than a test may by default. */
const PROPERTY_TIMEOUT_MS = 60_000;

describe('the way back from a block to its nodes', { timeout: PROPERTY_TIMEOUT_MS }, () => {
  it('leads every slice to a range that holds the same text', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 8 }), fc.nat(), fc.nat(), (trees, a, b) => {
        for (const block of collect(build(trees))) {
          const [start, end] = [a % block.text.length, b % (block.text.length + 1)].sort((x, y) => x - y) as [
            number,
            number,
          ];
          const slice = block.text.slice(start, end);
          const found = textAt(block, start, end);
          expect(withoutSpace(found ?? '')).toBe(withoutSpace(slice));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the white space of a slice inside its range, where no br and no object is in it', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 8 }), (trees) => {
        for (const block of collect(build(trees))) {
          for (const match of block.text.matchAll(/[^\s\uFFFC]+ [^\s\uFFFC]+/g)) {
            if (
              block.runs.some(
                (run) => run.node < 0 && run.at >= match.index && run.at < match.index + match[0].length,
              )
            )
              continue;
            const found = textAt(block, match.index, match.index + match[0].length);
            expect(collapsed(found ?? '')).toBe(match[0]);
          }
        }
      }),
    );
  });

  it('yields text without white space at its ends, doubled, or around line breaks', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 8 }), (trees) => {
        for (const { text } of collect(build(trees)))
          expect(text).not.toMatch(/^[ \n]| {2}|[ \n]$| \n|\n |\t/);
      }),
    );
  });

  it('collects the same text however it is cut into text nodes', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 8 }), fc.nat(), (trees, cut) => {
        const whole = build(trees);
        const before = collect(whole).map(({ text }) => text);
        const walker = whole.ownerDocument.createTreeWalker(whole, NodeFilter.SHOW_TEXT);
        const nodes: Text[] = [];
        while (walker.nextNode()) nodes.push(walker.currentNode as Text);
        for (const node of nodes) if (node.length > 1) node.splitText(1 + (cut % (node.length - 1)));
        expect(collect(whole).map(({ text }) => text)).toEqual(before);
      }),
    );
  });
});

describe('a page that has changed since', () => {
  function oneBlock(html: string): TextBlock {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const [block] = collect(page.body);
    if (block === undefined) throw new Error('no block');
    return block;
  }

  it('finds nothing where the text is another one', () => {
    const block = oneBlock('<p>In Moscow today</p>');
    const [node] = block.nodes;
    node?.replaceData(3, 6, 'London');
    expect(rangeOf(block, 3, 9)).toBeNull();
    expect(rangeOf(block, 10, 15)).not.toBeNull();
  });

  it('finds nothing where the node is gone or shorter', () => {
    const gone = oneBlock('<p>In <b>Moscow</b> today</p>');
    gone.nodes[1]?.remove();
    expect(rangeOf(gone, 3, 9)).toBeNull();
    const shorter = oneBlock('<p>In Moscow</p>');
    shorter.nodes[0]?.deleteData(5, 4);
    expect(rangeOf(shorter, 3, 9)).toBeNull();
  });

  it('finds nothing for an empty slice or one outside the text', () => {
    const block = oneBlock('<p>Moscow</p>');
    expect([rangeOf(block, 2, 2), rangeOf(block, 0, 7), rangeOf(block, -1, 3)]).toEqual([null, null, null]);
  });
});

describe('joining blocks', () => {
  it('puts a blank line between blocks and tells where each one starts', () => {
    const { text, offsetOf } = joinBlocks([
      { id: 4, text: 'one' },
      { id: 9, text: 'two' },
    ]);
    expect(text).toBe('one\n\ntwo');
    expect([offsetOf(4), offsetOf(9), offsetOf(5)]).toEqual([0, 5, null]);
  });
});

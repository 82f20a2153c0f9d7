// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mentionAtPoint } from '../../../src/page/hit-test.ts';
import type { Markable } from '../../../src/page/mark-index.ts';
import { createMarks, type Marks } from '../../../src/page/marks.ts';
import { collectBlocks } from '../../../src/text/collect-blocks.ts';

/** jsdom has no highlights: a stand-in for what marks ask of them, which fails where the registry is read back. */
class FakeHighlight {
  priority = 0;
  readonly ranges: Set<AbstractRange>;
  constructor(...ranges: AbstractRange[]) {
    this.ranges = new Set(ranges);
  }
  add(range: AbstractRange) {
    this.ranges.add(range);
  }
  delete(range: AbstractRange) {
    this.ranges.delete(range);
  }
  [Symbol.iterator]() {
    throw new Error('Iterating a highlight throws in content scripts of Firefox.');
  }
}

let registry: Map<string, FakeHighlight>;
let marks: Marks<Markable>;

beforeEach(() => {
  registry = new Map();
  vi.stubGlobal('CSS', {
    highlights: {
      set: (name: string, highlight: FakeHighlight) => registry.set(name, highlight),
      get: (name: string) => registry.get(name),
      delete: (name: string) => registry.delete(name),
    },
  });
  vi.stubGlobal('Highlight', FakeHighlight);
  marks = createMarks(document, 'underline');
});
afterEach(() => vi.unstubAllGlobals());

function mentionsOf(html: string, words: RegExp): Markable[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html').body;
  document.body.replaceChildren(...[...parsed.childNodes].map((node) => document.importNode(node, true)));
  return collectBlocks(document.body, { isVisible: () => true }).flatMap((block) =>
    [...block.text.matchAll(words)].map((match) => ({
      block,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

const painted = (name = 'sl-a') =>
  [...(registry.get(name)?.ranges ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range.toString();
  });

it('paints the words of each mention, across elements too', () => {
  marks.show(mentionsOf('<p>In Mos<b>cow</b> and Kyiv</p>', /Moscow|Kyiv/g));
  expect(painted()).toEqual(['Moscow', 'Kyiv']);
});

it('registers nothing before there is something to show', () => {
  marks.show([]);
  expect(registry.size).toBe(0);
});

it('keeps the ranges of mentions that stay, and takes away those that go', () => {
  const [first, second] = mentionsOf('<p>Moscow and Kyiv</p>', /Moscow|Kyiv/g) as [Markable, Markable];
  marks.show([first, second]);
  const before = [...(registry.get('sl-a')?.ranges ?? [])];
  marks.show([{ ...second }]);
  expect([...(registry.get('sl-a')?.ranges ?? [])]).toEqual([before[1]]);
  expect(painted()).toEqual(['Kyiv']);
});

it('leaves out a mention whose words have changed on the page', () => {
  const mentions = mentionsOf('<p>Moscow</p><p>Kyiv</p>', /Moscow|Kyiv/g);
  marks.show(mentions);
  document.querySelector('p')?.replaceChildren('London');
  marks.show(mentions);
  expect(painted()).toEqual(['Kyiv']);
});

it('paints very many mentions over several tasks, and stops when cleared in between', async () => {
  const mentions = mentionsOf(`<p>${'Kyiv '.repeat(500)}</p>`, /Kyiv/g);
  marks.show(mentions);
  expect(painted().length).toBeLessThan(500);
  await vi.waitFor(() => expect(painted().length).toBe(500));
  marks.clear();
  marks.show(mentions);
  marks.clear();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(registry.size).toBe(0);
});

it('hands all that follow the first batch to the browser at once, without those that have gone meanwhile', () => {
  vi.useFakeTimers();
  const mentions = mentionsOf('<p>Kyiv</p>'.repeat(900), /Kyiv/g);
  marks.show(mentions);
  expect(painted()).toHaveLength(200);
  vi.advanceTimersToNextTimer();
  vi.advanceTimersToNextTimer();
  expect(painted()).toHaveLength(200); // 600 have been found
  marks.show(mentions.slice(100));
  vi.advanceTimersToNextTimer();
  expect(painted()).toHaveLength(100);
  expect(marks.boxesOf(mentions[850] as Markable)).toEqual([]); // jsdom lays nothing out; who asks for one has it painted
  expect(painted()).toHaveLength(501);
  vi.runAllTimers();
  expect(painted()).toHaveLength(800);
  vi.useRealTimers();
});

it('sets one mention off above the others, and ends that when the mention goes', () => {
  const mentions = mentionsOf('<p>Moscow and Kyiv</p>', /Moscow|Kyiv/g);
  marks.show(mentions);
  marks.emphasise(mentions[1] ?? null);
  expect(painted('sl-b')).toEqual(['Kyiv']);
  expect(registry.get('sl-b')?.priority).toBeGreaterThan(0);
  marks.show(mentions.slice(0, 1));
  expect(painted('sl-b')).toEqual([]);
  marks.emphasise(null);
  expect(registry.has('sl-b')).toBe(false);
});

it('takes on another style at once, with the ranges that stand, and leaves nothing under the name of the old one', () => {
  const mentions = mentionsOf('<p>Moscow and Kyiv</p>', /Moscow|Kyiv/g);
  marks.show(mentions);
  const before = registry.get('sl-a');
  marks.setStyle('both');
  expect([...registry.keys()]).toEqual(['sl-c']);
  marks.setStyle('background');
  expect([...registry.keys()]).toEqual(['sl-d']);
  expect(registry.get('sl-d')).toBe(before);
  marks.emphasise(mentions[0] ?? null);
  marks.clear();
  expect(registry.size).toBe(0);
  marks.show(mentions);
  expect(painted('sl-d')).toEqual(['Moscow', 'Kyiv']);
});

it('changes neither nodes nor attributes', () => {
  const mentions = mentionsOf('<p>In Mos<b>cow</b></p>', /Moscow/g);
  const observer = new MutationObserver(() => {});
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  marks.show(mentions);
  marks.emphasise(mentions[0] ?? null);
  marks.destroy();
  expect(observer.takeRecords()).toEqual([]);
});

describe('hit tests where only the caret can be asked', () => {
  const box = { left: 10, right: 50, top: 0, bottom: 20, width: 40, height: 20 };

  beforeEach(() => {
    // jsdom has no layout.
    Object.assign(Range.prototype, { getClientRects: () => [box] });
  });

  function caretAt(offset: number): void {
    const offsetNode = document.querySelector('p')?.firstChild;
    Object.assign(document, { caretPositionFromPoint: () => ({ offsetNode, offset }) });
  }

  it('finds the mention around the caret, if the point is on its boxes', () => {
    const mentions = mentionsOf('<p>In Kyiv today</p>', /Kyiv/g);
    marks.show(mentions);
    caretAt(5);
    expect(mentionAtPoint(marks.painted, 20, 10)).toBe(mentions[0]);
    expect(mentionAtPoint(marks.painted, 60, 10)).toBeNull();
    caretAt(9);
    expect(mentionAtPoint(marks.painted, 20, 10)).toBeNull();
  });
});

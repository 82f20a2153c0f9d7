// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createPageText } from '../../../src/reading/page-text.ts';
import type { TextBlock } from '../../../src/text/model.ts';

const seen = () => ({ isVisible: () => true });
const article = (...paragraphs: string[]) => {
  const element = document.createElement('article');
  for (const text of paragraphs)
    element.append(Object.assign(document.createElement('p'), { textContent: text }));
  return element;
};
const words = (blocks: { text: string }[]) => blocks.map(({ text }) => text);

beforeEach(() => document.body.replaceChildren(article('one', 'two'), article('three')));

test('a changed paragraph comes anew, and its old block goes', () => {
  const text = createPageText(document.body, seen);
  const [, two] = text.collectAll();
  const paragraph = document.querySelectorAll('p')[1] as Element;
  paragraph.textContent = 'two and a half';
  const { gone, blocks } = text.collectChanges({ changed: [paragraph], removed: false });
  expect(gone).toEqual([two?.id]);
  expect(words(blocks)).toEqual(['two and a half']);
});

test('what is taken off the page goes without anything being read', () => {
  const text = createPageText(document.body, seen);
  const all = text.collectAll();
  document.querySelector('article')?.remove();
  expect(text.collectChanges({ changed: [], removed: true })).toEqual({
    gone: all.slice(0, 2).map(({ id }) => id),
    blocks: [],
  });
});

test('no id is used twice, from one reading to the next either', () => {
  const text = createPageText(document.body, seen);
  const first = text.collectAll().map(({ id }) => id);
  const changed = text
    .collectChanges({ changed: [document.body], removed: false })
    .blocks.map(({ id }) => id);
  const again = text.collectAll().map(({ id }) => id);
  expect(new Set([...first, ...changed, ...again]).size).toBe(9);
});

test('an article that changes keeps its scope; another reading numbers anew', () => {
  const text = createPageText(document.body, seen);
  const scopes = text.collectAll().map(({ scope }) => scope);
  const last = document.querySelectorAll('article')[1] as Element;
  expect(text.collectChanges({ changed: [last], removed: false }).blocks[0]?.scope).toBe(scopes[2]);
  document.body.replaceChildren(last);
  expect(text.collectAll()[0]?.scope).toBe(1);
});

test('what was collected in one go keeps its order without asking the document; what came later is asked for', () => {
  const text = createPageText(document.body, seen);
  const [one, two, three] = text.collectAll() as [TextBlock, TextBlock, TextBlock];
  document
    .querySelector('article')
    ?.prepend(Object.assign(document.createElement('p'), { textContent: 'zero' }));
  const place = document.querySelector('p') as Element;
  const [zero] = text.collectChanges({ changed: [place], removed: false }).blocks as [TextBlock];
  expect(words([three, two, zero, one].sort(text.order))).toEqual(['zero', 'one', 'two', 'three']);
  const asked = vi.spyOn(Node.prototype, 'compareDocumentPosition');
  expect(text.order(one, three)).toBeLessThan(0);
  expect(asked).not.toHaveBeenCalled();
});

test('a pass keeps the blocks around what it is asked for, and forgets those of the pass before', () => {
  const text = createPageText(document.body, seen);
  const before = text.collectAll().map(({ id }) => id);
  const pass = text.startPass();
  expect(pass.gone).toEqual(before);
  expect(
    pass
      .gather(
        () => 1000,
        () => false,
      )
      .next(),
  ).toMatchObject({ done: true, value: { length: 3 } });
  const { value: blocks, done } = pass.collect([0, 2], true, () => false).next();
  expect([done, words(blocks)]).toEqual([true, ['one', 'three']]);
  expect(blocks.every(({ id }) => !before.includes(id))).toBe(true);
  expect(text.collectChanges({ changed: [document.body], removed: false }).gone).toEqual(
    blocks.map(({ id }) => id),
  );
});

describe('text that turns out to be hidden', () => {
  const sight = (hidden: string) => () => ({ isVisible: (element: Element) => !element.matches(hidden) });
  beforeEach(() => {
    const [first] = document.querySelectorAll('p');
    first?.append(Object.assign(document.createElement('b'), { textContent: 'hidden' }));
  });

  test('goes where something was found in it, and only there', () => {
    const text = createPageText(document.body, sight('p'));
    const blocks = text.collectAll();
    const [, two, three] = blocks as [TextBlock, TextBlock, TextBlock];
    expect(text.checkSight([two, three], new Set([three.id]))).toEqual({ gone: [three.id], blocks: [] });
  });

  test('leaves what is seen of its block, which is read again whatever was found', () => {
    const text = createPageText(document.body, sight('b'));
    const [one] = text.collectAll() as [TextBlock];
    const { gone, blocks } = text.checkSight([one], new Set());
    expect([gone, words(blocks)]).toEqual([[one.id], ['one']]);
    expect(text.checkSight(blocks, new Set([blocks[0]?.id ?? 0]))).toEqual({ gone: [], blocks: [] });
  });
});

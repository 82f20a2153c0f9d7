// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { createPageText } from '../../../src/reading/page-text.ts';

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

import { expect, it, vi } from 'vitest';
import { createSearchDesk } from '../../../../entrypoints/context/search-desk.ts';
import type { SearchAnswer, SearchRequest } from '../../../../src/knowledge/model.ts';
import { NO_WISH } from '../../../../src/ui/context/context-page.ts';

const NONE: SearchAnswer = { entries: [], passages: [] };
const settle = () => new Promise((resolve) => setTimeout(resolve));

function open(ask: (request: SearchRequest) => Promise<SearchAnswer> = async () => ({ ...NONE })) {
  const asked = vi.fn(ask);
  const onChange = vi.fn();
  return { desk: createSearchDesk({ ask: asked, onChange }), asked, onChange };
}

it('asks nothing where nothing is looked for', async () => {
  const { desk, asked } = open();
  desk.look({ ...NO_WISH, query: '  ' });
  await settle();
  expect(asked).not.toHaveBeenCalled();
  expect(desk.shown().answer).toBeNull();
});

it('asks with what the page names, and shows the wish before its answer', async () => {
  const { desk, asked, onChange } = open();
  desk.follow(['a']);
  desk.look({ ...NO_WISH, query: 'x' });
  expect(desk.shown()).toMatchObject({ wish: { query: 'x' }, answer: null });
  await settle();
  expect(asked).toHaveBeenCalledWith({ query: 'x', speaker: null, openness: null, entries: ['a'] });
  expect(desk.shown().answer).toEqual(NONE);
  expect(onChange).toHaveBeenCalledTimes(2);
});

it('lets an answer that comes late change nothing', async () => {
  const answers: ((answer: SearchAnswer) => void)[] = [];
  const { desk } = open(() => new Promise((resolve) => answers.push(resolve)));
  desk.look({ ...NO_WISH, query: 'a' });
  desk.look({ ...NO_WISH, query: 'ab' });
  const late = { ...NONE };
  const due = { ...NONE };
  answers[1]?.(due);
  answers[0]?.(late);
  await settle();
  expect(desk.shown().answer).toBe(due);
  desk.look(NO_WISH);
  expect(desk.shown().answer).toBeNull();
});

it('asks anew where the page names something else, and only while something is looked for', async () => {
  const { desk, asked } = open();
  desk.follow(['a']);
  desk.look({ ...NO_WISH, speaker: 'article' });
  await settle();
  desk.follow(['a']);
  desk.follow(['a', 'b']);
  await settle();
  expect(asked.mock.calls.map(([{ entries }]) => entries)).toEqual([['a'], ['a', 'b']]);
});

it('says that it failed, and not after the next wish', async () => {
  let broken = true;
  const { desk } = open(() => (broken ? Promise.reject(new Error('gone')) : Promise.resolve(NONE)));
  desk.look({ ...NO_WISH, query: 'a' });
  await settle();
  expect(desk.shown().failed).toBe(true);
  broken = false;
  desk.look({ ...NO_WISH, query: 'ab' });
  await settle();
  expect(desk.shown()).toMatchObject({ failed: false, answer: NONE });
});

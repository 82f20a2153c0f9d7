import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  followLookUps,
  leaveLookUp,
  MOST_WORDS,
  PATIENCE_MS,
  pendingLookUp,
} from '../../../src/platform/look-up.ts';

let closing: AbortController;

beforeEach(() => {
  fakeBrowser.reset();
  closing = new AbortController();
});
afterEach(() => {
  closing.abort();
  vi.useRealTimers();
});

/** Opens a popup that notes what it is asked. */
function openPopup(): string[] {
  const heard: string[] = [];
  followLookUps((words) => heard.push(words), closing.signal);
  return heard;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test('words that were left before the popup opened are shown once, and then forgotten', async () => {
  await leaveLookUp(' Maria Zakharova ');
  const heard = openPopup();
  await settled();
  expect(heard).toEqual(['Maria Zakharova']);
  expect(await pendingLookUp.getValue()).toBeNull();
  closing.abort();
  closing = new AbortController();
  const again = openPopup();
  await settled();
  expect(again).toEqual([]);
});

test('words that come after the popup has opened are shown too', async () => {
  const heard = openPopup();
  await settled();
  await leaveLookUp('Istanbul');
  await settled();
  expect(heard).toEqual(['Istanbul']);
});

test('words that no popup came for are not shown to one that opens later', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await leaveLookUp('Istanbul');
  vi.setSystemTime(Date.now() + PATIENCE_MS);
  const heard = openPopup();
  await settled();
  expect(heard).toEqual([]);
});

test('of a paragraph only the beginning is looked up, and of nothing nothing', async () => {
  const heard = openPopup();
  await leaveLookUp('a'.repeat(1000));
  await settled();
  expect(heard).toEqual(['a'.repeat(MOST_WORDS)]);
  await leaveLookUp('  ');
  await settled();
  expect(heard).toHaveLength(1);
});

test('words for the panel of a window are for nobody else', async () => {
  const inPopup = openPopup();
  const heard: Record<number, string[]> = { 1: [], 2: [] };
  for (const window of [1, 2]) followLookUps((words) => heard[window]?.push(words), closing.signal, window);
  await leaveLookUp('Istanbul', 2);
  await settled();
  expect({ inPopup, heard }).toEqual({ inPopup: [], heard: { 1: [], 2: ['Istanbul'] } });
});

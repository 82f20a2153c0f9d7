import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askInTurn } from '../../../src/platform/ask-in-turn.ts';
import { fakeRuntime } from './fake-runtime.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a wish whose worker died is made again before a later one takes it back', async () => {
  fakeRuntime();
  const carriedOut: boolean[] = [];
  let dies = true;
  Object.assign(chrome.runtime, {
    async sendMessage({ data: [{ on }] }: { data: [{ on: boolean }] }) {
      carriedOut.push(on);
      const answered = !dies;
      dies = false;
      if (!answered) throw new Error('The message port closed before a response was received.');
      return {};
    },
  });
  const off = askInTurn('turnOwnSite', { on: false });
  const on = askInTurn('turnOwnSite', { on: true });
  await vi.advanceTimersByTimeAsync(1000);
  await Promise.all([off, on]);
  expect(carriedOut).toEqual([false, false, true]);
});

test('one that fails for good does not keep the next from being asked', async () => {
  const runtime = fakeRuntime();
  const refused = expect(askInTurn('turnOwnSite', { on: false })).rejects.toThrow();
  const next = askInTurn('turnOwnSite', { on: true }).catch(() => 'asked');
  await vi.advanceTimersByTimeAsync(5000);
  await refused;
  expect(await next).toBe('asked');
  expect(runtime.sentToTabs).toEqual([]);
});

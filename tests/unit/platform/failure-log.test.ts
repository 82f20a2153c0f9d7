import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  clearFailures,
  type Failure,
  logFailure,
  MOST_KEPT,
  readFailures,
  writeReport,
} from '../../../src/platform/failure-log.ts';

beforeEach(() => fakeBrowser.reset());

test('what went wrong is kept in its order, at the same time too, until it is forgotten', async () => {
  await Promise.all([
    logFailure({ code: 'answer', where: 'background', request: 'search' }, new Date('2026-01-01T00:00:00Z')),
    logFailure({ code: 'unexpected', where: 'popup' }, new Date('2026-01-02T00:00:00Z')),
  ]);
  expect(await readFailures()).toEqual([
    { code: 'answer', where: 'background', request: 'search', at: '2026-01-01T00:00:00.000Z' },
    { code: 'unexpected', where: 'popup', at: '2026-01-02T00:00:00.000Z' },
  ]);
  await clearFailures();
  expect(await readFailures()).toEqual([]);
});

test('the oldest go where there are too many', async () => {
  for (let at = 0; at < MOST_KEPT + 5; at++)
    await logFailure({ code: 'import', where: 'settings' }, new Date(at));
  const kept = await readFailures();
  expect(kept).toHaveLength(MOST_KEPT);
  expect(kept[0]?.at).toBe(new Date(5).toISOString());
});

test('nothing gets in but what has a place', async () => {
  const failure = { code: 'keep', where: 'background', url: 'https://a.example/', message: 'Anna Berg' };
  await logFailure(failure as Failure);
  expect(JSON.stringify(await readFailures())).not.toMatch(/example|Anna/);
});

test('a report has the versions, and a line for each', () => {
  const at = '2026-01-01T00:00:00.000Z';
  const report = writeReport(
    [
      { at, where: 'background', code: 'answer', request: 'search' },
      { at, where: 'popup', code: 'unexpected' },
    ],
    '0.1.0',
    'Browser 1',
  );
  expect(report).toBe(`Sidelight 0.1.0\nBrowser 1\n${at} background answer search\n${at} popup unexpected`);
});

import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { orderFor } from '../../../src/platform/orders.ts';
import {
  mayMark,
  type PackState,
  packStates,
  withPack,
  withShipped,
  withSites,
  writePackStates,
} from '../../../src/platform/packs.ts';

const SHIPPED = { id: 'plan', title: 'The plan', version: '2026-01-01', lang: 'en', entries: 3 };
const NEW = {
  id: 'harbour',
  title: 'Harbour',
  version: '2026-02-01',
  lang: 'en',
  entries: 9,
  bytes: 800,
  sort: 'imported',
} as const;

beforeEach(() => fakeBrowser.reset());

describe('the list of packs', () => {
  test('holds the pack that ships until the reader changes something, and as it ships now after that', () => {
    const [only] = withShipped([], SHIPPED);
    expect(only).toMatchObject({ id: 'plan', on: true, marks: 'everywhere', bytes: 0 });
    const stored = withPack(withShipped([], SHIPPED), NEW).toReversed();
    const later = withShipped(stored, { ...SHIPPED, version: '2027-01-01' });
    expect(later.map(({ id, version }) => [id, version])).toEqual([
      ['harbour', '2026-02-01'],
      ['plan', '2027-01-01'],
    ]);
  });

  test('takes a new pack in as the last, and it marks nothing', () => {
    const [, added] = withPack(withShipped([], SHIPPED), NEW);
    expect(added).toMatchObject({ ...NEW, on: true, marks: 'nowhere' });
  });

  test('keeps what was chosen of a pack that is updated, and lets it be read anew', () => {
    const states = withPack(withShipped([], SHIPPED), NEW);
    const chosen = states.map((state) => ({ ...state, on: false, marks: 'everywhere' as const }));
    const updated = withPack(chosen, { ...NEW, entries: 10 });
    expect(updated[1]).toMatchObject({ entries: 10, on: false, marks: 'everywhere', revision: 1 });
    expect(updated).toHaveLength(2);
  });

  test('loses no change of two at the same time', async () => {
    const add = (id: string) => writePackStates((states) => withPack(states, { ...NEW, id }));
    await Promise.all(['a', 'b', 'c'].map(add));
    expect((await packStates.getValue()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('names sites as the switch does, each once', () => {
    const marks = { sites: ['www.news.example.co.uk', 'example.co.uk', 'localhost'] };
    const [state] = withSites(withPack([], NEW).map((one) => ({ ...one, marks })));
    expect(state?.marks).toEqual({ sites: ['example.co.uk', 'localhost'] });
  });
});

describe('pages', () => {
  const use = (over: Partial<PackState>) =>
    writePackStates(() => withPack([], NEW).map((state) => ({ ...state, ...over })));

  test.each([
    ['everywhere', 'everywhere' as const, []],
    ['nowhere', 'nowhere' as const, ['harbour']],
    ['on other sites', { sites: ['other.example'] }, ['harbour']],
    ['on this site', { sites: ['town.example'] }, []],
  ])('are not marked by a pack that marks %s', async (_where, marks, packsUnmarked) => {
    await use({ marks });
    expect(await orderFor({ url: 'https://www.town.example/a', incognito: false })).toMatchObject({
      packsUnmarked,
    });
  });

  test('that are on no site are marked by none that is chosen for sites', () => {
    const [state] = withPack([], NEW);
    expect(state && mayMark({ ...state, marks: { sites: [''] } }, null)).toBe(false);
  });

  test('hear of another set of packs, but not of one that is not used', async () => {
    const knowledge = async () => {
      const order = await orderFor({ url: 'https://town.example/', incognito: false });
      return order.on ? [order.knowledge, order.packsUnmarked] : [];
    };
    const seen = [await knowledge()];
    for (const over of [{}, { revision: 1 }, { marks: 'everywhere' as const }, { on: false }]) {
      await use(over);
      const now = await knowledge();
      expect(seen).not.toContainEqual(now);
      seen.push(now);
    }
    expect(seen.at(-1)?.[1]).toEqual([]);
  });
});

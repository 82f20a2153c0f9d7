import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Findings } from '../../../src/matching/find-candidates.ts';
import type { Block, Mention } from '../../../src/matching/model.ts';
import type { Manner } from '../../../src/reading/page-mentions.ts';
import { quantitiesOf } from '../../../src/reading/page-quantities.ts';
import {
  createReading,
  type KindedFindings,
  type Reading,
  type ReadingOptions,
} from '../../../src/reading/reading.ts';
import type { TextBlock } from '../../../src/text/model.ts';

/** A block whose id is its place in the document. */
function block(id: number, text: string, more: Partial<TextBlock> = {}): TextBlock {
  return {
    id,
    text,
    lang: 'en',
    scope: 1,
    quiet: false,
    element: {} as Element,
    nodes: [],
    runs: [],
    joined: [],
    ...more,
  };
}

/** Finds the words alpha, beta and gamma; "not beta" is a rival that undoes beta in its whole article. */
async function find(blocks: Block[]): Promise<KindedFindings> {
  const found: KindedFindings = { candidates: [], cues: [], kinds: { alpha: 'place', beta: 'person' } };
  for (const { id, scope, text } of blocks) {
    for (const match of text.matchAll(/\b(not beta|alpha|beta|gamma)\b/g)) {
      const at = { block: id, scope };
      const { 0: entry, index: start } = match;
      if (entry === 'not beta') found.cues.push({ ...at, name: 'no-beta' });
      else
        found.candidates.push({ ...at, start, end: start + entry.length, entry, general: false, why: entry });
    }
  }
  return found;
}

function decide({ candidates, cues }: Findings): Mention[] {
  const undone = new Set(cues.map(({ scope }) => scope));
  return candidates
    .filter(({ entry, scope }) => entry !== 'beta' || !undone.has(scope))
    .map(({ block, start, end, entry, why }) => ({
      block,
      start,
      end,
      entry,
      why,
      shown: entry !== 'gamma',
    }));
}

const FIRST: Manner = { density: 'first', kindsUnmarked: [], muted: [], packsUnmarked: [] };

const order = (a: TextBlock, b: TextBlock) => a.id - b.id;

function read(options: Partial<ReadingOptions> = {}): {
  reading: Reading;
  onChange: ReturnType<typeof vi.fn>;
} {
  const onChange = vi.fn();
  const reading = createReading({ manner: FIRST, find, onChange, order, decide, ...options });
  return { reading, onChange };
}

async function idle(reading: Reading): Promise<void> {
  while (reading.report().busy) await new Promise((resolve) => setTimeout(resolve));
}

const shown = (reading: Reading) =>
  reading.mentions().map(({ block, entry, start }) => [block.id, start, entry]);
const marks = (reading: Reading) =>
  reading.marked().map(({ block, start, entry }) => [block.id, start, entry]);

describe('what is marked', () => {
  const blocks = [
    block(1, 'alpha and alpha'),
    block(2, 'alpha'),
    block(3, 'alpha', { scope: 2 }),
    block(4, 'gamma'),
  ];

  test('is the first mention of each entry in each article', async () => {
    const { reading } = read();
    reading.update({ blocks });
    await idle(reading);
    expect(marks(reading)).toEqual([
      [1, 0, 'alpha'],
      [3, 0, 'alpha'],
    ]);
  });

  test('follows the density without reading again', async () => {
    const counted = vi.fn(find);
    const { reading } = read({ find: counted });
    reading.update({ blocks });
    await idle(reading);
    reading.setManner({ ...FIRST, density: 'all' });
    expect(marks(reading)).toHaveLength(4);
    reading.setManner(FIRST);
    expect(marks(reading)).toHaveLength(2);
    expect(counted).toHaveBeenCalledTimes(1);
  });

  test('is nothing where the reader wants a list only, which he can step through all the same', async () => {
    const { reading } = read({ manner: { ...FIRST, density: 'list' } });
    reading.update({ blocks });
    await idle(reading);
    expect(marks(reading)).toEqual([]);
    expect(reading.report().entries).toMatchObject([{ entry: 'alpha', count: 4 }]);
    expect(reading.stops().map((mention) => mention.block.id)).toEqual([1, 3]);
  });

  test('is nothing of a kind that the reader wants no marks of; it is listed all the same', async () => {
    const { reading } = read();
    reading.update({ blocks: [block(1, 'alpha and beta')] });
    await idle(reading);
    reading.setManner({ ...FIRST, kindsUnmarked: ['place'] });
    expect(marks(reading)).toEqual([[1, 10, 'beta']]);
    expect(reading.report().entries.map(({ entry }) => entry)).toEqual(['alpha', 'beta']);
  });

  test('is nothing that is muted; that is no mention either, and told apart', async () => {
    const counted = vi.fn(find);
    const { reading, onChange } = read({ find: counted });
    reading.update({ blocks: [block(1, 'alpha and beta and alpha')] });
    await idle(reading);
    const before = reading.mentions();
    onChange.mockClear();
    reading.setManner({ ...FIRST, muted: ['alpha'] });
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(marks(reading)).toEqual([[1, 10, 'beta']]);
    expect(shown(reading)).toEqual([[1, 10, 'beta']]);
    expect(reading.report()).toMatchObject({
      entries: [{ entry: 'beta', count: 1 }],
      muted: [{ entry: 'alpha', count: 2, surface: 'alpha' }],
    });
    reading.setManner(FIRST);
    expect(reading.mentions()).toEqual(before);
    expect(reading.mentions()[0]).toBe(before[0]); // the same object, so that its mark is not painted anew
    expect(counted).toHaveBeenCalledTimes(1);
  });

  describe('where a pack must not mark the page', () => {
    /** A pack of the reader's own, "own", knows beta, "alpha and beta", evidence against beta, and gamma. */
    async function findOwn(blocks: Block[]): Promise<KindedFindings> {
      const found: KindedFindings = { ...(await find(blocks)) };
      const shipped = found.candidates.filter(({ entry }) => entry === 'alpha');
      const own = found.candidates.filter(({ entry }) => entry !== 'alpha');
      for (const { id, scope, text } of blocks) {
        const start = text.indexOf('alpha and beta');
        if (start < 0) continue;
        const at = { block: id, scope, start, end: start + 14, general: false, why: 'both' };
        own.unshift({ ...at, entry: 'own/both' });
      }
      return {
        ...found,
        candidates: [...shipped, ...own.map((one) => ({ ...one, from: 'own' }))],
        cues: found.cues.map((one) => ({ ...one, from: 'own' })),
      };
    }
    const unmarked = { ...FIRST, packsUnmarked: ['own'] };
    const longestFirst = ({ candidates, cues }: Findings) =>
      decide({ candidates: candidates.toSorted((a, b) => b.end - b.start - (a.end - a.start)), cues }).filter(
        (one, at, all) => !all.slice(0, at).some((other) => other.start <= one.start && other.end >= one.end),
      );

    test('lists what it knows, and marks what the others know as if it were not there', async () => {
      const { reading } = read({ manner: unmarked, find: findOwn, decide: longestFirst });
      reading.update({ blocks: [block(1, 'alpha and beta')] });
      await idle(reading);
      expect(shown(reading)).toEqual([[1, 0, 'own/both']]);
      expect(reading.mentions().map((mention) => mention.unmarked)).toEqual([true]);
      expect(marks(reading)).toEqual([[1, 0, 'alpha']]);
    });

    test('marks it where it may', async () => {
      const { reading } = read({ find: findOwn, decide: longestFirst });
      reading.update({ blocks: [block(1, 'alpha and beta')] });
      await idle(reading);
      expect(marks(reading)).toEqual([[1, 0, 'own/both']]);
      expect(reading.mentions()[0]?.unmarked).toBe(false);
    });

    test('leads nobody who steps through the marks to it', async () => {
      const { reading } = read({ manner: { ...unmarked, density: 'list' }, find: findOwn });
      reading.update({ blocks: [block(1, 'beta'), block(2, 'alpha')] });
      await idle(reading);
      expect(reading.stops().map(({ entry }) => entry)).toEqual(['alpha']);
    });
  });

  test('never stands in a quiet block, which still counts as text of its article', async () => {
    const { reading } = read();
    reading.update({ blocks: [block(1, 'alpha, not beta', { quiet: true }), block(2, 'beta')] });
    await idle(reading);
    expect(shown(reading)).toEqual([]);
  });

  test('counts every mention of an entry, with the words of the first', async () => {
    const { reading } = read();
    reading.update({ blocks });
    await idle(reading);
    expect(reading.report()).toEqual({
      busy: false,
      problem: null,
      entries: [{ entry: 'alpha', count: 4, surface: 'alpha' }],
      muted: [],
    });
  });
});

test('amounts of what is counted are told apart from mentions, in the order of the page and never of quiet blocks', async () => {
  const counting = async (sent: Block[]): Promise<KindedFindings> => ({
    candidates: sent.flatMap(({ id, scope, text }) =>
      [...text.matchAll(/(\d+) missing/g)].map(({ 0: words, 1: digits = '', index: start }) => ({
        block: id,
        scope,
        start,
        end: start + words.length,
        entry: 'people-missing',
        general: true,
        why: words,
        quantity: {
          measure: 'people-missing',
          value: Number(digits),
          to: null,
          bound: 'exactly' as const,
          worded: digits,
          start,
          end: start + digits.length,
        },
      })),
    ),
    cues: [],
    kinds: {},
  });
  const { reading } = read({ find: counting, decide: () => [] });
  reading.update({
    blocks: [
      block(3, '30 missing'),
      block(1, 'of 10 missing'),
      block(2, '20 missing', { quiet: true }),
      block(4, '40 found'),
    ],
  });
  await idle(reading);
  expect(quantitiesOf(reading.grounds()).map(({ value, start, surface }) => [value, start, surface])).toEqual(
    [
      [10, 3, '10 missing'],
      [30, 0, '30 missing'],
    ],
  );
});

test('slices, their order and repetition change nothing', async () => {
  const texts = fc.array(
    fc.constantFrom('alpha', 'beta', 'beta and alpha', 'not beta', 'nothing', 'gamma beta'),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  const cuts = fc.array(fc.nat(100), { minLength: 12, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(texts, cuts, fc.boolean(), async (lines, keys, again) => {
      const blocks = lines.map((text, id) => block(id, text, { scope: id % 3 }));
      const whole = read().reading;
      whole.update({ blocks });
      await idle(whole);
      const pieces = read().reading;
      const shuffled = blocks.map((one, i) => [keys[i] ?? 0, one] as const).sort(([a], [b]) => a - b);
      for (const [, one] of shuffled) pieces.update({ blocks: [one] });
      if (again) pieces.update({ blocks });
      await idle(pieces);
      expect(shown(pieces)).toEqual(shown(whole));
      expect(marks(pieces)).toEqual(marks(whole));
    }),
    { numRuns: 100 },
  );
});

describe('a page that changes', () => {
  test('is sent only where it changed', async () => {
    const counted = vi.fn(find);
    const { reading } = read({ find: counted });
    reading.update({ blocks: [block(1, 'alpha'), block(2, 'beta')] });
    await idle(reading);
    reading.update({ gone: [2], blocks: [block(3, 'beta again')] });
    await idle(reading);
    expect(counted.mock.calls[1]?.[0].map(({ id }) => id)).toEqual([3]);
    expect(shown(reading)).toEqual([
      [1, 0, 'alpha'],
      [3, 0, 'beta'],
    ]);
  });

  test('lets findings go with their blocks, rivals too', async () => {
    const { reading } = read();
    reading.update({ blocks: [block(1, 'beta'), block(2, 'not beta')] });
    await idle(reading);
    expect(shown(reading)).toEqual([]);
    reading.update({ gone: [2] });
    expect(shown(reading)).toEqual([[1, 0, 'beta']]);
  });

  test('keeps the objects of mentions that still stand', async () => {
    const { reading } = read();
    reading.update({ blocks: [block(1, 'alpha')] });
    await idle(reading);
    const [before] = reading.mentions();
    reading.update({ blocks: [block(2, 'beta')] });
    await idle(reading);
    expect(reading.mentions()[0]).toBe(before);
  });

  test('ignores what is found in a block that has gone meanwhile', async () => {
    const { reading } = read();
    reading.update({ blocks: [block(1, 'alpha'), block(2, 'beta')] });
    reading.update({ gone: [1] });
    await idle(reading);
    expect(shown(reading)).toEqual([[2, 0, 'beta']]);
  });
});

describe('a background that fails', () => {
  test('is reported as a problem, and marks nothing in the articles concerned', async () => {
    const half = vi.fn(async (blocks: Block[]) => {
      if (blocks.some(({ text }) => text.startsWith('not'))) throw new Error('index is broken');
      return find(blocks);
    });
    const { reading } = read({ find: half });
    reading.update({ blocks: [block(1, 'beta')] });
    reading.update({ blocks: [block(2, 'not beta')] });
    reading.update({ blocks: [block(3, 'alpha', { scope: 2 })] });
    await idle(reading);
    expect(reading.report().problem).toBe('index is broken');
    expect(shown(reading)).toEqual([[3, 0, 'alpha']]);
    half.mockImplementation(find);
    reading.update({});
    await idle(reading);
    expect(reading.report().problem).toBeNull();
    expect(shown(reading)).toEqual([[3, 0, 'alpha']]);
  });
});

test('an answer that comes after the end has no effect', async () => {
  let answer = (_: KindedFindings) => {};
  const late = () =>
    new Promise<KindedFindings>((resolve) => {
      answer = resolve;
    });
  const { reading, onChange } = read({ find: late });
  reading.update({ blocks: [block(1, 'alpha')] });
  reading.destroy();
  onChange.mockClear();
  answer(await find([{ id: 1, text: 'alpha', lang: null, scope: 1 }]));
  await new Promise((resolve) => setTimeout(resolve));
  expect(onChange).not.toHaveBeenCalled();
  expect(reading.mentions()).toEqual([]);
});

test('a reading is busy until everything handed in is answered for', async () => {
  const { reading, onChange } = read();
  reading.update({ blocks: [block(1, 'alpha')] });
  expect(reading.report().busy).toBe(true);
  expect(onChange).toHaveBeenCalledTimes(1);
  await idle(reading);
  expect(onChange).toHaveBeenCalledTimes(2);
});

// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPageText } from '../../../src/reading/page-text.ts';
import type { Reading } from '../../../src/reading/reading.ts';
import { readInTurns } from '../../../src/reading/turns.ts';
import type { TextBlock } from '../../../src/text/model.ts';

const seen = () => ({ isVisible: () => true });
const fill = (...texts: string[]) =>
  document.body.replaceChildren(
    ...texts.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
  );

/** A reading that only listens; `busy` after each update. */
function listen() {
  const blocks: TextBlock[] = [];
  const busy: boolean[] = [];
  const gone: number[] = [];
  const update: Reading['update'] = (change) => {
    blocks.push(...(change.blocks ?? []));
    gone.push(...(change.gone ?? []));
    busy.push(change.more === true);
  };
  return { blocks, busy, gone, reading: { update } as Reading }; // nothing else of a reading is used
}

const wanted = async (texts: readonly string[]) =>
  texts.flatMap((stretch, at) => (stretch.includes('wanted') ? [at] : []));

let ending: AbortController;
beforeEach(() => {
  ending = new AbortController();
});

describe('a page read in turns', () => {
  it('hands in the blocks that may hold something, is busy until then, and idle after', async () => {
    fill('wanted one', 'nothing', 'wanted two');
    const { blocks, busy, reading } = listen();
    await readInTurns(createPageText(document.body, seen), wanted, reading, ending.signal);
    expect(blocks.map(({ text }) => text)).toEqual(['wanted one', 'wanted two']);
    expect([busy[0], busy.at(-1)]).toEqual([true, false]);
  });

  it('asks about a long page in parts, in its order, whichever answer comes first', async () => {
    const long = 'x'.repeat(60_000);
    fill(`wanted one ${long}`, long, `wanted two ${long}`, 'wanted three');
    const { blocks, reading } = listen();
    let asked = 0;
    const late = async (text: readonly string[]) => {
      asked += 1;
      if (asked === 1) await new Promise((resolve) => setTimeout(resolve, 30));
      return wanted(text);
    };
    await readInTurns(createPageText(document.body, seen), late, reading, ending.signal);
    expect(asked).toBeGreaterThan(1);
    expect(blocks.map(({ text }) => text.slice(0, 9))).toEqual(['wanted on', 'wanted tw', 'wanted th']);
  });

  it('hands in everything where nobody answers, so that the reading can say what is wrong', async () => {
    fill('one', 'two');
    const { blocks, reading } = listen();
    await readInTurns(createPageText(document.body, seen), () => Promise.reject(), reading, ending.signal);
    expect(blocks).toHaveLength(2);
  });

  it('ends where it is told to', async () => {
    fill('wanted');
    const { blocks, reading } = listen();
    const look = vi.fn(async (text: readonly string[]) => {
      ending.abort();
      return wanted(text);
    });
    await readInTurns(createPageText(document.body, seen), look, reading, ending.signal);
    expect(blocks).toEqual([]);
  });

  it('is over at once where there is no text', async () => {
    fill();
    const { busy, reading } = listen();
    const look = vi.fn(wanted);
    await readInTurns(createPageText(document.body, seen), look, reading, ending.signal);
    expect(look).not.toHaveBeenCalled();
    expect(busy.at(-1)).toBe(false);
  });
});

/**
 * One reading of one page: which blocks were sent, what was found in them, what is
 * decided, what is shown. Knows no browser and collects nothing itself; the content
 * script hands it blocks and paints what it says. Another address is another reading.
 */
import { decide as decideMentions } from '../matching/decide.ts';
import type { Findings } from '../matching/find-candidates.ts';
import type { Block, Mention } from '../matching/model.ts';
import { decideQuantities } from '../matching/quantities.ts';
import type { TextBlock } from '../text/model.ts';
import {
  type BlockOrder,
  chooseMarked,
  countEntries,
  type Density,
  documentOrder,
  type FoundEntry,
  type PageMention,
  type PageQuantity,
  placeMentions,
  placeQuantities,
} from './page-mentions.ts';
import type { TextChange } from './page-text.ts';
import { cutSlices } from './slices.ts';

export interface ReadingOptions {
  density: Density;
  /** Finds names in blocks, elsewhere. May reject where the background died on the way; it is asked once more then. */
  find(blocks: Block[]): Promise<Findings>;
  /** Asked once a slice is answered for, with the blocks in which something was found: what of it is hidden, and read otherwise. */
  checkSight?(sent: readonly TextBlock[], hits: ReadonlySet<number>): TextChange;
  /** Called after every change of what is found, marked, or under way. */
  onChange(): void;
  order?: BlockOrder;
  decide?(findings: Findings): Mention[];
}

/** What a reading tells about its page. */
export interface ReadingReport {
  busy: boolean;
  entries: FoundEntry[];
  problem: string | null;
}

export interface Reading {
  /**
   * Follows the page: forgets blocks by id, and reads others. Ids are never used twice in one reading.
   * Marks are decided once all that was handed in is answered for: a rival further down may undo a name.
   */
  update(change: { gone?: Iterable<number>; blocks?: readonly TextBlock[] }): void;
  setDensity(density: Density): void;
  /** All mentions shown, in document order. */
  mentions(): readonly PageMention[];
  /** What the page gives other amounts of, in document order; never marked. */
  quantities(): readonly PageQuantity[];
  /** Those of the mentions that are to be marked. */
  marked(): readonly PageMention[];
  report(): ReadingReport;
  /** Ends the reading: no answer that is still under way has any effect. */
  destroy(): void;
}

export function createReading(options: ReadingOptions): Reading {
  const { find, onChange, order = documentOrder, decide = decideMentions } = options;
  const blocks = new Map<number, TextBlock>();
  /** By block; a block without findings has not been answered for. */
  const findings = new Map<number, Findings>();
  let density = options.density;
  let mentions: PageMention[] = [];
  let marked: PageMention[] = [];
  let quantities: PageQuantity[] = [];
  let problem: string | null = null;
  let queue: TextBlock[][] = [];
  let running = false;
  let ended = false;

  function settle(): void {
    const whole = wholeScopes();
    const decided = decide(whole);
    mentions = placeMentions(decided, blocks, order, mentions);
    quantities = placeQuantities(decideQuantities(whole, decided), blocks, order);
    marked = chooseMarked(mentions, density);
    onChange();
  }

  /** Findings of scopes that are answered for entirely. In the others a name might stand that the missing text undoes. */
  function wholeScopes(): Findings {
    const unread = [...blocks.values()].filter(({ id }) => !findings.has(id));
    const broken = new Set(unread.map(({ scope }) => scope));
    const whole = [...findings]
      .filter(([id]) => !broken.has(blocks.get(id)?.scope ?? -1))
      .map(([, one]) => one);
    return {
      candidates: whole.flatMap(({ candidates }) => candidates),
      cues: whole.flatMap(({ cues }) => cues),
    };
  }

  async function runQueue(): Promise<void> {
    running = true;
    problem = null;
    for (let slice = queue.shift(); slice !== undefined; slice = queue.shift()) {
      const sent = slice.filter(({ id }) => blocks.has(id));
      try {
        const found = await askTwice(sent.map(toBlock));
        if (ended) return;
        keep(sent, found);
      } catch (error) {
        if (ended) return;
        problem = error instanceof Error ? error.message : String(error);
      }
    }
    running = false;
    settle();
  }

  async function askTwice(sent: Block[]): Promise<Findings> {
    if (sent.length === 0) return { candidates: [], cues: [] };
    try {
      return await find(sent);
    } catch (error) {
      if (ended) throw error;
      return await find(sent); // a worker that died on the way starts again for this
    }
  }

  function keep(sent: readonly TextBlock[], found: Findings): void {
    for (const { id } of sent) if (blocks.has(id)) findings.set(id, { candidates: [], cues: [] });
    for (const candidate of found.candidates) findings.get(candidate.block)?.candidates.push(candidate);
    for (const cue of found.cues) findings.get(cue.block)?.cues.push(cue);
    if (options.checkSight === undefined) return;
    const hits = new Set([...found.candidates, ...found.cues].map(({ block }) => block));
    const change = options.checkSight(sent, hits);
    forget(change.gone);
    for (const block of change.blocks) blocks.set(block.id, block);
    queue.unshift(...cutSlices(change.blocks));
  }

  function forget(gone: Iterable<number>): void {
    for (const id of gone) {
      blocks.delete(id);
      findings.delete(id);
    }
  }

  return {
    update({ gone = [], blocks: added = [] }) {
      if (ended) return;
      forget(gone);
      const failed = running ? [] : [...blocks.values()].filter(({ id }) => !findings.has(id));
      for (const block of added) blocks.set(block.id, block);
      queue.push(...cutSlices([...failed, ...added]));
      if (running) return;
      if (queue.length === 0) return settle();
      void runQueue();
      onChange();
    },
    setDensity(next) {
      if (ended || next === density) return;
      density = next;
      marked = chooseMarked(mentions, density);
      onChange();
    },
    mentions: () => mentions,
    quantities: () => quantities,
    marked: () => marked,
    report: () => ({ busy: running, entries: countEntries(mentions), problem }),
    destroy() {
      ended = true;
      queue = [];
    },
  };
}

function toBlock({ id, text, lang, scope }: TextBlock): Block {
  return { id, text, lang, scope };
}

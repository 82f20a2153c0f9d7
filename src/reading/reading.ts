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
  documentOrder,
  type FoundEntry,
  type Manner,
  type PageMention,
  type PageQuantity,
  placeMentions,
  placeQuantities,
} from './page-mentions.ts';
import { cutSlices } from './slices.ts';

export interface ReadingOptions {
  manner: Manner;
  /** Finds names in blocks, elsewhere. May reject where the background died on the way; it is asked once more then. */
  find(blocks: Block[]): Promise<KindedFindings>;
  /** Called after every change of what is found, marked, or under way. */
  onChange(): void;
  order?: BlockOrder;
  decide?(findings: Findings): Mention[];
}

/** Findings, and the kinds of the entries in them, by entry. */
export interface KindedFindings extends Findings {
  kinds: Readonly<Record<string, string>>;
}

/** What a reading tells about its page. */
export interface ReadingReport {
  busy: boolean;
  entries: FoundEntry[];
  /** What would be among them, were it not muted. */
  muted: FoundEntry[];
  problem: string | null;
}

export interface Reading {
  /**
   * Follows the page: forgets blocks by id, and reads others. Ids are never used twice in one reading.
   * Marks are decided once all that was handed in is answered for: a rival further down may undo a name.
   */
  update(change: { gone?: Iterable<number>; blocks?: readonly TextBlock[] }): void;
  /** Shows and marks in another manner, without reading again. */
  setManner(manner: Manner): void;
  /** All mentions shown, in document order. */
  mentions(): readonly PageMention[];
  /** What the page gives other amounts of, in document order; never marked. */
  quantities(): readonly PageQuantity[];
  /** Those of the mentions that are to be marked. */
  marked(): readonly PageMention[];
  /** Those that a reader steps through: the marked ones, or where marks are off, what 'first' would mark. */
  stops(): readonly PageMention[];
  report(): ReadingReport;
  /** Ends the reading: no answer that is still under way has any effect. */
  destroy(): void;
}

export function createReading(options: ReadingOptions): Reading {
  const { find, onChange, order = documentOrder, decide = decideMentions } = options;
  const blocks = new Map<number, TextBlock>();
  /** By block; a block without findings has not been answered for. */
  const findings = new Map<number, Findings>();
  const kinds = new Map<string, string>();
  let { manner } = options;
  /** Muted ones too. */
  let placed: PageMention[] = [];
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
    placed = placeMentions(decided, blocks, order, placed);
    quantities = placeQuantities(decideQuantities(whole, decided), blocks, order);
    choose();
  }

  function choose(): void {
    mentions = placed.filter(({ entry }) => !manner.muted.includes(entry));
    marked = chooseMarked(mentions, manner, kinds);
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

  async function askTwice(sent: Block[]): Promise<KindedFindings> {
    if (sent.length === 0) return { candidates: [], cues: [], kinds: {} };
    try {
      return await find(sent);
    } catch (error) {
      if (ended) throw error;
      return await find(sent); // a worker that died on the way starts again for this
    }
  }

  function keep(sent: readonly TextBlock[], found: KindedFindings): void {
    for (const [entry, kind] of Object.entries(found.kinds)) kinds.set(entry, kind);
    for (const { id } of sent) if (blocks.has(id)) findings.set(id, { candidates: [], cues: [] });
    for (const candidate of found.candidates) findings.get(candidate.block)?.candidates.push(candidate);
    for (const cue of found.cues) findings.get(cue.block)?.cues.push(cue);
  }

  return {
    update({ gone = [], blocks: added = [] }) {
      if (ended) return;
      for (const id of gone) {
        blocks.delete(id);
        findings.delete(id);
      }
      const failed = running ? [] : [...blocks.values()].filter(({ id }) => !findings.has(id));
      for (const block of added) blocks.set(block.id, block);
      queue.push(...cutSlices([...failed, ...added]));
      if (running) return;
      if (queue.length === 0) return settle();
      void runQueue();
      onChange();
    },
    setManner(next) {
      if (ended) return;
      manner = next;
      choose();
    },
    mentions: () => mentions,
    quantities: () => quantities,
    marked: () => marked,
    stops: () =>
      manner.density === 'list' ? chooseMarked(mentions, { ...manner, density: 'first' }, kinds) : marked,
    report: () => ({
      busy: running,
      entries: countEntries(mentions),
      muted: countEntries(placed.filter((mention) => !mentions.includes(mention))),
      problem,
    }),
    destroy() {
      ended = true;
      queue = [];
    },
  };
}

function toBlock({ id, text, lang, scope }: TextBlock): Block {
  return { id, text, lang, scope };
}

/**
 * One reading of one page: which blocks were sent, what was found in them, what is
 * decided, what is shown. Knows no browser and collects nothing itself; the content
 * script hands it blocks and paints what it says. Another address is another reading.
 */
import { decide as decideMentions } from '../matching/decide.ts';
import type { Findings } from '../matching/find-candidates.ts';
import type { Block, Candidate, Cue, Mention } from '../matching/model.ts';
import type { TextBlock } from '../text/model.ts';
import { createAnsweredBlocks } from './answers.ts';
import {
  type BlockOrder,
  chooseMarked,
  countEntries,
  documentOrder,
  type FoundEntry,
  type Manner,
  type PageMention,
  placeMentions,
} from './page-mentions.ts';
import type { ReadingGrounds } from './page-quantities.ts';
import type { TextChange } from './page-text.ts';
import { cutSlices } from './slices.ts';

export interface ReadingOptions {
  manner: Manner;
  /** Finds names in blocks, elsewhere. What it rejects with is told; the same blocks are asked about again with the next change. */
  find(blocks: Block[]): Promise<KindedFindings>;
  /** Asked once a slice is answered for, with the blocks in which something was found: what of it is hidden, and read otherwise. */
  checkSight?(sent: readonly TextBlock[], hits: ReadonlySet<number>): TextChange;
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
   * `more`: further blocks follow, and the reading is busy until they have come.
   */
  update(change: { gone?: Iterable<number>; blocks?: readonly TextBlock[]; more?: boolean }): void;
  /** Shows and marks in another manner, without reading again; which packs may mark, a reading keeps. */
  setManner(manner: Manner): void;
  /** All mentions shown, in document order. */
  mentions(): readonly PageMention[];
  /** What the page's other amounts are worked out from, now: see `page-quantities.ts`. They are never marked. */
  grounds(): ReadingGrounds;
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
  const blocks = createAnsweredBlocks();
  const kinds = new Map<string, string>();
  let { manner } = options;
  let decided: Mention[] = [];
  /** Muted ones too. */
  let placed: PageMention[] = [];
  /** What would be placed, were there only the packs that may mark this page. */
  let markable: PageMention[] = [];
  let mentions: PageMention[] = [];
  let marked: readonly PageMention[] = [];
  let counted: Pick<ReadingReport, 'entries' | 'muted'> | null = null;
  let problem: string | null = null;
  let queue: TextBlock[][] = [];
  let running = false;
  /** More blocks are being collected. */
  let coming = false;
  let ended = false;

  function settle(): void {
    if (blocks.hasChanged()) show(blocks.whole());
    onChange();
  }

  function show(found: Findings): void {
    decided = decide(found);
    const before = [...placed, ...markable];
    placed = placeMentions(decided, blocks, order, before);
    const own = keepMarking(found, manner.packsUnmarked);
    // Decided by themselves: what other packs found must neither set a mark nor take one away.
    markable = own === found ? placed : placeMentions(decide(own), blocks, order, [...before, ...placed]);
    const marking = new Set(markable);
    for (const mention of placed) mention.unmarked = !marking.has(mention);
    choose();
  }

  const isMuted = ({ entry }: PageMention) => manner.muted.includes(entry);
  const isHeard = (mention: PageMention) => !isMuted(mention);

  function choose(): void {
    mentions = placed.filter(isHeard);
    marked = chooseMarked(markable.filter(isHeard), manner, kinds);
    counted = null;
  }

  /** Counted once for all that ask: a large page has many thousand mentions, and each of its changes asks. */
  function count(): Pick<ReadingReport, 'entries' | 'muted'> {
    counted ??= { entries: countEntries(mentions), muted: countEntries(placed.filter(isMuted)) };
    return counted;
  }

  async function runQueue(): Promise<void> {
    running = true;
    problem = null;
    for (let slice = queue.shift(); slice !== undefined; slice = queue.shift()) {
      const sent = slice.filter(({ id }) => blocks.has(id));
      try {
        const answer = sent.length > 0 ? await find(sent.map(toBlock)) : NOTHING;
        if (ended) return;
        keep(sent, answer);
      } catch (error) {
        if (ended) return;
        problem = error instanceof Error ? error.message : String(error);
      }
      if (placed.length === 0 && (coming || queue.length > 0)) showEarly(sent);
    }
    running = false;
    if (!coming) settle();
  }

  /** The top of a long page is marked before the rest is read: names that stand whatever the rest says. */
  function showEarly(sent: readonly TextBlock[]): void {
    // In a block that also holds something unsure, that might claim the same words.
    const sure = sent.map(({ id }) => blocks.found([id]).candidates).filter((found) => found.every(isSure));
    show({ candidates: sure.flat(), cues: [] });
    if (mentions.length > 0) onChange();
  }

  function keep(sent: readonly TextBlock[], answer: KindedFindings): void {
    for (const [entry, kind] of Object.entries(answer.kinds)) kinds.set(entry, kind);
    blocks.keep(sent, answer);
    if (options.checkSight === undefined) return;
    const hits = new Set([...answer.candidates, ...answer.cues].map(({ block }) => block));
    const change = options.checkSight(sent, hits);
    blocks.forget(change.gone);
    blocks.add(change.blocks);
    queue.unshift(...cutSlices(change.blocks));
  }

  return {
    update({ gone = [], blocks: added = [], more = false }) {
      if (ended) return;
      coming = more;
      blocks.forget(gone);
      const failed = running || more ? [] : blocks.unread();
      blocks.add(added);
      queue.push(...cutSlices([...failed, ...added]));
      if (running) return;
      if (queue.length === 0) return coming ? undefined : settle();
      void runQueue();
      onChange();
    },
    setManner(next) {
      if (ended) return;
      manner = next;
      choose();
      onChange();
    },
    mentions: () => mentions,
    grounds: () => ({ found: blocks.whole(), decided, blocks, order, mentions }),
    marked: () => marked,
    stops: () =>
      manner.density === 'list'
        ? chooseMarked(markable.filter(isHeard), { ...manner, density: 'first' }, kinds)
        : marked,
    report: () => ({
      busy: running || coming,
      ...count(),
      problem,
    }),
    destroy() {
      ended = true;
      queue = [];
    },
  };
}

const NOTHING: KindedFindings = { candidates: [], cues: [], kinds: {} };

/** What packs found that may mark the page; the same object where that is all. */
function keepMarking(found: Findings, packsUnmarked: readonly string[]): Findings {
  if (packsUnmarked.length === 0) return found;
  const mayMark = ({ from = '' }: Candidate | Cue) => !packsUnmarked.includes(from);
  return { candidates: found.candidates.filter(mayMark), cues: found.cues.filter(mayMark) };
}

/** Stands whatever the rest of the article says. */
function isSure({ on, quantity, general }: Candidate): boolean {
  return on === undefined && quantity === undefined && !general;
}

function toBlock({ id, text, lang, scope }: TextBlock): Block {
  return { id, text, lang, scope };
}

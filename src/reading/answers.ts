/**
 * The blocks of a reading and what was found in them. Costs nothing for what a block
 * does not hold: most of a large page holds nothing.
 */
import type { Findings } from '../matching/find-candidates.ts';
import type { TextBlock } from '../text/model.ts';

export interface AnsweredBlocks {
  add(blocks: readonly TextBlock[]): void;
  forget(ids: Iterable<number>): void;
  /** Takes in the answer for blocks that were sent; those forgotten meanwhile are left out. */
  keep(sent: readonly TextBlock[], found: Findings): void;
  get(id: number): TextBlock | undefined;
  has(id: number): boolean;
  /** Blocks not answered for, in the order added. */
  unread(): TextBlock[];
  /** What was found in these blocks. */
  found(ids: Iterable<number>): Findings;
  /** Findings of scopes that are answered for entirely. In the others a name might stand that the missing text undoes. */
  whole(): Findings;
  /** Whether `whole` may answer otherwise than when this was last asked. */
  hasChanged(): boolean;
}

export function createAnsweredBlocks(): AnsweredBlocks {
  const blocks = new Map<number, TextBlock>();
  const waiting = new Map<number, TextBlock>();
  /** By block, of those that hold something. */
  const findings = new Map<number, Findings>();
  let changed = false;

  function join(ids: Iterable<number>): Findings {
    const joined: Findings = { candidates: [], cues: [] };
    for (const id of ids) {
      const own = findings.get(id);
      if (own === undefined) continue;
      // One by one: a block may hold more than a call may have arguments.
      for (const candidate of own.candidates) joined.candidates.push(candidate);
      for (const cue of own.cues) joined.cues.push(cue);
    }
    return joined;
  }

  return {
    add(added) {
      for (const block of added) {
        blocks.set(block.id, block);
        waiting.set(block.id, block);
        if (findings.delete(block.id)) changed = true;
      }
    },
    forget(ids) {
      for (const id of ids) {
        blocks.delete(id);
        waiting.delete(id);
        if (findings.delete(id)) changed = true;
      }
    },
    keep(sent, { candidates, cues }) {
      for (const { id } of sent) {
        waiting.delete(id);
        if (findings.delete(id)) changed = true; // Answered before: handed in twice.
      }
      const of = (id: number): Findings | undefined => {
        if (!blocks.has(id)) return undefined;
        const own = findings.get(id) ?? { candidates: [], cues: [] };
        findings.set(id, own);
        changed = true;
        return own;
      };
      // Not there: the block has gone meanwhile.
      for (const candidate of candidates) of(candidate.block)?.candidates.push(candidate);
      for (const cue of cues) of(cue.block)?.cues.push(cue);
    },
    get: (id) => blocks.get(id),
    has: (id) => blocks.has(id),
    unread: () => [...waiting.values()],
    found: join,
    whole() {
      const broken = new Set([...waiting.values()].map(({ scope }) => scope));
      // Findings are of blocks that are there.
      return join([...findings.keys()].filter((id) => !broken.has(blocks.get(id)?.scope ?? -1)));
    },
    hasChanged() {
      const answer = changed || waiting.size > 0;
      changed = waiting.size > 0; // What fails is left out now, and may be answered for next time.
      return answer;
    },
  };
}

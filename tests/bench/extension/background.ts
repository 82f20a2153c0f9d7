/** Background of the bench's extension: finds names of the set in use, as Sidelight's own background does. */
import { findCandidates } from '../../../src/matching/find-candidates.ts';
import { lookOver } from '../../../src/matching/look-over.ts';
import { decodeIndex, type MatchIndex } from '../../../src/matching/match-index.ts';
import type { ToBackground } from '../../../src/platform/messages.ts';
import { type Answers, answerBackground } from '../../../src/platform/messaging.ts';
import { MANNER } from './manner.ts';

/** The set in use before any other is asked for: what a worker that was killed begins with. */
const FIRST_SET = 1_000;

let index: Promise<MatchIndex> | null = null;
/** Sets that were in use before. */
const decoded = new Map<number, Promise<MatchIndex>>();

async function decodeSet(count: number): Promise<MatchIndex> {
  return decodeIndex(new Uint8Array(await (await fetch(`/names-${count}.bin`)).arrayBuffer()));
}

function open(count = FIRST_SET): Promise<MatchIndex> {
  index ??= decoded.get(count) ?? decodeSet(count);
  decoded.set(count, index);
  return index;
}

const answers: Pick<
  Answers<ToBackground>,
  'startReading' | 'lookOver' | 'findCandidates' | 'injectControl' | 'reportShown'
> = {
  startReading() {
    setTimeout(open); // after the answer, as Sidelight's own background does
    return { on: true, ...MANNER };
  },
  lookOver: async ({ texts }) => ({ hits: lookOver(await open(), texts), lang: null }),
  findCandidates: async ({ blocks }) => ({ ...findCandidates(await open(), blocks), kinds: {} }),
  injectControl: () => undefined, // the content script has it
  reportShown: () => undefined,
};
// The content script of the bench asks nothing else.
answerBackground(answers as Answers<ToBackground>, () => true); // the bench sends what the extension does

/** Takes a set of names into use, at the content script's word: that wakes a worker that sleeps. */
chrome.runtime.onMessage.addListener((message, _sender, respond) => {
  if (typeof message?.use !== 'number') return false; // a message may be anything
  index = null;
  open(message.use).then(() => respond(true));
  return true;
});

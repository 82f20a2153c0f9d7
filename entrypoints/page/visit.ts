/**
 * One visit to one page: asks whether it is to be read, reads it, and answers the popup and the keys. Begun by the
 * content script, and by a page of our own that has something to read.
 */
import type { PageReport, ReadingManner, ReadingOrder, ToPage } from '../../src/platform/messages.ts';
import { type Answers, answerPage, askBackground } from '../../src/platform/messaging.ts';
import { isConnected } from '../../src/platform/web-extension.ts';
import type { LateScripts } from './late-scripts.ts';
import { createPageReader, type PageReader } from './page-reader.ts';

/** How long the text of a page that is still loading is waited for, ms: news pages that stream are readable by then. */
const SLOW_PAGE_MS = 1500;

export interface Visit {
  destroy(): void;
}

/** Reads the document that this script is in until `destroy()`, or until the reader turns its site off. */
export function startVisit(scripts?: LateScripts): Visit {
  const ending = new AbortController();
  const { signal } = ending;
  const end = () => ending.abort();
  let reader: PageReader | null = null;
  let manner: ReadingManner | null = null;
  let problem: string | null = null;

  function followOrder(order: ReadingOrder): void {
    if (order.on) {
      manner = order;
      reader?.follow(order); // a page not read yet starts with it
    } else end();
  }

  const answers: Answers<ToPage, []> = {
    getReport: (): PageReport =>
      reader?.report() ?? {
        on: true,
        busy: problem === null,
        entries: [],
        muted: [],
        problem,
        away: false,
      },
    followOrder,
    goToMention: ({ entry, nth }) => reader?.goTo(entry, nth),
    goBack: () => reader?.goBack(),
    getParagraphs: () => reader?.paragraphs() ?? [], // not read yet: it says nothing
    stepMention: ({ step }) => reader?.step(step),
  };

  async function begin(): Promise<void> {
    await whenSeen(signal);
    const order = await askBackground('startReading');
    if (signal.aborted) return;
    if (!order.on) return end();
    manner ??= order; // unless a later order overtook this answer
    await whenReadable(signal);
    if (signal.aborted) return;
    reader = createPageReader({ scripts, manner, signal, onLost: end });
  }

  answerPage(answers, signal);
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      // Nobody could tell a page in the back-forward cache that the reader has changed his mind.
      if (persisted && isConnected()) askBackground('startReading').then(followOrder, () => undefined);
    },
    { signal },
  );
  begin().catch((error: unknown) => {
    // Cut off by an update: leave quietly. Otherwise the popup tells.
    if (!isConnected()) return end();
    problem = error instanceof Error ? error.message : String(error);
  });
  return { destroy: end };
}

/** Resolves when a page that was loaded ahead is shown: until then it is no page of a tab. */
function whenSeen(signal: AbortSignal): Promise<unknown> | undefined {
  const { prerendering } = document as Document & { prerendering?: boolean }; // Chromium only
  if (!prerendering) return undefined;
  return new Promise((resolve) =>
    document.addEventListener('prerenderingchange', resolve, { once: true, signal }),
  );
}

/** Resolves when the document has its text, or most of it: what comes later is read as it comes. */
function whenReadable(signal: AbortSignal): Promise<unknown> | undefined {
  if (document.readyState !== 'loading') return undefined;
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', resolve, { once: true, signal });
    setTimeout(() => document.body && resolve(undefined), SLOW_PAGE_MS); // null in a document that has only its head
  });
}

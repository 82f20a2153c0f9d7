/**
 * Reads the page this script is in: hands its blocks to a reading, its marks to the
 * page, and the reader's wishes to hover and card. Wiring; the rules are in src/.
 */
import { HOST_NAME } from '../../src/card/contract.ts';
import { createLateControl } from '../../src/card/late-control.ts';
import { type ChangeReport, watchChanges } from '../../src/page/changes.ts';
import { whenIdle } from '../../src/page/idle.ts';
import { createMarks } from '../../src/page/marks.ts';
import { createShadowRoots } from '../../src/page/shadow-roots.ts';
import type { PageReport, ReadingManner } from '../../src/platform/messages.ts';
import { askBackground } from '../../src/platform/messaging.ts';
import { isConnected } from '../../src/platform/web-extension.ts';
import type { PageMention } from '../../src/reading/page-mentions.ts';
import { createPageText } from '../../src/reading/page-text.ts';
import { createReading, type Reading } from '../../src/reading/reading.ts';
import { nthOf, stepFrom } from '../../src/reading/steps.ts';
import { readInTurns } from '../../src/reading/turns.ts';
import { mayHoldProse } from '../../src/text/prose.ts';
import { INJECTED, type LateScripts } from './late-scripts.ts';
import { createQuestions } from './questions.ts';

export interface PageReaderOptions {
  /** Where they do not come from the background, as on a page of our own. */
  scripts?: LateScripts | undefined;
  manner: ReadingManner;
  /** Ends everything: marks, listeners, card. */
  signal: AbortSignal;
  /** Called when the extension was updated or removed under this script. */
  onLost(): void;
}

export interface PageReader {
  report(): PageReport;
  /** Marks in another manner, and asks again for what failed. */
  follow(manner: ReadingManner): void;
  /** Goes to the nth mention of an entry, and opens its card. */
  goTo(entry: string, nth: number): void;
  /** Goes back to where the reader was before he was led to a mention. */
  goBack(): void;
  /** Texts of the blocks in which something is named, in the page's order. */
  paragraphs(): string[];
  /** Goes to the next (1) or previous (-1) mark, and opens its card. */
  step(step: 1 | -1): void;
}

const isOwn = (node: Node) => node.nodeName.toLowerCase() === HOST_NAME;

/** Reads at once, and follows the page until `signal` aborts. */
export function createPageReader({
  signal,
  onLost,
  scripts = INJECTED,
  ...options
}: PageReaderOptions): PageReader {
  const root = document.documentElement;
  const text = createPageText(root);
  const questions = createQuestions(root, isHere);
  let { manner } = options;
  const marks = createMarks<PageMention>(document, manner.markStyle);
  let reported = 0;
  let isTelling = false;
  let painted: readonly PageMention[] = [];
  /** The mention the reader went to last. */
  let current: PageMention | null = null;
  /** The mention whose card is open: marked for as long, whatever is chosen or muted meanwhile. */
  let visited: PageMention | null = null;
  /** Entries that the reader wants no marks of on this page, for this visit. */
  const hidden = new Set<string>();

  const startReading = (): Reading => createReading({ ...text, ...questions, manner, onChange: settle });

  /** False, and the end of this script, where the extension was updated or removed. */
  function isHere(): boolean {
    const here = isConnected();
    if (!here) onLost();
    return here;
  }

  function settle(): void {
    const marked = reading.marked();
    // What is painted stands until there is something better.
    if (marked !== painted) paint();
    painted = marked;
    if (reading.report().busy) return;
    if (reading.report().entries.length !== reported) tellLater();
  }

  /** What follows the first marks and need not be there with them. */
  function tellLater(): void {
    if (isTelling) return;
    isTelling = true;
    whenIdle(() => {
      isTelling = false;
      const count = reading.report().entries.length;
      if (count !== reported) askBackground('reportShown', { count }).catch(() => undefined);
      reported = count;
      if (painted.length > 0) control.want();
    }, signal);
  }

  const isWanted = ({ entry }: PageMention) => !hidden.has(entry);

  function paint(): void {
    if (signal.aborted) return; // a card that closes last of all leaves no mark behind
    const marked = reading.marked().filter(isWanted);
    if (marked.length > 0) tellLater();
    marks.show(visited === null || marked.includes(visited) ? marked : [...marked, visited]);
  }

  function visit(mention: PageMention | null): void {
    if (mention === null) return;
    current = visited = mention;
    paint();
    control.ask(mention);
  }

  function leave(): void {
    marks.emphasise(null);
    if (visited === null) return;
    visited = null;
    paint();
  }

  const control = createLateControl<PageMention>(
    {
      signal,
      manner: () => manner,
      painted: marks.painted,
      boxesOf: marks.boxesOf,
      grounds: () => reading.grounds(),
      hideHere(entry, hide) {
        hidden[hide ? 'add' : 'delete'](entry);
        paint();
      },
      mayOpen: isHere,
      onOpen(mention) {
        current = visited = mention;
        paint();
        marks.emphasise(mention);
      },
      onClose: leave,
      describe: (entry, surface) => askBackground('describeEntry', { entry, surface }),
      injectCard: scripts.card,
    },
    scripts.control,
  );

  /** Changes of the page that came while it was still being collected. */
  let late: ChangeReport[] | null = null;
  let collecting = new AbortController();

  function readAll(): void {
    collecting.abort();
    collecting = new AbortController();
    const own: ChangeReport[] = [];
    late = own;
    inside.forget();
    const going = AbortSignal.any([signal, collecting.signal]);
    void readInTurns(text, questions.lookOver, reading, going).then(() => {
      if (going.aborted) return;
      late = null;
      for (const report of own) reading.update(text.collectChanges(report));
      inside.lookInto([root]);
    });
  }

  function readChanges(report: ChangeReport): void {
    if (!isHere()) return;
    if (!isRead) {
      isRead = report.changed.some(mayHoldProse);
      if (isRead) readAll();
    } else if (late !== null) late.push(report);
    else reading.update(text.collectChanges(report));
  }

  /** Nothing found so far holds any more. */
  function readAnew(): void {
    control.dismiss();
    current = null;
    reading.destroy();
    reading = startReading();
    readFirst();
  }

  function readFirst(): void {
    isRead = mayHoldProse(root);
    if (isRead) readAll();
    else inside.lookInto([root]);
  }

  // Where it fails, nothing is seen of the marks there.
  const onFirst = import.meta.env.FIREFOX ? () => askBackground('styleRoots').catch(() => undefined) : null;
  const inside = createShadowRoots({ signal, isOwn, onChanged: readChanges, onFirst });
  // Components may have become what they are without a change of the page.
  addEventListener('load', () => inside.lookInto([root]), { signal });
  let reading = startReading();
  /** Until there is something to read, nothing is. */
  let isRead = false;
  readFirst();
  watchChanges(root, {
    signal,
    isOwn,
    onChanged: inside.hear,
    onNavigated() {
      if (!isHere()) return;
      control.forgetWay();
      hidden.clear();
      questions.forgetLanguage();
      // At once: the changes of the same batch follow, and replace what they find collected.
      readAnew();
    },
  });
  signal.addEventListener('abort', () => {
    reading.destroy();
    marks.destroy();
  });

  return {
    report: () => ({ on: true, ...reading.report(), away: control.isAway() }),
    follow(next) {
      const knowsOther = next.knowledge !== manner.knowledge;
      manner = next;
      marks.setStyle(next.markStyle);
      if (knowsOther) return readAnew();
      reading.setManner(next);
      paint();
      reading.update({});
    },
    goBack() {
      control.dismiss();
      control.goBack();
    },
    paragraphs: () => [...new Set(reading.mentions().map(({ block }) => block.text))],
    goTo: (entry, nth) => visit(nthOf(reading.mentions(), entry, nth)),
    step: (step) =>
      visit(
        stepFrom(
          reading.stops().filter(isWanted),
          current,
          step,
          (mention) => (marks.boxesOf(mention)[0]?.bottom ?? 0) > 0,
        ),
      ),
  };
}

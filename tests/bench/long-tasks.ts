/** The longest task of the page thread that runs script of ours, from the browser's own trace. */
import type { BenchTab } from './bench-browser.ts';

/** Time of a task on the page thread and what took most of it, ms. */
export interface LongestTask {
  ms: number;
  /** Of which in script. */
  script: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];
/** What runs script; the pages have none of their own. */
const SCRIPT = /^(FunctionCall|RunMicrotasks|EvaluateScript)$/;
/** A task that parses the page is long without us. */
const PARSING = 'ParseHTML';

export async function traceTasks(tab: BenchTab, run: () => Promise<unknown>): Promise<LongestTask> {
  await tab.page.tracing.start({ categories: CATEGORIES });
  await run();
  const trace = await tab.page.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(trace ?? '{"traceEvents":[]}').toString()) as {
    traceEvents: TraceEvent[];
  };
  return findLongest(traceEvents.filter(({ ph }) => ph === 'X'));
}

/** Processor time where it was taken; a task that waits for its turn is not long. */
const lengthOf = ({ tdur, dur = 0 }: TraceEvent) => (tdur ?? dur) / 1000;

function findLongest(events: readonly TraceEvent[]): LongestTask {
  const threads = new Map<string, TraceEvent[]>();
  for (const event of events) {
    const key = `${event.pid} ${event.tid}`;
    const thread = threads.get(key);
    if (thread === undefined) threads.set(key, [event]);
    else thread.push(event);
  }
  let longest: LongestTask = { ms: 0, script: 0 };
  for (const [, thread] of threads) {
    // Only page threads parse pages; workers run script, too.
    if (!thread.some(({ name }) => name === PARSING)) continue;
    const inside = thread
      .filter(({ name }) => name === PARSING || SCRIPT.test(name))
      .sort((a, b) => a.ts - b.ts);
    let at = 0;
    for (const task of thread.filter(({ name }) => name === 'RunTask').sort((a, b) => a.ts - b.ts)) {
      const end = task.ts + (task.dur ?? 0);
      while (at < inside.length && (inside[at]?.ts ?? 0) < task.ts) at += 1;
      const own: TraceEvent[] = [];
      for (; at < inside.length && (inside[at]?.ts ?? end) < end; at += 1) own.push(inside[at] as TraceEvent); // within the list
      if (own.length === 0 || own.some(({ name }) => name === PARSING)) continue;
      const ms = lengthOf(task);
      const script = Math.max(...own.map(lengthOf));
      if (script > longest.script) longest = { ms, script };
    }
  }
  return longest;
}

/** The way into the content script by events of the page, for a browser whose protocol leads into no isolated world. */

/** Detail of `bench-ask`, as JSON. */
export interface Asked {
  name: string;
  given: unknown;
}

/** Detail of `bench-answer`, as JSON; `ms` is how long the answer took. */
export interface Answered {
  value?: unknown;
  ms: number;
}

/** Answers what is asked for by name. */
export function answerEvents(asks: Readonly<Record<string, (given: never) => unknown>>): void {
  document.addEventListener('bench-ask', async (event) => {
    // The bench's own event: nobody else knows its name.
    const { name, given } = JSON.parse((event as CustomEvent<string>).detail) as Asked;
    const start = performance.now();
    const answer: Answered = { value: await asks[name]?.(given as never), ms: performance.now() - start };
    document.dispatchEvent(new CustomEvent('bench-answer', { detail: JSON.stringify(answer) }));
  });
}

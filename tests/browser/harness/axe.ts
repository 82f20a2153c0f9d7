/** axe, run inside a view or a page; it sees nothing in closed shadow roots. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { ExtensionView } from './test-browser.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** All that another colour scheme can change. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Faults that axe finds, each as "rule: where". `rules`: look for these alone. */
export async function findFaults(
  view: Page | Pick<ExtensionView, 'evaluate'>,
  rules: string[] | null = null,
): Promise<string[]> {
  const { evaluate } = view as Pick<ExtensionView, 'evaluate'>; // a page's does what we ask of it here
  const run = evaluate.bind(view);
  // As source text, which the debugger may run where the page's own policy forbids `eval`.
  if (!(await run(() => 'axe' in globalThis))) await run(source as never);
  return run(async (only) => {
    const world = globalThis as unknown as { axe: { run(o: object): Promise<AxeResults> } };
    const chosen = only === null ? {} : { runOnly: { type: 'rule', values: only } };
    const { violations } = await world.axe.run({ resultTypes: ['violations'], ...chosen });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
  }, rules);
}

// @vitest-environment jsdom
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type ContextPage,
  NO_WISH,
  type PageRead,
  type SearchShown,
} from '../../../../src/ui/context/context-page.ts';
import { Options } from '../../../../src/ui/options/options.tsx';
import { Welcome } from '../../../../src/ui/welcome/welcome.tsx';
import { OPTIONS } from '../../../fixtures/views/options.ts';
import { SAMPLE_CONTEXT } from '../../../fixtures/views/page-context.ts';
import { clearPopup, drawPopup, find, press, READ, SITE } from '../context/stage.tsx';

/** Something of each kind; the whole is looked at in a real browser. */
const FEW: PageRead = {
  ...READ,
  pageDay: '2025-10-12',
  entries: READ.entries.slice(0, 3),
  catchUp: READ.catchUp.slice(-1), // the one with an answer
  timeline: { ...READ.timeline, groups: READ.timeline.groups.slice(0, 1) },
};
const FOUND = { entries: SAMPLE_CONTEXT.entries.slice(0, 2), passages: SAMPLE_CONTEXT.passages.slice(0, 2) };
const SLOW_MS = 30_000; // axe reckons every element's style, which jsdom does slowly
const noop = () => undefined;

/** Faults by name and place. Colours and sizes need a real browser and are looked at there. */
async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
}

afterEach(clearPopup);

describe('axe finds no fault', () => {
  it.each<[string, ContextPage]>([
    ['loading', { state: 'loading' }],
    ['closed', { state: 'not-a-page' }],
    ['failed', { state: 'failed', site: null, problem: 'A', remedy: 'B' }],
    ['in want of access', { state: 'needs-access', site: SITE }],
    ['off', { state: 'off', site: { ...SITE, on: false } }],
    ['empty', { ...READ, entries: [], passages: [], visitOnly: true }],
  ])('in the popup that is %s', async (_, page) => {
    await drawPopup(page);
    expect(await faults()).toEqual([]);
  });

  it('in any tab of the popup with an entry opened', { timeout: SLOW_MS }, async () => {
    await drawPopup(FEW);
    await press(find('.sl-entry-toggle', 'Maria Zakharova'));
    for (const title of ['On this page', 'Timeline', 'Search']) {
      await press(find('[role=tab]', title));
      expect(await faults()).toEqual([]);
    }
  });

  it.each<[string, SearchShown]>([
    ['with results', { wish: { ...NO_WISH, query: 'a' }, answer: FOUND, failed: false }],
    ['without', { wish: { ...NO_WISH, query: 'a' }, answer: { entries: [], passages: [] }, failed: false }],
    ['failed', { wish: { ...NO_WISH, query: 'a' }, answer: null, failed: true }],
  ])('in a search %s, in the panel', { timeout: SLOW_MS }, async (_, search) => {
    await drawPopup({ ...FEW, away: true }, null, { search, surface: 'panel' });
    await press(find('[role=tab]', 'Search'));
    expect(await faults()).toEqual([]);
  });

  it('in the welcome page and the settings', async () => {
    const root = document.body.appendChild(document.createElement('div'));
    const asks = { allowAllSites: noop, askSiteBySite: noop, openSettings: noop };
    await act(() =>
      render(
        <Welcome icon="" access="not-granted" choice="one-by-one" refused={false} actions={asks} />,
        root,
      ),
    );
    expect(await faults()).toEqual([]);
    const muted = [{ entry: 'kyiv', name: 'Kyiv', lang: 'en', kind: 'place' } as const];
    const sites = ['a.example'];
    const faultsOfFile = [{ is: 'missing', field: 'mutedEntries[0].name' } as const];
    await act(() =>
      render(
        <Options
          {...OPTIONS}
          sitesAllowed={sites}
          sitesOff={sites}
          muted={muted}
          file={{ state: 'refused', faults: faultsOfFile }}
        />,
        root,
      ),
    );
    expect(await faults()).toEqual([]);
    root.remove();
  });

  it('and does find one that is planted', async () => {
    await drawPopup(READ);
    document.querySelector('main')?.append(document.createElement('button'));
    expect((await faults()).join()).toContain('button-name');
  });
});

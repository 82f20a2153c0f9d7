// @vitest-environment jsdom
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { Options } from '../../../../src/ui/options/options.tsx';
import type { PopupPage } from '../../../../src/ui/popup/popup-page.ts';
import { Welcome } from '../../../../src/ui/welcome/welcome.tsx';
import { OPTIONS } from '../../../fixtures/views/options.ts';
import { clearPopup, drawPopup, find, press, READ, SITE } from '../popup/stage.tsx';

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
  it.each<[string, PopupPage]>([
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
    await drawPopup(READ);
    await press(find('.sl-entry-toggle', 'Maria Zakharova'));
    for (const title of ['On this page', 'Timeline', 'Passages']) {
      await press(find('[role=tab]', title));
      expect(await faults()).toEqual([]);
    }
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

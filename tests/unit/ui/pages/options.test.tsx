// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, type Mock, vi } from 'vitest';
import { Options } from '../../../../src/ui/options/options.tsx';
import type { OptionsActions, OptionsProps } from '../../../../src/ui/options/settings-shown.ts';
import { NO_ACTIONS, OPTIONS } from '../../../fixtures/views/options.ts';

let root: HTMLElement;
afterEach(() => {
  render(null, root);
  root.remove();
});

type Spied = { [Name in keyof OptionsActions]: Mock<OptionsActions[Name]> };

async function draw(over: Partial<OptionsProps> = {}): Promise<Spied> {
  root = document.getElementById('root') ?? document.body.appendChild(document.createElement('div'));
  root.id = 'root';
  const names = Object.keys(NO_ACTIONS) as (keyof OptionsActions)[]; // its own keys
  const actions = Object.fromEntries(names.map((name) => [name, vi.fn()])) as unknown as Spied; // one for each
  await act(() => render(<Options {...OPTIONS} actions={actions} {...over} />, root));
  return actions;
}

const chosen = (change: Partial<NonNullable<OptionsProps['choices']>>) => ({
  choices: OPTIONS.choices && { ...OPTIONS.choices, ...change },
});

const inputs = (name: string) => [...root.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)];
const button = (words: string) => {
  const found = [...root.querySelectorAll('button')].find((each) =>
    each.textContent?.replace(/\s+/g, ' ').startsWith(words),
  );
  if (!found) throw new Error(`no button "${words}"`);
  return found;
};

describe('the choices', () => {
  it('offer first, all or no mentions, and choose at once', async () => {
    const actions = await draw();
    expect(inputs('density').map((radio) => [radio.value, radio.checked])).toEqual([
      ['first', true],
      ['all', false],
      ['list', false],
    ]);
    await act(() => inputs('density')[1]?.click());
    expect(actions.choose).toHaveBeenCalledWith({ density: 'all' });
  });

  it.each([
    ['markStyle', 'both'],
    ['trigger', 'click'],
    ['delay', 'long'],
    ['theme', 'dark'],
  ])('choose %s', async (name, value) => {
    const actions = await draw();
    await act(() =>
      inputs(name)
        .find((radio) => radio.value === value)
        ?.click(),
    );
    expect(actions.choose).toHaveBeenCalledWith({ [name]: value });
  });

  it('hold back until they are known', async () => {
    await draw({ packs: null, choices: null });
    expect([...root.querySelectorAll('fieldset')].every(({ disabled }) => disabled)).toBe(true);
    expect([...root.querySelectorAll('input')].some((input) => input.checked)).toBe(false);
  });

  it('take a kind out of what is marked, and back in', async () => {
    const actions = await draw(chosen({ kindsUnmarked: ['place'] }));
    expect(inputs('kinds').filter((box) => !box.checked)).toHaveLength(1);
    await act(() => inputs('kinds')[0]?.click());
    expect(actions.choose).toHaveBeenCalledWith({ kindsUnmarked: ['place', 'person'] });
    await act(() => inputs('kinds').at(-1)?.click());
    expect(actions.choose).toHaveBeenLastCalledWith({ kindsUnmarked: [] });
  });

  it('ask for a delay where a card opens by resting, else for the key', async () => {
    await draw();
    expect([inputs('delay').length, inputs('modifier').length]).toEqual([3, 0]);
    expect(root.textContent).toContain('0.3 s');
    const actions = await draw({ ...chosen({ trigger: 'click', modifier: 'Alt' }), mac: true });
    expect([inputs('delay').length, inputs('modifier').length]).toEqual([0, 3]);
    expect(root.textContent).toContain('with Option held');
    await act(() => inputs('modifier')[2]?.click());
    expect(actions.choose).toHaveBeenCalledWith({ modifier: 'Shift' });
  });

  it('are shown by a sentence that names one of every kind', async () => {
    await draw();
    const kinds = [...root.querySelectorAll<HTMLElement>('.sl-sample [data-kind]')].map(
      (e) => e.dataset.kind,
    );
    expect(new Set(kinds)).toEqual(new Set(inputs('kinds').map((box) => box.value)));
    expect(kinds.length).toBeGreaterThan(new Set(kinds).size); // some twice, for first and all to differ
  });
});

describe('the lists', () => {
  it('hold the sites turned off, each with a button that says for which', async () => {
    const actions = await draw({ sitesOff: ['bank.example', 'mail.example'] });
    await act(() => button('Remove mail.example').click());
    expect(actions.turnSiteOn).toHaveBeenCalledWith('mail.example');
    await draw();
    expect(root.textContent).toContain('No site is turned off');
  });

  it('keep the focus when a button goes', async () => {
    await draw({ sitesOff: ['bank.example'] });
    button('Remove bank.example').focus();
    await act(() => button('Remove bank.example').click());
    await draw({ sitesOff: [] });
    expect(document.activeElement?.className).toBe('sl-undo-list');
  });

  it('hold the muted names in their language, with their kind and the way back', async () => {
    const muted = [{ entry: 'kyiv', name: 'Kyiv', lang: 'en', kind: 'place' } as const];
    const actions = await draw({ muted });
    expect(root.querySelector('#muted bdi')?.getAttribute('lang')).toBe('en');
    expect(root.querySelector('#muted')?.textContent).toContain('Place');
    await act(() => button('Unmute Kyiv').click());
    expect(actions.unmute).toHaveBeenCalledWith('kyiv');
  });

  it('show the access there is, with the way to change it', async () => {
    let actions = await draw({ access: 'granted', sitesAllowed: ['a.example'] });
    button('Withdraw access to all sites').click();
    expect(actions.withdrawAllSites).toHaveBeenCalledOnce();
    expect(root.textContent).not.toContain('a.example'); // all sites are granted: single ones say nothing
    actions = await draw({ access: 'not-granted', sitesAllowed: ['a.example'] });
    button('Turn on for all sites').click();
    expect(actions.allowAllSites).toHaveBeenCalledOnce();
    await act(() => button('Withdraw a.example').click());
    expect(actions.withdrawSite).toHaveBeenCalledWith('a.example');
    await draw({ access: 'unknown' });
    expect(button('Turn on for all sites').disabled).toBe(true);
  });

  it('tell the shortcuts, and change them where the browser lets us', async () => {
    const actions = await draw();
    expect(root.querySelector('#shortcuts')?.textContent).toContain('Alt+Shift+N');
    expect(root.querySelector('#shortcuts')?.textContent).toContain('Open Sidelight’s popupnone');
    button('Change shortcuts').click();
    expect(actions.changeShortcuts).toHaveBeenCalledOnce();
    await draw({ shortcuts: { list: [], change: 'by-hand' } });
    expect(root.textContent).toContain('about:addons');
    await draw({ shortcuts: { list: [], change: 'nowhere' } });
    expect(root.textContent).toContain('has no shortcuts');
  });
});

describe('the file', () => {
  it('is written, and read from the one chosen', async () => {
    const actions = await draw();
    button('Export').click();
    expect(actions.exportFile).toHaveBeenCalledOnce();
    const picker = root.querySelector<HTMLInputElement>('#file input[type=file]');
    if (!picker) throw new Error('no picker');
    const opened = vi.spyOn(picker, 'click');
    button('Import …').click();
    expect(opened).toHaveBeenCalledOnce();
    const file = new File(['{}'], 'a.json');
    Object.defineProperty(picker, 'files', { value: [file] });
    await act(() => void picker.dispatchEvent(new Event('change', { bubbles: true })));
    expect(actions.importFile).toHaveBeenCalledWith(file);
  });

  it('that is refused has every fault told with its field and what mends it', async () => {
    await draw({
      file: {
        state: 'refused',
        faults: [
          { is: 'not-a-choice', field: 'choices.theme', given: '"pink"', choices: ['system', 'dark'] },
          { is: 'not-a-text', field: 'mutedEntries[0].name', given: `"${'a'.repeat(999)}"` },
        ],
      },
    });
    const status = root.querySelector('#file [role=status]')?.textContent;
    expect(status).toContain('nothing has changed');
    expect(status).toContain('choices.theme is "pink". Write one of: "system", "dark".');
    expect(status).toContain('mutedEntries[0].name is "aaa');
    expect(status?.length).toBeLessThan(400);
  });

  it('that was taken over can be taken back', async () => {
    const actions = await draw({ file: { state: 'imported' } });
    button('Undo').click();
    expect(actions.undoImport).toHaveBeenCalledOnce();
  });
});

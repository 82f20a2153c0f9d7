// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Options, type OptionsProps } from '../../../../src/ui/options/options.tsx';

let root: HTMLElement;
afterEach(() => {
  render(null, root);
  root.remove();
});

async function draw(over: Partial<OptionsProps> = {}) {
  root = document.getElementById('root') ?? document.body.appendChild(document.createElement('div'));
  root.id = 'root';
  const actions = {
    chooseDensity: vi.fn(),
    allowAllSites: vi.fn(),
    withdrawAllSites: vi.fn(),
    withdrawSite: vi.fn(),
    turnSiteOn: vi.fn(),
  };
  const props: OptionsProps = {
    icon: '/i.png',
    density: 'first',
    access: 'not-granted',
    sitesAllowed: [],
    sitesOff: [],
    outcome: '',
    actions,
    ...over,
  };
  await act(() => render(<Options {...props} />, root));
  return actions;
}

const button = (words: string) => {
  const found = [...root.querySelectorAll('button')].find((each) =>
    each.textContent?.replace(/\s+/g, ' ').startsWith(words),
  );
  if (!found) throw new Error(`no button "${words}"`);
  return found;
};

describe('the settings', () => {
  it('offer first or all mentions, and choose at once', async () => {
    const actions = await draw({ density: 'first' });
    const radios = [...root.querySelectorAll('input')];
    expect(radios.map((radio) => [radio.value, radio.checked])).toEqual([
      ['first', true],
      ['all', false],
    ]);
    await act(() => radios[1]?.click());
    expect(actions.chooseDensity).toHaveBeenCalledWith('all');
  });

  it('hold the choice back until it is known', async () => {
    await draw({ density: null });
    expect(root.querySelector('fieldset')?.disabled).toBe(true);
    expect([...root.querySelectorAll('input')].some((radio) => radio.checked)).toBe(false);
  });

  it('list the sites turned off, each with a button that says for which', async () => {
    const actions = await draw({ sitesOff: ['bank.example', 'mail.example'] });
    await act(() => button('Remove mail.example').click());
    expect(actions.turnSiteOn).toHaveBeenCalledWith('mail.example');
    await draw();
    expect(root.textContent).toContain('No site is turned off');
  });

  it('keep the focus at the list when its button goes', async () => {
    await draw({ sitesOff: ['bank.example'] });
    button('Remove bank.example').focus();
    await act(() => button('Remove bank.example').click());
    await draw({ sitesOff: [] });
    expect(document.activeElement?.className).toBe('sl-site-list');
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
});

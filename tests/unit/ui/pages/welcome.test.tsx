// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Welcome, type WelcomeProps } from '../../../../src/ui/welcome/welcome.tsx';

let root: HTMLElement;
afterEach(() => {
  render(null, root);
  root.remove();
});

async function draw(over: Partial<WelcomeProps> = {}) {
  root = document.getElementById('root') ?? document.body.appendChild(document.createElement('div'));
  root.id = 'root';
  const actions = { allowAllSites: vi.fn(), askSiteBySite: vi.fn(), openSettings: vi.fn() };
  const props: WelcomeProps = {
    icon: '/i.png',
    access: 'not-granted',
    choice: null,
    refused: false,
    actions,
    ...over,
  };
  await act(() => render(<Welcome {...props} />, root));
  return actions;
}

const state = () => root.querySelector('[role=status]')?.textContent;
const choices = () => [...root.querySelectorAll<HTMLElement>('[aria-pressed]')];
const pressed = () => choices().map((choice) => choice.getAttribute('aria-pressed'));

describe('the welcome page', () => {
  it('explains in three sentences', async () => {
    await draw();
    const lead = root.querySelector('.sl-lead')?.textContent ?? '';
    expect(lead.match(/[.!?](\s|$)/g)).toHaveLength(3);
  });

  it('says that nothing leaves the device and what a page can tell', async () => {
    await draw();
    expect(root.textContent).toContain('Nothing leaves your device');
    expect(root.textContent).toContain('A page can tell which of its words are marked');
  });

  it('offers two choices and asks within the click', async () => {
    const actions = await draw();
    expect(choices().map((choice) => choice.querySelector('.sl-choice-title')?.textContent)).toEqual([
      'On all sites',
      'Only where I turn it on',
    ]);
    choices()[0]?.click();
    expect(actions.allowAllSites).toHaveBeenCalledOnce(); // no tick in between, or the browser refuses to ask
    choices()[1]?.click();
    expect(actions.askSiteBySite).toHaveBeenCalledOnce();
  });

  it('shows the state there is, whatever was chosen', async () => {
    await draw({ access: 'unknown' });
    expect(state()).toBe('');
    await draw({ access: 'not-granted' });
    expect(state()).toMatch(/^Not granted yet/);
    await draw({ access: 'not-granted', choice: 'one-by-one' });
    expect(state()).toMatch(/^Not granted for all sites/);
    expect(pressed()).toEqual(['false', 'true']);
    await draw({ access: 'not-granted', choice: 'all', refused: true });
    expect(state()).toMatch(/your browser gave no access/);
    await draw({ access: 'granted', choice: 'one-by-one' });
    expect(state()).toMatch(/^Granted/);
    expect(pressed()).toEqual(['true', 'false']);
  });
});

// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PacksSection } from '../../../../src/ui/options/packs-section.tsx';
import type { PackActions, PackOutcome } from '../../../../src/ui/options/packs-shown.ts';
import { readSite } from '../../../../src/ui/options/site-choice.tsx';
import { OWN_PACKS } from '../../../fixtures/views/options.ts';

let root: HTMLElement;
afterEach(() => {
  render(null, root);
  root.remove();
});

const spies = () => ({
  bringPacks: vi.fn<PackActions['bringPacks']>(),
  savePack: vi.fn<PackActions['savePack']>(),
  removePack: vi.fn<PackActions['removePack']>(),
  undoPacks: vi.fn<PackActions['undoPacks']>(),
  usePack: vi.fn<PackActions['usePack']>(),
  markPack: vi.fn<PackActions['markPack']>(),
  movePack: vi.fn<PackActions['movePack']>(),
});

async function draw(outcome: PackOutcome = { state: 'none' }, packs = OWN_PACKS) {
  root = document.body.appendChild(document.createElement('div'));
  const actions = spies();
  await act(() => render(<PacksSection packs={packs} outcome={outcome} actions={actions} />, root));
  return actions;
}

const rows = () => [...root.querySelectorAll<HTMLElement>('.sl-pack')];
function find<E extends HTMLElement>(row: number, selector: string): E {
  const found = rows()[row]?.querySelector<E>(selector);
  if (!found) throw new Error(`no "${selector}" in row ${row}`);
  return found;
}
const say = () => root.querySelector('[role=status]')?.textContent;

describe('the packs', () => {
  it('stand in the order of the reader, each set apart from the words around it', async () => {
    await draw();
    expect(rows().map((row) => row.querySelector('bdi')?.textContent)).toEqual(
      OWN_PACKS.map(({ title }) => title),
    );
    expect(find(2, 'bdi').lang).toBe('he');
    expect(find(2, '.sl-aside').textContent).toBe('1,200 entries · as of 1 March 2025 · 2.3 MB');
    expect(find(0, '.sl-aside').textContent).toContain('1 entry');
  });

  it('can be turned off, moved, exported and removed; the one that ships stays', async () => {
    const actions = await draw();
    find(0, 'input[type=checkbox]').click();
    expect(actions.usePack).toHaveBeenCalledWith('harbour', false);
    const [up, down] = [...find(0, '.sl-pack-order').querySelectorAll('button')];
    expect(up?.disabled).toBe(true);
    down?.click();
    expect(actions.movePack).toHaveBeenCalledWith('harbour', 1);
    const [save, remove] = [...find(0, 'p.sl-buttons').querySelectorAll('button')];
    save?.click();
    remove?.click();
    expect(actions.savePack).toHaveBeenCalledWith('harbour');
    expect(actions.removePack).toHaveBeenCalledWith('harbour');
    expect(rows()[1]?.querySelector('p.sl-buttons')).toBeNull();
  });

  it('are marked where the reader says so, after one sentence about what that tells', async () => {
    const actions = await draw();
    expect(find(0, 'fieldset').textContent).toContain('A page can see which of its words are marked');
    expect(find(1, 'fieldset').textContent).not.toContain('A page can see');
    find(0, 'input[value=everywhere]').click();
    expect(actions.markPack).toHaveBeenCalledWith('harbour', 'everywhere');
    await act(() => find(0, 'input[value=sites]').click());
    expect(actions.markPack).toHaveBeenLastCalledWith('harbour', { sites: [] });
  });

  it('are marked on sites that the reader adds and takes away', async () => {
    const actions = await draw();
    const field = find<HTMLInputElement>(2, 'input[type=text]');
    const submit = () =>
      act(() => void find(2, 'form').dispatchEvent(new Event('submit', { cancelable: true })));
    field.value = 'no site';
    await submit();
    expect(actions.markPack).not.toHaveBeenCalled();
    expect(find(2, '[role=alert]').textContent).toContain('This is no site');
    field.value = ' https://www.Town.example/news?x=1 ';
    await submit();
    const sites = ['news.example', 'daily.example', 'town.example'];
    expect(actions.markPack).toHaveBeenCalledWith('glacier', { sites });
    await act(() => find(2, '.sl-undo-row button').click());
    expect(actions.markPack).toHaveBeenLastCalledWith('glacier', { sites: ['daily.example'] }); // as it is shown: nobody has taken the new one in;
  });

  it('come in by a file that is chosen, or dropped', async () => {
    const actions = await draw();
    const file = new File(['{}'], 'a.json');
    const picker = root.querySelector<HTMLInputElement>('input[type=file]');
    Object.defineProperty(picker, 'files', { value: [file], configurable: true });
    await act(() => void picker?.dispatchEvent(new Event('change', { bubbles: true })));
    expect(actions.bringPacks).toHaveBeenCalledWith([file]);
    const drop = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
      dataTransfer: { files: [file, file] },
    });
    await act(() => void root.querySelector('.sl-drop')?.dispatchEvent(drop));
    expect(drop.defaultPrevented).toBe(true);
    expect(actions.bringPacks).toHaveBeenLastCalledWith([file, file]);
  });
});

describe('what became of a file', () => {
  const nothing = { added: [], removed: [], changed: [] };

  it('is told with what is new, and can be taken back', async () => {
    const added = Array.from({ length: 8 }, (_, at) => ({ id: `e${at}`, words: `Entry ${at}` }));
    const changes = { entries: { ...nothing, added }, passages: nothing, sources: nothing };
    const actions = await draw({ state: 'updated', title: 'Harbour', changes });
    expect(say()).toContain('Entries, new: Entry 0; Entry 1; Entry 2; Entry 3; Entry 4; Entry 5 and 2 more');
    root.querySelector<HTMLButtonElement>('[role=status] button')?.click();
    expect(actions.undoPacks).toHaveBeenCalledOnce();
  });

  it('is told with place, reason and remedy where it is refused', async () => {
    const problem = { file: 'a.yaml', line: 3, path: 'entries.x', reason: 'no line', remedy: 'add one' };
    await draw({ state: 'refused', problems: [problem] });
    expect(say()).toContain('nothing has changed');
    expect(say()).toContain('a.yaml:3 entries.x');
    expect(say()).toContain('no line→ add one');
  });
});

it.each([
  ['news.example', 'news.example'],
  ['https://www.news.example:8080/a', 'news.example'],
  ['localhost', 'localhost'],
  ['NEWS.example', 'news.example'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['news', null],
  ['', null],
  ['a b.example', null],
])('"%s" is read as the site %s', (typed, site) => {
  expect(readSite(typed)).toBe(site);
});

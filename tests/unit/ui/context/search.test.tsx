// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { SearchAnswer } from '../../../../src/knowledge/model.ts';
import { NO_WISH, type SearchWish } from '../../../../src/ui/context/context-page.ts';
import { SAMPLE_CONTEXT } from '../../../fixtures/views/page-context.ts';
import { clearPopup, drawPopup, find, NOTHING_SOUGHT, press, READ, words } from './stage.tsx';

afterEach(clearPopup);

const panel = () => document.querySelector('[role=tabpanel]:not([hidden])');
const outcome = () => words(panel()?.querySelector('[role=status].sl-search-outcome') ?? null);
const sought = (wish: Partial<SearchWish>, answer: SearchAnswer | null, failed = false) => ({
  search: { wish: { ...NO_WISH, ...wish }, answer, failed },
});

async function open(shown = {}) {
  const actions = await drawPopup(READ, null, shown);
  await press(find('[role=tab]', 'Search'));
  return actions;
}

const type = (field: HTMLInputElement | HTMLSelectElement, value: string) =>
  act(() => {
    field.value = value;
    field.dispatchEvent(new Event(field instanceof HTMLInputElement ? 'input' : 'change', { bubbles: true }));
  });
const field = (label: string) => {
  const control = find('label', label).querySelector<HTMLInputElement | HTMLSelectElement>('input, select');
  if (!control) throw new Error(`no field ${label}`);
  return control;
};

describe('the search', () => {
  it('shows what is closest to the page until something is looked for', async () => {
    await open();
    expect(words(panel())).toContain('Passages closest to this page');
    expect(outcome()).toBe('');
    expect(panel()?.querySelectorAll('.sl-passage')).toHaveLength(4);
  });

  it('asks as the reader types, and by each filter, all of them together', async () => {
    const actions = await open(sought({ query: 'talks', openness: 'unnamed' }, SAMPLE_CONTEXT));
    await type(field('Search everything'), 'talks in');
    expect(actions.search).toHaveBeenLastCalledWith({
      query: 'talks in',
      speaker: null,
      openness: 'unnamed',
    });
    await type(field('Who says it'), 'maria-zakharova');
    expect(actions.search).toHaveBeenLastCalledWith({
      query: 'talks',
      speaker: 'maria-zakharova',
      openness: 'unnamed',
    });
    await type(field('How openly'), '');
    expect(actions.search).toHaveBeenLastCalledWith({ query: 'talks', speaker: null, openness: null });
  });

  it('offers the speakers that there are, the article among them', async () => {
    await open();
    const options = [...field('Who says it').querySelectorAll('option')].map(words);
    expect(options).toEqual(['Anybody', 'The article itself', 'European officials', 'Maria Zakharova']);
    const openly = [...field('How openly').querySelectorAll('option')].map(words);
    expect(openly).toEqual(['Any way', 'Named', 'As an institution', 'Unnamed', 'The article itself']);
  });

  it('lists names and passages, says how many, and who speaks in each', async () => {
    const { entries, passages } = SAMPLE_CONTEXT;
    await open(sought({ query: 'talks' }, { entries: entries.slice(0, 2), passages: passages.slice(0, 1) }));
    expect(outcome()).toBe('2 names · 1 passage');
    const name = panel()?.querySelector('.sl-entry') ?? null;
    expect(words(name)).toMatch(
      /Maria Zakharova.*Person.*3 mentions.*Spokesperson of .*Maria Zakharova, named/,
    );
    for (const each of panel()?.querySelectorAll('.sl-passage') ?? [])
      expect(words(each.querySelector('.sl-by'))).toMatch(/International observers.*as an institution/);
  });

  it('leads nowhere from a name that the page does not hold', async () => {
    const [content] = SAMPLE_CONTEXT.entries;
    if (!content) throw new Error('no sample');
    const search = sought({ query: 'x' }, { entries: [content], passages: [] });
    await drawPopup({ ...READ, entries: [] }, null, search);
    await press(find('[role=tab]', 'Search'));
    expect(panel()?.querySelector('.sl-mention')).toBeNull();
  });

  it('says that nothing is found and what can be done, and is cleared by one button', async () => {
    const none = { entries: [], passages: [] };
    const actions = await open(sought({ query: 'qqq' }, none));
    expect(outcome()).toBe('Nothing found');
    expect(words(panel())).toContain('Try another word');
    await press(find('button', 'Clear search'));
    expect(actions.search).toHaveBeenLastCalledWith(NO_WISH);
    expect(document.activeElement).toBe(field('Search everything'));
    await drawPopup(READ, null, sought({ speaker: 'article', openness: 'named' }, none));
    expect(words(panel())).toContain('Clear the filters');
  });

  it('says so where it failed', async () => {
    await open(sought({ query: 'a' }, null, true));
    expect(outcome()).toContain('could not be searched');
  });

  it('stays chosen, with what was typed, when the panel goes on to another page', async () => {
    await open(sought({ query: 'talks' }, SAMPLE_CONTEXT));
    await drawPopup({ state: 'loading' }, null, sought({ query: 'talks' }, SAMPLE_CONTEXT));
    await drawPopup({ ...READ, entries: [] }, null, sought({ query: 'talks' }, SAMPLE_CONTEXT));
    expect(find('[role=tab]', 'Search').getAttribute('aria-selected')).toBe('true');
    expect(field('Search everything').value).toBe('talks');
  });
});

describe('the side panel', () => {
  it('is opened from the popup, and not from itself or where there is none', async () => {
    const actions = await drawPopup(READ, null, { search: NOTHING_SOUGHT });
    await press(find('button', 'Side panel'));
    expect(actions.openPanel).toHaveBeenCalledOnce();
  });

  it('does not say that it will close while the browser asks', async () => {
    await drawPopup({ state: 'needs-access', site: READ.site }, null, { surface: 'panel' });
    expect(words()).not.toContain('may close');
    expect(words()).toContain('will ask you to confirm');
  });
});

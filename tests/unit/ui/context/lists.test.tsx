// @vitest-environment jsdom

import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { RelatedPassage } from '../../../../src/knowledge/model.ts';
import { Shares } from '../../../../src/ui/context/passages.tsx';
import { clearPopup, drawPopup, find, press, pressKey, READ, words } from './stage.tsx';

afterEach(clearPopup);

const tab = (title: string) => find('[role=tab]', title);
const panel = () => document.querySelector('[role=tabpanel]:not([hidden])');

describe('the tabs', () => {
  it('hold one tab stop, and arrows, Home and End move and select', async () => {
    await drawPopup(READ);
    tab('On this page').focus();
    for (const [key, title] of [
      ['ArrowRight', 'Timeline'],
      ['ArrowRight', 'Search'],
      ['ArrowRight', 'On this page'],
      ['ArrowLeft', 'Search'],
      ['Home', 'On this page'],
      ['End', 'Search'],
    ] as const) {
      await pressKey(key);
      expect(document.activeElement).toBe(tab(title));
      expect(tab(title).getAttribute('aria-selected')).toBe('true');
      expect(document.querySelectorAll('[role=tab][tabindex="0"]')).toHaveLength(1);
      expect(panel()?.id).toBe(tab(title).getAttribute('aria-controls'));
    }
  });

  it('leave keys with a modifier to the browser', async () => {
    await drawPopup(READ);
    tab('On this page').focus();
    await pressKey('ArrowRight', { altKey: true });
    expect(document.activeElement).toBe(tab('On this page'));
  });

  it('keep open what was opened while another is looked at', async () => {
    await drawPopup(READ);
    await press(find('.sl-entry-toggle', 'Istanbul talks'));
    await press(tab('Timeline'));
    await press(tab('On this page'));
    expect(find('.sl-entry-toggle', 'Istanbul talks').getAttribute('aria-expanded')).toBe('true');
  });
});

const entry = (name: string) => find('.sl-entry', name);

describe('on this page', () => {
  it('lists entries under their kind, with counts in words', async () => {
    await drawPopup(READ);
    const kinds = [...document.querySelectorAll('.sl-kind h2')].map(words);
    expect(kinds).toEqual(['People', 'Organisations', 'Events', 'Documents', 'Figures']);
    expect(words(entry('Maria Zakharova'))).toContain('3 mentions');
    expect(words(entry('Western security plan'))).toMatch(/1 mention(?!s)/);
  });

  it('shows the page’s own words only where they are not the name', async () => {
    await drawPopup(READ);
    expect(entry('1,000-for-1,000').querySelector('.sl-cited')?.textContent).toBe('“POW exchange”');
    expect(entry('Maria Zakharova').querySelector('.sl-cited')).toBeNull();
  });

  it('opens what is said, each with its speaker, and nothing of it before', async () => {
    await drawPopup(READ);
    expect(document.querySelector('.sl-names .sl-said')).toBeNull();
    await press(find('.sl-entry-toggle', 'Maria Zakharova'));
    const about = document.getElementById('page-about-maria-zakharova');
    expect(words(about)).toContain('Independent analysts');
    const said = about?.querySelectorAll('.sl-said') ?? [];
    expect(said.length).toBeGreaterThan(2);
    for (const each of said)
      expect(words(each.parentElement?.querySelector('.sl-speaker') ?? null)).not.toBe('');
  });

  it('leads to one mention after the other and says which', async () => {
    const actions = await drawPopup(READ);
    const button = entry('Maria Zakharova').querySelector<HTMLElement>('.sl-mention button');
    if (!button) throw new Error('no button');
    expect(words(button)).toBe('Go to mention of Maria Zakharova');
    for (const _ of [1, 2, 3, 4]) await press(button);
    expect(actions.goToMention.mock.calls.map(([, nth]) => nth)).toEqual([0, 1, 2, 0]);
    expect(words(entry('Maria Zakharova').querySelector('[role=status]'))).toBe('1 of 3');
  });
});

describe('catch me up', () => {
  const section = () => find('.sl-catch-up', 'Catch me up');

  it('stands first, each statement with its speaker, how openly, its place, and its other side', async () => {
    await drawPopup(READ);
    const items = [...section().querySelectorAll('.sl-passage')];
    expect(items).toHaveLength(3);
    for (const each of items) expect(words(each)).toMatch(/(named|as an institution).*Paragraph \d/);
    expect(words(items[2])).toMatch(/Maria Zakharova.*Answered in the source by Independent analysts/);
    const [first] = document.querySelectorAll('[role=tabpanel] h2');
    expect(words(first)).toBe('Catch me up');
  });

  it('says so where the page leaves nothing to add, and is absent where it names nothing', async () => {
    await drawPopup({ ...READ, catchUp: [] });
    expect(words(section())).toContain('Nothing to add');
    await drawPopup({ ...READ, entries: [], catchUp: [] });
    expect(document.querySelector('.sl-catch-up')).toBeNull();
  });

  it('lets a keyboard go past it to the names in one step', async () => {
    Element.prototype.scrollIntoView ??= () => undefined; // jsdom has no layout
    await drawPopup(READ);
    await press(find('button', '6 names below'));
    expect(document.activeElement?.id).toBe('names');
  });
});

describe('the way back', () => {
  it('is offered once the reader was led away, and gives the focus back to what led there', async () => {
    await drawPopup(READ);
    expect(words()).not.toContain('Back to where you were');
    const mention = entry('Maria Zakharova').querySelector<HTMLElement>('.sl-mention button');
    mention?.focus();
    if (mention) await press(mention);
    const actions = await drawPopup({ ...READ, away: true });
    const back = find('button', 'Back to where you were');
    back.focus();
    await press(back);
    expect(actions.goBack).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(mention);
  });
});

describe('passages', () => {
  it('say why they are here, who speaks, and where it stands', async () => {
    await drawPopup(READ);
    await press(tab('Search'));
    const first = panel()?.querySelector('li') ?? null;
    expect(words(first)).toContain('Shares: Istanbul talks, International Committee of the Red Cross');
    expect(words(first)).toMatch(/International observers.*institution/);
    expect(words(first)).toMatch(/paragraph 4/i);
  });

  it('say so where nothing is shared', async () => {
    await drawPopup({ ...READ, entries: [], passages: [] });
    await press(tab('Search'));
    expect(words(panel())).toContain('No passage shares a name');
  });

  it('name no more than four things they share', () => {
    const explain = (given: RelatedPassage['shares']) => {
      const place = document.createElement('p');
      render(<Shares shares={given} lang="en" />, place);
      return place.textContent;
    };
    const shares = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({ entry: name, name }));
    expect(explain(shares)).toBe('Shares: a, b, c, d and 2 more');
    expect(explain(shares.slice(0, 1))).toBe('Shares: a');
  });
});

describe('muted names', () => {
  const muted = [{ entry: 'kyiv', name: 'Kyiv', lang: 'en', kind: 'place' as const }];

  it('stand below the others, each with its way back', async () => {
    const actions = await drawPopup({ ...READ, muted });
    const list = document.querySelector('[aria-labelledby=muted-here]');
    expect(words(list)).toMatch(/^Muted names here\s*Kyiv Place/);
    await press(find('button', 'Unmute'));
    expect(actions.unmute).toHaveBeenCalledExactlyOnceWith('kyiv');
  });

  it('stand there too where the page names nothing else, and nowhere where there are none', async () => {
    await drawPopup({ ...READ, entries: [], muted });
    expect(words(panel())).toMatch(/Nothing found here.*Muted names here/);
    await drawPopup(READ);
    expect(words(panel())).not.toContain('Muted');
  });
});

// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardContent } from '../../../../src/knowledge/model.ts';
import { type CardMark, type CardProps, type CardState, CardView } from '../../../../src/ui/card/card.tsx';
import { DEEDS } from '../../../../src/ui/card/tools.tsx';
import { content, entry, passage, source, statement } from './sample.ts';

let dialog: HTMLElement;

beforeEach(() => {
  dialog = document.body.appendChild(document.createElement('div'));
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-labelledby', 'name');
});
afterEach(() => {
  render(null, dialog);
  dialog.remove();
});

const tools = { deeds: DEEDS, onDeed: vi.fn(), onUndo: vi.fn(), onShowInTimeline: vi.fn(), onPin: vi.fn() };

async function show(state: CardState | CardContent, over: Partial<CardProps & CardMark> = {}) {
  const full: CardState = 'is' in state ? state : { is: 'ready', content: state };
  const { numbers = [], pageDay = null, why = 'Ms Example', onClose = null } = over;
  const mark = { surface: 'Ms Example', surfaceLanguage: 'en', why, numbers, pageDay };
  await act(() => {
    render(
      <CardView
        state={full}
        mark={mark}
        nameId="name"
        keyboard={over.keyboard ?? false}
        announcement=""
        pinned={over.pinned ?? false}
        done={over.done ?? null}
        tools={tools}
        onClose={onClose}
      />,
      dialog,
    );
  });
}

const words = (selector: string, at: ParentNode = dialog) =>
  [...at.querySelectorAll(selector)].map((each) => each.textContent?.replace(/\s+/g, ' ').trim());

describe('naming', () => {
  it('is named by the canonical name, not by the words on the page', async () => {
    await show(content());
    const name = document.getElementById(dialog.getAttribute('aria-labelledby') ?? '');
    expect(name?.textContent).toBe('Ada Example');
    expect(words('.sl-kind')).toEqual(['Person']);
  });

  it.each(['loading', 'empty', 'failed'] as const)(
    'is named by the words on the page while %s',
    async (is) => {
      await show({ is });
      expect(document.getElementById('name')?.textContent).toBe('Ms Example');
      expect(dialog.querySelector('.sl-notice')?.textContent).not.toBe('');
    },
  );

  it('tells assistive technology that it is busy', async () => {
    await show({ is: 'loading' });
    expect(dialog.querySelector('[aria-busy="true"]')).not.toBeNull();
  });
});

describe('statements', () => {
  it('stand in the order they come in', async () => {
    await show(content({ statements: [statement('b'), statement('a'), statement('c')] }));
    expect(words('.sl-statements .sl-said')).toEqual(['What b says.', 'What a says.', 'What c says.']);
  });

  it('each say who speaks, how openly, where it stands, as of when, and in which source', async () => {
    await show(
      content({
        statements: [
          statement('dated', { asOf: '2025-08' }),
          statement('bare', {
            chain: [],
            openness: 'narration',
            place: { paragraph: 'headline', sentence: null },
          }),
        ],
      }),
    );
    expect(words('.sl-statements .sl-by')).toEqual([
      'Speaker of dated, unnamed¶ 3paragraph 3as of August 2025',
      'The article itselfheadline',
    ]);
    expect(words('.sl-sources cite')).toEqual([source.title]);
    expect(words('.sl-undated')).toEqual(['Where no date is shown, the source states none.']);
  });

  it('name their sources one by one where they come from several', async () => {
    const other = { ...source, id: 'other', title: 'Another Article' };
    await show(
      content({ statements: [statement('one'), statement('two', { asOf: '2025' }, { source: other })] }),
    );
    expect(words('.sl-statements .sl-place')).toEqual(['Paragraph 3', 'Paragraph 3']);
    expect(words('.sl-statements .sl-as-of')).toEqual(['date not stated', 'as of 2025']);
    expect(words('.sl-statements .sl-title')).toEqual([source.title, other.title]);
    expect(words('.sl-sources cite')).toEqual([source.title, other.title]);
    expect(words('.sl-undated')).toEqual([]);
  });

  it('give the line its speaker and place too', async () => {
    await show(content());
    expect(words('.sl-line .sl-by')).toEqual(['The article itself¶ 3paragraph 3']);
  });

  it('tell what it says itself from what it says with others and others of it, and only where it speaks', async () => {
    const roles = (['own', 'joint', 'about'] as const).map((role) => statement(role, {}, { role }));
    await show(content({ statements: roles }));
    expect(words('.sl-turn')).toEqual([
      'Own statements',
      'Stated together with others',
      'Statements by others',
    ]);
    await show(content());
    expect(words('.sl-turn')).toEqual([]);
  });

  it('are never without the answer that the source gives', async () => {
    const answered = statement('claim', {}, { answers: [{ passage: passage('reply'), source }] });
    await show(content({ statements: [statement('first')], more: [answered] }));
    expect(words('.sl-said')).not.toContain('What claim says.');
    expect(words('.sl-said')).not.toContain('What reply says.');
    await act(() => dialog.querySelector<HTMLElement>('.sl-more')?.click());
    const [, item] = dialog.querySelectorAll('.sl-statements > li');
    expect(words('.sl-said', item)).toEqual(['What claim says.', 'What reply says.']);
    expect(words('.sl-paired .sl-pairing', item)).toEqual([
      'Answered in the source by speaker of reply, unnamed',
    ]);
  });

  it('leave no accusation alone in the line, and say no answer twice', async () => {
    const answers = [{ passage: passage('reply'), source }];
    const lineStatement = statement('line', {}, { answers });
    await show(
      content({ lineStatement, statements: [statement('one')], more: [statement('line', {}, { answers })] }),
    );
    expect(words('.sl-line .sl-paired .sl-said')).toEqual(['What reply says.']);
    await show(content({ lineStatement, statements: [statement('line', {}, { answers })] }));
    expect(words('.sl-line .sl-paired')).toEqual([]);
    expect(words('.sl-statements .sl-paired .sl-said')).toEqual(['What reply says.']);
  });

  it('are never without the claim that they answer', async () => {
    const answer = statement('reply', {}, { answerTo: [{ passage: passage('claim'), source }] });
    await show(content({ statements: [answer] }));
    expect(words('.sl-paired .sl-pairing')).toEqual(['In answer to speaker of claim, unnamed']);
    expect(words('.sl-paired .sl-said')).toEqual(['What claim says.']);
  });
});

describe('more', () => {
  it('is a button that says how many and shows them all, and hands the focus to the first', async () => {
    await show(content({ more: [statement('three'), statement('four')] }));
    const button = dialog.querySelector<HTMLElement>('.sl-more');
    expect(button?.textContent).toBe('2 more statements');
    expect(words('.sl-statements > li')).toHaveLength(2);
    await act(() => button?.click());
    expect(words('.sl-statements .sl-said').slice(2)).toEqual(['What three says.', 'What four says.']);
    expect(dialog.querySelector('.sl-more')).toBeNull();
    expect(document.activeElement?.textContent).toContain('What three says.');
  });

  it('is not there where there is no more', async () => {
    await show(content());
    expect(dialog.querySelector('.sl-more')).toBeNull();
  });
});

describe('facts', () => {
  const facts = () => Object.fromEntries(words('dt').map((term, index) => [term, words('dd')[index]]));

  it('of a figure are its words, exactly what is counted, as of when, and who gives it', async () => {
    const figure = {
      value: 150_000,
      bound: 'over' as const,
      to: null,
      unit: 'boats',
      counted: 'boats registered in the harbour',
      worded: 'over 150,000',
      asOf: null,
      asOfBounds: null,
      speaker: [{ name: 'the harbour master', entry: null }],
      passage: 'line',
    };
    await show(content({ entry: entry({ kind: 'figure', figure }) }));
    expect(facts()).toEqual({
      Amount: 'over 150,000 boats',
      Counted: 'boats registered in the harbour',
      'As of': 'not stated',
      'Given by': 'The harbour master',
    });
  });

  it('of an event are its status, its place in the time of the source with the words cited, its date, who is involved, and where', async () => {
    const event = {
      status: 'planned' as const,
      passages: ['line'],
      date: null,
      bounds: null,
      when: 'ahead' as const,
      cited: 'as the council prepares',
      participants: ['council', 'divers'],
      place: 'quay',
      after: [],
      further: [
        { status: 'reported' as const, when: 'recent' as const, cited: 'last week', passages: ['one'] },
      ],
    };
    const names = { council: 'Harbour Council', divers: 'Divers', quay: 'New quay' };
    await show(content({ entry: entry({ kind: 'event', event }), names }));
    expect(words('.sl-facts :is(dt, dd)')).toEqual([
      'Status',
      'Planned · Ahead: “as the council prepares”',
      'Reported · Recent: “last week”',
      'Date',
      'not stated',
      'Involved',
      'Harbour Council, Divers',
      'Place',
      'New quay',
    ]);
    expect(words('.sl-key-date')).toEqual(['Planned, Reported']);
    await show(content({ entry: entry({ kind: 'event', event: { ...event, date: '2025-08' } }) }));
    expect(words('.sl-key-date')).toEqual(['Planned, Reported', 'August 2025']);
  });
});

it('says at the foot what the source does not state of itself', async () => {
  await show(content());
  expect(words('.sl-sources p')).toEqual([source.title, 'From one article; publisher and date not stated']);
});

it('has a button that closes it where it was not opened by pointer', async () => {
  const onClose = vi.fn();
  await show(content(), { onClose });
  dialog.querySelector<HTMLElement>('button[aria-label="Close"]')?.click();
  expect(onClose).toHaveBeenCalledOnce();
});

it('tells how the keyboard gets in, where the keyboard asked for it', async () => {
  await show(content(), { keyboard: true });
  expect(words('.sl-keys kbd')).toEqual(['Tab', 'Esc']);
  expect(dialog.querySelector('[role="status"]')?.textContent).toBe('');
});

describe('tools', () => {
  const press = (label: string) =>
    act(() =>
      [...dialog.querySelectorAll('button')].find((each) => each.textContent?.startsWith(label))?.click(),
    );
  const tool = (label: string) => [...dialog.querySelectorAll('button')].find((b) => b.textContent === label);

  it('tell why words are marked, in the place of what is said, until they are pressed again', async () => {
    await show(content({ alternatives: ['Ada Other'] }), {
      why: 'Ms Example: after “Ms”, surname, full name in the article, in the article: this-war',
    });
    await press('Why marked?');
    expect(tool('Why marked?')?.getAttribute('aria-expanded')).toBe('true');
    expect(words('.sl-said')).toEqual([]);
    expect(words('.sl-why dd')).toEqual([
      '“Ms Example” as a form of Ada Example',
      'It stands after “Ms”.',
      'A surname; the full name stands in the article.',
      'The article has words of the list “this war”.',
      'Ada Other',
      'The harbour, 31 January 2026',
    ]);
    await press('Why marked?');
    expect(words('.sl-said').length).toBeGreaterThan(0);
  });

  it('say of a plain name that its form stands by itself, and that nothing else claims it', async () => {
    await show(content());
    await press('Why marked?');
    expect(words('.sl-why dd').slice(1, 3)).toEqual([
      'This form stands by itself.',
      'No other entry has these words.',
    ]);
  });

  it('rid the reader of a mark in three ways', async () => {
    await show(content());
    await press('Hide');
    for (const label of ['Not here', 'Not on this site', 'Mute this name']) await press(label);
    expect(tools.onDeed.mock.calls).toEqual([['here'], ['site'], ['name']]);
  });

  it.each([
    ['here', 'Ada Example is not marked on this page for this visit.'],
    ['site', 'Sidelight is off on this site.'],
    ['name', 'Ada Example is muted everywhere.'],
  ] as const)(
    'offer the way back from “%s” in place of the body, with the focus on it',
    async (deed, told) => {
      await show(content(), { done: { deed, failed: false } });
      expect(words('.sl-undo p')).toEqual([told]);
      expect(words('.sl-body')).toEqual([]);
      expect(document.activeElement?.textContent).toBe('Undo');
      expect(
        document.getElementById(document.activeElement?.getAttribute('aria-describedby') ?? '')?.textContent,
      ).toBe(told);
      await press('Undo');
      expect(tools.onUndo).toHaveBeenCalled();
    },
  );

  it('say where something could not be done', async () => {
    await show(content(), { done: { deed: 'name', failed: true } });
    expect(words('.sl-undo')).toEqual(['This could not be done. Nothing has changed.Back to the card']);
  });

  it('show an event in the timeline, and nothing that is not in it', async () => {
    await show(content());
    expect(tool('Show in timeline')).toBeUndefined();
    const event = { status: 'ongoing', passages: ['line'], date: null, bounds: null, when: null, cited: null, participants: [], place: null, after: [] } as const; // biome-ignore format: little is said of it
    await show(
      content({ entry: entry({ event: { ...event, passages: ['line'], participants: [], after: [] } }) }),
    );
    await press('Show in timeline');
    expect(tools.onShowInTimeline).toHaveBeenCalledOnce();
  });

  it('pin the card and let it go', async () => {
    const pin = () => dialog.querySelector<HTMLElement>('[aria-label="Keep open"]');
    await show(content());
    expect(pin()?.getAttribute('aria-pressed')).toBe('false');
    pin()?.click();
    await show(content(), { pinned: true });
    expect(pin()?.getAttribute('aria-pressed')).toBe('true');
    pin()?.click();
    expect(tools.onPin.mock.calls).toEqual([[true], [false]]);
  });
});

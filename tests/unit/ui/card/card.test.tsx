// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardContent } from '../../../../src/knowledge/model.ts';
import { type CardState, CardView } from '../../../../src/ui/card/card.tsx';
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

async function show(state: CardState | CardContent, over: { onClose?: () => void; keyboard?: boolean } = {}) {
  const full: CardState = 'is' in state ? state : { is: 'ready', content: state };
  await act(() => {
    render(
      <CardView
        state={full}
        surface="Ms Example"
        surfaceLanguage="en"
        nameId="name"
        keyboard={over.keyboard ?? false}
        announcement=""
        onClose={over.onClose ?? null}
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
    expect(words('.sl-statements .sl-by')).toEqual(['Speaker of dated, unnamed', 'The article itself']);
    expect(words('.sl-statements .sl-place')).toEqual(['Paragraph 3', 'Headline']);
    expect(words('.sl-statements .sl-as-of')).toEqual(['as of August 2025', 'date not stated']);
    expect(words('.sl-statements .sl-title')).toEqual([source.title, source.title]);
  });

  it('give the line its speaker and place too', async () => {
    await show(content());
    expect(words('.sl-line .sl-by')).toEqual(['The article itself']);
    expect(words('.sl-line .sl-place')).toEqual(['Paragraph 3']);
  });

  it('tell the own words from what others say, and only where there are both', async () => {
    await show(content({ statements: [statement('own', {}, { role: 'own' }), statement('about')] }));
    expect(words('.sl-turn')).toEqual(['Own words', 'Said by others']);
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
    expect(words('.sl-paired .sl-by', item)).toEqual(['Answered in the source by speaker of reply, unnamed']);
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
    expect(words('.sl-paired .sl-by')).toEqual(['In answer to speaker of claim, unnamed']);
    expect(words('.sl-paired .sl-said')).toEqual(['What claim says.']);
  });
});

describe('more', () => {
  it('is a button that says how many and shows them all, and hands the focus to the first', async () => {
    await show(content({ more: [statement('three'), statement('four')] }));
    const button = dialog.querySelector('button');
    expect(button?.textContent).toBe('2 more statements');
    expect(words('.sl-statements > li')).toHaveLength(2);
    await act(() => button?.click());
    expect(words('.sl-statements .sl-said').slice(2)).toEqual(['What three says.', 'What four says.']);
    expect(dialog.querySelector('button')).toBeNull();
    expect(document.activeElement?.textContent).toContain('What three says.');
  });

  it('is not there where there is no more', async () => {
    await show(content());
    expect(dialog.querySelector('button')).toBeNull();
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

  it('of an event are its status in words, its place in the time of the source with the words cited, and its date', async () => {
    const event = {
      status: 'planned' as const,
      passages: ['line'],
      date: null,
      bounds: null,
      when: 'ahead' as const,
      cited: 'as the council prepares',
      participants: [],
      place: null,
      after: [],
    };
    await show(content({ entry: entry({ kind: 'event', event }) }));
    expect(facts()).toEqual({
      Status: 'Planned',
      When: 'Ahead: “as the council prepares”',
      Date: 'not stated',
    });
  });
});

it('says at the foot what the source does not state of itself', async () => {
  await show(content());
  expect(words('.sl-sources')).toEqual(['From one article; publisher and date not stated']);
  expect(words('.sl-titles')).toEqual([`Source: ${source.title}`]);
});

it('links a source to the web only', async () => {
  const at = (url: string) =>
    content({ lineStatement: { ...statement('line'), source: { ...source, url } }, statements: [] });
  await show(at('https://example.org/a'));
  expect(dialog.querySelector('a')?.rel).toBe('noopener noreferrer');
  await show(at('javascript:alert(1)'));
  expect(dialog.querySelector('a')).toBeNull();
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

// @vitest-environment jsdom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import type { KnownFigure } from '../../../../src/knowledge/model.ts';
import { findLens, NumberLens, type PageNumber } from '../../../../src/ui/card/number-lens.tsx';
import { content, passage, source } from './sample.ts';

function figure(over: Partial<KnownFigure['figure']> = {}): KnownFigure {
  return {
    entry: 'boats',
    name: 'Over 150 boats',
    passage: passage('count', { chain: [{ name: 'the harbour master', entry: null }], openness: 'named' }),
    source,
    figure: {
      value: 150,
      bound: 'over',
      to: null,
      unit: 'boats',
      counted: 'boats registered in the harbour',
      measure: 'boats-registered',
      worded: 'over 150 boats',
      asOf: '2025-08',
      asOfBounds: { from: '2025-08-01', to: '2025-08-31', approximate: false },
      speaker: [],
      passage: 'count',
      ...over,
    },
  };
}

const amount = (surface: string, measure = 'boats-registered'): PageNumber => ({ measure, surface });

describe('the lens', () => {
  const find = (...numbers: PageNumber[]) => findLens(content({ figures: [figure()] }), numbers);

  it('finds the amounts of a measure, and the mention of the figure itself', () => {
    expect(find(amount('about 160 boats'))?.onPage).toEqual(['about 160 boats']);
    expect(find({ entry: 'boats', surface: 'More than 150 boats' })?.onPage).toEqual(['More than 150 boats']);
  });

  it('is not there where the page counts something else, or nothing', () => {
    expect(find(amount('40 boats', 'boats-lost'), { entry: 'ada-example', surface: 'Ada' })).toBeNull();
    expect(find()).toBeNull();
  });

  it('never takes an amount without a measure for one of a figure without a measure', () => {
    const { measure: _, ...bare } = figure().figure;
    expect(
      findLens(content({ figures: [{ ...figure(), figure: bare }] }), [{ entry: 'ada', surface: 'Ada' }]),
    ).toBeNull();
  });

  it('says each wording once', () => {
    expect(find(amount('160 boats'), amount('160 Boats'), amount('170 boats'))?.onPage).toEqual([
      '160 Boats',
      '170 boats',
    ]);
  });

  it('leaves out known figures that the page says nothing of', () => {
    const other = { ...figure({ measure: 'boats-lost' }), entry: 'lost' };
    const lens = findLens(content({ figures: [figure(), other] }), [amount('160 boats')]);
    expect(lens?.known.map(({ entry }) => entry)).toEqual(['boats']);
  });
});

describe('the table', () => {
  function draw(pageDay: string | null, known = [figure()]) {
    const place = document.createElement('div');
    render(
      <NumberLens known={known} onPage={['about 160 boats']} pageLanguage="en" pageDay={pageDay} />,
      place,
    );
    return [...place.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
  }

  it('sets value with its bound, what is counted, as of when and who says so side by side', () => {
    expect(draw(null)).toEqual([
      ['“about 160 boats”', 'page’s date not known', 'This page'],
      [
        'over 150 boatsboats registered in the harbour',
        'August 2025',
        'The harbour master, named ¶ 3paragraph 3',
      ],
    ]);
  });

  it.each([
    ['2025-10-12', 'page of 12 October 2025dated later than the known number'],
    ['2025-07-31', 'page of 31 July 2025dated earlier than the known number'],
    ['2025-08-15', 'page of 15 August 2025'],
  ])('says later or earlier only where the dates tell, on a page of %s', (day, told) => {
    expect(draw(day)[0]?.[1]).toBe(told);
  });

  it('says neither where the known number has no date, or one of several has none', () => {
    const bare = figure({ asOf: null, asOfBounds: null });
    expect(draw('2025-10-12', [bare])[0]?.[1]).toBe('page of 12 October 2025');
    expect(draw('2025-10-12', [figure(), bare])[0]?.[1]).toBe('page of 12 October 2025');
    expect(draw('2025-10-12', [bare])[1]?.[1]).toBe('not stated');
  });

  it('has no word that judges', () => {
    expect(draw('2025-10-12').flat().join(' ')).not.toMatch(
      /wrong|differ|correct|actual|true|false|outdated/i,
    );
  });
});

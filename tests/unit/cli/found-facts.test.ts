import { describe, expect, it } from 'vitest';
import { listAmounts, listDates } from '../../../src/cli/found-facts.ts';

const dates = (text: string, language: string | null = 'en', published: string | null = null) =>
  listDates([text], language, published)?.map(({ edtf }) => edtf);
const amounts = (text: string, language: string | null = 'en') =>
  listAmounts([text], language, listDates([text], language, null) ?? []).map(({ bound, value, to }) =>
    [bound, value, ...(to === null ? [] : [to])].join(' '),
  );

describe('dates', () => {
  it('say as much as the words do for certain', () => {
    expect(dates('It was decided on 9 June 2026, and again in March 2025.')).toEqual([
      '2026-06-09',
      '2025-03',
    ]);
    expect(dates('Am 3. Mai 2024 war es.', 'de')).toEqual(['2024-05-03']);
    expect(dates('Рада зібралася 9 червня 2026 року.', 'uk')).toEqual(['2026-06-09']);
  });

  it('are an interval where the words name both ends', () => {
    expect(dates('from March 2025 to May 2026')).toEqual(['2025-03/2026-05']);
  });

  it('hang on the day of the document only where it states one', () => {
    expect(dates('The vote on Tuesday was close.', 'en', '2026-06-11')).toEqual(['2026-06-09']);
    expect(dates('The vote on Tuesday was close.', 'en', '2026-06')).toEqual([]);
    expect(dates('The vote on Tuesday was close.')).toEqual([]);
  });

  it('never hang on the day on which the draft is made', () => {
    const text = 'Today it rained, as yesterday and three weeks ago; last year was dry, unlike 9 June 2020.';
    expect(dates(text)).toEqual(['2020-06-09']);
    expect(dates('Gestern und heute regnete es, anders als am 3. Mai 2024.', 'de')).toEqual(['2024-05-03']);
    expect(dates('Yesterday it rained.', 'en', '2026-06-11')).toEqual(['2026-06-10']);
  });

  it('are none for a time of day alone', () => {
    expect(dates('They miss the 7.30 a.m. boat.', 'en', '2026-06-11')).toEqual([]);
  });

  it('are told to be unread in a language that nobody reads here', () => {
    expect(listDates(['9 Haziran 2026'], 'tr', null)).toBeNull();
  });

  it('know their place, without the comma behind them', () => {
    expect(listDates(['A.', 'Since February 2026, all is well.'], 'en', null)).toEqual([
      { words: 'February 2026', edtf: '2026-02', sentence: 1, start: 6, end: 19 },
    ]);
  });
});

describe('amounts', () => {
  it('are read in digits and in words, with their bounds', () => {
    expect(amounts('Some 1,200 boats, more than four hundred people and 24 million crowns.')).toEqual([
      'about 1200',
      'over 400',
      'exactly 24000000',
    ]);
    expect(amounts('mehr als dreihundert Einwendungen, rund 24 Millionen Euro', 'de')).toEqual([
      'over 300',
      'about 24000000',
    ]);
    expect(amounts('понад триста мешканців', 'uk')).toEqual(['over 300']);
    expect(amounts('tens of thousands of letters')).toEqual(['between 10000 100000']);
  });

  it('are small ones, too, and neither years, nor parts of dates, nor one', () => {
    expect(amounts('In 2026, on 9 June 2025, seven of the eleven members chose one.')).toEqual([
      'exactly 7',
      'exactly 11',
    ]);
  });

  it('are digits alone in a language whose number words nobody reads here', () => {
    expect(amounts('omkring 300 personer och fyrtio båtar', 'sv')).toEqual(['exactly 300']);
  });

  it('come with whole words on either side', () => {
    const text =
      'According to its secretary, Jonas Lie, about 180 boats have no safe berth in a storm, and a winter.';
    expect(listAmounts([text], 'en')[0]?.words).toBe(
      'Jonas Lie, about 180 boats have no safe berth in a storm,',
    );
  });
});

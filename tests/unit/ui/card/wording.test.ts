import { describe, expect, it } from 'vitest';
import {
  attribute,
  describeSources,
  nameAsOf,
  nameDate,
  namePlace,
  nameSpeaker,
} from '../../../../src/ui/wording.ts';
import { passage, source } from './sample.ts';

describe('dates', () => {
  it.each([
    ['2025-08', 'August 2025'],
    ['2025-08-02', '2 August 2025'],
    ['2025', '2025'],
    ['2025~', 'about 2025'],
    ['2025-08?', 'August 2025 (uncertain)'],
    ['2025%', 'about 2025 (uncertain)'],
    ['202X', 'the 2020s'],
    ['20XX', 'between 2000 and 2099'],
    ['2025-XX', '2025'],
    ['2025-08-XX', 'August 2025'],
    ['2025-22', 'summer 2025'],
    ['2025-05/2025-08', 'May 2025 to August 2025'],
    ['2025-05/..', 'from May 2025'],
    ['../2025-08', 'until August 2025'],
    ['2025-08-02T10:30:00Z', '2 August 2025'],
    ['-0043', '44 BC'],
  ])('%s reads "%s"', (edtf, words) => {
    expect(nameDate(edtf)).toBe(words);
  });

  it('shows what it cannot read as it is written', () => {
    for (const odd of ['2025-13', 'soon', '', '2025/2026/2027']) expect(nameDate(odd)).toBe(odd);
  });

  it('says of a missing date that it is not stated', () => {
    expect(nameAsOf(null)).toBe('date not stated');
    expect(nameAsOf('2025-08')).toBe('as of August 2025');
  });
});

describe('speakers', () => {
  const named = (name: string) => ({ name, entry: null });

  it('are the article itself where it narrates', () => {
    expect(attribute(passage('a', { chain: [], openness: 'narration' }))).toBe('The article itself');
  });

  it('come with how openly they speak', () => {
    expect(attribute(passage('a', { chain: [named('officials')] }))).toBe('Officials, unnamed');
    expect(attribute(passage('a', { chain: [named('Ada Example')], openness: 'named' }))).toBe(
      'Ada Example, named',
    );
    expect(attribute(passage('a', { chain: [named('The Council')], openness: 'institution' }))).toBe(
      'The Council, as an institution',
    );
  });

  it('come as a chain, outermost first', () => {
    expect(nameSpeaker([named('the council'), named('its divers')])).toBe('The council, citing its divers');
  });
});

describe('sources', () => {
  it('say what they do not state', () => {
    expect(describeSources([source])).toBe('From one article; publisher and date not stated');
    expect(describeSources([{ ...source, publisher: 'The Pier' }])).toBe(
      'From one article; The Pier; date not stated',
    );
    expect(describeSources([{ ...source, published: '2025-08-02' }])).toBe(
      'From one article; 2 August 2025; publisher not stated',
    );
    expect(describeSources([{ ...source, publisher: 'The Pier', published: '2025' }])).toBe(
      'From one article; The Pier, 2025',
    );
    expect(describeSources([source, { ...source, id: 'b' }])).toBe('From 2 articles');
  });

  it('name a place by paragraph, headline or standfirst', () => {
    expect(namePlace({ paragraph: 3, sentence: 2 })).toBe('paragraph 3');
    expect(namePlace({ paragraph: 'standfirst', sentence: 1 })).toBe('standfirst');
  });
});

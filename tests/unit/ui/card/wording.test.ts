import { describe, expect, it } from 'vitest';
import { nameAsOf, nameDate, namePlace } from '../../../../src/ui/wording.ts';

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

describe('places', () => {
  it('are named by paragraph, headline or standfirst', () => {
    expect(namePlace({ paragraph: 3, sentence: 2 })).toBe('paragraph 3');
    expect(namePlace({ paragraph: 'standfirst', sentence: 1 })).toBe('standfirst');
  });
});

// @vitest-environment jsdom

import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Openness } from '../../../../src/knowledge/model.ts';
import { Lead } from '../../../../src/ui/context/timeline-entry.tsx';
import { EMPTY_CONTEXT, SAMPLE_CONTEXT } from '../../../fixtures/views/page-context.ts';
import { clearPopup, drawPopup, find, press, READ, words } from './stage.tsx';

const open = async (page = READ) => {
  await drawPopup(page);
  await press(find('[role=tab]', 'Timeline'));
};
beforeEach(() => open());
afterEach(clearPopup);

const event = (title: string) => {
  const found = [...document.querySelectorAll('.sl-event')].find((each) =>
    words(each.querySelector('h3')).includes(title),
  );
  if (!found) throw new Error(`no event ${title}`);
  return found;
};

describe('the timeline', () => {
  it('keeps an allegation one in its heading', () => {
    expect(words(event('Istanbul talks').querySelector('h3'))).toBe(
      'European officials, unnamed, according to the article: Istanbul talks',
    );
  });

  it('shows every item with status, speaker, openness, cited words and place', () => {
    for (const each of document.querySelectorAll('.sl-event')) {
      expect(words(each.querySelector('h3'))).toMatch(/according to the article: /i);
      expect(words(each.querySelector('.sl-chip'))).toMatch(/Reported|Ongoing|Planned|Called for/);
      expect(words(each.querySelector('.sl-cited'))).toMatch(/^“.+”$/);
      expect(words(each.querySelector('.sl-event-source'))).toMatch(/paragraph \d/);
    }
    expect(document.querySelectorAll('.sl-event')).toHaveLength(8);
  });

  it('stands in the source’s own time, in its order, with dates apart', () => {
    const titles = [...document.querySelectorAll('.sl-time h2')].map(words);
    expect(titles).toEqual(['Recent', 'When it was written', 'Ongoing', 'Ahead', 'With a date']);
    expect(words(find('.sl-time', 'With a date'))).toContain('as of August 2025');
    expect(words()).toContain('The article behind this has no date');
  });

  it('has the axis for the eye and the same items as a list for everybody', () => {
    const axis = document.querySelector('svg.sl-axis');
    expect(axis?.getAttribute('aria-hidden')).toBe('true');
    expect(axis?.querySelectorAll('.sl-form')).toHaveLength(1);
    expect(document.querySelectorAll('ol.sl-time-items > li')).toHaveLength(1);
  });

  it('draws what is dated on the axis, what is not in a band apart, and each form that it explains', () => {
    const forms = (selector: string) =>
      [...document.querySelectorAll(`${selector} .sl-form`)].map((each) => each.getAttribute('data-form'));
    expect(forms('.sl-axis')).toEqual(['as-of']);
    expect(forms('.sl-band')).toEqual(Array.from({ length: 7 }, () => 'undated'));
    expect(words(document.querySelector('.sl-legend'))).toMatch(
      /without a date.*state as of a date.*on this page/,
    );
    expect(words(document.querySelector('.sl-legend'))).not.toContain('approximate');
    expect(document.querySelector('.sl-chart')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('places the page’s own date among the dates alone, in the drawing and in the list', async () => {
    clearPopup();
    await open({ ...READ, pageDay: '2025-10-12' });
    expect(document.querySelectorAll('.sl-axis .sl-axis-page line')).toHaveLength(1);
    expect(document.querySelector('.sl-band .sl-axis-page')).toBeNull();
    const dated = [...document.querySelectorAll('ol.sl-time-items > li')].map(words);
    expect(dated).toHaveLength(2);
    expect(dated[1]).toBe('This page is dated 12 October 2025.');
    clearPopup();
    await open({ ...READ, pageDay: '2024-01-01' });
    expect(words(document.querySelector('ol.sl-time-items > li'))).toBe('This page is dated 1 January 2024.');
    clearPopup();
    await open({ ...READ, pageDay: '2024-01-01', timeline: { ...READ.timeline, dated: [] } });
    expect(words()).not.toContain('This page is dated');
  });

  it('sets off in words what stands on this page, and leads there', () => {
    expect(words(event('Istanbul talks'))).toContain('On this page');
    expect(event('Istanbul talks').querySelector('.sl-mention button')).not.toBeNull();
    expect(words(event('Repatriation of war dead'))).not.toContain('On this page');
    expect(event('Repatriation of war dead').querySelector('button')).toBeNull();
  });

  it('is there on a page that names nothing', async () => {
    clearPopup();
    await open({ ...READ, ...EMPTY_CONTEXT, entries: [] });
    expect(document.querySelectorAll('.sl-event')).toHaveLength(8);
    expect(words()).not.toContain('On this page On this page');
  });
});

describe('a heading’s beginning', () => {
  const [sample] = SAMPLE_CONTEXT.timeline.dated;
  if (!sample) throw new Error('no sample');
  const lead = (names: string[], openness: Openness) => {
    const chain = names.map((name) => ({ name, entry: null }));
    const { statement } = sample;
    const place = document.createElement('p');
    const given = { ...statement, passage: { ...statement.passage, chain, openness } };
    render(<Lead statement={given} />, place);
    return place.textContent;
  };

  it('names the whole chain', () => {
    expect(lead(['officials', 'the delegation'], 'unnamed')).toBe(
      'Officials, citing the delegation, unnamed, according to the article:',
    );
  });

  it('names the article where it speaks itself', () => {
    expect(lead([], 'narration')).toBe('According to the article:');
  });
});

// @vitest-environment jsdom
import { type ComponentChild, render } from 'preact';
import { describe, expect, it } from 'vitest';
import type { PassageRecord, SourceRecord } from '../../../../src/knowledge/model.ts';
import { SpeakerName, Speakers } from '../../../../src/ui/card/attribution.tsx';
import { SourceNote } from '../../../../src/ui/card/source-note.tsx';
import { passage, source } from './sample.ts';

function draw(view: ComponentChild): HTMLElement {
  const place = document.createElement('div');
  render(view, place);
  return place;
}
const named = (name: string) => ({ name, entry: null });

describe('speakers', () => {
  const speaker = (over: Partial<PassageRecord>) =>
    draw(<SpeakerName passage={passage('a', over)} source={source} />).textContent;

  it('are the article itself where it narrates', () => {
    expect(speaker({ chain: [], openness: 'narration' })).toBe('The article itself');
  });

  it('come with how openly they speak', () => {
    expect(speaker({ chain: [named('officials')] })).toBe('Officials, unnamed');
    expect(speaker({ chain: [named('Ada Example')], openness: 'named' })).toBe('Ada Example, named');
    expect(speaker({ chain: [named('The Council')], openness: 'institution' })).toBe(
      'The Council, as an institution',
    );
  });

  it('come as a chain, outermost first, each in the language of the pack', () => {
    const chain = [named('the council'), named('its divers'), named('a diver')];
    const place = draw(<Speakers chain={chain} lang="de" />);
    expect(place.textContent).toBe('The council, citing its divers, citing a diver');
    const marked = [...place.querySelectorAll('[lang=de]')].map((each) => each.textContent);
    expect(marked).toEqual(['The council', 'its divers', 'a diver']);
  });
});

describe('sources', () => {
  const note = (...sources: SourceRecord[]) =>
    draw(<SourceNote sources={sources} />).querySelector('p:last-child')?.textContent;

  it('say what they do not state', () => {
    expect(note(source)).toBe('From one article; publisher and date not stated');
    expect(note({ ...source, publisher: 'The Pier' })).toBe('From one article; The Pier; date not stated');
    expect(note({ ...source, published: '2025-08-02' })).toBe(
      'From one article; 2 August 2025; publisher not stated',
    );
    expect(note({ ...source, publisher: 'The Pier', published: '2025' })).toBe(
      'From one article; The Pier, 2025',
    );
    expect(note(source, { ...source, id: 'b' })).toBe('From 2 articles');
    expect(note()).toBe('Source not stated');
  });

  it('show the title in full, and link it to the web only', () => {
    const titles = (url: string | null) => draw(<SourceNote sources={[{ ...source, url }]} />);
    expect(titles(null).querySelector('cite')?.textContent).toBe(source.title);
    expect(titles('https://example.org/a').querySelector('a')?.rel).toBe('noopener noreferrer');
    expect(titles('javascript:alert(1)').querySelector('a')).toBeNull();
  });
});

// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import type { Statement } from '../../../../src/knowledge/model.ts';
import { isSince } from '../../../../src/ui/card/since.ts';
import { Statements } from '../../../../src/ui/card/statements.tsx';

function said(id: string, published: string | null, asOf: string | null = null): Statement {
  const source = {
    id: `source-${id}`,
    title: `Source ${id}`,
    publisher: null,
    url: null,
    published,
    paragraphs: 3,
    language: 'en',
  };
  const passage = {
    id,
    source: source.id,
    place: { paragraph: 1, sentence: null },
    text: `Text of ${id}.`,
    chain: [],
    openness: 'narration' as const,
    about: [],
    asOf,
    answeredBy: [],
    answers: [],
  };
  return { passage, source, role: 'about', answers: [] };
}

it.each([
  ['2026-01-02', null, true],
  ['2026-01-01', null, false],
  ['2025-12-31', null, false],
  ['2026-02', null, true],
  ['2026', null, false],
  ['2027?', null, true],
  ['2026-03~', null, true],
  [null, null, false],
  ['2027-01-01', '2025-08', false],
  ['2025-01-01', '2026-08', true],
  ['2026-02/2026-04', null, true],
])('a source of %s, content as of %s: later than the first day of 2026 is %s', (published, asOf, later) => {
  expect(isSince(said('a', published, asOf), '2026-01-01')).toBe(later);
});

it('what came after the page is folded, and opens with one press; the rest keeps its order', async () => {
  const root = document.body.appendChild(document.createElement('div'));
  const statements = [said('old', '2025-01-01'), said('new', '2026-05-01')];
  const more = [said('older', '2024-01-01'), said('newer', '2026-06-01')];
  await act(() => render(<Statements {...{ statements, more }} pageDay="2026-01-01" />, root));
  const texts = () =>
    [...root.querySelectorAll('li')].map((li) => /Text of \w+/.exec(li.textContent ?? '')?.[0]);
  expect(texts()).toEqual(['Text of old', 'Text of older']);
  const [button] = [...root.querySelectorAll('button')];
  expect(button?.textContent).toBe('Since then: 2 statements');
  await act(() => button?.click());
  expect(texts()).toEqual(['Text of old', 'Text of older', 'Text of new', 'Text of newer']);
  expect(document.activeElement?.textContent).toContain('Text of new');
  await act(() => render(<Statements {...{ statements, more }} />, root));
  expect(texts().slice(0, 2)).toEqual(['Text of old', 'Text of new']);
  render(null, root);
  root.remove();
});

import { expect, it } from 'vitest';
import { compareWordings } from '../../../src/knowledge/wording-changes.ts';

const none = { added: [], removed: [], changed: [] };

it('finds nothing between wordings and themselves, in whatever order their languages and rules stand', () => {
  const changes = compareWordings(
    { names: { berg: { en: [{ text: 'Berg', surname: true }], de: ['Berg'] } } },
    { names: { berg: { de: ['Berg'], en: [{ surname: true, text: 'Berg' }] } }, cues: {} },
  );
  expect(changes).toEqual({ names: none, measures: none, cues: none, paradigms: none });
});

it('finds a rule that changed, a language that came, and a list that went', () => {
  const changes = compareWordings(
    { names: { berg: { en: ['Berg'] } }, cues: { titles: { en: ['Mayor'] } } },
    { names: { berg: { en: [{ text: 'Berg', alone: true }], de: ['Berg', 'Frau Berg'] } } },
  );
  expect(changes.names).toEqual({
    added: [{ id: 'berg, de', words: 'Berg; Frau Berg' }],
    removed: [],
    changed: [{ id: 'berg, en', words: '{"text":"Berg","alone":true}' }],
  });
  expect(changes.cues.removed).toEqual([{ id: 'titles, en', words: 'Mayor' }]);
});

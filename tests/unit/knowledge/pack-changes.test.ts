import { expect, it } from 'vitest';
import { compilePack } from '../../../src/knowledge/compile-pack.ts';
import { comparePacks, countChanges } from '../../../src/knowledge/pack-changes.ts';
import { changePack, SMALL_PACK } from './small-pack.ts';

function compile(files = [{ name: 'harbour.yaml', text: SMALL_PACK }]) {
  const { pack } = compilePack(files, { index: false });
  if (pack === undefined) throw new Error('the pack does not hold');
  return pack;
}
const none = { added: [], removed: [], changed: [] };

it('finds nothing between a pack and itself, in whatever order its keys stand', () => {
  const moved = JSON.parse(
    JSON.stringify(compile(), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toReversed())
        : value,
    ),
  ) as ReturnType<typeof compile>;
  const changes = comparePacks(compile(), moved);
  expect(changes).toEqual({ sources: none, passages: none, entries: none });
  expect(countChanges(changes)).toBe(0);
});

it('finds a statement that says something else', () => {
  const text = 'The council plans a new quay.';
  const changes = comparePacks(compile(), compile(changePack(text, 'The council plans two quays.')));
  expect(changes.passages.changed).toEqual([{ id: 'plan', words: 'The council plans two quays.' }]);
  expect(countChanges(changes)).toBe(1);
});

it('finds an entry that is called otherwise, though it looks the same', () => {
  const changes = comparePacks(compile(), compile(changePack('[Harbour Council]', '[Harbour Council, HC]')));
  expect(changes.entries.changed.map(({ id }) => id)).toEqual(['council']);
  expect(changes.passages).toEqual(none);
});

it('finds what came and what went', () => {
  const extra = changePack(
    'names:\n',
    '  pier: { kind: place, name: Pier, line: { text: It is old., passage: doubt } }\nnames:\n',
  );
  extra[0] = {
    name: 'a',
    text: (extra[0]?.text ?? '').replace('about: [new-quay, council]', 'about: [new-quay, council, pier]'),
  };
  const after = compile(extra);
  expect(comparePacks(compile(), after).entries.added).toEqual([{ id: 'pier', words: 'Pier' }]);
  expect(comparePacks(after, compile()).entries.removed).toEqual([{ id: 'pier', words: 'Pier' }]);
});

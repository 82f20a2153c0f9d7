import { describe, expect, it } from 'vitest';
import { readAuthoredFiles } from '../../../src/knowledge/authored-files.ts';
import { formatProblem } from '../../../src/knowledge/problem.ts';
import { SMALL_PACK, tellProblems } from './small-pack.ts';

const read = (...texts: string[]) =>
  readAuthoredFiles(texts.map((text, index) => ({ name: `${index}.yaml`, text })));
const told = (...texts: string[]) => read(...texts).problems.map(formatProblem);

describe('the files of a pack', () => {
  it('merge into one value, names down to the language', () => {
    const { value, problems } = read(
      'id: a\nnames: { x: { en: [X] } }',
      'names: { x: { uk: [Ікс] }, y: { en: [Y] } }\nentries: { x: 1 }',
    );
    expect(problems).toEqual([]);
    expect(value).toEqual({
      id: 'a',
      names: { x: { en: ['X'], uk: ['Ікс'] }, y: { en: ['Y'] } },
      entries: { x: 1 },
    });
  });

  it('tell which file and line a path stands in', () => {
    const { locate } = read('format: 1\nentries:\n  x: 1', 'entries:\n  y:\n    - a\n    - b');
    expect(locate(['entries', 'x'])).toEqual({ file: '0.yaml', line: 3 });
    expect(locate(['entries', 'y', 1])).toEqual({ file: '1.yaml', line: 4 });
    expect(locate(['entries', 'y', 'missing', 'deeper'])).toEqual({ file: '1.yaml', line: 2 });
  });

  it('put what is missing from the whole pack into the file that describes it', () => {
    const { locate } = read('entries: {}', '# the pack\nformat: 1');
    expect(locate(['title'])).toEqual({ file: '1.yaml', line: 2 });
  });

  it('name both places of what two of them define', () => {
    expect(told('entries:\n  x: 1', '\nentries:\n  x: 2')).toEqual([
      '1.yaml:3 entries.x\n  "x" is written twice; the first stands at 0.yaml:2\n  → rename one of the two, or join them',
    ]);
    expect(told('id: a', 'id: b')).toHaveLength(1);
    expect(told('names: { x: { en: [X] } }', 'names: { x: { en: [Y] } }')).toHaveLength(1);
  });

  it.each([
    ['nothing at all', ''],
    ['a list', '- a\n- b'],
    ['a text', 'hello'],
  ])('may not be %s', (_what, text) => {
    expect(told(text)).toEqual([
      '0.yaml:1\n  the file holds no map of keys\n  → start it with keys such as `passages:` or `entries:`',
    ]);
  });

  it('may not hold two documents, nor unfold without end', () => {
    expect(told('id: a\n---\nid: b')[0]).toMatch(/not valid YAML/);
    const bomb = [
      'a: &a [x]',
      ...'bcdefghij'
        .split('')
        .map((key, index) => `${key}: &${key} [${`*${'abcdefghi'[index]},`.repeat(9)}]`),
    ];
    expect(told(bomb.join('\n'))).toEqual([
      expect.stringMatching(/^0\.yaml\n {2}this YAML unfolds too far: /),
    ]);
  });

  it('treat a key that JavaScript knows as a key like any other', () => {
    expect(
      tellProblems([{ name: 'a.yaml', text: `${SMALL_PACK}__proto__: { polluted: true }\n` }])[0],
    ).toMatch(/"__proto__" is unknown/);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

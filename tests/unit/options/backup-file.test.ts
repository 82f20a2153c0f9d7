import { describe, expect, it } from 'vitest';
import { type Backup, readBackup, readLines, writeBackup } from '../../../entrypoints/options/backup-file.ts';
import { importPack } from '../../../src/knowledge/import-pack.ts';
import type { KeptArticle } from '../../../src/knowledge/kept-article.ts';
import { SMALL_PACK } from '../knowledge/small-pack.ts';

const { pack } = importPack([{ name: 'harbour.yaml', text: SMALL_PACK }]);
if (pack === undefined) throw new Error('the small pack does not hold');

const ARTICLE: KeptArticle = {
  id: '2026-11-26T10:00:00.000Z-1',
  url: 'https://news.example/a?b=1',
  title: 'The quay\u2028 and “more”',
  publisher: null,
  published: '2026-02-01',
  language: 'en',
  kept: '2026-11-26T10:00:00.000Z',
  paragraphs: [
    {
      text: 'The quay.\n',
      heading: false,
      mentions: [{ start: 0, end: 3, entry: 'x' }],
      quantities: [],
      speaker: null,
    },
  ],
  entries: ['x'],
  words: ['quay'],
  linkedBy: 'before',
};
const ENTRY = {
  id: 'my-library/1',
  kind: 'person',
  name: 'Anna Berg',
  article: ARTICLE.id,
  paragraph: 0,
} as const;

async function* each(articles: readonly KeptArticle[]) {
  yield* articles;
}

async function write(): Promise<string[]> {
  const settings = { choices: { theme: 'dark' as const }, sitesOff: ['a.example'], mutedEntries: [] };
  const choices = [{ id: 'harbour', on: false, marks: { sites: ['b.example'] }, title: 'left out' }];
  const lines: string[] = [];
  const backup = {
    settings,
    choices,
    packs: [pack as { authored: string }],
    articles: each([ARTICLE]),
    entries: [ENTRY],
  };
  for await (const line of writeBackup(backup, '2026-11-26T10:00:00.000Z')) lines.push(line);
  return lines;
}

const read = (lines: readonly string[]) => readBackup(readLines(new Blob([...lines])));
const faultsOf = async (lines: readonly string[]) => (await read(lines)).faults;

describe('a backup', () => {
  it('brings everything back: what pages said, and not what was known in it', async () => {
    const lines = await write();
    expect(lines.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true);
    const { backup } = await read(lines);
    expect(backup?.settings).toEqual({
      choices: { theme: 'dark' },
      sitesOff: ['a.example'],
      mutedEntries: [],
    });
    expect(backup?.choices).toEqual([{ id: 'harbour', on: false, marks: { sites: ['b.example'] } }]);
    expect(backup?.packs).toEqual([{ id: 'harbour', ...pack }]);
    expect(backup?.entries).toEqual([ENTRY]);
    const [article] = backup?.articles ?? [];
    expect(article).toMatchObject({ id: ARTICLE.id, title: ARTICLE.title, linkedBy: '', entries: [] });
    expect(article?.paragraphs[0]).toMatchObject({ text: 'The quay.\n', mentions: [] });
    expect(article?.words).toContain('quay');
  });

  it('is read in pieces, wherever they are cut, in the middle of a letter too', async () => {
    const bytes = new TextEncoder().encode((await write()).join(''));
    const blob = new Blob([]);
    Object.assign(blob, {
      stream: () =>
        new ReadableStream({
          start(controller) {
            for (let at = 0; at < bytes.length; at += 7) controller.enqueue(bytes.slice(at, at + 7));
            controller.close();
          },
        }),
    });
    const { backup } = await readBackup(readLines(blob));
    expect(backup?.articles?.[0]?.title).toBe(ARTICLE.title);
  });
});

describe('a file that does not hold', () => {
  it.each([
    ['nothing', ''],
    ['another kind of file', '\u0000PNG'],
    ['settings alone', '{"sidelight":"settings","version":1}'],
    ['a list', '[]'],
  ])('is told as no backup where it is %s', async (_what, text) => {
    expect(await faultsOf([text])).toEqual([{ line: 1, reason: expect.stringContaining('no backup') }]);
  });

  it('is told as newer where it is', async () => {
    expect(await faultsOf(['{"sidelight":"backup","version":2}\n'])).toEqual([
      { line: 1, reason: expect.stringContaining('newer') },
    ]);
  });

  it.each([
    [
      'a settings field',
      { settings: { sidelight: 'settings', version: 1, choices: { theme: 'pink' } } },
      'theme',
    ],
    ['a pack', { pack: { format: 1 } }, 'missing'],
    ['an article', { article: { ...ARTICLE } }, 'mentions'],
    ['an address', { article: { url: 'javascript:alert(1)' } }, 'id'],
    ['an entry', { entry: { ...ENTRY, kind: 'event' } }, 'kind'],
    ['a choice', { choices: [{ id: 'a', on: 1, marks: 'nowhere' }] }, 'choices'],
    ['something unknown', { other: 1 }, '"other" is unknown'],
    ['two things', { article: {}, entry: {} }, 'no line of a backup'],
    ['a prototype', JSON.parse('{"__proto__": 1}'), 'unknown'],
  ])('is told with its line where %s is wrong', async (_what, value, words) => {
    const [head = '', ...rest] = await write();
    const faults = await faultsOf([head, `${JSON.stringify(value)}\n`, ...rest]);
    expect(faults).toEqual([{ line: 2, reason: expect.stringContaining(words) }]);
  });

  it('is told so far as anybody reads', async () => {
    const [head = ''] = await write();
    expect(await faultsOf([head, '{}\n'.repeat(500)])).toHaveLength(20);
  });
});

it('the form of a backup has every part of the reader’s', () => {
  const parts: Record<keyof Backup, true> = {
    settings: true,
    choices: true,
    packs: true,
    articles: true,
    entries: true,
  };
  expect(Object.keys(parts)).toHaveLength(5);
});

/** From a document to a shared pack, as an editor goes: draft, check, annotate, build, diff. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotateText, readVisibleText } from '../../../src/cli/annotate-file.ts';
import { buildPack } from '../../../src/cli/build-pack.ts';
import { listCandidates } from '../../../src/cli/candidate-names.ts';
import { checkFiles } from '../../../src/cli/check.ts';
import { diffPacks } from '../../../src/cli/diff.ts';
import { listForms } from '../../../src/cli/forms.ts';
import { listAmounts, listDates } from '../../../src/cli/found-facts.ts';
import { newPack } from '../../../src/cli/new-pack.ts';
import { compilePaths } from '../../../src/cli/pack-files.ts';
import { readSource } from '../../../src/cli/source-document.ts';
import { importPack } from '../../../src/knowledge/import-pack.ts';
import { decodeIndex } from '../../../src/matching/match-index.ts';

const HARBOUR = 'tests/fixtures/packs/harbour';
const GAZETTE = `${HARBOUR}/gazette.txt`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidelight-authoring-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(command: (print: (text: string) => void) => Promise<number>) {
  const printed: string[] = [];
  const code = await command((text) => printed.push(text));
  return { code, printed: printed.join('\n') };
}
const draft = (files: string[], options: { id?: string; out?: string } = {}) =>
  run((print) => newPack(files, { ...options, today: '2026-11-26' }, print));

describe('a draft', () => {
  it('holds what can be read off a document, where everything stands, and no passage', async () => {
    const { code, printed } = await draft([GAZETTE], { id: 'harbour' });
    expect(code).toBe(0);
    expect(printed).toContain('title: Council delays new quay at Aarsund for the third time');
    expect(printed).toContain('# published: TODO');
    expect(printed).toContain('sentences: [2, 2, 2, 2, 3]');
    expect(printed).toContain('# 3.2  According to its secretary, Jonas Lie');
    expect(printed).toContain('#   2026-06-09  “on Tuesday, 9 June 2026”, paragraph 1');
    expect(printed).toContain('#   180  “Lie, about 180 boats have no safe”, paragraph 3');
    expect(printed).toContain('#   Jonas Lie  ×1, paragraphs 3');
  });

  it('is told by the check what is still to be written, with its lines', async () => {
    const out = join(folder, 'draft.yaml');
    expect((await draft([GAZETTE], { out })).printed).toContain('is a draft; finish it');
    const { code, printed } = await run((print) => checkFiles([out], print));
    expect(code).toBe(1);
    expect(printed).toMatch(/draft\.yaml:\d+ passages\n {2}"passages" is empty/);
  });

  it('never writes over a file that is there', async () => {
    const out = join(folder, 'there.yaml');
    await writeFile(out, 'mine');
    const { code, printed } = await draft([GAZETTE], { out });
    expect(code).toBe(1);
    expect(printed).toContain('there already');
    expect(await readFile(out, 'utf8')).toBe('mine');
  });

  it('is made of several documents, of one name too, in Markdown and HTML', async () => {
    const markdown = join(folder, 'report.md');
    await writeFile(
      markdown,
      '---\ntag: x\n---\n# A *title*\n\nOne [link](https://a.example) **here**.\n\n## Part\n\n- An item.',
    );
    const page = join(folder, 'report.html');
    const paragraph =
      '<p>A long sentence about the harbour, with a comma, which is taken for running text by all.</p>';
    await writeFile(
      page,
      `<html lang="de"><title>Bericht</title><link rel="canonical" href="https://news.example/b"><body><article><h1>Bericht</h1>${paragraph.repeat(6)}</article>`,
    );
    const { printed } = await draft([markdown, page]);
    expect(printed).toContain('  report:\n    title: A title\n');
    expect(printed).toContain('# 1.1  One link here.');
    expect(printed).toContain('  report-2:\n    title: Bericht\n');
    expect(printed).toContain('url: https://news.example/b');
    expect(printed).toContain('language: de');
  });

  it.each([
    ['missing.txt', null, 'there is no such file'],
    ['picture.txt', 'a\u0000b', 'this is no text'],
    ['document.pdf', 'text', '".pdf" are not read'],
    ['empty.txt', '', 'no paragraph'],
    ['title.txt', 'A title alone', 'no paragraph'],
    ['form.html', '<form><input></form>', 'no article is found'],
  ])('of %s is refused with a remedy', async (name, content, reason) => {
    const file = join(folder, name);
    if (content !== null) await writeFile(file, content);
    const { code, printed } = await draft([file]);
    expect(code).toBe(1);
    expect(printed).toContain(file);
    expect(printed).toContain(reason);
    expect(printed).toContain('→');
  });
});

describe('what a draft finds', () => {
  it('names: not what only begins a sentence, no months, no possessive', () => {
    const names = listCandidates(
      [
        'The council met. Later the Harbour Council’s chair, Anna Berg, left on Monday.',
        'Council of the Sea met Anna Berg in May.',
      ],
      'en',
    );
    expect(names).toEqual([
      { name: 'Anna Berg', count: 2, paragraphs: [1, 2] },
      { name: 'Harbour Council', count: 1, paragraphs: [1] },
      { name: 'Council of the Sea', count: 1, paragraphs: [2] },
    ]);
  });

  it('dates: what the words say for certain, and what hangs on a day only where that is known', () => {
    const text = ['It was decided on 9 June 2026, and again in March 2025. The vote on Tuesday was close.'];
    expect(listDates(text, 'en', null).map(({ edtf }) => edtf)).toEqual(['2026-06-09', '2025-03']);
    expect(listDates(text, 'en', '2026-06-11').map(({ edtf }) => edtf)).toContain('2026-06-09');
    expect(listDates(['Am 3. Mai 2024 war es.'], 'de', null).map(({ edtf }) => edtf)).toEqual(['2024-05-03']);
    expect(listDates(text, 'tr', null)).toEqual([]);
  });

  it('amounts: not years, and not days', () => {
    const found = listAmounts(['In 2026, on 9 June, some 1,200 boats and 24 million crowns.']);
    expect(found.map(({ value }) => value)).toEqual([1200, 24_000_000]);
  });

  it('documents with a mark of order and another encoding', () => {
    const latin = Buffer.from('K\xf6ln\n\nEin Satz.', 'latin1');
    expect(readSource('a.txt', latin).title).toBe('Köln');
  });
});

describe('the example pack', () => {
  it('has no problems, and recognises its own source', async () => {
    expect((await run((print) => checkFiles([HARBOUR], print))).printed).toContain('No problems.');
    const pack = await compilePaths([HARBOUR], () => undefined);
    if (pack === null) throw new Error('it has problems');
    const file = readVisibleText(GAZETTE, await readFile(GAZETTE));
    const found = annotateText(file, decodeIndex(Buffer.from(pack.index, 'base64')), pack.records);
    expect(found.mentions.map(({ surface }) => surface)).toEqual([
      'Harbour Council of Aarsund',
      'Anna Berg',
      "Fishers' Union of Aarsund",
      'Jonas Lie',
      'Norsund',
      'Berg',
    ]);
    expect(found.quantities.map(({ surface }) => surface)).toEqual(['about 180 boats']);
  });

  it('is one file to be shared, which a reader imports, and which says the same', async () => {
    const out = join(folder, 'harbour.json');
    const built = await run((print) => buildPack([HARBOUR], out, print));
    expect(built.printed).toContain('ready to be imported');
    const text = await readFile(out, 'utf8');
    const { pack } = importPack([{ name: 'harbour.json', text }]);
    expect(pack?.compiled.records.entries).toHaveLength(10);
    const same = await run((print) => diffPacks(HARBOUR, out, { json: false }, print));
    expect(same.printed).toBe('Nothing in it is different.');
    await writeFile(out, text.replace('Seven members', 'Most members'));
    const changed = await run((print) => diffPacks(HARBOUR, out, { json: false }, print));
    expect(changed.printed.split('\n')).toEqual([
      'passages:',
      '  ~ votes: Most members were for the delay and four against it.',
      'Both are of version 2026-11-26: raise it, so that readers can tell them apart.',
    ]);
    const json = await run((print) => diffPacks(HARBOUR, out, { json: true }, print));
    expect(JSON.parse(json.printed)).toMatchObject({ passages: { changed: [{ id: 'votes' }] } });
  });

  it('is compared down to the rules of its names and to its own title', async () => {
    const yaml = await readFile(`${HARBOUR}/harbour.yaml`, 'utf8');
    const edited = join(folder, 'edited.yaml');
    const later = yaml
      .replace('text: Berg, surname: true', 'text: Berg, surname: true, needs: { article: [quay] }')
      .replace('<number> boats', '<number> (boats|ships)')
      .replace('title: The quay of Aarsund\nversion: 2026-11-26', 'title: A quay\nversion: 2026-12-01');
    await writeFile(edited, later);
    const { printed } = await run((print) => diffPacks(HARBOUR, edited, { json: false }, print));
    expect(printed.split('\n')).toEqual([
      'pack:',
      '  ~ title: A quay',
      '  ~ version: 2026-12-01',
      'names:',
      '  ~ anna-berg, en: Anna Berg; {"text":"Berg","surname":true,"needs":{"article":["quay"]}}',
      'measures:',
      '  ~ boats, en: <number> (boats|ships)',
    ]);
  });

  it('is never built over its own files, nor into what could be taken for one', async () => {
    const own = join(folder, 'own.json');
    await writeFile(own, '{ "not": "a pack" }');
    const mine = join(folder, 'mine.yaml');
    const yaml = await readFile(`${HARBOUR}/harbour.yaml`, 'utf8');
    await writeFile(mine, yaml);
    const over = await run((print) => buildPack([mine], mine, print));
    expect([over.code, over.printed]).toEqual([1, expect.stringContaining('does not end in .json')]);
    expect(await readFile(mine, 'utf8')).toBe(yaml);
    await run((print) => buildPack([mine], own, print));
    const again = await run((print) => buildPack([own], join(folder, '.', 'own.json'), print));
    expect([again.code, again.printed]).toEqual([1, expect.stringContaining('built from this file')]);
    const nowhere = await run((print) => buildPack([mine], join(folder, 'none', 'a.json'), print));
    expect([nowhere.code, nowhere.printed]).toEqual([
      1,
      expect.stringMatching(/a\.json\n.*no such.*\n {2}→/),
    ]);
  });

  it('is missed in a folder without one', async () => {
    const empty = await mkdtemp(join(folder, 'empty-'));
    const { code, printed } = await run((print) => checkFiles([empty], print));
    expect([code, printed]).toEqual([1, expect.stringMatching(/empty-.*\n {2}this folder holds no file/)]);
  });

  it('lists the forms of its names', async () => {
    const { printed } = await run((print) => listForms('harbour-council', 'en', print, [HARBOUR]));
    expect(printed).toContain('harbour-council, en: 3 forms');
  });

  it('that has problems is neither built nor compared', async () => {
    const broken = join(folder, 'broken.yaml');
    await writeFile(broken, 'format: 1\n');
    const out = join(folder, 'never.json');
    expect((await run((print) => buildPack([broken], out, print))).code).toBe(1);
    expect((await run((print) => diffPacks(broken, HARBOUR, { json: false }, print))).code).toBe(1);
    await expect(readFile(out)).rejects.toThrow('ENOENT');
  });
});

/** From a document to a shared pack, as an editor goes: draft, check, annotate, build, diff. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotateText, readVisibleText } from '../../../src/cli/annotate-file.ts';
import { buildPack } from '../../../src/cli/build-pack.ts';
import { checkFiles } from '../../../src/cli/check.ts';
import { diffPacks } from '../../../src/cli/diff.ts';
import { listForms } from '../../../src/cli/forms.ts';
import { newPack } from '../../../src/cli/new-pack.ts';
import { compilePaths } from '../../../src/cli/pack-files.ts';
import { importPack } from '../../../src/knowledge/import-pack.ts';
import { decodeIndex } from '../../../src/matching/match-index.ts';
import { mark, plain } from '../matching/marked-text.ts';

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
    expect(printed).toContain('#   2026-06-09  “on Tuesday, 9 June 2026”, 1.1');
    expect(printed).toContain(
      '#   about 180  “Jonas Lie, about 180 boats have no safe berth in a storm,”, 3.2',
    );
    expect(printed).toContain('#   Jonas Lie  ×1, 3.2');
    expect(printed).toContain('# language: TODO, needed; the document states none; its words read like "en"');
  });

  it('is told by the check what is still to be written, with its lines', async () => {
    const out = join(folder, 'draft.yaml');
    expect((await draft([GAZETTE], { out })).printed).toContain('is a draft; finish it');
    const { code, printed } = await run((print) => checkFiles([out], print));
    expect(code).toBe(1);
    const lines = (await readFile(out, 'utf8')).split('\n');
    const told = [...printed.matchAll(/draft\.yaml:(\d+) (\S+)\n {2}.*\n {2}→ ./g)];
    const keys = ['sources.gazette.language', 'passages', 'entries', 'names'];
    expect(told.map(([, , path]) => path)).toEqual(keys);
    const at = told.map(([, line]) => lines[Number(line) - 1]);
    expect(at).toEqual(['  gazette:', 'passages:', 'entries:', 'names:']);
    expect(printed).toContain('"passages" is empty');
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
      '---\ndate: 2026-04-21\nlang: en\n---\n# A *title*\n\nOne [link](https://a.example) **here**.\n\n## Part\n\n- An item.\n- One more.',
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
    expect(printed).toContain('published: 2026-04-21\n    paragraphs: 3\n');
    expect(printed).toContain('# 1.1  One link here.\n#      Part\n# 2.1  An item.\n# 3.1  One more.');
    expect(printed).toContain('  report-2:\n    title: Bericht\n');
    expect(printed).toContain('url: https://news.example/b');
    expect(printed).toContain('language: de');
  });

  it('gets the name of its pack in a folder', async () => {
    const out = await mkdtemp(join(folder, 'drafts-'));
    expect((await draft([GAZETTE], { id: 'quay', out })).code).toBe(0);
    expect(await readFile(join(out, 'quay.yaml'), 'utf8')).toContain('id: quay');
    expect((await draft([GAZETTE], { id: 'quay', out })).printed).toMatch(/quay\.yaml\n.*there already/);
    const nowhere = await draft([GAZETTE], { out: join(out, 'none', 'a.yaml') });
    expect([nowhere.code, nowhere.printed]).toEqual([
      1,
      expect.stringMatching(/a\.yaml\n.*no such.*\n {2}→/),
    ]);
  });

  it('holds no complaint, and neither does a comparison', async () => {
    const printed: string[] = [];
    const told: string[] = [];
    const [print, complain] = [(text: string) => printed.push(text), (text: string) => told.push(text)];
    expect(await newPack([join(folder, 'gone.txt')], { today: '2026-11-26' }, print, complain)).toBe(1);
    expect(await diffPacks(join(folder, 'gone'), HARBOUR, { json: true }, print, complain)).toBe(1);
    expect(printed).toEqual([]);
    expect(told.map((text) => text.trim())).toEqual([
      expect.stringContaining('gone.txt\n  there is no such file'),
      expect.stringContaining('gone\n  this file does not exist'),
    ]);
  });

  it('takes no id that a pack could not have, and names one that it could', async () => {
    const { code, printed } = await draft([GAZETTE], { id: 'The Quay' });
    expect([code, printed]).toEqual([1, expect.stringContaining('--id the-quay')]);
  });

  it('leads an editor to the schema from inside this project, and nowhere from outside', async () => {
    expect((await draft([GAZETTE])).printed).toContain('$schema=assets/knowledge/pack.schema.json\n');
    const out = join(folder, 'elsewhere.yaml');
    await draft([GAZETTE], { out });
    expect(await readFile(out, 'utf8')).toMatch(/^# A draft/);
  });

  it('stays short where a document names the same again and again', async () => {
    const file = join(folder, 'long.txt');
    const text = 'Today the Council of Lindvik met Anna Berg on 9 June 2026 with 300 people.\n\n'.repeat(200);
    await writeFile(file, `A title\n\n${text}`);
    const { printed } = await draft([file]);
    expect(printed).toContain('Anna Berg  ×200, 1.1, 2.1, 3.1, 4.1, 5.1, 6.1, 7.1, 8.1, …\n');
    expect(printed.match(/and 100 more/g)).toHaveLength(2);
  });

  it('says that dates are not read in a language', async () => {
    const file = join(folder, 'tr.txt');
    await writeFile(
      file,
      'Karar\n\nBelediye ve dernek 9 Haziran 2026 için bir karar verdi, ama daha sonra bu kararı erteledi.',
    );
    expect((await draft([file])).printed).toContain(
      '# dates in tr: not looked for, since they are not read in "tr".',
    );
  });

  it.each([
    ['missing.txt', null, 'there is no such file'],
    ['picture.txt', 'a\u0000b', 'this is no text'],
    ['document.pdf', 'text', '".pdf" are not read'],
    ['empty.txt', ' \n', 'this file is empty'],
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
      '24 million crowns',
      "Fishers' Union of Aarsund",
      'Jonas Lie',
      'Norsund',
      'Berg',
    ]);
    expect(found.quantities.map(({ surface }) => surface)).toEqual(['about 180 boats']);
  });

  it('recognises what a hand has marked in other texts, and nothing that only looks like it', async () => {
    const pack = await compilePaths([HARBOUR], () => undefined);
    if (pack === null) throw new Error('it has problems');
    const index = decodeIndex(Buffer.from(pack.index, 'base64'));
    const articles = (await readFile(`${HARBOUR}/marked.txt`, 'utf8')).trimEnd().split('\n===\n');
    expect(articles).toHaveLength(4);
    expect(articles.map((text) => mark(index, plain(text), { entries: true }))).toEqual(articles);
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

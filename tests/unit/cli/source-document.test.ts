import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/cli/source-document.ts';

const read = (name: string, text: string) => readSource(name, Buffer.from(text));
const words = (name: string, text: string) => read(name, text).paragraphs.map((paragraph) => paragraph.text);

describe('plain text', () => {
  it('is called by its first line where that is no sentence, and by nothing else', () => {
    expect(read('a.txt', 'Council delays quay\n\nIt voted.').title).toBe('Council delays quay');
    const { title, paragraphs } = read('a.txt', 'The council voted.\n\nIt did so on Tuesday.');
    expect(title).toBeNull();
    expect(paragraphs).toHaveLength(2);
  });

  it('states no language, whatever it reads like', () => {
    const text =
      'Council\n\nThe council of the town said that it was for the delay, and the union that it was not.';
    expect(read('a.txt', text)).toMatchObject({ language: null, readsLike: 'en' });
  });

  it('is read by its mark of order, and as windows-1252 where it is no UTF-8', () => {
    const utf16 = Buffer.from('\ufeffKöln\n\nEin Satz.', 'utf16le');
    expect(readSource('a.txt', utf16).title).toBe('Köln');
    expect(readSource('a.txt', Buffer.from('K\xf6ln\n\n\x93Ein Satz\x94.', 'latin1')).paragraphs).toEqual([
      { text: '“Ein Satz”.', heading: false },
    ]);
  });

  it.each([
    ['\x89PNG\r\n\x1a\n\x00\x00', 'no text'],
    ['%PDF-1.7 \x01\x02 stream', 'no text'],
    ['', 'empty'],
  ])('is none where it holds %j', (content, reason) => {
    expect(() => readSource('a.txt', Buffer.from(content, 'latin1'))).toThrow(reason);
  });
});

describe('Markdown', () => {
  const FRONT =
    '---\ntitle: "The third ferry"\ndate: 2026-04-21T08:00:00Z\npublisher: Lindvik Courier\nlang: en-GB\nurl: https://courier.example/ferry\n---\n';

  it('states what its front matter does', () => {
    expect(read('a.md', `${FRONT}\n# The third ferry\n\nIt is planned.`)).toEqual({
      title: 'The third ferry',
      publisher: 'Lindvik Courier',
      url: 'https://courier.example/ferry',
      published: '2026-04-21',
      language: 'en-GB',
      readsLike: 'en-GB',
      paragraphs: [{ text: 'It is planned.', heading: false }],
    });
  });

  it.each([
    '---\ndate: next week\nurl: ferry.html\nlang: English\n---\n',
    '---\n- a list\n---\n',
    '---\n"never: closed\n---\n',
  ])('states nothing in a front matter such as %j', (front) => {
    const { publisher, url, published, language } = read('a.md', `${front}A ferry\n\nIt is planned.`);
    expect([publisher, url, published, language]).toEqual([null, null, null, null]);
  });

  it('has items of lists for paragraphs, as HTML has, and no tables, rules or marks', () => {
    const body =
      '# Ferry\n\nOne *word* and `snake_case_name`.\n\n* * *\n\n- A _first_\n  item.\n- A second.\n\n1. A third.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n---\n\n![a picture](p.png)\n\nThe [end](https://a.example).';
    expect(words('a.md', body)).toEqual([
      'One word and snake_case_name.',
      'A first item.',
      'A second.',
      'A third.',
      'The end.',
    ]);
  });

  it('keeps headings apart from what is counted', () => {
    const { paragraphs } = read('a.md', 'Ferry\n=====\n\nIt is planned.\n\n## Costs\n\nNobody knows.');
    expect(paragraphs.map(({ heading }) => heading)).toEqual([false, true, false]);
  });
});

describe('HTML', () => {
  const paragraph =
    '<p>Rada Miasta Lipowo odłożyła decyzję o moście, a burmistrz powiedziała, że wróci do sprawy jesienią.</p>';
  const page = (head: string) =>
    `<html lang="pl"><head>${head}<title>Rada odkłada most</title><meta property="og:site_name" content="Kurier"><meta property="article:published_time" content="2026-06-09T10:00:00+02:00"></head><body><nav><a>Start</a></nav><article><h1>Rada odkłada most</h1>${paragraph.repeat(6)}</article></body></html>`;

  it('states what its head does, and is read as UTF-8 where it states no encoding', () => {
    const { paragraphs, ...stated } = read('a.html', page(''));
    expect(stated).toEqual({
      title: 'Rada odkłada most',
      publisher: 'Kurier',
      url: null,
      published: '2026-06-09',
      language: 'pl',
      readsLike: 'pl',
    });
    expect(paragraphs[0]?.text).toContain('odłożyła decyzję o moście');
  });

  it('is read in the encoding it states', () => {
    const html = page('<meta charset="iso-8859-2">');
    const codes: Readonly<Record<string, string>> = { ł: '\xb3', ż: '\xbf', ę: '\xea', ś: '\xb6', ą: '\xb1' };
    const bytes = Buffer.from(
      html.replace(/[łżęśą]/g, (letter) => codes[letter] ?? letter),
      'latin1',
    );
    expect(readSource('a.html', bytes).paragraphs[0]?.text).toContain('odłożyła decyzję o moście');
  });
});

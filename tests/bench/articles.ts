/**
 * Pages for the bench where none are given: made up, the same in every run, with what
 * news pages have around their text (navigation, teasers, inline links, scripts, styles).
 */
import { newRandom } from './random.ts';

export interface BenchPage {
  name: string;
  html: string;
}

/** Paragraphs of the articles, from a note to a long read. */
const ARTICLES = [12, 25, 40, 60, 90, 140] as const;
/** Teasers beside an article: a few links and a line each. */
const TEASERS = 40;
/** The very large page: code units of text, text nodes, mentions. */
const LARGE = { units: 5_000_000, nodes: 100_000, mentions: 10_000 } as const;

const SYLLABLES = 'ka ro mi ten sla vor ber ing ton ham gra del pos tu lin mar es qua zy bel'.split(' ');
const COMMON = 'the of and to in that it was for on with as at by from had not are but have they which'.split(
  ' ',
);

/** Writes words, sentences and names of two words, ever the same for the same seed. */
export function createWriter(seed: number) {
  const random = newRandom(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''; // lists are not empty
  const word = () => Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join('');
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const name = () => `${capital(word())} ${capital(word())}`;
  const sentence = (names: readonly string[], length = 16): string => {
    const words = Array.from({ length }, () => {
      const dice = random();
      return dice < 0.45 ? pick(COMMON) : dice < 0.98 || names.length === 0 ? word() : pick(names);
    });
    return `${capital(words.join(' '))}.`;
  };
  return { random, pick, word, name, sentence };
}

type Writer = ReturnType<typeof createWriter>;

/** Wraps a word here and there as an author would: links, stress, and spans that a template leaves. */
function dress(text: string, { random, pick }: Writer): string {
  return text
    .split(' ')
    .map((word) => {
      if (random() > 0.05) return word;
      const tag = pick(['a href="#"', 'em', 'strong', 'span class="t"', 'b']);
      return `<${tag}>${word}</${tag.split(' ')[0]}>`;
    })
    .join(' ');
}

function writeArticle(paragraphs: number, seed: number): string {
  const writer = createWriter(seed);
  const names = Array.from({ length: 12 }, writer.name);
  const { sentence, word } = writer;
  const link = () => `<li class="item"><a href="#"><span>${word()} ${word()}</span></a></li>\n`;
  const teaser = () =>
    `<div class="card"><a href="#"><div class="pic"></div><h3>${sentence(names, 8)}</h3></a>\n<div><p>${sentence(names, 12)}</p><span>${word()}</span> <time>3 h</time></div></div>\n`;
  const paragraph = () =>
    `<p>${dress(Array.from({ length: 4 }, () => sentence(names)).join(' '), writer)}</p>\n`;
  const body = Array.from(
    { length: paragraphs },
    (_, at) => (at % 9 === 8 ? `<h2>${sentence(names, 6)}</h2>` : '') + paragraph(),
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title>
<style>body{font:17px/1.5 serif;margin:0}main{display:flex}article{max-width:42em;padding:2em}.card{border:1px solid #ccc;padding:1em}.off{display:none}</style></head>
<body><header><nav><ul>${Array.from({ length: 30 }, link).join('')}</ul></nav></header>
<div class="off"><ul>${Array.from({ length: 60 }, link).join('')}</ul></div>
<main><article><h1>${sentence(names, 9)}</h1>${body.join('')}</article>
<aside>${Array.from({ length: TEASERS }, teaser).join('')}</aside></main>
<footer><ul>${Array.from({ length: 40 }, link).join('')}</ul></footer></body></html>`;
}

/** Six articles of different length. */
export function writeArticles(): BenchPage[] {
  return ARTICLES.map((paragraphs, at) => ({
    name: `synthetic-${paragraphs}`,
    html: writeArticle(paragraphs, 11 + at),
  }));
}

/** One page of 5 MB text in 100,000 text nodes, on which these names are mentioned 10,000 times. */
export function writeLargePage(names: readonly string[]): string {
  const writer = createWriter(3);
  const perNode = LARGE.units / LARGE.nodes;
  const every = LARGE.nodes / LARGE.mentions;
  const parts: string[] = [
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><body><article>',
  ];
  for (let node = 0; node < LARGE.nodes; node += 4) {
    const texts = Array.from({ length: 4 }, (_, at) => {
      const mention = (node + at) % every === 0 ? ` ${writer.pick(names)} ` : ' ';
      const text = writer.sentence([], 7).slice(0, perNode - mention.length);
      return text + mention;
    });
    parts.push(`<p>${texts[0]}<a href="#">${texts[1]}</a>${texts[2]}<em>${texts[3]}</em></p>\n`);
  }
  parts.push('</article></body></html>');
  return parts.join('');
}

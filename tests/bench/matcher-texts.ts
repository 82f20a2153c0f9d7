/**
 * Texts and names for the bench of the matcher: made up, the same in every run; or
 * the visible text of pages.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readVisibleText } from '../../src/cli/annotate-file.ts';
import { guessLanguage } from '../../src/matching/languages.ts';
import type { Block } from '../../src/matching/model.ts';
import { newRandom } from './random.ts';

/** Code units of the made-up text: a very long article, so that one round is well above the clock's grain. */
const TEXT_LENGTH = 400_000;
/** Words per paragraph. */
const PARAGRAPH = 80;
/** Shares of words that everybody uses, and of words that are names of the pack: about as in the press. */
const COMMON_SHARE = 0.45;
const NAME_SHARE = 0.015;

const SYLLABLES = 'ka ro mi ten sla vor ber ing ton ham gra del pos tu lin mar es qua zy bel'.split(' ');
const COMMON =
  'the of and to in that it was for on with as at by from had not are but have they which one were all'.split(
    ' ',
  );

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function createWords(seed: number) {
  const random = newRandom(seed);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item; // lists are not empty
  const word = () => Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join('');
  return { random, pick, word };
}

/** Names of two words, all different. */
export function makeNames(count: number): string[] {
  const { word } = createWords(7);
  const names = new Set<string>();
  while (names.size < count) names.add(`${capital(word())} ${capital(word())}`);
  return [...names];
}

/** Paragraphs of English and invented words, with some of the names in them. */
export function makeBlocks(names: readonly string[]): Block[] {
  const { random, pick, word } = createWords(11);
  const plain = Array.from({ length: 20_000 }, word);
  const blocks: Block[] = [];
  for (let length = 0; length < TEXT_LENGTH; ) {
    const words = Array.from({ length: PARAGRAPH }, () => {
      const dice = random();
      if (dice < COMMON_SHARE) return pick(COMMON);
      return dice < 1 - NAME_SHARE ? pick(plain) : pick(names);
    });
    const text = `${capital(words.join(' ').replace(/(?:\S+ ){11}\S+/g, '$&,'))}.`;
    blocks.push({ id: blocks.length, text, lang: 'en', scope: 1 });
    length += text.length;
  }
  return receive(blocks);
}

/** The blocks of every page in a folder, as a page's script would send them. */
export function readPages(dir: string): Block[] {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(html?|txt)$/.test(name),
  );
  const blocks = files.sort().flatMap((name, page) => {
    const read = readVisibleText(name, readFileSync(join(dir, name))).blocks;
    const lang = guessLanguage(read.map(({ text }) => text));
    return read.map((block) => ({ ...block, lang: block.lang ?? lang, scope: page * 1000 + block.scope }));
  });
  return receive(blocks.map((block, id) => ({ ...block, id })));
}

/** Cloned, as a message clones them: a string put together of pieces is slower to read. */
const receive = (blocks: Block[]): Block[] => structuredClone(blocks);

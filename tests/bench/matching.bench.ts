/**
 * What matching costs beside merely reading the text: `findCandidates` against a
 * bare loop over the code units with a class table, at 1,000 and 100,000 names.
 * Run bundled, as it ships (tsx names every closure anew, which costs a quarter):
 * `npx esbuild tests/bench/matching.bench.ts --bundle --platform=node --format=esm | node --input-type=module`.
 */
import { readNames } from '../../src/matching/authored-names.ts';
import { fillPage, KIND_SHIFT, units } from '../../src/matching/characters.ts';
import { findCandidates } from '../../src/matching/find-candidates.ts';
import { buildIndex, decodeIndex, encodeIndex } from '../../src/matching/match-index.ts';

/** Rounds before measuring, until the code is compiled. */
const WARM_UP = 10;
/** Rounds per measurement. */
const ROUNDS = 20;
/** Code units of the text: a very long article. */
const TEXT_LENGTH = 400_000;

/** Numbers in [0, 1) that are the same in every run (mulberry32, public domain). */
function newRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = newRandom(7);
const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item; // lists are not empty
const syllables = 'ka ro mi ten sla vor ber ing ton ham gra del pos tu lin mar es qua zy bel'.split(' ');
const word = () => Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join('');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const common =
  'the of and to in that it was for on with as at by from had not are but have they which one were all'.split(
    ' ',
  );
const plain = Array.from({ length: 20_000 }, word);

function makeText(names: readonly string[]): string[] {
  const blocks: string[] = [];
  for (let length = 0; length < TEXT_LENGTH; ) {
    const words = Array.from({ length: 80 }, () => {
      const dice = random();
      return dice < 0.45 ? pick(common) : dice < 0.985 ? pick(plain) : pick(names);
    });
    const block = `${capital(words.join(' ').replace(/(?:\S+ ){11}\S+/g, '$&,'))}.`;
    blocks.push(block);
    length += block.length;
  }
  return blocks;
}

/** Processor time of one run in milliseconds: unlike the clock's, it does not count what other programs take. */
function measure(run: () => unknown): number {
  for (let round = 0; round < WARM_UP; round++) run();
  const before = process.cpuUsage().user;
  for (let round = 0; round < ROUNDS; round++) run();
  return (process.cpuUsage().user - before) / 1000 / ROUNDS;
}

const kinds = new Uint8Array(0x10000);

/** The bare loop: every code unit looked up in a table of kinds, words counted. */
function classify(blocks: readonly string[]): number {
  let words = 0;
  for (const text of blocks) {
    let before = 0;
    for (let at = 0; at < text.length; at++) {
      const kind = kinds[text.charCodeAt(at)] as number; // the table covers every code unit
      if (kind === 1 && before !== 1) words++;
      before = kind;
    }
  }
  return words;
}

fillPage(0);
for (let unit = 0; unit < 256; unit++) kinds[unit] = (units[unit] as number) >>> KIND_SHIFT;
for (const count of [1_000, 10_000, 100_000]) {
  const names = Array.from({ length: count }, () => `${capital(word())} ${capital(word())}`);
  const { spec } = readNames({ x: { en: names } }, {}, [{ id: 'x', general: false }]);
  const built = performance.now();
  const bytes = encodeIndex(buildIndex(spec));
  const decoding = performance.now();
  const index = decodeIndex(bytes);
  const decoded = performance.now();
  // Cloned, as a message clones them: a string put together of pieces is slower to read.
  const blocks = structuredClone(makeText(names).map((text, id) => ({ id, text, lang: 'en', scope: 1 })));
  const texts = blocks.map(({ text }) => text);
  const bare = measure(() => classify(texts));
  const match = measure(() => findCandidates(index, blocks));
  const found = findCandidates(index, blocks).candidates.length;
  console.log(
    `${count} names: bare ${bare.toFixed(2)} ms, findCandidates ${match.toFixed(2)} ms, ratio ${(match / bare).toFixed(1)}; ` +
      `${found} candidates in ${texts.join('').length} code units; ${bytes.length} bytes, ` +
      `build ${(decoding - built).toFixed(0)} ms, decode ${(decoded - decoding).toFixed(0)} ms`,
  );
}

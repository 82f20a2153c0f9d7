/**
 * What the matcher is measured against: merely reading the text, and the common
 * libraries for finding many words.
 */
import AhoCorasick from 'ahocorasick';
import FastScanner from 'fastscan';
import KeywordProcessor from 'flashtext.js';

/** A way to go through texts; returns how much it found, so that no engine leaves the work out. */
export type Run = (texts: readonly string[]) => number;

/** Names up to which the libraries are asked: their tries take gigabytes, or minutes, beyond. */
const MOST_FOR_LIBRARIES = 10_000;

const WORD = 1;
const OTHER = 2;
/** What each code unit is: the class table. */
const classes = new Uint8Array(0x10000).fill(OTHER);
for (let unit = 0; unit < classes.length; unit++) {
  if (/[\p{L}\p{N}]/u.test(String.fromCharCode(unit))) classes[unit] = WORD;
}

/**
 * The bare loop, the least that any tokenizer written in the language does: every code unit of the string by
 * `charCodeAt`, looked up in a table of classes, words counted where they start. It folds and hashes nothing, and
 * keeps nothing; the table is full and has one byte per unit, so that it lies in the nearest cache.
 */
export const classify: Run = (texts) => {
  let words = 0;
  for (const text of texts) {
    let before = OTHER;
    for (let at = 0; at < text.length; at++) {
      const kind = classes[text.charCodeAt(at)] as number; // the table covers every code unit
      if (kind === WORD && before !== WORD) words++;
      before = kind;
    }
  }
  return words;
};

const escapeName = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The libraries that can hold these names, by name; each is built here and only runs later. */
export function buildPeers(names: readonly string[]): Record<string, Run> {
  if (names.length > MOST_FOR_LIBRARIES) return {};
  const expression = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${names.map(escapeName).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  const peers: Record<string, Run> = {
    regexp: (texts) => texts.reduce((found, text) => found + (text.match(expression)?.length ?? 0), 0),
  };
  const automaton = new AhoCorasick([...names]);
  peers.ahocorasick = (texts) => texts.reduce((found, text) => found + automaton.search(text).length, 0);
  const scanner = new FastScanner([...names]);
  peers.fastscan = (texts) => texts.reduce((found, text) => found + scanner.search(text).length, 0);
  const processor = new KeywordProcessor(true);
  for (const name of names) processor.addKeyword(name, name);
  peers.flashtext = (texts) =>
    texts.reduce((found, text) => found + processor.extractKeywords(text).length, 0);
  return peers;
}

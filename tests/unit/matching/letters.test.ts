import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAddress } from '../../../src/matching/addresses.ts';
import { readForm } from '../../../src/matching/forms.ts';
import { endsInAbbreviation } from '../../../src/matching/gaps.ts';
import { boundsOf } from '../../../src/matching/number-bounds.ts';
import { NUMBER_LANGUAGES, numeralsOf } from '../../../src/matching/number-words.ts';
import { readInFull } from '../../../src/matching/numbers.ts';
import { foldWords, readWord, splitTag } from '../../../src/matching/words.ts';

/**
 * Expressions that say in one line what the code says by the tables of characters; they are not used there because
 * the engine takes milliseconds to compile each.
 */
const SAYING = {
  abbreviation:
    /(?:^|[^\p{L}\p{N}])(?:\p{L}|mr|mrs|ms|dr|prof|st|gen|col|lt|sgt|capt|maj|sen|rep|gov|rev|hon|jr|sr|vs|approx|no|nr|art|hr|fr|mme|mlle|sra?|ee|bzw|ca|тыс|млн|им|г-жа|г-н|проф|ул|св|тис|ім|вул|tys|mln|np|im|ds|ul|tzw|ok|av|doç)$/iu,
  dotted: /^(?:\p{L}\.){1,7}(?:\p{L}(?![\p{L}\p{N}]))?\.?/u,
  tag: /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|[^\p{Lu}\p{Ll}]+/gu,
  thousand:
    /^(?:[kK]|[ \u00a0\u202f\u2009-]?(?:thousands?|тысяч(?:[аеиу]|ах|ам|ами)?|тыс\.?|тисяч(?:[аіу]|ах|ам|ами)?|тис\.?|tysi[ąa]cami|tysi[ąa]cach|tysi[ąa]com|tysi[ąa]ce|tysi[ąa]ca|tysi[ęe]cy|tysi[ąa]c|tys\.?|tausend|Tsd\.?|mille|mil|bin))(?![\p{L}\p{N}])/iu,
  million:
    /^[ \u00a0\u202f\u2009-]?(?:millions?|Millionen|млн\.?|миллион(?:а|ов)?|мільйон(?:а|ів)?|milion(?:y|ów)?|millones|mill[oó]n|milyon|mln\.?)(?![\p{L}\p{N}])/iu,
};

const RUNS = { numRuns: 3000 };
const joined = (...pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 8, size: 'max' }).map((list) => list.join(''));

const ABBREVIATED =
  'mr Mrs dr Prof approx no sra bzw тыс г-жа Г-н ім вул doç DOÇ ul a Я approximately xapprox г жа';

describe('what stands at an offset, by the tables', () => {
  it('ends in an abbreviation where the expression says so', () => {
    let ends = 0;
    const texts = joined(...ABBREVIATED.split(' '), ' ', '-', '.', '5', '“', '漢', 'ß');
    fc.assert(
      fc.property(texts, (text) => {
        const said = SAYING.abbreviation.test(text.slice(-8));
        // The expression sees eight code units, and takes their first for the first of the text.
        if (/^.{8}[\p{L}\p{N}]/u.test([...text].reverse().join(''))) return;
        expect(endsInAbbreviation(text, text.length), text).toBe(said);
        if (said) ends++;
      }),
      RUNS,
    );
    expect(ends).toBeGreaterThan(300);
  });

  it('is a dotted abbreviation where the expression says so', () => {
    let dotted = 0;
    const texts = joined('U.', 'n.', 'Я.', 'U', 'n', '.', 'ж', 'é', '5', ' ', 'ß', '-');
    fc.assert(
      fc.property(texts, (text) => {
        if (!/^\p{L}\./u.test(text)) return;
        const found = SAYING.dotted.exec(text)?.[0] ?? '';
        const letters = found.replaceAll('.', '').length;
        const { end } = readWord(text, 0);
        expect(end, text).toBe(letters < 2 ? 1 : found.length);
        if (letters > 1) dotted++;
      }),
      RUNS,
    );
    expect(dotted).toBeGreaterThan(100);
  });

  it('parts hashtags as the expression does', () => {
    const texts = joined('U', 'N', 'a', 'b', 'Ä', 'ß', 'Я', 'ж', '5', '_', '漢');
    fc.assert(
      fc.property(texts, (text) => {
        const parts = splitTag(`#${text}!`, 1, 1 + text.length).map(([start, end]) => [start - 1, end - 1]);
        const said = [...text.matchAll(SAYING.tag)].map((part) => [part.index, part.index + part[0].length]);
        expect(parts, text).toEqual(said);
      }),
      RUNS,
    );
  });

  it('is a scale behind a number where the expression says so', () => {
    const words =
      'thousand thousands Thousand тысячами тыс тис тисяч tysiąc tysięcy Tsd tausend mille mil bin million Millionen млн миллионов мільйонів milionów millón milyon mln k K mi may tis'.split(
        ' ',
      );
    let scaled = 0;
    fc.assert(
      fc.property(
        fc.constantFrom('', ' ', '-', '\u00a0', '\u202f', '  '),
        fc.constantFrom(...words),
        joined('.', ' ', 's', '5', 'а', ',', '-', 'ß'),
        (before, word, behind) => {
          const rest = before + word + behind;
          const [thousand, million] = [SAYING.thousand.exec(rest), SAYING.million.exec(rest)];
          const found = thousand ?? million;
          const read = readInFull(`7${rest}`, 0);
          if (found === null) expect(read === null || read.value === 7, rest).toBe(true);
          else {
            expect(read, rest).toEqual({ end: 1 + found[0].length, value: thousand ? 7000 : 7_000_000 });
            scaled++;
          }
        },
      ),
      RUNS,
    );
    expect(scaled).toBeGreaterThan(500);
  });

  it.each(NUMBER_LANGUAGES)('folds the words of numbers as forms are read: %s', (lang) => {
    const [before, after] = [boundsOf(lang, 'before').words, boundsOf(lang, 'after').words];
    const words = [...numeralsOf(lang).keys(), ...before.keys(), ...after.keys()];
    expect(words.length).toBeGreaterThan(20);
    for (const word of words) expect(readForm(word).folded.join(' ')).toBe(word);
  });

  it('folds words as forms are read', () => {
    const words = "dreißig, vierzig! vingt-et-un п'ять дев’яносто jusqu’à dieciséis kırk au-delà de".split(
      ' ',
    );
    for (const word of words) {
      const plain = word.replace(/[,!]/g, '');
      expect(foldWords(plain)).toEqual(readForm(plain).folded);
    }
  });

  it.each([
    ['example.org', true],
    ['report.pdf', true],
    ['пример.рф', true],
    ['Moscow.', false],
    ['Moscow.The', false],
    ['Moscow...', false],
  ])('tells addresses from sentences: %s', (text, is) => {
    expect(isAddress(text, 0, 3)).toBe(is);
  });
});

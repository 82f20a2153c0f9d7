import { describe, expect, it } from 'vitest';
import { type AuthoredCues, type AuthoredNames, readNames } from '../../../src/matching/authored-names.ts';
import { buildIndex } from '../../../src/matching/match-index.ts';
import { expandWording } from '../../../src/matching/wording.ts';
import { mark } from './marked-text.ts';

const entries = [
  { id: 'a', general: false },
  { id: 'b', general: false },
];
const read = (names: AuthoredNames, cues: AuthoredCues = {}) => readNames(names, cues, entries);
const marked = (names: AuthoredNames, cues: AuthoredCues, text: string) =>
  mark(buildIndex(read(names, cues).spec), text);

describe('a wording', () => {
  it('expands to its plain forms', () => {
    expect(expandWording('(prisoner|POW) swap[s]')).toEqual({
      forms: ['prisoner swap', 'prisoner swaps', 'POW swap', 'POW swaps'],
    });
    expect(expandWording('[the [very] ]West')).toEqual({ forms: ['West', 'the West', 'the very West'] });
    expect(expandWording('[over|about] 5')).toEqual({ forms: ['5', 'over 5', 'about 5'] });
  });

  it.each(['', '  ', '[]', '(a', 'a)', 'a|b', '(a]', '…'])(
    'is reported where it is no name: %j',
    (wording) => {
      expect(expandWording(wording)).toHaveProperty('reason');
    },
  );

  it('is reported where it has too many forms', () => {
    expect(expandWording('(a|b|c|d|e|f|g)'.repeat(4))).toHaveProperty('reason', 'more than 2000 forms');
  });
});

describe('reading names', () => {
  it('names the path of what is wrong, and leaves it out', () => {
    const { problems, spec } = read(
      {
        a: { en: ['Fine', '(', { text: ['Good', ''], needs: { article: ['<none>'] } }] },
        nobody: { en: ['X'] },
      },
      { loop: { en: ['<loop>'] }, used: { en: ['word'] } },
    );
    expect(problems.map(({ path }) => path.join('/'))).toEqual([
      'names/a/en/1',
      'names/a/en/2/needs/article/0',
      'names/a/en/2/text',
      'names/nobody',
    ]);
    expect(spec.names.map(({ authored }) => authored)).toEqual(['Fine', 'Good']);
  });

  it('reports evidence that contains itself', () => {
    const { problems } = read(
      { a: { en: [{ text: 'A', unless: { article: ['<loop>'] } }] } },
      { loop: { en: ['<loop>'] } },
    );
    expect(problems.map(({ reason }) => reason)).toEqual(['the evidence list "loop" contains itself']);
  });

  it('reports a form that two entries claim without a rule, and lets rules tell them apart', () => {
    expect(read({ a: { en: ['West'] }, b: { en: ['west'] } }).problems).toHaveLength(1);
    expect(read({ a: { en: ['West'] }, b: { en: [{ text: 'west', onlyAfter: ['the'] }] } }).problems).toEqual(
      [],
    );
    expect(read({ a: { en: ['West'] }, b: { fr: ['west'] } }).problems).toEqual([]);
  });
});

describe('a rule', () => {
  const cues = { war: { en: ['war', 'front line[s]'] }, both: { en: ['<war>', 'peace'] } };
  it.each<[string, AuthoredNames, string[]]>([
    [
      'needs evidence in the sentence',
      { a: { en: [{ text: 'Rex', needs: { sentence: ['<war>'] } }] } },
      ['⟦Rex⟧ went to war. Rex slept.', 'Rex slept.\nwar'],
    ],
    [
      'needs evidence in the paragraph',
      { a: { en: [{ text: 'Rex', needs: { paragraph: ['<war>'] } }] } },
      ['⟦Rex⟧ went to war. ⟦Rex⟧ slept.', 'Rex slept.\nwar'],
    ],
    [
      'needs evidence in the article',
      { a: { en: [{ text: 'Rex', needs: { article: ['<both>'] } }] } },
      ['⟦Rex⟧ slept.\nthe front lines', '⟦Rex⟧ slept.\npeace', 'Rex slept.'],
    ],
    [
      'needs one of each list',
      { a: { en: [{ text: 'Rex', needs: [{ article: ['<war>'] }, { sentence: ['dog'] }] }] } },
      ['⟦Rex⟧ the dog.\nwar', 'Rex the dog.', 'Rex.\nwar. dog.'],
    ],
    [
      'stops at evidence against it',
      { a: { en: [{ text: 'Rex', unless: { sentence: ['cat'], article: ['<war>'] } }] } },
      ['⟦Rex⟧ slept. Rex the cat.', 'Rex slept.\nwar'],
    ],
    [
      'minds the words before',
      { a: { en: [{ text: 'Rex', neverAfter: ['King [of]', 'T.'] }] } },
      ['⟦Rex⟧, King Rex, T. Rex, King of Rex'],
    ],
    [
      'minds the words after',
      { a: { en: [{ text: 'Rex', neverBefore: ['Street', 'the Elder'] }] } },
      ['⟦Rex⟧, Rex Street, Rex the Elder, Rex’s Street, ⟦Rex⟧. Street'],
    ],
    [
      'asks for words before',
      { a: { en: [{ text: 'Rex', onlyAfter: ['dog'] }] } },
      ['dog ⟦Rex⟧, Dog’s ⟦Rex⟧, cat Rex, dog, Rex'],
    ],
    [
      'asks for words after',
      { a: { en: [{ text: 'Rex', onlyBefore: ['barks'] }] } },
      ['⟦Rex⟧ barks, Rex sleeps'],
    ],
    [
      'keeps to names that stand alone',
      { a: { en: [{ text: 'Rex', alone: true }] } },
      ['See ⟦Rex⟧ run. Rex Harrison. A Tyrannosaurus Rex. ⟦Rex⟧-Harrison. ⟦Rex⟧’s House'],
    ],
    [
      'takes a line in capitals for a headline where the name has several words',
      { a: { en: [{ text: 'Old Rex', alone: true }] } },
      ['THE ⟦OLD REX⟧ WARNS OF CATS. The Old Rex Warns. OLD REXES. ⟦OLD REX⟧ barks.'],
    ],
    [
      'keeps to names that do not fill a quotation',
      { a: { en: [{ text: 'Rex', unquoted: true }] } },
      [
        '“Rex”, the film «Rex», « Rex », ‘Rex’, “⟦Rex⟧ barks”, “the dog ⟦Rex⟧”, the dogs’ ⟦Rex⟧, ⟦Rex⟧’s, “⟦Rex⟧’s bone”, l’⟦Rex⟧”',
      ],
    ],
    [
      'holds to the case asked for',
      {
        a: {
          en: [
            { text: 'IT', case: 'exact' },
            { text: 'Rex', case: 'any' },
          ],
        },
      },
      ['⟦IT⟧, it, It, ⟦rex⟧, ⟦REX⟧'],
    ],
    [
      'keeps abbreviations from shouting',
      { a: { en: [{ text: 'US', case: 'abbreviation' }] } },
      ['⟦US⟧ troops; JOIN US TODAY; the ⟦U.S.⟧'],
    ],
    [
      'reaches over up to three words',
      { a: { en: ['talks .. in Rome'] } },
      ['⟦talks in Rome⟧, ⟦talks held at last in Rome⟧, talks held in the end in Rome, talks, in Rome'],
    ],
  ])('%s', (_what, names, texts) => {
    for (const text of texts) expect(marked(names, cues, text.replace(/[⟦⟧]/g, ''))).toBe(text);
  });

  it('of a longer name that fails does not hide the shorter one', () => {
    const names = { a: { en: [{ text: 'Rex Street', needs: { sentence: ['map'] } }] }, b: { en: ['Rex'] } };
    expect(marked(names, {}, 'Rex Street and the map. Rex Street.')).toBe(
      '⟦Rex Street⟧ and the map. ⟦Rex⟧ Street.',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { readNames } from '../../../src/matching/authored-names.ts';
import { inflectWording } from '../../../src/matching/paradigms.ts';
import { expandWording, MAX_FORMS } from '../../../src/matching/wording.ts';

/** Four cases of a small language. */
const paradigms = {
  'adj-m': ['ий', 'ого', 'ому', 'им'],
  m: ['', 'а', 'у|ові', 'ом'],
  short: ['а', 'и'],
  pipe: ['x|y', 'z', 'z', 'z'],
};

const forms = (wording: string) => {
  const expansion = expandWording(wording, paradigms);
  return 'forms' in expansion ? expansion.forms : expansion.reason;
};

describe('a paradigm in a wording', () => {
  it('writes the stem in every case', () => {
    expect(forms('Хрест{m}')).toEqual(['Хрест', 'Хреста', 'Хресту', 'Хрестові', 'Хрестом']);
  });

  it('keeps adjective and noun in the same case', () => {
    expect(forms('Червон{adj-m} Хрест{m}')).toEqual([
      'Червоний Хрест',
      'Червоного Хреста',
      'Червоному Хресту',
      'Червоному Хрестові',
      'Червоним Хрестом',
    ]);
  });

  it('agrees across brackets too', () => {
    expect(forms('[Міжнародн{adj-m} ](Хрест{m}|Комітет{m})')).toContain('Міжнародного Комітета');
    expect(forms('[Міжнародн{adj-m} ](Хрест{m}|Комітет{m})')).not.toContain('Міжнародного Хрест');
  });

  it('varies on its own where a star says so', () => {
    expect(forms('Хрест{m} [і Мір{m*}]')).toContain('Хрест і Міром');
    expect(forms('Хрест{m} [і Мір{m*}]')).toHaveLength(5 + 5 * 5);
  });

  it('takes endings listed in place, an empty one among them', () => {
    expect(forms('Zach{ód,odu,odem}')).toEqual(['Zachód', 'Zachodu', 'Zachodem']);
    expect(forms('Krieg{,s,es}')).toEqual(['Krieg', 'Kriegs', 'Krieges']);
  });

  it('lets a choice of endings reach no further than the ending', () => {
    expect(forms('a{pipe} b')).toEqual(['ax b', 'ay b', 'az b']);
  });

  it('leaves a wording without braces alone', () => {
    expect(inflectWording('(a|b) c')).toEqual({ wordings: ['(a|b) c'] });
  });

  it('says which paradigm is unknown, and which there are', () => {
    expect(inflectWording('Москв{f}', paradigms)).toEqual({
      reason: 'no paradigm "f" in this language',
      remedy: 'write one of adj-m, m, short, pipe; add it under paradigms:; or list the endings, {,s}',
    });
    expect(forms('Москв{toString}')).toBe('no paradigm "toString" in this language');
  });

  it('says which two do not have the same cases', () => {
    expect(forms('Червон{adj-m} Зірк{short}')).toBe('{adj-m} has 4 cases, {short} has 2');
  });

  it('reports a brace without its partner', () => {
    expect(forms('Москв{m')).toBe('a brace without its partner');
    expect(forms('Москвm}')).toBe('a brace without its partner');
  });

  it('counts the forms of all cases together', () => {
    const many = Array.from({ length: 40 }, (_, at) => `x${at}`).join('|');
    expect(forms(`(${many}) (${many}) Хрест{m}`)).toBe(`more than ${MAX_FORMS} forms`);
  });
});

describe('names with paradigms', () => {
  const entries = [{ id: 'moscow', general: false }];
  const tables = { uk: { f: ['а', 'и', 'і'] }, ru: { f: ['а', 'ы', 'е'] } };

  it('take the paradigm of their own language, evidence too', () => {
    const names = { moscow: { uk: [{ text: 'Москв{f}', needs: { article: ['<war>'] } }], ru: ['Москв{f}'] } };
    const cues = { war: { uk: ['війн{f}'], ru: ['войн{f}'] } };
    const { spec, problems } = readNames(names, cues, entries, tables);
    expect(problems).toEqual([]);
    expect(spec.names.map(({ forms }) => forms.join(' '))).toEqual([
      'Москва Москви Москві',
      'Москва Москвы Москве',
    ]);
    expect(spec.cues[0]?.forms.map(({ text }) => text)).toEqual([
      'війна',
      'війни',
      'війні',
      'война',
      'войны',
      'войне',
    ]);
  });

  it('are reported where their paradigm is another language’s, names and evidence', () => {
    const names = { moscow: { pl: ['Moskw{f}', { text: 'Moskwa', unless: { article: ['wojn{f}'] } }] } };
    const { spec, problems } = readNames(names, {}, entries, tables);
    expect(problems).toEqual([
      {
        path: ['names', 'moscow', 'pl', 0],
        reason: 'no paradigm "f" in this language',
        remedy: 'add it under paradigms: for this language, or list the endings in place, {,s}',
      },
      expect.objectContaining({ path: ['names', 'moscow', 'pl', 1, 'unless', 'article', 0] }),
    ]);
    expect(spec.names.flatMap(({ forms }) => forms)).toEqual(['Moskwa']);
  });
});

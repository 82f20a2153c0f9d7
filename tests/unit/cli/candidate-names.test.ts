import { describe, expect, it } from 'vitest';
import { listCandidates } from '../../../src/cli/candidate-names.ts';
import { createSentenceReader } from '../../../src/cli/sentences.ts';

function find(text: string, language: string | null = 'en') {
  const { split, small } = createSentenceReader([text], language);
  return listCandidates(split(text), language, small);
}
const names = (text: string, language: string | null = 'en') => find(text, language).map(({ name }) => name);

describe('candidate names', () => {
  it('are counted over the text, with the sentences they stand in', () => {
    const text =
      'The council met. Later the Harbour Council’s chair, Anna Berg, left on Monday. Council of the Sea met Anna Berg in May.';
    expect(find(text)).toEqual([
      { name: 'Anna Berg', forms: ['Anna Berg'], count: 2, sentences: [1, 2] },
      { name: 'Harbour Council', forms: ['Harbour Council'], count: 1, sentences: [1] },
      { name: 'Council of the Sea', forms: ['Council of the Sea'], count: 1, sentences: [2] },
    ]);
  });

  it('are no words that only begin sentences', () => {
    expect(names('Fishers object. Boats lie idle. “Never” was heard.')).toEqual([]);
  });

  it('are surnames that only begin sentences, where the full name stands elsewhere', () => {
    expect(names('It was Dr. Ines Vahl who asked. Vahl left.')).toEqual(['Ines Vahl', 'Vahl']);
  });

  it('stand behind the word that begins a sentence', () => {
    expect(names('In Lindvik’s old town people sleep in peace.')).toEqual(['Lindvik']);
  });

  it('hold initials and "&", but neither titles nor two people', () => {
    const text =
      'The U.S. firm Harrow & Pike, J. K. Moe and Mr. Anna Berg met in no hurry with iPhone owners.';
    expect(names(text)).toEqual(['U.S.', 'Harrow & Pike', 'J. K. Moe', 'Anna Berg']);
  });

  it('are no nouns of German that have an article, and no article', () => {
    const text =
      'Der Stadtrat von Altenfurt hat die Entscheidung verschoben. Ihr Sprecher Jan Oster lobte die neue Brücke, keine Brücke in Altenfurt.';
    expect(names(text, 'de')).toEqual(['Stadtrat von Altenfurt', 'Sprecher Jan Oster', 'Altenfurt']);
  });

  it('are one in all their cases', () => {
    const text =
      'Міська рада Липового зібралася. За словами Івана Дуба, Липове чекає. Дуб пішов. Організація «Вільний берег» за.';
    const found = find(text, 'uk');
    expect(found.map(({ forms }) => forms.join(' '))).toEqual([
      'Липового Липове',
      'Івана Дуба',
      'Дуб',
      'Вільний берег',
    ]);
    expect(names('Про Марію й Марка чули Марко та Марія.', 'uk')).toEqual(['Марію', 'Марка']);
  });

  it('end where Turkish puts a case behind an apostrophe, and begin behind a French article', () => {
    expect(
      names("Dernek Demirtaş'ın Ihlamurlu'da konuştuğunu, başka bir dernek olmadığını yazdı.", 'tr'),
    ).toEqual(['Demirtaş', 'Ihlamurlu']);
    expect(names("Hier, l'Union de Port-Clair a parlé d'Alice Morin.", 'fr')).toEqual([
      'Union de Port-Clair',
      'Alice Morin',
    ]);
  });
});

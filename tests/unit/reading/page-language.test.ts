import { expect, it } from 'vitest';
import { chooseSample, stateLanguage } from '../../../src/reading/page-language.ts';

it('is told from lines before menus, without the white space of the source', () => {
  const line = 'La Russie et l’Ukraine ont poursuivi un échange\n      de prisonniers, comme prévu.';
  const sample = chooseSample(['Menu', 'Accueil', line, 'Contact']);
  expect(sample).toBe(
    'La Russie et l’Ukraine ont poursuivi un échange de prisonniers, comme prévu. Menu Accueil Contact',
  );
  expect(chooseSample([line.repeat(100)]).length).toBe(2000);
});

it('is given to blocks that state none', () => {
  const block = (id: number, lang: string | null) => ({ id, text: 'Istanbul', lang, scope: 0 });
  const stated = stateLanguage([block(1, null), block(2, 'de')], 'fr');
  expect(stated.map(({ lang }) => lang)).toEqual(['fr', 'de']);
  expect(stateLanguage([block(1, null)], null)[0]?.lang).toBeNull();
});

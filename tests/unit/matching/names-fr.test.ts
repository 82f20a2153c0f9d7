import { describe, expect, it } from 'vitest';
import { loadBundledIndex } from './bundled-index.ts';
import { mark, plain } from './marked-text.ts';

const index = loadBundledIndex();

/** Texts with every mention bracketed; what stands without brackets must stay unmarked. */
const drills: Record<string, string[]> = {
  names: [
    'Selon la porte-parole ⟦Maria Zakharova⟧, la ⟦Russie⟧ refuse. ⟦Zakharova⟧ l’a dit. Mme ⟦Zakharova⟧ accuse l’⟦Occident⟧.',
    'Le ⟦ministère russe des Affaires étrangères⟧, le ⟦ministère des Affaires étrangères de la Russie⟧ et le ⟦MAE russe⟧.',
    "L'⟦Ukraine⟧, d’⟦Ukraine⟧, qu'⟦Istanbul⟧, l’⟦ONU⟧, l'⟦Onu⟧, l'⟦O.N.U.⟧, aux ⟦Nations unies⟧, aux ⟦États-Unis⟧ d'abord.",
    'Le ⟦CICR⟧, le ⟦Comité international de la Croix-Rouge⟧ et la ⟦Croix-Rouge⟧ visitent les prisonniers.',
    "Les ⟦médias d'État russes⟧, la ⟦télévision d’État russe⟧ et la ⟦délégation russe⟧ aux négociations.",
    "⟦MOSCOU⟧ DIT NON, L'⟦ONU⟧ ATTEND UN SIGNE DE L'⟦UKRAINE⟧",
  ],
  events: [
    "La ⟦guerre en Ukraine⟧, la ⟦guerre d'Ukraine⟧, la ⟦guerre russo-ukrainienne⟧ et la ⟦guerre entre la Russie et l'Ukraine⟧.",
    "Les ⟦pourparlers d'Istanbul⟧ et les ⟦négociations directes à Istanbul⟧ entre Kiev et ⟦Moscou⟧.",
    "La ⟦Russie⟧ et l'⟦Ukraine⟧ : ⟦échange de prisonniers de guerre⟧, ⟦échange de 1 000 contre 1 000⟧, ⟦mille prisonniers de chaque côté⟧.",
    'En ⟦Ukraine⟧, ⟦plus de 150 000 personnes sont portées disparues⟧. Le ⟦rapatriement des corps⟧ dure.',
    "Le ⟦rejet russe du plan occidental⟧ et le ⟦retrait de la Russie de la Convention européenne pour la prévention de la torture⟧ inquiètent l'⟦Ukraine⟧.",
    "Des ⟦garanties de sécurité pour l'Ukraine⟧, un ⟦plan de sécurité occidental⟧ et la ⟦proposition occidentale⟧.",
  ],
  traps: [
    "La Convention d'Istanbul protège les femmes. Le restaurant L'Istanbul ferme. L'Istanbul Basaksehir joue.",
    'La Croix-Rouge française remercie, la Croix-Rouge ukrainienne aussi. La Croix-Rouge collecte du sang pendant la guerre.',
    "Le vent d'ouest, l'Ouest américain et la Cisjordanie. L'Empire romain d'Occident ignorait l'OTAN.",
    'La ballerine Svetlana Zakharova danse. Zakharova salue.',
    "L'Arménie et l'Azerbaïdjan préparent un échange de prisonniers.",
    'La banque exige des garanties de sécurité, même en ⟦Ukraine⟧.',
    "La Convention européenne des droits de l'homme et le Conseil européen.",
    'Napoléon quitta Moscou en 1812. La Russie brûlait.',
    "Les pourparlers d'⟦Istanbul⟧ de mars 2022 entre la ⟦Russie⟧ et l'⟦Ukraine⟧.",
    "UN AN APRÈS, UN TÉMOIN. Un autre témoin, et l'un d'eux.",
  ],
};

describe('the French names of the bundled pack', () => {
  for (const [about, texts] of Object.entries(drills)) {
    for (const marked of texts) {
      it(`mark ${about}: ${marked}`, () => {
        expect(mark(index, plain(marked), { lang: 'fr' })).toBe(marked);
      });
    }
  }
});

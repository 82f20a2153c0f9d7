import { describe, expect, it } from 'vitest';
import { loadBundledIndex } from './bundled-index.ts';
import { mark, plain } from './marked-text.ts';

const index = loadBundledIndex();

/** Texts with every mention bracketed; what stands without brackets must stay unmarked. */
const drills: Record<string, string[]> = {
  names: [
    'Die Sprecherin des ⟦russischen Außenministeriums⟧, ⟦Marija Sacharowa⟧, widersprach. Laut ⟦Sacharowa⟧ lügt der ⟦Westen⟧. ⟦Sacharowas⟧ Worte, sagte Frau ⟦Sacharowa⟧.',
    'Außenamtssprecherin ⟦Sacharowa⟧ sprach für ⟦Moskaus Außenministerium⟧. ⟦Moskaus⟧ Haltung und ⟦Rußlands⟧ Antwort an die ⟦Ukraine⟧.',
    'Das ⟦Internationale Komitee vom Roten Kreuz⟧, des ⟦Internationalen Komitees vom Roten Kreuz⟧, ein ⟦IKRK⟧-Sprecher; dem ⟦Roten Kreuz⟧ fehlen Listen der Kriegsgefangenen.',
    'Die ⟦UN⟧, die ⟦UNO⟧, der ⟦UN⟧-Bericht, den ⟦Vereinten Nationen⟧, in den ⟦USA⟧, die ⟦Vereinigten Staaten von Amerika⟧.',
    'Die ⟦russischen Staatsmedien⟧, das ⟦russische Staatsfernsehen⟧ und die ⟦staatliche russische Nachrichtenagentur⟧ Tass.',
    '⟦MOSKAU⟧ LEHNT ⟦SICHERHEITSGARANTIEN FÜR DIE UKRAINE⟧ AB',
  ],
  events: [
    'Der ⟦Ukraine-Krieg⟧, der ⟦Ukrainekrieg⟧, der ⟦Krieg in der Ukraine⟧, der ⟦russische Angriffskrieg gegen die Ukraine⟧, des ⟦russisch-ukrainischen Krieges⟧.',
    '⟦Istanbuler Gespräche⟧, die ⟦Istanbul-Verhandlungen⟧ und ein ⟦Treffen in Istanbul⟧ zwischen ⟦Russland⟧ und der ⟦Ukraine⟧.',
    '⟦Russland⟧ und die ⟦Ukraine⟧: ⟦Gefangenenaustausch⟧, des ⟦Gefangenenaustauschs⟧, ⟦Austausch von Kriegsgefangenen⟧, ⟦je 1.000 Gefangene von beiden Seiten⟧, „⟦1.000 gegen 1.000⟧“.',
    'In der ⟦Ukraine⟧ gelten ⟦mehr als 150.000 Menschen als vermisst⟧. Die ⟦Rückführung der Leichen gefallener Soldaten⟧ dauert.',
    '⟦Moskaus Ablehnung des westlichen Sicherheitsplans⟧ und ⟦Russlands Austritt aus der Anti-Folter-Konvention⟧ beschäftigen die ⟦Ukraine⟧.',
    'Der ⟦westliche Sicherheitsplan⟧, ein ⟦Sicherheitsplan für die Ukraine⟧ und das ⟦Europäische Übereinkommen zur Verhütung von Folter⟧.',
  ],
  traps: [
    'Die Istanbul-Konvention, die Konvention von Istanbul und der Istanbul Grill. Istanbul Başakşehir spielte.',
    'Das Deutsche Rote Kreuz hilft in der ⟦Ukraine⟧. Das Rote Kreuz bittet um Blutspenden.',
    'Im Westen Deutschlands regnet es; der Westen der Stadt, der Wilde Westen und das Westjordanland. Die NATO tagt.',
    'Die Ballerina Swetlana Sacharowa tanzt. Sacharowa ist müde. Der Sacharow-Preis.',
    'Armenien und Aserbaidschan planen einen Gefangenenaustausch mit 1.000 Gefangenen.',
    'Die Bank verlangt Sicherheitsgarantien, auch in der ⟦Ukraine⟧.',
    'Die Europäische Menschenrechtskonvention und der Europäische Rat.',
    '1812 zog Napoleon nach Moskau. Russland brannte.',
    'Die Gespräche in ⟦Istanbul⟧ vom März 2022 zwischen ⟦Russland⟧ und der ⟦Ukraine⟧.',
    'Die von ⟦Moskau⟧ geforderten Sicherheitsgarantien für ⟦Russland⟧ neben die ⟦Ukraine⟧.',
  ],
};

describe('the German names of the bundled pack', () => {
  for (const [about, texts] of Object.entries(drills)) {
    for (const marked of texts) {
      it(`mark ${about}: ${marked}`, () => {
        expect(mark(index, plain(marked), { lang: 'de' })).toBe(marked);
      });
    }
  }
});

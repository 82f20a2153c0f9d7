import { describe, expect, it } from 'vitest';
import { index, reading } from './bundled-names.ts';
import { mark, plain } from './marked-text.ts';

/** Texts with every mention bracketed; what stands without brackets must stay unmarked. */
const drills: Record<string, string[]> = {
  'the spokeswoman': [
    '⟦Maria Zakharova⟧ spoke. “No,” ⟦Zakharova⟧ said. Ms ⟦Zakharova⟧ left. ⟦Zakharova⟧’s aide stayed.',
    'MARIA ZAKHAROVA'.replace(/.+/, '⟦$&⟧ SAYS NO'),
    'Foreign Ministry spokeswoman ⟦Zakharova⟧ said that ⟦Moscow⟧ would answer.'.replace(
      'Foreign Ministry',
      '⟦Foreign Ministry⟧',
    ),
    '⟦Maria Zakharova⟧ spoke. Svetlana Zakharova danced. Zakharova was tired.',
    'The ballerina Zakharova danced in ⟦Moscow⟧ again.',
    'Svetlana Zakharova, prima ballerina of the Bolshoi, was in ⟦Russia⟧. Zakharova danced.',
    '⟦Maria\u00a0Zakha\u00adrova⟧ and ⟦Mariia Zakharova⟧ and ⟦M. V. Zakharova⟧ and ⟦M.V. Zakharova⟧',
    'The gymnast Maria Zakharova won.',
    'Ekaterina Zakharova, a deputy, met ⟦Russia⟧’s foreign minister in Minsk.',
    'Meanwhile ⟦Zakharova⟧ wrote that ⟦Russia⟧ rejects the ⟦security guarantees⟧. On Friday ⟦Zakharova⟧ told ⟦Ukraine⟧ so.',
    'Captain Oleg Zakharov and Anna Zakharova, his wife, left Kyiv.',
  ],
  'ministries and bodies': [
    'The ⟦Russian Foreign Ministry⟧ and ⟦Russia’s Foreign Ministry⟧ and the ⟦Russian Ministry of Foreign Affairs⟧ and the ⟦Russian MFA⟧.',
    'The Ukrainian Foreign Ministry answered ⟦Moscow⟧. ⟦Ukraine⟧’s foreign ministry added a note.',
    'The Foreign Ministry in Beijing said nothing about ⟦Russia⟧.',
    '⟦U.N.⟧ experts and ⟦UN⟧-backed talks; the ⟦United Nations⟧’ envoy. Nobody told un chef or the unborn.',
    'The ⟦International Committee of the Red Cross⟧ (⟦ICRC⟧) visited prisoners. The ⟦Red Cross⟧ said so.',
    'The American Red Cross and the Red Cross Society of China took part.',
    'Give blood: the Red Cross is at the town hall on Friday.',
    'The International Federation of Red Cross and Red Crescent Societies met during the war.',
    'The Ukrainian Red Cross brought parcels to the front line.',
    '⟦Russian state media⟧ and ⟦Russian state television⟧ and ⟦Kremlin-controlled media⟧ and ⟦Russian state-run TV⟧.',
    'The ⟦Russian delegation⟧ left the talks with ⟦Ukraine⟧. ⟦Moscow’s delegation⟧ came back.',
    'The Russian delegation won four medals at the Olympics.',
  ],
  'places that are other things': [
    '⟦Moscow⟧-backed forces, anti-⟦Moscow⟧ protests and the ⟦Russia⟧–⟦Ukraine⟧ border.',
    'The Moscow Times, a Moscow mule and Dynamo Moscow.',
    'MOSCOW, Idaho. Moscow has a farmers market.',
    'Police in Moscow, Tennessee, said Moscow was quiet.',
    'Napoleon left Moscow in 1812; Russia was burning.',
    '⟦Istanbul⟧ is large. Dinner at the Istanbul Grill. The Istanbul Convention protects women.',
    'We flew from ⟦Istanbul⟧ to New Istanbul Airport.'.replace('New Istanbul', 'new Istanbul'),
    '⟦Russia⟧ and ⟦the West⟧ disagree. NATO and ⟦the collective West⟧ met.',
    'The West Bank, West Ham, Kanye West, West Virginia, the West Coast and the Midwest. NATO was silent.',
    'The wind in the west; the west of ⟦Ukraine⟧; western ⟦Ukraine⟧.',
    '⟦US⟧ officials and ⟦U.S.⟧ troops from the ⟦USA⟧ and the ⟦United States⟧. Tell us. JOIN US TODAY FOR TEA.',
    'Russia Today, United Russia and Miss Ukraine.',
    'the ⟦Russian Federation⟧’s army in ⟦Russian-occupied Ukraine⟧ and ⟦occupied Ukrainian territories⟧',
    'the ⟦temporarily occupied territories⟧ of ⟦Ukraine⟧'.replace(
      '⟦temporarily occupied territories⟧ of ⟦Ukraine⟧',
      '⟦temporarily occupied territories of Ukraine⟧',
    ),
    'The occupied territories of the West Bank and Gaza.',
  ],
  'addresses, handles, identifiers': [
    'Write to desk@Istanbul.example, see https://example.org/Ukraine/Moscow or www.Russia.example.',
    '@Zakharova and @mfa_russia and RussiaToday247 and UN_fan and Ukraine_2025 and /Moscow/Istanbul/.',
    '#⟦Ukraine⟧ and #⟦IstanbulTalks⟧ and #MoscowSays and #⟦Zakharova⟧; #⟦MariaZakharova⟧.',
  ],
  'the war': [
    'the ⟦war in Ukraine⟧, ⟦Ukraine war⟧, ⟦Russia’s war on Ukraine⟧, the ⟦Russia-Ukraine war⟧, the ⟦Russo-Ukrainian war⟧',
    'the ⟦conflict between Russia and Ukraine⟧ and the ⟦armed conflict between the Russian Federation and Ukraine⟧',
    'the ⟦Russia–Ukraine conflict⟧, the war in Gaza, the war in Sudan',
    'The ⟦humanitarian crisis in Ukraine⟧ is worse than the humanitarian crisis in Sudan.',
  ],
  'the talks': [
    '⟦Istanbul talks⟧ between ⟦Russia⟧ and ⟦Ukraine⟧; ⟦talks in Istanbul⟧; ⟦negotiations held in Istanbul⟧; a ⟦second round of talks in Istanbul⟧',
    '⟦Russia⟧ and ⟦Ukraine⟧ began ⟦talks on Monday in Istanbul⟧.',
    'In the ⟦Istanbul⟧ talks of March 2022 ⟦Russia⟧ asked ⟦Ukraine⟧ for neutrality.',
    'Afghanistan and Pakistan held talks in ⟦Istanbul⟧ while ⟦Russia⟧ watched.',
    'Nuclear talks in ⟦Istanbul⟧ with Iran failed.',
    '⟦Peace talks⟧ between ⟦Russia⟧ and ⟦Ukraine⟧ stalled; Israel and Lebanon met.'.replace(
      '⟦Peace talks⟧',
      'Peace talks',
    ),
    '⟦Peace talks⟧ on ⟦Ukraine⟧ have stalled.',
  ],
  exchanges: [
    '⟦Russia⟧ and ⟦Ukraine⟧: ⟦prisoner swap⟧, ⟦POW exchanges⟧, ⟦exchange of prisoners⟧, ⟦exchange of 303 prisoners⟧, ⟦prisoner-of-war exchange⟧',
    'Israel and Hamas agreed on a prisoner swap and an exchange of hostages.',
    'Gershkovich came home in the prisoner swap between ⟦Russia⟧ and the ⟦United States⟧.',
    'Armenia and Azerbaijan hope for an exchange of prisoners, brokered by ⟦Russia⟧.',
    'the ⟦1,000-for-1,000 prisoner swap⟧ with ⟦Ukraine⟧ and the ⟦1000 for 1000⟧ formula of ⟦Russia⟧'.replace(
      '⟦1000 for 1000⟧ formula',
      '⟦1000 for 1000 formula⟧',
    ),
    '⟦Russia⟧ and ⟦Ukraine⟧ spoke of a ⟦repatriation of bodies⟧, of ⟦war dead⟧ and of the ⟦return of the bodies of fallen soldiers⟧.',
    'The cemetery keeps the war dead of 1916; ⟦Russia⟧ sent a wreath.',
  ],
  'the plan': [
    'The ⟦Western security plan⟧ would give ⟦Ukraine⟧ ⟦security guarantees⟧.',
    'They discussed ⟦security guarantees for Ukraine⟧ and ⟦Ukraine’s security guarantees⟧ in ⟦Moscow⟧.',
    '⟦Moscow’s rejection⟧ of the ⟦security guarantees⟧ surprised nobody in ⟦Ukraine⟧.'.replace(
      '⟦Moscow’s rejection⟧ of the ⟦security guarantees⟧',
      '⟦Moscow’s rejection of the security guarantees⟧',
    ),
    'In December 2021 ⟦Russia⟧ published security guarantees it wanted; ⟦Ukraine⟧ was not asked.',
    'In Vilnius in 2023 the G7 promised ⟦Ukraine⟧ security guarantees.',
    'The bank gave security guarantees for savers in ⟦Ukraine⟧.',
    '⟦Russia⟧ wants security guarantees for ⟦Russia⟧, and ⟦Ukraine⟧ knows.',
    'The airport’s security plan and the national security plan passed.',
    'the ⟦European Convention for the Prevention of Torture and Inhuman or Degrading Treatment or Punishment⟧, the ⟦Committee for the Prevention of Torture⟧ (⟦CPT⟧) of the Council of Europe',
    'A CPT code is billed per visit. The European Convention on Human Rights stands. The UN Convention against Torture too.'.replace(
      'The UN',
      'The ⟦UN⟧',
    ),
    '⟦Russia’s withdrawal from the European Convention for the Prevention of Torture⟧ is a step backward.',
    '⟦Ukraine⟧ refuses the ⟦recognition of Russian control over occupied Ukrainian territories⟧.',
  ],
  figures: [
    '⟦Russia⟧ and ⟦Ukraine⟧ freed ⟦1,000 prisoners from each side⟧; ⟦1.000 prisoners of war⟧ in exchange; ⟦1 000 POWs from each side⟧; ⟦1\u202f000 prisoners of war⟧ exchanged.',
    'They exchanged 1,200 prisoners, 3,000 bodies, 1,000 bodies and 11,000 prisoners of war; ⟦Ukraine⟧ counted.',
    'About 1,000 Palestinian prisoners were freed; 1,000 prisoners of war went home in Sudan.',
    '⟦Over 150,000 people missing⟧ in ⟦Ukraine⟧; ⟦150 000 missing⟧; ⟦150k people missing⟧; ⟦more than 150 thousand people are missing⟧; ⟦150,000+ missing⟧',
    '23,000 people are missing in ⟦Ukraine⟧; 150,000 killed; 150,000 euros missing; nearly 150,000 people missing.',
    '⟦Tens of thousands of prisoners and missing persons⟧ in ⟦Ukraine⟧; tens of thousands of families.',
  ],
};

describe('the English names of the bundled pack', () => {
  it('hold no mistake', () => {
    expect(reading.problems).toEqual([]);
  });

  for (const [about, texts] of Object.entries(drills)) {
    for (const marked of texts) {
      it(`mark ${about}: ${marked}`, () => {
        expect(mark(index, plain(marked))).toBe(marked);
      });
    }
  }
});

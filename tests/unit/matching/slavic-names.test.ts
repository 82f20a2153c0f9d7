import { describe, expect, it } from 'vitest';
import { mark, plain } from './marked-text.ts';
import { index } from './slavic-names.ts';

/** Texts with every mention bracketed; what stands without brackets must stay unmarked. One line is one article. */
const drills: Record<string, string[]> = {
  uk: [
    'Речниця ⟦МЗС РФ⟧ ⟦Захарова⟧ сказала, що ⟦Москва⟧ проти. Заяву ⟦Захарової⟧ цитували. «⟦Захаровій⟧ не пишуть».',
    'Балерина Світлана Захарова танцювала в Мілані. Квитки на Захарову розкуплено.',
    '⟦Марія Захарова⟧ говорила. На це агенція ТАСС ⟦Захарову⟧ не цитувала.',
    'Між ⟦Росією⟧ та ⟦Україною⟧ відбувся ⟦обмін військовополоненими⟧ у форматі «500 на 500».',
    '⟦Україна⟧ чекає. Ізраїль і ХАМАС готують обмін полоненими.',
    'На заході країни дощ, захід сонця о шостій. ⟦Захід⟧ підтримує ⟦Україну⟧ й ⟦гарантії безпеки⟧ для неї.',
    'Товариство Червоного Хреста ⟦України⟧ везе ковдри на фронт. ⟦МККК⟧ відвідав полонених, а ⟦Червоний Хрест⟧ мовчить про ⟦обмін полоненими⟧.',
    'У 2022 році в ⟦Стамбулі⟧ були переговори, а гарантії безпеки обіцяли 2023 року; ⟦обміни полоненими⟧ тривають в ⟦Україні⟧.',
    '⟦рф⟧ передала ⟦Україні⟧ тіла; ⟦репатріація тіл⟧ триває, ⟦росія⟧ мовчить.',
    '⟦Повномасштабна війна Росії проти України⟧ і ⟦тимчасово окуповані території України⟧.',
    '⟦Вихід Росії з Європейської конвенції про запобігання катуванням⟧ засудили в Європі.',
    '⟦Понад 150 тисяч людей зникли безвісти⟧ на ⟦війні в Україні⟧; 150 тисяч гривень зібрали волонтери.',
    'Звільнили ⟦1000 полонених з кожної сторони⟧: ⟦Україна⟧ зустрічає. Понад 1000 полонених лишилися, 1200 полонених і 1000 тонн зерна теж.',
  ],
  ru: [
    'Официальный представитель ⟦МИД России⟧ ⟦Захарова⟧ заявила. В эфире Sputnik ⟦Захарова⟧ повторила: ⟦Запад⟧ против.',
    'Екатерина Захарова, депутат из Минска, приехала в ⟦Россию⟧.',
    'Балерина Светлана Захарова выйдет на сцену. Сезон Захаровой удачен.',
    '⟦Россия⟧ и ⟦Украина⟧ провели ⟦обмен пленными по формуле «1000 на 1000⟧» в мае.',
    'Армения и Азербайджан провели обмен пленными при посредничестве ⟦России⟧.',
    'Наполеон вошёл в Москву в 1812 году; Россия горела.',
    'Учения «Запад-2025» прошли; ⟦Запад⟧ обсуждает ⟦гарантии безопасности для Украины⟧.',
    'Гарантии безопасности для ⟦России⟧ обсуждали в 2021 году.',
    'Российский Красный Крест собрал вещи. Красный Крест Армении тоже. Пленных навестил ⟦Международный комитет Красного Креста⟧.',
    'В ⟦российском МИДе⟧ отвергли ⟦план Запада⟧; ⟦отказ Москвы⟧ не удивил ⟦Украину⟧.',
    'Турция вышла из Стамбульской конвенции.',
    '⟦Стамбульские переговоры⟧ между ⟦Москвой⟧ и Киевом продолжатся.',
    '⟦Более 150 тысяч человек числятся пропавшими без вести⟧, сообщил ⟦МККК⟧. Банк потерял 150 тысяч рублей.',
  ],
  pl: [
    'Rzeczniczka ⟦rosyjskiego MSZ⟧ ⟦Zacharowa⟧ powtórzyła to. Oświadczenie ⟦Zacharowej⟧ czytano w ⟦Rosji⟧.',
    'Balerina Swietłana Zacharowa tańczy w Mediolanie. Bilety na Zacharową wyprzedano.',
    '⟦Rosja⟧ i ⟦Ukraina⟧ przeprowadziły ⟦wymianę jeńców⟧ po ⟦rozmowach w Stambule⟧.',
    'Armenia i Azerbejdżan zapowiadają wymianę jeńców.',
    'Wiatr z zachodu, zachód słońca o szóstej. ⟦Zachód⟧ chce dać ⟦Ukrainie⟧ ⟦gwarancje bezpieczeństwa⟧.',
    'Polski Czerwony Krzyż zbiera krew. Jeńców w ⟦Ukrainie⟧ odwiedził ⟦Czerwony Krzyż⟧ i ⟦MKCK⟧.',
    'Gwarancje bezpieczeństwa dla ⟦Rosji⟧ omawiano w 2021 roku.',
    'Turcja wystąpiła z konwencji stambulskiej.',
    '⟦Wyjście Rosji z europejskiej konwencji o zapobieganiu torturom⟧ skrytykowano w Europie.',
    '⟦Ponad 150 tysięcy osób uznano za zaginione⟧ w ⟦wojnie w Ukrainie⟧; 150 tysięcy złotych zebrano.',
    '⟦Okupowane terytoria Ukrainy⟧ i ⟦uznanie okupowanych terytoriów za rosyjskie⟧.',
    'Uwolniono ⟦1000 jeńców z każdej strony⟧. ⟦Ukraina⟧ czeka na kolejnych 1000 jeńców.',
  ],
};

describe('Slavic names of the bundled pack', () => {
  for (const [lang, texts] of Object.entries(drills)) {
    for (const marked of texts) {
      it(`mark ${lang}: ${marked}`, () => {
        expect(mark(index, plain(marked), { lang })).toBe(marked);
      });
    }
  }

  it('hold where no language is stated, and on a page that states another one', () => {
    const text = '⟦Россия⟧ и ⟦Украина⟧ провели ⟦обмен пленными⟧.';
    expect(mark(index, plain(text), { lang: null })).toBe(text);
    expect(mark(index, plain(text), { lang: 'en' })).toBe(text);
  });

  it('know a surname in one case by the full name in another', () => {
    const text = 'О ⟦Марии Захаровой⟧ писали много. Потом ⟦Захарову⟧ забыли.';
    expect(mark(index, plain(text), { lang: 'ru' })).toBe(text);
  });

  it('keep a surname beside its full name, whoever else another paragraph names', () => {
    const text =
      'Брифинг ⟦Захаровой⟧ перенесли. ⟦Мария Захарова⟧ вышла.\nТанцевала Светлана Захарова. О Захаровой забыли.';
    expect(mark(index, plain(text), { lang: 'ru' })).toBe(text);
  });

  it('leave a surname in any case to whoever else is named', () => {
    const text = 'С ⟦Марией Захаровой⟧ спорят. Танцует Светлана Захарова. Спорят о Захаровой.';
    expect(mark(index, plain(text), { lang: 'ru' })).toBe(text);
  });
});

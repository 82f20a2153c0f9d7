/**
 * Words that numbers are made of, language by language, and what each does in a
 * number. How a row of them is read is the business of `number-runs.ts`; numbers
 * in digits are read in `numbers.ts`.
 */
import { foldWords } from './words.ts';

/**
 * What a word does. `unit`: adds its value (two, twenty, five hundred in one word). `hundred`: multiplies what stands
 * before it within a group. `scale`: closes a group (thousand). `and`: stands between two parts. `article`: one, only
 * before a scale. `some`: a few, only before a scale. `many`: tens, hundreds; `of` joins it to the scale.
 */
export type NumeralKind = 'unit' | 'hundred' | 'scale' | 'and' | 'article' | 'some' | 'many' | 'of';

export interface Numeral {
  kind: NumeralKind;
  value: number;
  /** Of a scale: what it means where no number stands before it. `one`: mille is 1,000; `many`: thousands. */
  bare?: 'one' | 'many';
}

/** `kind: value words; value words`, all in small letters, folded when read. */
interface AuthoredNumerals {
  unit: string;
  hundred?: string;
  /** Scales that no number need stand before. */
  one?: string;
  /** Scales that mean several of them where they stand first. */
  many?: string;
  /** Scales that mean nothing alone. */
  scale?: string;
  and?: string;
  article?: string;
  some?: string;
  tens?: string;
  of?: string;
}

/** Cardinal numbers of German in one word, as far as figures of the press are written so: up to 999 by tens, and thousands. */
function germanUnits(): string {
  const ones = ['', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
  const teens = 'zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(' ');
  const tens = ['', '', ...'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ')];
  const below: [number, string][] = [];
  for (let value = 1; value < 100; value++) {
    const [ten, one] = [Math.floor(value / 10), value % 10];
    const word =
      ten === 0 ? ones[one] : ten === 1 ? teens[one] : one === 0 ? tens[ten] : `${ones[one]}und${tens[ten]}`;
    below.push([value, word ?? '']);
  }
  const groups: [number, string][] = [...below];
  for (let hundred = 1; hundred < 10; hundred++) {
    for (const head of hundred === 1 ? ['hundert', 'einhundert'] : [`${ones[hundred]}hundert`]) {
      groups.push([hundred * 100, head]);
      for (const [value, word] of below) {
        if (value % 10 === 0) groups.push([hundred * 100 + value, head + word]);
      }
    }
  }
  const thousands = groups.map(([value, word]) => [value * 1000, `${word}tausend`] as const);
  const thousand = ['tausend', 'eintausend'].flatMap((head) =>
    groups
      .filter(([value]) => value >= 100 && value % 100 === 0)
      .map(([value, word]) => [1000 + value, head + word] as const),
  );
  // "ein" alone is the article.
  return [...groups.filter(([value]) => value > 1), ...thousands, ...thousand]
    .map(([value, word]) => `${value} ${word}`)
    .join('; ');
}

const WORDS: Readonly<Record<string, () => AuthoredNumerals>> = {
  en: () => ({
    unit: '1 one; 2 two; 3 three; 4 four; 5 five; 6 six; 7 seven; 8 eight; 9 nine; 10 ten; 11 eleven; 12 twelve; 13 thirteen; 14 fourteen; 15 fifteen; 16 sixteen; 17 seventeen; 18 eighteen; 19 nineteen; 20 twenty; 30 thirty; 40 forty; 50 fifty; 60 sixty; 70 seventy; 80 eighty; 90 ninety',
    hundred: '100 hundred',
    scale: '1000 thousand; 1000000 million',
    many: '1000 thousands; 1000000 millions',
    and: 'and',
    article: 'a an',
    some: 'few several couple',
    tens: '10 tens dozens; 100 hundreds',
    of: 'of',
  }),
  de: () => ({
    unit: germanUnits(),
    one: '1000 tausend',
    scale: '1000000 million millionen',
    many: '1000 tausende tausenden tausender; 10000 zehntausende zehntausenden zehntausender; 100000 hunderttausende hunderttausenden hunderttausender',
    article: 'ein eine einer einem einen',
    some: 'einige einigen mehrere mehreren',
    tens: '10 dutzende dutzenden; 100 hunderte hunderten hunderter',
  }),
  fr: () => ({
    unit: '1 un; 2 deux; 3 trois; 4 quatre; 5 cinq; 6 six; 7 sept; 8 huit; 9 neuf; 10 dix; 11 onze; 12 douze; 13 treize; 14 quatorze; 15 quinze; 16 seize; 20 vingt vingts; 30 trente; 40 quarante; 50 cinquante; 60 soixante; 70 septante; 80 huitante octante; 90 nonante',
    hundred: '100 cent cents',
    one: '1000 mille',
    scale: '1000 millier; 1000000 million',
    many: '1000 milliers; 1000000 millions',
    and: 'et',
    article: 'un',
    some: 'quelques plusieurs',
    tens: '10 dizaines; 100 centaines',
    of: 'de',
  }),
  es: () => ({
    unit: '1 un uno una; 2 dos; 3 tres; 4 cuatro; 5 cinco; 6 seis; 7 siete; 8 ocho; 9 nueve; 10 diez; 11 once; 12 doce; 13 trece; 14 catorce; 15 quince; 16 dieciséis; 17 diecisiete; 18 dieciocho; 19 diecinueve; 20 veinte; 21 veintiún veintiuno; 22 veintidós; 23 veintitrés; 24 veinticuatro; 25 veinticinco; 26 veintiséis; 27 veintisiete; 28 veintiocho; 29 veintinueve; 30 treinta; 40 cuarenta; 50 cincuenta; 60 sesenta; 70 setenta; 80 ochenta; 90 noventa; 100 cien ciento; 200 doscientos doscientas; 300 trescientos trescientas; 400 cuatrocientos cuatrocientas; 500 quinientos quinientas; 600 seiscientos seiscientas; 700 setecientos setecientas; 800 ochocientos ochocientas; 900 novecientos novecientas',
    one: '1000 mil',
    scale: '1000 millar; 1000000 millón',
    many: '1000 miles millares; 1000000 millones',
    and: 'y',
    article: 'un',
    some: 'varios varias algunos',
    tens: '10 decenas; 100 cientos centenares',
    of: 'de',
  }),
  pl: () => ({
    unit: '1 jeden; 2 dwa dwie dwóch dwoma; 3 trzy trzech; 4 cztery czterech; 5 pięć pięciu; 6 sześć sześciu; 7 siedem siedmiu; 8 osiem ośmiu; 9 dziewięć dziewięciu; 10 dziesięć dziesięciu; 11 jedenaście jedenastu; 12 dwanaście dwunastu; 13 trzynaście trzynastu; 14 czternaście czternastu; 15 piętnaście piętnastu; 16 szesnaście szesnastu; 17 siedemnaście siedemnastu; 18 osiemnaście osiemnastu; 19 dziewiętnaście dziewiętnastu; 20 dwadzieścia dwudziestu; 30 trzydzieści trzydziestu; 40 czterdzieści czterdziestu; 50 pięćdziesiąt pięćdziesięciu; 60 sześćdziesiąt sześćdziesięciu; 70 siedemdziesiąt siedemdziesięciu; 80 osiemdziesiąt osiemdziesięciu; 90 dziewięćdziesiąt dziewięćdziesięciu; 100 sto stu; 200 dwieście dwustu; 300 trzysta trzystu; 400 czterysta czterystu; 500 pięćset pięciuset; 600 sześćset sześciuset; 700 siedemset siedmiuset; 800 osiemset ośmiuset; 900 dziewięćset dziewięciuset',
    one: '1000 tysiąc tysiąca tysiącem; 1000 tys',
    many: '1000 tysiące tysięcy tysiącom tysiącami tysiącach; 1000000 miliony milionów',
    scale: '1000000 milion miliona',
    some: 'kilka kilku kilkanaście kilkunastu',
    tens: '10 dziesiątki dziesiątek dziesiątków dziesiątkami dziesiątkach dziesiątkom; 100 setki setek setkami setkach',
  }),
  uk: () => ({
    unit: "1 одна одну однієї; 2 дві двох двома двом; 3 три трьох трьома трьом; 4 чотири чотирьох; 5 п'ять п'яти п'ятьох; 6 шість шести; 7 сім семи; 8 вісім восьми; 9 дев'ять дев'яти; 10 десять десяти; 11 одинадцять одинадцяти; 12 дванадцять дванадцяти; 13 тринадцять тринадцяти; 14 чотирнадцять; 15 п'ятнадцять п'ятнадцяти; 16 шістнадцять; 17 сімнадцять; 18 вісімнадцять; 19 дев'ятнадцять; 20 двадцять двадцяти; 30 тридцять тридцяти; 40 сорок сорока; 50 п'ятдесят п'ятдесяти; 60 шістдесят шістдесяти; 70 сімдесят сімдесяти; 80 вісімдесят вісімдесяти; 90 дев'яносто; 100 сто ста; 200 двісті двохсот; 300 триста трьохсот; 400 чотириста чотирьохсот; 500 п'ятсот п'ятисот; 600 шістсот шестисот; 700 сімсот семисот; 800 вісімсот восьмисот; 900 дев'ятсот",
    one: '1000 тисяча тисячу тисячею; 1000 тис',
    many: '1000 тисячі тисяч тисячам тисячами тисячах; 1000000 мільйони мільйонів',
    scale: '1000000 мільйон мільйона',
    some: 'кілька декілька кількох декількох',
    tens: '10 десятки десятків десяткам десятками десятках; 100 сотні сотень сотнями сотням сотнях',
  }),
  ru: () => ({
    unit: '1 одна одну одной; 2 две двух двумя двум; 3 три трех тремя трем; 4 четыре четырех; 5 пять пяти; 6 шесть шести; 7 семь семи; 8 восемь восьми; 9 девять девяти; 10 десять десяти; 11 одиннадцать одиннадцати; 12 двенадцать двенадцати; 13 тринадцать тринадцати; 14 четырнадцать; 15 пятнадцать пятнадцати; 16 шестнадцать; 17 семнадцать; 18 восемнадцать; 19 девятнадцать; 20 двадцать двадцати; 30 тридцать тридцати; 40 сорок сорока; 50 пятьдесят пятидесяти; 60 шестьдесят шестидесяти; 70 семьдесят семидесяти; 80 восемьдесят восьмидесяти; 90 девяносто; 100 сто ста; 200 двести двухсот; 300 триста трехсот; 400 четыреста четырехсот; 500 пятьсот пятисот; 600 шестьсот шестисот; 700 семьсот семисот; 800 восемьсот восьмисот; 900 девятьсот',
    one: '1000 тысяча тысячу тысячей тысяче; 1000 тыс',
    many: '1000 тысячи тысяч тысячам тысячами тысячах; 1000000 миллионы миллионов',
    scale: '1000000 миллион миллиона',
    some: 'несколько нескольких',
    tens: '10 десятки десятков десяткам десятками десятках; 100 сотни сотен сотнями сотням сотнях',
  }),
  tr: () => ({
    unit: '1 bir; 2 iki; 3 üç; 4 dört; 5 beş; 6 altı; 7 yedi; 8 sekiz; 9 dokuz; 10 on; 20 yirmi; 30 otuz; 40 kırk; 50 elli; 60 altmış; 70 yetmiş; 80 seksen; 90 doksan',
    hundred: '100 yüz',
    one: '1000 bin bini binin bine binde binden biner; 1000000 milyon',
    many: '1000 binlerce binlercesi binlercesinin; 1000000 milyonlarca',
    some: 'birkaç',
    tens: '10 onlarca; 100 yüzlerce',
  }),
};

/** Languages whose numbers in words are read. */
export const NUMBER_LANGUAGES: readonly string[] = Object.keys(WORDS);

const read = new Map<string, ReadonlyMap<string, readonly Numeral[]>>();

/** A word folded as the tokenizer does, its parts (п'ять: two) joined by spaces. */
const fold = (word: string) => foldWords(word).join(' ');

function readNumerals(authored: AuthoredNumerals): ReadonlyMap<string, readonly Numeral[]> {
  const words = new Map<string, Numeral[]>();
  const add = (word: string, numeral: Numeral) => {
    const folded = fold(word);
    words.set(folded, [...(words.get(folded) ?? []), numeral]);
  };
  const addValues = (list: string | undefined, numeral: Omit<Numeral, 'value'>) => {
    for (const item of list?.split('; ') ?? []) {
      const [value = '', ...forms] = item.split(' ');
      for (const form of forms) add(form, { ...numeral, value: Number(value) });
    }
  };
  const addWords = (list: string | undefined, kind: NumeralKind) => {
    for (const word of list?.split(' ') ?? []) add(word, { kind, value: 1 });
  };
  addValues(authored.unit, { kind: 'unit' });
  addValues(authored.hundred, { kind: 'hundred' });
  addValues(authored.one, { kind: 'scale', bare: 'one' });
  addValues(authored.many, { kind: 'scale', bare: 'many' });
  addValues(authored.scale, { kind: 'scale' });
  addValues(authored.tens, { kind: 'many' });
  addWords(authored.and, 'and');
  addWords(authored.article, 'article');
  addWords(authored.some, 'some');
  addWords(authored.of, 'of');
  return words;
}

/** Number words of a language: from each, folded, to what it can do. Empty for a language that none are known of. */
export function numeralsOf(lang: string): ReadonlyMap<string, readonly Numeral[]> {
  let numerals = read.get(lang);
  if (!numerals) {
    const authored = WORDS[lang];
    numerals = authored ? readNumerals(authored()) : new Map();
    read.set(lang, numerals);
  }
  return numerals;
}

/** Whether a number may begin with this word; an article, or "one", only does so before a scale and is found from there. */
const begins = ({ kind, value }: Numeral) =>
  kind !== 'and' && kind !== 'of' && kind !== 'article' && !(kind === 'unit' && value === 1);

/** Folded words that numbers of a language begin with, each as its first token. */
export function listNumberStarts(lang: string): string[] {
  const words = [...numeralsOf(lang)].filter(([, numerals]) => numerals.some(begins));
  return [...new Set(words.map(([word]) => word.split(' ')[0] ?? ''))];
}

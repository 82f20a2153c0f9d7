/**
 * Who says what a paragraph reports, where its own words name one: "said Maria Example", "according to the ministry",
 * "заявив Іван Приклад". Reads the wording alone, beside the names that the matcher has found. Better silent than
 * wrong: a pronoun names nobody, and a paragraph that names two is nobody's.
 */

/** A name that is known in the paragraph; offsets into its text, UTF-16 code units. */
export interface KnownName {
  start: number;
  end: number;
  entry: string;
}

export interface FoundSpeaker {
  /** As it stands in the text. */
  name: string;
  /** Null where the matcher does not know it. */
  entry: string | null;
}

/** Verbs of saying as reports use them, each in the forms that stand beside a subject. */
const SAID = [
  // English
  'said|says|told|tells|stated|states|claimed|claims|added|adds|wrote|writes|argued|argues|warned|warns|stressed|noted|notes|announced|declared|explained|explains|insisted|insists|denied|denies|called|responded|replied',
  // Ukrainian
  'сказа[вл]а?|заяви[вл]а?|заявляє|повідоми[вл]а?|повідомляє|додала?|додав|наголоси[вл]а?|зазначи[вл]а?|написа[вл]а?|відповіла?|відповів|пояснила?|пояснив|каже|попередила?|попередив',
  // Russian
  'сказала?|заявила?|заявляет|сообщила?|сообщает|добавила?|подчеркнула?|отметила?|написала?|ответила?|объяснила?|говорит|предупредила?',
  // German
  'sagte|sagt|erklärte|erklärt|teilte mit|betonte|betont|schrieb|schreibt|warnte|warnt|meinte|meint',
  // French
  'a dit|a déclaré|déclare|affirme|a affirmé|a ajouté|ajoute|explique|a expliqué|a précisé|précise|a écrit',
  // Spanish
  'dijo|dice|declaró|declara|afirmó|afirma|añadió|añade|explicó|explica|aseguró|asegura|señaló|escribió',
  // Polish
  'powiedział[a]?|mówi|oświadczył[a]?|dodał[a]?|napisał[a]?|stwierdził[a]?|podkreślił[a]?|ostrzegł[a]?',
  // Turkish
  'dedi|söyledi|açıkladı|belirtti|ekledi|yazdı|vurguladı',
].join('|');

/** What stands before a name that the words come from. */
const SOURCE =
  'according to|за словами|за даними|по словам|по данным|laut|nach Angaben von|selon|según|według|zdaniem';

const LETTER = '\\p{L}\\p{M}';
/** Two to four words in capitals, with the small words that names have inside: "Ursula von der Leyen". */
const PARTICLE = 'von|van|der|den|de|del|della|di|da|dos|la|le|al|el|bin|ibn|ter';
const WORD = `\\p{Lu}[${LETTER}'’.-]*[${LETTER}]|\\p{Lu}\\.`;
const NAME = `(?:${WORD})(?:\\s+(?:(?:${PARTICLE})\\s+)*(?:${WORD})){1,3}`;
/** Small words between a verb and its subject: "said the mayor, Anna Berg" is left out, "said Mayor Anna Berg" is a name. */
const BEFORE = `(?<![${LETTER}])`;
const AFTER = `(?![${LETTER}])`;

const NAME_THEN_VERB = new RegExp(
  `${BEFORE}(?<name>${NAME}),?\\s+(?:also\\s+|later\\s+)?(?:${SAID})${AFTER}`,
  'gu',
);
const VERB_THEN_NAME = new RegExp(`${BEFORE}(?:${SAID})\\s+(?:the\\s+)?(?<name>${NAME})`, 'gu');
const FROM_NAME = new RegExp(`${BEFORE}(?:${SOURCE})\\s+(?:the\\s+)?(?<name>${NAME})`, 'giu');
const VERB_AT_END = new RegExp(`${BEFORE}(?:${SAID})\\s+(?:the\\s+)?$`, 'u');
const SOURCE_AT_END = new RegExp(`${BEFORE}(?:${SOURCE})\\s+(?:the\\s+)?$`, 'iu');
const VERB_AT_START = new RegExp(`^,?\\s+(?:also\\s+|later\\s+)?(?:${SAID})${AFTER}`, 'u');

/** The one who says what the paragraph reports; null where it names none, or several. */
export function findSpeaker(text: string, known: readonly KnownName[]): FoundSpeaker | null {
  if (text.length > MOST_TEXT) return null;
  const found = new Map<string, FoundSpeaker>();
  for (const { start, end, entry } of known) {
    const before = text.slice(Math.max(0, start - MOST_BETWEEN), start);
    const after = text.slice(end, end + MOST_BETWEEN);
    if (!VERB_AT_END.test(before) && !SOURCE_AT_END.test(before) && !VERB_AT_START.test(after)) continue;
    found.set(entry, { name: text.slice(start, end), entry });
  }
  for (const pattern of [NAME_THEN_VERB, VERB_THEN_NAME, FROM_NAME]) {
    for (const { groups, index, 0: whole } of text.matchAll(pattern)) {
      const name = groups?.name ?? ''; // every pattern has the group
      const start = index + whole.indexOf(name);
      const isKnown = known.some((one) => one.start < start + name.length && one.end > start);
      if (!isKnown) found.set(name, { name, entry: null });
    }
  }
  const [only, ...others] = found.values();
  return only !== undefined && others.length === 0 ? only : null;
}

/** Longer runs of text are no paragraph of a report, UTF-16 code units. */
const MOST_TEXT = 5_000;
/** UTF-16 code units between a name and its verb. */
const MOST_BETWEEN = 40;

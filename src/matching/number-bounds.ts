/**
 * Words beside a number that say how it is meant: over, about, up to. Numbers
 * themselves are read in `number-runs.ts`.
 */

import type { Bound } from './model.ts';
import { foldWords } from './words.ts';

interface AuthoredBounds {
  over: string;
  about: string;
  under: string;
}

/** Words directly before a number, separated by `|`. "Nearly" is about: how near, nobody says. */
const BEFORE: Readonly<Record<string, AuthoredBounds>> = {
  en: {
    over: 'over|more than|above|upwards of|in excess of|exceeding|exceeds|exceeded|at least|no fewer than|no less than|not less than|beyond',
    about: 'about|around|some|roughly|approximately|an estimated|estimated|nearly|almost|close to',
    under: 'under|fewer than|less than|up to|below|no more than|not more than|as many as|at most',
  },
  de: {
    over: 'über|mehr als|mindestens|wenigstens|gut',
    about: 'etwa|rund|ungefähr|circa|ca|knapp|fast|nahezu|schätzungsweise|an die',
    under: 'unter|weniger als|bis zu|höchstens|maximal',
  },
  fr: {
    over: 'plus de|au moins|au-delà de|pas moins de',
    about: 'environ|quelque|près de|presque|autour de|à peu près',
    under: 'moins de|jusqu’à|au plus|au maximum',
  },
  es: {
    over: 'más de|al menos|por lo menos|no menos de|por encima de',
    about: 'unos|unas|alrededor de|cerca de|casi|aproximadamente',
    under: 'menos de|hasta|como máximo|por debajo de',
  },
  pl: {
    over: 'ponad|przeszło|więcej niż|powyżej|co najmniej|przynajmniej|nie mniej niż',
    about: 'około|ok|blisko|prawie|niemal|mniej więcej',
    under: 'mniej niż|poniżej|do|nie więcej niż|najwyżej',
  },
  uk: {
    over: 'понад|більше|більше ніж|більш як|більш ніж|щонайменше|не менше|не менш як',
    about: 'близько|приблизно|майже|орієнтовно|до близько',
    under: 'менше|менше ніж|менш як|до|не більше|щонайбільше',
  },
  ru: {
    over: 'более|больше|более чем|больше чем|свыше|не менее|по меньшей мере|как минимум',
    about: 'около|примерно|почти|приблизительно|порядка',
    under: 'менее|меньше|менее чем|до|не более|максимум',
  },
  tr: { over: 'en az', about: 'yaklaşık|neredeyse|aşağı yukarı', under: 'en fazla|en çok' },
};

/** Words directly behind a number and its suffix. */
const AFTER: Readonly<Record<string, AuthoredBounds>> = {
  en: { over: 'or more|plus', about: 'or so', under: 'or fewer|or less' },
  de: { over: 'oder mehr', about: 'oder so', under: 'oder weniger' },
  fr: { over: 'ou plus', about: 'environ', under: 'ou moins' },
  es: { over: 'o más', about: 'aproximadamente', under: 'o menos' },
  pl: { over: 'lub więcej', about: '', under: 'lub mniej' },
  uk: { over: 'і більше|чи більше|або більше', about: '', under: '' },
  ru: { over: 'и более|или более|с лишним', about: '', under: '' },
  tr: {
    over: 'fazla|den fazla|dan fazla|ten fazla|tan fazla|i aşkın|ı aşkın|ü aşkın|u aşkın|yi aşkın|aşkın|in üzerinde|ın üzerinde|un üzerinde|ün üzerinde|üzerinde|in üstünde|üstünde',
    about: 'kadar|e yakın|a yakın|yakın|civarında',
    under: 'den az|dan az|ten az|az|in altında|ın altında|altında',
  },
};

/** Tokens of the longest bound. */
export const BOUND_REACH = 4;

type Side = 'before' | 'after';

/** Bounds by their folded words, and the words that may stand right beside the number. */
export interface Bounds {
  words: ReadonlyMap<string, Bound>;
  beside: ReadonlySet<string>;
}

const read = new Map<string, Bounds>();

/** Bounds of a language by their folded words. */
export function boundsOf(lang: string, side: Side): Bounds {
  const key = `${side} ${lang}`;
  let bounds = read.get(key);
  if (!bounds) {
    const authored = (side === 'before' ? BEFORE : AFTER)[lang] ?? { over: '', about: '', under: '' };
    const words = (['over', 'about', 'under'] as const).flatMap((bound) =>
      authored[bound].split('|').map((word) => [foldWords(word).join(' '), bound] as const),
    );
    const told = words.filter(([word]) => word !== '');
    const at = side === 'before' ? -1 : 0;
    bounds = { words: new Map(told), beside: new Set(told.map(([word]) => word.split(' ').at(at) ?? '')) };
    read.set(key, bounds);
  }
  return bounds;
}

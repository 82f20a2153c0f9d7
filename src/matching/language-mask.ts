/** Languages that hold in a text, as bits that forms are held against. */
import { Trait } from './characters.ts';
import { readLanguages } from './languages.ts';
import { languageBit, type MatchIndex } from './match-index.ts';

/** Bits of the languages that hold in a text, `und` among them. `lang`: what it states; `traits`: of its letters. */
export function languageMask(
  { languages }: MatchIndex,
  { text, lang }: { text: string; lang: string | null },
  traits: number,
): number {
  // The top bit is set in `und` forms only.
  let mask = 1 << 31;
  const scripts = { latin: (traits & Trait.Latin) !== 0, cyrillic: (traits & Trait.Cyrillic) !== 0 };
  for (const one of readLanguages(text, lang, languages, scripts)) {
    if (languages.includes(one)) mask |= languageBit(languages, one);
  }
  return mask;
}

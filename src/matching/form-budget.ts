/** How many forms all wordings of a pack may have together, evidence included; a few lines can ask for thousands of millions. */
import type { AuthoredParadigms } from './paradigms.ts';
import { type Expansion, expandWording } from './wording.ts';

/** An index of them takes one to two seconds to build and some tens of megabytes. The pack that ships has two thirds. */
export const MAX_ALL_FORMS = 400_000;

/** A wording this long, UTF-16 code units, takes as much work for each form as several. */
const USUAL_LENGTH = 200;

/** More forms than a pack may have. */
export class TooManyForms extends Error {
  override name = 'TooManyForms';
}

export interface FormBudget {
  /** As `expandWording`, by the paradigms of a language. Throws `TooManyForms` where nothing is left. */
  expand(wording: string, lang: string): Expansion;
  /** Counts work that yields no form of itself: lists within lists. Throws likewise. */
  spend(forms: number): void;
}

export function createFormBudget(paradigms: AuthoredParadigms): FormBudget {
  let left = MAX_ALL_FORMS;
  function spend(forms: number): void {
    left -= forms;
    if (left < 0) throw new TooManyForms();
  }
  return {
    spend,
    expand(wording, lang) {
      const expansion = expandWording(wording, Object.hasOwn(paradigms, lang) ? paradigms[lang] : undefined);
      const forms = 'forms' in expansion ? expansion.forms.length : 1;
      spend(forms * Math.ceil(wording.length / USUAL_LENGTH));
      return expansion;
    },
  };
}

/**
 * Expands a wording, "(prisoner|POW) (swap|exchange)[s]", into its plain forms.
 * What a wording may hold is said in `authored-names.ts`.
 */

import { inflectWording, type Paradigm } from './paradigms.ts';

/** More forms than this for one wording is a slip of the pen: such lists are better split. */
export const MAX_FORMS = 2000;

/** Plain forms, or what is wrong with the wording. */
export type Expansion = { forms: string[] } | { reason: string; remedy: string };

class WordingError extends Error {}

/** Every combination of a text from `left` followed by one from `right`. */
function cross(left: string[], right: string[]): string[] {
  if (left.length * right.length > MAX_FORMS) throw new WordingError(`more than ${MAX_FORMS} forms`);
  return left.flatMap((head) => right.map((tail) => head + tail));
}

/** What stands for itself, up to the next sign. */
const PLAIN_RUN = /[^()[\]|]+/y;

/** Reads alternatives up to the closing sign, or to the end where it is ''. */
function readAlternatives(wording: string, from: number, closing: string): { forms: string[]; next: number } {
  const all: string[] = [];
  let forms = [''];
  let at = from;
  while (at < wording.length) {
    const sign = wording.charAt(at);
    if (sign === closing) return { forms: [...all, ...forms], next: at + 1 };
    if (sign === ')' || sign === ']') throw new WordingError(`"${sign}" without its opening bracket`);
    if (sign === '(' || sign === '[') {
      const inner = readAlternatives(wording, at + 1, sign === '(' ? ')' : ']');
      forms = cross(forms, sign === '[' ? ['', ...inner.forms] : inner.forms);
      at = inner.next;
    } else if (sign === '|') {
      if (closing === '') throw new WordingError('"|" outside brackets');
      all.push(...forms);
      forms = [''];
      at++;
    } else {
      PLAIN_RUN.lastIndex = at;
      const run = PLAIN_RUN.exec(wording)?.[0] ?? sign; // it is none of the signs: at least itself
      forms = forms.map((form) => form + run);
      at += run.length;
    }
  }
  if (closing !== '') throw new WordingError(`a bracket that is not closed with "${closing}"`);
  return { forms, next: at };
}

/** White space other than single spaces between words. */
const UNTIDY = /^\s|\s\s|[^\S ]|\s$/;
/** Looked at first: most forms are tidy, and a pack has hundreds of thousands. */
const tidy = (form: string) => (UNTIDY.test(form) ? form.replace(/\s+/g, ' ').trim() : form);

/** Words and single spaces, nothing to expand: most wordings of a large pack. */
const PLAIN = /^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u;

/**
 * Expands a wording, in all cases where it holds paradigms of its language.
 * Empty forms and doubles are left out; a wording of nothing but those is reported.
 */
export function expandWording(wording: string, paradigms: Record<string, Paradigm> = {}): Expansion {
  if (PLAIN.test(wording)) return { forms: [wording] };
  const inflection = inflectWording(wording, paradigms);
  if ('reason' in inflection) return inflection;
  try {
    const forms = inflection.wordings.flatMap((inflected) => readAlternatives(inflected, 0, '').forms);
    const plain = new Set(forms.map(tidy));
    plain.delete('');
    if (![...plain].some((form) => /[\p{L}\p{N}]/u.test(form))) {
      return { reason: 'an empty name', remedy: 'write at least one word, or take the line out' };
    }
    if (plain.size > MAX_FORMS) throw new WordingError(`more than ${MAX_FORMS} forms`);
    return { forms: [...plain] };
  } catch (error) {
    if (!(error instanceof WordingError)) throw error;
    return { reason: error.message, remedy: 'write (a|b) for one of these, [a] for with or without' };
  }
}

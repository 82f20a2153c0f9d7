/**
 * Reads evidence: the named lists of `cues:`, and words that a rule states in
 * place. Only lists that some rule uses get into the spec.
 */
import type { AuthoredCues, Wording } from './authored-names.ts';
import type { FormBudget } from './form-budget.ts';
import type { CueSpec } from './model.ts';
import type { NameProblem } from './name-reading.ts';

type Path = NameProblem['path'];

/** Turns lists of words into indexes of `specs()`. */
export interface CueReader {
  /** Reads a rule's list: `<name>` for a named list each, all other words together as one. */
  read(words: readonly Wording[], lang: string, path: Path): number[];
  specs(): CueSpec[];
}

/** Words of a list stated in place that its name shows. */
const SHOWN_WORDS = 3;

const REFERENCE = /^<([^<>]+)>$/;

/** A reader over the authored lists; what is wrong goes to `problems`. */
export function readCues(cues: AuthoredCues, problems: NameProblem[], budget: FormBudget): CueReader {
  const specs: CueSpec[] = [];
  const indexes = new Map<string, number>();

  function expand(
    words: readonly Wording[],
    lang: string,
    path: Path,
    inside: readonly string[],
  ): CueSpec['forms'] {
    return words.flatMap((wording, at): CueSpec['forms'] => {
      const name = REFERENCE.exec(wording)?.[1];
      if (name !== undefined) return expandNamed(name, [...path, at], inside);
      const expansion = budget.expand(wording, lang);
      if ('forms' in expansion) return expansion.forms.map((text) => ({ lang, text }));
      problems.push({ path: [...path, at], ...expansion });
      return [];
    });
  }

  function expandNamed(name: string, path: Path, inside: readonly string[]): CueSpec['forms'] {
    budget.spend(1); // lists within lists within lists
    const languages = Object.hasOwn(cues, name) ? cues[name] : undefined;
    if (!languages || inside.includes(name)) {
      problems.push({
        path,
        reason: languages ? `the evidence list "${name}" contains itself` : `no evidence list "${name}"`,
        remedy: languages ? 'take the reference out' : 'add it under cues:, or correct its name',
      });
      return [];
    }
    return Object.entries(languages).flatMap(([lang, words]) =>
      expand(words, lang, ['cues', name, lang], [...inside, name]),
    );
  }

  /** Index of the list that `key` stands for; made on first use. Names are unique, since `decide` compares them. */
  function add(key: string, name: (index: number) => string, forms: () => CueSpec['forms']): number {
    const known = indexes.get(key);
    if (known !== undefined) return known;
    const index = specs.push({ name: '', forms: [] }) - 1;
    indexes.set(key, index);
    specs[index] = { name: name(index), forms: forms() };
    return index;
  }

  return {
    read(words, lang, path) {
      const named = words.flatMap((wording, at) => {
        const name = REFERENCE.exec(wording)?.[1];
        return name === undefined
          ? []
          : [
              add(
                `<${name}>`,
                () => name,
                () => expandNamed(name, [...path, at], []),
              ),
            ];
      });
      const plain = words.filter((wording) => !REFERENCE.test(wording));
      if (plain.length === 0) return named;
      const title = plain.slice(0, SHOWN_WORDS).join(', ') + (plain.length > SHOWN_WORDS ? ' …' : '');
      const list = add(
        `${lang}: ${plain.join(', ')}`,
        (index) => (plain.length > SHOWN_WORDS ? `${title} [${index}]` : title),
        () => expand(plain, lang, path, []),
      );
      return [...named, list];
    },
    specs: () => specs,
  };
}

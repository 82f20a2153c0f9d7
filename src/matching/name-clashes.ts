/** Names that two entries of a pack claim: without a rule, a text could not tell whose they are. */
import type { EntrySpec, NameSpec } from './model.ts';
import type { NameProblem } from './name-reading.ts';

/** Reports forms that two entries claim without any rule to tell them apart. */
export function reportClashes(
  names: readonly NameSpec[],
  entries: readonly EntrySpec[],
  problems: NameProblem[],
): void {
  const owners = new Map<string, number>();
  for (const name of names) {
    if (name.measure !== undefined) continue;
    const { surname, needs, unless, onlyAfter, onlyBefore, together } = name.rules;
    const rules = needs.length + unless.length + onlyAfter.length + onlyBefore.length + together.length;
    if (surname || rules > 0) continue;
    for (const form of name.forms) {
      const key = `${name.lang} ${form.toLowerCase()}`;
      const owner = owners.get(key);
      if (owner !== undefined && owner !== name.entry) {
        const ids = [owner, name.entry].map((at) => entries[at]?.id ?? '');
        problems.push({
          path: ['names', ids[1] ?? '', name.lang],
          reason: `"${form}" is a name of "${ids[0]}" as well, and no rule tells them apart`,
          remedy:
            'give one of them a rule (needs, unless, onlyAfter, onlyBefore, together), or take the name out there',
        });
      }
      owners.set(key, name.entry);
    }
  }
}

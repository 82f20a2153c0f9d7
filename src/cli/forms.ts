/**
 * The `forms` command: every form of an entry's names, for an editor who knows the language to read through.
 */
import * as v from 'valibot';
import { readAuthoredFiles } from '../knowledge/authored-files.ts';
import { nearestWord } from '../knowledge/nearest-word.ts';
import { PackSchema } from '../knowledge/schema.ts';
import { type NameSpec, readNames } from '../matching/authored-names.ts';
import type { CueSpec } from '../matching/model.ts';
import { readPackFiles } from './pack-files.ts';

/** Prints the forms of an entry of the pack at `paths`, by default the bundled one, in one language or all. Answers the exit code: 1 where there are none. */
export async function listForms(
  id: string,
  lang: string | undefined,
  print: (text: string) => void,
  paths: readonly string[] = [],
): Promise<0 | 1> {
  const { files, problems } = await readPackFiles(paths);
  const parsed = v.safeParse(PackSchema, readAuthoredFiles(files).value);
  if (problems.length > 0 || !parsed.success) {
    print(`The pack has problems: run \`npm run knowledge -- ${['check', ...paths].join(' ')}\` first.`);
    return 1;
  }
  const { names, cues, entries, paradigms } = parsed.output;
  const ids = Object.keys(entries);
  if (!ids.includes(id)) {
    const nearest = nearestWord(id, ids);
    print(`No entry "${id}"${nearest ? `; did you mean "${nearest}"?` : ''}`);
    return 1;
  }
  const specs = ids.map((entry) => ({ id: entry, general: false }));
  const { spec } = readNames({ [id]: names[id] ?? {} }, cues, specs, paradigms);
  const listed = spec.names.filter((name) => lang === undefined || name.lang === lang);
  for (const [language, group] of groupByLanguage(listed)) {
    const count = new Set(group.flatMap(({ forms }) => forms)).size;
    print(`${id}, ${language}: ${count} forms`);
    for (const name of group) print(describeName(name, spec.cues));
  }
  if (listed.length === 0) print(`${id} has no names${lang === undefined ? '' : ` in "${lang}"`}`);
  return listed.length > 0 ? 0 : 1;
}

function groupByLanguage(names: readonly NameSpec[]): Map<string, NameSpec[]> {
  const groups = new Map<string, NameSpec[]>();
  for (const name of names) groups.set(name.lang, [...(groups.get(name.lang) ?? []), name]);
  return groups;
}

/** The wording and, below it, what it stands for, and what stands around it in the same clause. */
function describeName({ authored, forms, rules, lang }: NameSpec, cues: readonly CueSpec[]): string {
  const lines = [`  ${authored}`];
  if (forms.length !== 1 || forms[0] !== authored) lines.push(`    ${forms.join(', ')}`);
  for (const list of rules.together) {
    const own = list
      .flatMap((cue) => cues[cue]?.forms ?? [])
      .filter((form) => [lang, 'und'].includes(form.lang));
    const words = new Set(own.map(({ text }) => text));
    lines.push(`    together with one of: ${[...words].join(', ')}`);
  }
  return lines.join('\n');
}

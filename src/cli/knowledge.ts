/**
 * `npm run knowledge -- COMMAND`: what a pack's author needs on the command line.
 *
 *     check [FILE…]   says what is wrong with a pack, by default the bundled one
 *     forms ENTRY     lists all forms of an entry's names, by language
 *     schema          writes the published JSON Schema from the validator
 */
import { checkFiles } from './check.ts';
import { listForms } from './forms.ts';
import { writeSchema } from './published-schema.ts';

const USAGE = `Usage: npm run knowledge -- COMMAND

  check [FILE or FOLDER…]   check the files of one pack, by default the bundled one
  forms ENTRY [LANGUAGE]    list all forms of an entry's names in the bundled pack
  schema                    write assets/knowledge/pack.schema.json from the validator`;

/** Runs one command; answers the exit code: 0 fine, 1 problems, 2 not understood. */
async function run([command, ...rest]: string[]): Promise<number> {
  if (command === 'check') return checkFiles(rest, console.log);
  const [entry, lang] = rest;
  if (command === 'forms' && entry !== undefined && rest.length <= 2)
    return listForms(entry, lang, console.log);
  if (command === 'schema' && rest.length === 0) return writeSchema(console.log);
  console.error(USAGE);
  return command === 'help' || command === '--help' ? 0 : 2;
}

process.exitCode = await run(process.argv.slice(2));

/**
 * `npm run knowledge -- COMMAND`: what a pack's author needs on the command line.
 *
 *     new FILE…       drafts a pack from documents
 *     check [FILE…]   says what is wrong with a pack, by default the bundled one
 *     forms ENTRY     lists all forms of an entry's names, by language
 *     diff OLD NEW    says what changed from one version of a pack to the next
 *     build FILE…     writes a pack as one file, to be shared and imported
 *     schema          writes the published JSON Schema from the validator
 */
import { parseArgs } from 'node:util';
import { buildPack } from './build-pack.ts';
import { checkFiles } from './check.ts';
import { diffPacks } from './diff.ts';
import { listForms } from './forms.ts';
import { newPack } from './new-pack.ts';
import { writeSchema } from './published-schema.ts';

const USAGE = `Usage: npm run knowledge -- COMMAND

  new FILE… [--id ID] [--out PATH]      draft a pack from documents (.txt, .md, .html)
  check [FILE or FOLDER…]               check the files of one pack, by default the bundled one
  forms ENTRY [LANGUAGE] [--pack PATH]  list all forms of an entry's names, by default in the bundled pack
  diff OLD NEW [--json]                 compare two versions of a pack, each a file or a folder
  build FILE or FOLDER… --out FILE      write a pack as one file of JSON, to be shared and imported
  schema                                write assets/knowledge/pack.schema.json from the validator`;

const OPTIONS = {
  id: { type: 'string' },
  out: { type: 'string' },
  pack: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

interface Options {
  id?: string | undefined;
  out?: string | undefined;
  pack?: string | undefined;
  json?: boolean | undefined;
  help?: boolean | undefined;
}

/** Which options a command takes. */
const TAKES: Readonly<Record<string, readonly (keyof Options)[]>> = {
  new: ['id', 'out'],
  check: [],
  forms: ['pack'],
  diff: ['json'],
  build: ['out'],
  schema: [],
};

/** Runs one command; answers the exit code: 0 fine, 1 problems, 2 not understood. */
async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args);
  const [command = '', ...rest] = positionals;
  const takes = TAKES[command];
  const understood =
    takes !== undefined && Object.keys(values).every((name) => takes.some((one) => one === name));
  const answer = understood ? await answerTo(command, rest, values) : null;
  if (answer !== null) return answer;
  console.error(USAGE);
  return command === 'help' || values.help ? 0 : 2;
}

function parse(args: string[]): { values: Options; positionals: string[] } {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return { values: {}, positionals: [] };
  }
}

/** Null where the command is not complete. */
async function answerTo(
  command: string,
  rest: readonly string[],
  { id, out, pack, json = false }: Options,
): Promise<number | null> {
  const [first, second] = rest;
  switch (command) {
    case 'new':
      return rest.length === 0
        ? null
        : newPack(rest, { id, out, today: today() }, console.log, console.error);
    case 'check':
      return checkFiles(rest, console.log);
    case 'forms':
      if (first === undefined || rest.length > 2) return null;
      return listForms(first, second, console.log, pack === undefined ? [] : [pack]);
    case 'diff':
      if (first === undefined || second === undefined || rest.length > 2) return null;
      return diffPacks(first, second, { json }, console.log, console.error);
    case 'build':
      return rest.length === 0 || out === undefined ? null : buildPack(rest, out, console.log);
    case 'schema':
      return rest.length > 0 ? null : writeSchema(console.log);
    default:
      return null;
  }
}

function today(): string {
  return new Date().toISOString().replace(/T.*/, '');
}

// Who reads the first lines only (`| head`) closes the pipe: no failure of the command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await run(process.argv.slice(2));

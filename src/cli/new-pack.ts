/**
 * The `new` command: drafts a pack from documents. Never writes over a file that is there.
 */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { type DraftSource, draftPack } from './draft.ts';
import { describeFailure } from './file-failure.ts';
import { SCHEMA_FILE } from './published-schema.ts';
import { NoSource, readSource } from './source-document.ts';

/**
 * Drafts a pack; prints it, or writes it to `out`: a file, or a folder, in which it gets the pack's id for a name. What is
 * wrong goes to `complain`, so that it never lands in a draft. Answers the exit code: 1 where a document cannot be read,
 * or the file is there.
 */
export async function newPack(
  files: readonly string[],
  { id, out, today }: { id?: string | undefined; out?: string | undefined; today: string },
  print: (text: string) => void,
  complain: (text: string) => void = print,
): Promise<0 | 1> {
  const sources: DraftSource[] = [];
  for (const file of files) {
    try {
      sources.push({ id: nameId(file), document: readSource(file, await readFile(file)) });
    } catch (error) {
      complain(describe(file, error));
      return 1;
    }
  }
  if (id !== undefined && !ID.test(id)) {
    complain(`"${id}" is no id\n  → write lower-case letters, digits and hyphens: --id ${nameId(id)}`);
    return 1;
  }
  const named = id ?? sources[0]?.id ?? 'pack';
  const file = out !== undefined && (await isFolder(out)) ? join(out, `${named}.yaml`) : out;
  const schema = pathToSchema(file === undefined ? '.' : dirname(file));
  const draft = draftPack(distinct(sources), { id: named, today, schema });
  if (file === undefined) {
    print(draft.trimEnd());
    return 0;
  }
  try {
    await writeFile(file, draft, { flag: 'wx' });
  } catch (error) {
    complain(describe(file, error));
    return 1;
  }
  print(`${file} is a draft; finish it, and see what is missing: npm run knowledge -- check ${file}`);
  return 0;
}

/** As the schema has it. */
const ID = /^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$/;

/** Where the schema lies, seen from a folder of this project; elsewhere it would name folders of this device. */
function pathToSchema(folder: string): string | null {
  const root = dirname(dirname(dirname(SCHEMA_FILE)));
  if (relative(root, resolve(folder)).startsWith('..')) return null;
  return relative(resolve(folder), SCHEMA_FILE).split(sep).join('/');
}

/** An id from a file's name: "Harbour report (2).html" → "harbour-report-2". */
function nameId(file: string): string {
  const words = basename(file, extname(file)).normalize('NFKD').toLowerCase();
  const id = words.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return /[a-z]/.test(id) ? id : `source-${id}`.replace(/-+$/, '');
}

/** Documents of one name in different folders. */
function distinct(sources: readonly DraftSource[]): DraftSource[] {
  const seen = new Map<string, number>();
  return sources.map(({ id, document }) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return { id: count === 1 ? id : `${id}-${count}`, document };
  });
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false, // not there: a file to be written
  );
}

function describe(file: string, error: unknown): string {
  if (error instanceof NoSource) return `${file}\n  ${error.message}\n  → ${error.remedy}`;
  return describeFailure(file, error);
}

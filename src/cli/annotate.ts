/**
 * `npm run --silent annotate -- [--json|--text] [--pack PATH] FILE…`: what a pack recognises in files, for its author.
 * `-` is standard input. Exits with 1 where a file could not be read or the pack has problems.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { decodeIndex } from '../matching/match-index.ts';
import { type AnnotatedFile, annotateText, type ReadFile, readVisibleText } from './annotate-file.ts';
import { compilePaths } from './pack-files.ts';

const USAGE = `Usage: npm run --silent annotate -- [--json|--text] [--pack PATH] FILE…
  --json  one line of JSON per file: all that is recognised, with offsets into the visible text
  --text  the visible text itself
  --pack  the pack to recognise with, a file or a folder; by default the bundled one
  FILE    HTML or plain text; - is standard input`;

/** Of a file whose text alone is wanted. */
const NOTHING: AnnotatedFile = { mentions: [], quantities: [] };

type Format = 'json' | 'text' | 'lines';
type Annotate = (file: ReadFile) => AnnotatedFile;

async function main(): Promise<number> {
  const request = readArguments();
  if (typeof request === 'string') {
    console.error(`${request}\n${USAGE}`);
    return 1;
  }
  const annotate = request.format === 'text' ? () => NOTHING : await loadPack(request.pack);
  if (annotate === null) return 1;
  let failed = false;
  for (const name of request.files) {
    try {
      const file = readVisibleText(name, await readBytes(name));
      process.stdout.write(print(request.format, name, file, annotate(file)));
    } catch (error) {
      failed = true;
      console.error(describeFailure(name, error));
    }
  }
  return failed ? 1 : 0;
}

/** Files and format, or what is wrong with the arguments. */
function readArguments(): { format: Format; files: string[]; pack: string[] } | string {
  try {
    const options = {
      json: { type: 'boolean' },
      text: { type: 'boolean' },
      pack: { type: 'string' },
    } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (values.json && values.text) return 'Choose one of --json and --text.';
    if (positionals.length === 0) return 'No file given.';
    const pack = values.pack === undefined ? [] : [values.pack];
    return { format: values.json ? 'json' : values.text ? 'text' : 'lines', files: positionals, pack };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The pack, compiled from its YAML; null, with the problems printed, where it has any. */
async function loadPack(paths: readonly string[]): Promise<Annotate | null> {
  const pack = await compilePaths(paths, console.error);
  if (pack === null) return null;
  const index = decodeIndex(Buffer.from(pack.index, 'base64'));
  return (file) => annotateText(file, index, pack.records);
}

async function readBytes(name: string): Promise<Buffer> {
  if (name !== '-') return readFile(name);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function print(format: Format, file: string, { text }: ReadFile, found: AnnotatedFile): string {
  if (format === 'json') return `${JSON.stringify({ file, ...found })}\n`;
  if (format === 'text') return text.endsWith('\n') ? text : `${text}\n`;
  const line = (start: number, end: number, surface: string, what: string, why: string) =>
    `  ${start}–${end}\t${surface.replace(/\s+/g, ' ')} → ${what}\t${why}`;
  const mentions = found.mentions.map(({ start, end, surface, label, kind, shown, why }) =>
    line(start, end, surface, `${label} (${kind}${shown ? '' : ', not shown'})`, why),
  );
  const quantities = found.quantities.map(({ start, end, surface, measure, value, to, bound, why }) =>
    line(start, end, surface, `${bound} ${value}${to === null ? '' : ` to ${to}`} (${measure})`, why),
  );
  const counts = `${mentions.length} recognised${quantities.length > 0 ? `, ${quantities.length} more of what is counted` : ''}`;
  return `${[`${file}: ${counts}`, ...mentions, ...quantities].join('\n')}\n`;
}

const REMEDIES: Record<string, string> = {
  ENOENT: 'There is no such file: check the path; it counts from the folder you are in.',
  EISDIR: 'It is a folder: name the files in it.',
  EACCES: 'You may not read it: check its permissions.',
};

function describeFailure(name: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return `${name}: ${REMEDIES[code] ?? `could not be annotated: ${error instanceof Error ? error.message : String(error)}`}`;
}

// Set rather than exited with: what is written to a pipe must get through first.
process.exitCode = await main();

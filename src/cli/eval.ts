/**
 * `npm run eval -- DIR [--json] [--misses N] [--recognised]`: scores a labelled folder, or a folder of such,
 * by exact offsets, on the same path as `annotate`. What counts is scoring.ts, the table score-table.ts.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compilePack } from '../knowledge/compile-pack.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { readBundledFiles } from '../knowledge/vite-bundle.ts';
import { decodeIndex } from '../matching/match-index.ts';
import { annotateText, readVisibleText } from './annotate-file.ts';
import { entryIdOf, readLabelledSet } from './labelled-set.ts';
import { printReport, type Report, sumScores } from './score-table.ts';
import { scoreDocument } from './scoring.ts';

const USAGE = `Usage: npm run --silent eval -- DIR [--json] [--misses N] [--recognised]
  DIR           a folder with gold.json and its documents, or a folder of such folders
  --json        the whole report as JSON
  --misses N    how many misses and wrong marks to list (20)
  --recognised  count what is recognised and not shown too`;

/** Misses and wrong marks listed unless told otherwise: a screenful. */
const LISTED = 20;

export interface Annotated {
  /** The visible text that offsets count in. */
  text: string;
  mentions: { start: number; end: number; label: string; shown: boolean }[];
}
/** One document's text through recognition; the name tells HTML from plain text. */
export type Annotate = (name: string, bytes: Buffer) => Annotated;

/** Scores every document of a folder. */
export async function evaluate(dir: string, annotate: Annotate, recognised: boolean): Promise<Report> {
  const { documents, labels } = readLabelledSet(dir);
  const scored = [];
  for (const document of documents) {
    const { text, mentions } = annotate(
      document.path,
      dropTitleLine(document.path, await readFile(document.path)),
    );
    const counted = mentions
      .filter((m) => m.shown || recognised)
      .map(({ start, end, label }) => ({ start, end, entry: entryIdOf(label) }));
    scored.push({ document, score: scoreDocument(text, counted, document.gold, labels) });
  }
  return sumScores(scored, labels);
}

/** A plain text's first line "# language | topic" is no text: recognition must not read it either. */
export function dropTitleLine(path: string, bytes: Buffer): Buffer {
  const hasTitle = path.endsWith('.txt') && bytes.subarray(0, 2).toString('latin1') === '# ';
  return hasTitle ? bytes.subarray(bytes.indexOf('\n') + 1 || bytes.length) : bytes;
}

/** The bundled pack's recogniser. Throws with every problem of the pack where it has any. */
async function loadAnnotate(): Promise<Annotate> {
  const { pack, problems } = compilePack(await readBundledFiles());
  if (pack === undefined)
    throw new Error(`the bundled pack has problems\n${problems.map(formatProblem).join('\n')}`);
  const index = decodeIndex(Buffer.from(pack.index, 'base64'));
  return (name, bytes) => {
    const file = readVisibleText(name, bytes);
    return { text: file.text, mentions: annotateText(file, index, pack.records).mentions };
  };
}

interface Request {
  dir: string;
  json: boolean;
  misses: number;
  recognised: boolean;
}

/** What is asked for, or what is wrong with the arguments. */
function readArguments(): Request | string {
  try {
    const options = {
      json: { type: 'boolean', default: false },
      misses: { type: 'string', default: String(LISTED) },
      recognised: { type: 'boolean', default: false },
    } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [dir] = positionals;
    const misses = Number(values.misses);
    if (dir === undefined || positionals.length > 1) return 'Name one folder.';
    if (!Number.isInteger(misses) || misses < 0) return '--misses wants a whole number.';
    return { dir, misses, json: values.json, recognised: values.recognised };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function main(): Promise<number> {
  const request = readArguments();
  if (typeof request === 'string') {
    console.error(`${request}\n${USAGE}`);
    return 1;
  }
  try {
    const report = await evaluate(request.dir, await loadAnnotate(), request.recognised);
    process.stdout.write(request.json ? `${JSON.stringify(report)}\n` : printReport(report, request.misses));
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

// Set rather than exited with: what is written to a pipe must get through first.
if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main();

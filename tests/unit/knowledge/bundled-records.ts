/**
 * The records of the bundled pack, compiled without its names: what it says does not
 * depend on how it is recognised, and names take most of the time to compile.
 */
import { compilePack } from '../../../src/knowledge/compile-pack.ts';
import { formatProblem } from '../../../src/knowledge/problem.ts';
import { readBundledFiles } from '../../../src/knowledge/vite-bundle.ts';

const files = await readBundledFiles();
/** Measures by their ids alone, which figures refer to; what they are worded in belongs to the names. */
const keepIds = (text: string) =>
  text
    .replace(/^(?!measures:| {2}[a-z-]+:).*$/gm, '')
    .replace(/^ {2}.*$/gm, '$& { und: ["<number> counted"] }');
const facts = files
  .filter(({ name }) => !/names\.\w+\.yaml$/.test(name))
  .map(({ name, text }) => ({ name, text: name.endsWith('measures.yaml') ? keepIds(text) : text }));
const { pack, problems } = compilePack(facts);
if (pack === undefined) throw new Error(problems.map(formatProblem).join('\n'));

export const { records } = pack;

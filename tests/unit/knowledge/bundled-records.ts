/**
 * The records of the bundled pack, compiled without its names: what it says does not
 * depend on how it is recognised, and names take most of the time to compile.
 */
import { compilePack } from '../../../src/knowledge/compile-pack.ts';
import { formatProblem } from '../../../src/knowledge/problem.ts';
import { readBundledFiles } from '../../../src/knowledge/vite-bundle.ts';

const files = await readBundledFiles();
const { pack, problems } = compilePack(files.filter(({ name }) => !/names\.\w+\.yaml$/.test(name)));
if (pack === undefined) throw new Error(problems.map(formatProblem).join('\n'));

export const { records } = pack;

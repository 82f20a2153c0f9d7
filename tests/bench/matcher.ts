/**
 * `tsx tests/bench/matcher.ts [--pages DIR] [--json]`: the matcher alone, against merely reading the text and
 * against the common libraries. `--json` prints one object last.
 */
import { parseArgs } from 'node:util';
import { benchMatcher } from './bench-matcher.ts';

const { values } = parseArgs({ options: { pages: { type: 'string' }, json: { type: 'boolean' } } });
const figures = await benchMatcher({ pages: values.pages, print: (line) => console.log(line) });
if (values.json) console.log(JSON.stringify(figures));

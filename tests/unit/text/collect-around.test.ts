// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAroundCollector } from '../../../src/text/collect-around.ts';
import { collectBlocks } from '../../../src/text/collect-blocks.ts';
import { gatherInTurns } from '../../../src/text/gather.ts';
import type { TextBlock } from '../../../src/text/model.ts';

const folder = join(import.meta.dirname, '../../fixtures/pages');
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

const ENDLESS = Number.MAX_SAFE_INTEGER;
function gather(root: Element) {
  const nodes: Text[] = [];
  const { value, done } = gatherInTurns(
    root,
    nodes,
    () => ENDLESS,
    () => false,
  ).next();
  if (!done || value === null) throw new Error('not in one go');
  return { nodes, texts: value };
}
const tell = ({ text, quiet, lang, element, nodes }: TextBlock) => ({ text, quiet, lang, element, nodes });

describe('blocks around what was found', () => {
  it.each(pages)('are those of a walk through the whole page, wherever it was found: %s', (name) => {
    const { body } = parse(readFileSync(join(folder, name), 'utf8'));
    const all = collectBlocks(body, {});
    const { nodes } = gather(body);
    fc.assert(
      fc.property(fc.array(fc.nat(nodes.length - 1)), fc.nat(nodes.length), (wanted, cut) => {
        const hits = [...new Set(wanted)].sort((a, b) => a - b);
        const expected = all.filter((block) =>
          block.nodes.some((node) => hits.includes(nodes.indexOf(node))),
        );
        const collector = createAroundCollector(body, { expected: wanted.length * 5 });
        const found: TextBlock[] = [];
        // Asked for in two parts, cut anywhere, and in turns.
        for (const [from, to] of [[0, cut] as const, [cut, nodes.length] as const]) {
          const part = hits.filter((hit) => hit >= from && hit < to);
          const turns = collector.collect(nodes.slice(0, to), part, to === nodes.length, () => true);
          for (let turn = turns.next(); ; turn = turns.next()) {
            found.push(...turn.value);
            if (turn.done) break;
          }
          if (to === nodes.length) break;
        }
        // A stretch of a page whose parts are alike may be collected whole.
        expect(found.map(tell)).toEqual(expect.arrayContaining(expected.map(tell)));
        expect(all.map(tell)).toEqual(expect.arrayContaining(found.map(tell)));
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      }),
      { numRuns: 12 },
    );
  });

  it('take in no text that is no prose, and go on across it', () => {
    const { body } = parse('<p>Talks <code>in code</code> in Istanbul</p><pre>Istanbul</pre>');
    const { nodes } = gather(body);
    expect(nodes.map(({ data }) => data)).toEqual(['Talks ', 'in code', ' in Istanbul', 'Istanbul']);
    const collector = createAroundCollector(body, { expected: 2 });
    const { value } = collector.collect(nodes, [2, 3], true, () => false).next();
    expect(value).toHaveLength(1);
    expect(value[0]?.nodes).toHaveLength(2);
  });
});

describe('raw text', () => {
  it('is gathered node by node, without blanks and long scripts', () => {
    const { body } = parse(`<p>one</p>  <p>two</p><script>${'x'.repeat(1000)}</script>`);
    expect(gather(body).texts).toEqual(['one', 'two']);
  });

  it('comes in parts and in turns that make up the whole', () => {
    const { body } = parse(Array.from({ length: 300 }, (_, at) => `<p>number ${at}</p>`).join(''));
    const whole = gather(body);
    const nodes: Text[] = [];
    const parts: string[] = [];
    let pauses = 0;
    const turns = gatherInTurns(
      body,
      nodes,
      () => 2500,
      () => true,
    );
    for (let turn = turns.next(); ; turn = turns.next()) {
      if (turn.value === null) pauses += 1;
      else parts.push(...turn.value);
      if (turn.done) break;
    }
    expect(parts).toEqual(whole.texts);
    expect(nodes).toEqual(whole.nodes);
    expect(pauses).toBeGreaterThan(1);
  });

  it('ends with nothing where the page was changed under it', () => {
    const { body } = parse(Array.from({ length: 100 }, () => '<p>some</p>').join(''));
    const turns = gatherInTurns(
      body,
      [],
      () => ENDLESS,
      () => true,
    );
    expect(turns.next()).toEqual({ done: false, value: null });
    body.replaceChildren('anew');
    expect(turns.next()).toEqual({ done: true, value: null });
  });
});

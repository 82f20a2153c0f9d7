import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Annotate, dropTitleLine, evaluate } from '../../../src/cli/eval.ts';
import { entryIdOf, findContext, squeeze } from '../../../src/cli/labelled-set.ts';
import { printReport, ratesOf } from '../../../src/cli/score-table.ts';
import { coversCore } from '../../../src/cli/scoring.ts';

const TEXT = `# en | a title that is no text about Moscow
Moscow said no. In Moscow, Idaho, the choir sang; Moscow heard nothing.

The International Committee of the Red Cross counts over 150,000 missing. A plan is a plan.
`;
const BODY = TEXT.slice(TEXT.indexOf('\n') + 1);

const GOLD = {
  a: {
    lang: 'en',
    topic: 'a title',
    set: 'on-topic',
    mentions: [
      {
        label: 'Moscow',
        surface: 'Moscow',
        count: 2,
        ctx: ['⟦Moscow⟧ said no', 'choir sang; ⟦Moscow⟧ heard'],
      },
      {
        label: 'Red Cross',
        surface: 'International Committee of the Red Cross',
        count: 1,
        ctx: ['The ⟦International Committee of the Red Cross⟧ counts'],
      },
      {
        label: 'Missing',
        alt: ['Red Cross'],
        surface: 'over 150,000 missing',
        count: 1,
        ctx: ['counts ⟦over 150,000 missing⟧.'],
      },
    ],
    mustNot: [
      { label: 'Moscow', surface: 'Moscow', why: 'a town', count: 1, ctx: ['no. In ⟦Moscow⟧, Idaho'] },
      { label: 'Plan', surface: 'Plan', why: 'attribute', zone: true, count: 1, ctx: ['alt="⟦Plan⟧ b"'] },
    ],
    optional: [{ labels: ['Plan'], surface: 'a plan', count: 1 }],
  },
  b: { lang: 'fr', topic: 'cheese', set: 'off-topic', mentions: [], mustNot: [], optional: [] },
};
const INVENTORY = [
  { label: 'Moscow', kind: 'place', neutral: ['^choir$'] },
  { label: 'Red Cross', kind: 'organisation', neutral: [] },
  { label: 'Missing', kind: 'figure', neutral: [] },
  { label: 'Plan', kind: 'document', neutral: [] },
];

function writeSet(gold: object = GOLD): string {
  const root = mkdtempSync(join(tmpdir(), 'sidelight-eval-'));
  const folder = join(root, 'tiny');
  mkdirSync(folder);
  writeFileSync(join(root, 'inventory.json'), JSON.stringify(INVENTORY));
  writeFileSync(join(folder, 'gold.json'), JSON.stringify(gold));
  writeFileSync(join(folder, 'a.txt'), TEXT);
  writeFileSync(join(folder, 'b.txt'), '# fr | fromage\nUn fromage.\n');
  return root;
}

/** Says the given surfaces of document a: its n-th occurrence, counted from 0. */
function say(...said: [label: string, surface: string, nth?: number][]): Annotate {
  return (name, bytes) => {
    const text = bytes.toString('utf8');
    const place = ([label, surface, nth = 0]: (typeof said)[number]) => {
      let start = -1;
      for (let i = 0; i <= nth; i += 1) start = text.indexOf(surface, start + 1);
      return { start, end: start + surface.length, label, shown: true };
    };
    return { text, mentions: name.endsWith('a.txt') ? said.map(place) : [] };
  };
}

const ALL: Parameters<typeof say> = [
  ['Moscow', 'Moscow', 0],
  ['Moscow', 'Moscow', 2],
  ['Red Cross', 'International Committee of the Red Cross'],
  ['Missing', 'over 150,000 missing'],
];

describe('scoring a labelled folder', () => {
  it('gives full marks to a prediction that is the gold', async () => {
    const report = await evaluate(writeSet(), say(...ALL), false);
    expect(report.all).toEqual({ found: 4, wrong: 0, missed: 0 });
    expect(report.hardTraps).toEqual({ n: 0, of: 1 });
    expect(report.zoneTraps).toEqual({ n: 0, of: 1 });
    expect(report.unlocated).toEqual([]);
  });

  it('counts every mention as missed where nothing is shown', async () => {
    const report = await evaluate(writeSet(), say(), false);
    expect(report.all).toEqual({ found: 0, wrong: 0, missed: 4 });
    expect(ratesOf(report.all)).toEqual({ precision: 1, recall: 0, f1: 0 });
    expect(report.byLangAndKind).toEqual({
      en: {
        place: { found: 0, wrong: 0, missed: 2 },
        organisation: { found: 0, wrong: 0, missed: 1 },
        figure: { found: 0, wrong: 0, missed: 1 },
      },
    });
  });

  it('tells the trap from the mention of the same surface by where it stands', async () => {
    const report = await evaluate(writeSet(), say(...ALL, ['Moscow', 'Moscow', 1]), false);
    expect(report.all).toEqual({ found: 4, wrong: 1, missed: 0 });
    expect(report.hardTraps).toEqual({ n: 1, of: 1 });
    expect(report.wrong[0]).toMatchObject({ document: 'tiny/a', why: 'trap: a town' });
  });

  it('does not take one occurrence for another', async () => {
    const report = await evaluate(writeSet(), say(['Moscow', 'Moscow', 1], ['Moscow', 'Moscow', 2]), false);
    expect(report.byLabel.Moscow).toEqual({ found: 1, wrong: 1, missed: 1 });
  });

  it('counts the right words under the wrong name as wrong and as missed', async () => {
    const report = await evaluate(writeSet(), say(['Moscow', 'over 150,000 missing']), false);
    expect(report.all).toEqual({ found: 0, wrong: 1, missed: 4 });
  });

  it('accepts an alternative name', async () => {
    const report = await evaluate(writeSet(), say(['Red Cross', 'over 150,000 missing']), false);
    expect(report.all).toEqual({ found: 1, wrong: 0, missed: 3 });
  });

  it('neither praises nor blames the optional, the neutral and what is nested in gold', async () => {
    const report = await evaluate(
      writeSet(),
      say(...ALL, ['Plan', 'a plan'], ['Moscow', 'choir'], ['Red Cross', 'Committee']),
      false,
    );
    expect(report.all).toEqual({ found: 4, wrong: 0, missed: 0 });
    expect(report.neutral).toBe(3);
  });

  it('takes a name inside gold for nested though its article stands before', async () => {
    const report = await evaluate(writeSet(), say(...ALL, ['Plan', 'The International']), false);
    expect(report.all).toEqual({ found: 4, wrong: 0, missed: 0 });
    const outside = await evaluate(writeSet(), say(...ALL, ['Plan', 'The']), false);
    expect(outside.all.wrong).toBe(1);
  });

  it('calls a mark on words from a zone a zone trap', async () => {
    const leaking: Annotate = (name, bytes) => {
      const { text, mentions } = say()(name, bytes);
      const at = text.length;
      return name.endsWith('a.txt')
        ? {
            text: `${text}alt="Plan b"`,
            mentions: [{ start: at + 5, end: at + 9, label: 'Plan', shown: true }],
          }
        : { text, mentions };
    };
    const report = await evaluate(writeSet(), leaking, false);
    expect(report.zoneTraps).toEqual({ n: 1, of: 1 });
    expect(report.all.wrong).toBe(1);
  });

  it('counts an off-topic document once, however much is shown in it', async () => {
    const talkative: Annotate = (_name, bytes) => ({
      text: bytes.toString('utf8'),
      mentions: [0, 3].map((start) => ({ start, end: start + 2, label: 'Moscow', shown: true })),
    });
    const report = await evaluate(writeSet(), talkative, false);
    expect(report.offTopic).toEqual({ n: 1, of: 1 });
  });

  it('leaves out what is recognised and not shown, unless asked', async () => {
    const hidden: Annotate = (name, bytes) => {
      const { text, mentions } = say(...ALL)(name, bytes);
      return { text, mentions: mentions.map((m) => ({ ...m, shown: false })) };
    };
    expect((await evaluate(writeSet(), hidden, false)).all.found).toBe(0);
    expect((await evaluate(writeSet(), hidden, true)).all.found).toBe(4);
  });

  it('says which gold the text does not hold, and counts it as missed', async () => {
    const a = {
      ...GOLD.a,
      mentions: [{ label: 'Moscow', surface: 'Minsk', count: 1, ctx: ['in ⟦Minsk⟧ they'] }],
    };
    const report = await evaluate(writeSet({ a }), say(), false);
    expect(report.unlocated).toEqual(['tiny/a  in ⟦Minsk⟧ they']);
    expect(report.all.missed).toBe(1);
  });

  it('finds a mention whose context comes with other spacing and other neighbours', () => {
    const text = 'Other words\n\n in  Mos\u00adcow\u00a0now, and more';
    const [span] = findContext(text, squeeze(text), 'a heading in ⟦Moscow⟧ now', false);
    expect(span && text.slice(...span)).toBe('Mos\u00adcow');
  });

  it('hands the text on without its title line', () => {
    expect(dropTitleLine('x/a.txt', Buffer.from(TEXT)).toString()).toBe(BODY);
    expect(dropTitleLine('x/a.html', Buffer.from('# no'))).toEqual(Buffer.from('# no'));
    expect(dropTitleLine('x/a.txt', Buffer.from('# only a title')).length).toBe(0);
  });

  it('prints the table with the misses it was asked for', async () => {
    const report = await evaluate(writeSet(), say(['Moscow', 'Moscow', 0]), false);
    const table = printReport(report, 1);
    expect(table).toContain('found 1 wrong 0 missed 3');
    expect(table).toContain('missed (1 of 3)');
    expect(table).toMatch(/hard traps violated\s+0 of 1/);
  });

  it('refuses a folder without gold', async () => {
    await expect(evaluate(mkdtempSync(join(tmpdir(), 'sidelight-eval-')), say(), false)).rejects.toThrow(
      'gold.json',
    );
  });
});

describe('the core of a mention', () => {
  const covers = (text: string, said: string, wanted: string, kind: string): boolean => {
    const span = (part: string): [number, number] => [text.indexOf(part), text.indexOf(part) + part.length];
    return coversCore(text, span(said), span(wanted), kind);
  };

  it.each([
    [
      'the ICRC, or International Committee of the Red Cross',
      'Red Cross',
      'International Committee of the Red Cross',
      'organisation',
      false,
    ],
    ['said Maria Zakharova', 'Zakharova', 'Maria Zakharova', 'person', true],
    ['over 150,000 people missing', 'people missing', 'over 150,000 people missing', 'figure', false],
    ['over 150,000 people missing', '150,000 people', 'over 150,000 people missing', 'figure', true],
    ['over 150,000 people missing', '50,000 people', '150,000 people', 'figure', false],
    [
      'the security guarantees for Ukraine',
      'the security guarantees',
      'security guarantees for Ukraine',
      'document',
      true,
    ],
    ['Ukrayna\u2019nın sözü', 'Ukrayna\u2019nın', 'Ukrayna', 'place', true],
    ['MoscowNow', 'Moscow', 'MoscowNow', 'place', false],
    ['in Moscow and far beyond it', 'Moscow and far beyond it', 'Moscow', 'place', false],
  ])('in “%s”, “%s” for “%s” (%s): %s', (text, said, wanted, kind, expected) => {
    expect(covers(text, said, wanted, kind)).toBe(expected);
  });

  it('always covers itself, and never what it does not touch', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){0,3}$/),
        fc.stringMatching(/^[a-z]{1,9}$/),
        (wanted, other) => {
          const text = `${other} ${wanted}`;
          const gold: [number, number] = [other.length + 1, text.length];
          expect(coversCore(text, gold, gold, 'place')).toBe(true);
          expect(coversCore(text, [0, other.length], gold, 'event')).toBe(false);
        },
      ),
    );
  });

  it('names entries as the pack does', () => {
    expect(entryIdOf("Russia's rejection of the Western security plan")).toBe(
      'russias-rejection-of-the-western-security-plan',
    );
    expect(entryIdOf('1,000-for-1,000 prisoner exchange')).toBe('1000-for-1000-prisoner-exchange');
  });
});

describe('the project’s own labelled set', async () => {
  const { buildSet, MENTIONS_DIR, readLabels, readSources, SET_DIR } = await import(
    '../../fixtures/mentions/build.ts'
  );
  const { findUnmarked } = await import('../../fixtures/mentions/gold.ts');
  const files = buildSet();
  const gold = JSON.parse(files.get('gold.json') ?? '{}') as Record<string, (typeof GOLD)['a']>;

  it('is what its sources say', () => {
    for (const [name, content] of files)
      expect(
        readFileSync(join(SET_DIR, name), 'utf8'),
        `${name}: run npx tsx tests/fixtures/mentions/build.ts`,
      ).toBe(content);
  });

  it('holds enough for a percentage to mean something', () => {
    const required = (lang: string): number =>
      Object.values(gold)
        .filter((g) => g.lang === lang)
        .flatMap((g) => g.mentions)
        .reduce((n, m) => n + m.count, 0);
    for (const lang of ['en', 'uk', 'ru', 'de', 'fr', 'es', 'pl', 'tr'])
      expect(required(lang), lang).toBeGreaterThanOrEqual(60);
    expect(
      Object.values(gold).filter((g) => (g.set as string) === 'off-topic').length,
    ).toBeGreaterThanOrEqual(20);
  });

  it('leaves no name unmarked that the same language marks elsewhere', () => {
    const documents = readSources();
    const unmarked = documents.flatMap((doc) => {
      const surfaces = new Set(
        Object.entries(gold)
          .filter(([, g]) => g.lang === doc.countedAs)
          .flatMap(([, g]) => g.mentions.map((m) => m.surface)),
      );
      return findUnmarked(doc, surfaces);
    });
    expect(unmarked).toEqual([]);
  });

  it('can be found, all of it, in the text that is scored', async () => {
    const { readVisibleText } = await import('../../../src/cli/annotate-file.ts');
    const report = await evaluate(
      MENTIONS_DIR,
      (name, bytes) => ({ text: readVisibleText(name, bytes).text, mentions: [] }),
      false,
    );
    expect(report.unlocated).toEqual([]);
    expect(Object.keys(report.byLabel).every((label) => readLabels().some((l) => l.label === label))).toBe(
      true,
    );
  });
});

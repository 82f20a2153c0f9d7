/** The order of statements on a card: as a rule over every entry of the bundled pack, and spelled out for some. */
import { describe, expect, it } from 'vitest';
import { describeEntry, FIRST_STATEMENTS } from '../../../src/knowledge/entry-card.ts';
import type { CardContent, PackRecords, Statement } from '../../../src/knowledge/model.ts';
import { records } from './bundled-records.ts';
import { compileValue } from './small-pack.ts';

const ROLES = ['own', 'joint', 'about'];
const RANKS = ['named', 'institution', 'unnamed', 'narration'];
const rankOf = ({ passage }: Statement) => RANKS.indexOf(passage.openness);
const speakerOf = ({ passage }: Statement) => passage.chain.at(-1)?.name ?? 'the article';

function cardOf(id: string, packs: readonly PackRecords[] = [records]): CardContent {
  const card = describeEntry(packs, id);
  if (card === null) throw new Error(`no card of "${id}"`);
  return card;
}

/** "own maria-zakharova's passage ← its answer", short enough to compare at a glance. */
function outline({ statements, more }: CardContent): string[] {
  const line = ({ role, passage, answers, answerTo = [] }: Statement) =>
    [
      `${role} ${passage.id}`,
      ...answers.map((answer) => `answered by ${answer.passage.id}`),
      ...answerTo.map((claim) => `answers ${claim.passage.id}`),
    ].join(', ');
  return [...statements.map(line), ...more.map((one) => `more: ${line(one)}`)];
}

describe('the order of statements', () => {
  const cards = records.entries.map(({ id }) => [id, cardOf(id)] as const);

  it.each(cards)('keeps the rules on the card of %s', (id, { statements, more, lineStatement }) => {
    const all = [...statements, ...more];
    expect(statements.length).toBeLessThanOrEqual(FIRST_STATEMENTS);

    // What it says itself first, then what it says with others.
    const roles = all.map(({ role }) => ROLES.indexOf(role));
    expect(roles).toEqual(roles.toSorted((a, b) => a - b));
    for (const { role, passage } of all) {
      const speaker = passage.chain.at(-1);
      const joint = speaker?.includes?.includes(id) ?? false;
      expect(role).toBe(speaker?.entry === id ? 'own' : joint ? 'joint' : 'about');
    }

    // What the line rests on is not said a second time.
    expect(all.map(({ passage }) => passage.id)).not.toContain(lineStatement.passage.id);

    // Then one per speaker, named before institution before unnamed before narration.
    const about = statements.filter(({ role }) => role === 'about');
    const speakers = about.map(speakerOf);
    expect(new Set(speakers).size).toBe(speakers.length);
    expect(about.map(rankOf)).toEqual(about.map(rankOf).toSorted((a, b) => a - b));

    // A speaker is heard a second time only after every other was heard once.
    const heard = new Set<string>();
    let again = false;
    for (const statement of all.filter(({ role }) => role === 'about')) {
      const known = heard.has(speakerOf(statement));
      expect(again && !known).toBe(false);
      again ||= known;
      heard.add(speakerOf(statement));
    }

    // Never a claim without the answer that the source gives, nor an answer without its claim.
    for (const { passage, answers, answerTo = [] } of [lineStatement, ...all]) {
      expect(answers.map((one) => one.passage.id)).toEqual(passage.answeredBy);
      expect(answerTo.map((one) => one.passage.id)).toEqual(passage.answers);
    }

    // Everything said by or about the entry is there, once, in the line, on its own or as an answer.
    const shown = [lineStatement, ...all].flatMap(({ passage, answers }) => [
      passage.id,
      ...answers.map((one) => one.passage.id),
    ]);
    expect(new Set(shown).size).toBe(shown.length);
    const told = records.passages.filter(
      ({ about: subjects, chain }) =>
        subjects.includes(id) || chain.at(-1)?.entry === id || chain.at(-1)?.includes?.includes(id),
    );
    expect(shown).toEqual(expect.arrayContaining(told.map((passage) => passage.id)));
  });

  it('lets Maria Zakharova speak first, with the answer of the analysts', () => {
    expect(outline(cardOf('maria-zakharova'))).toEqual(['own p2-zakharova, answered by p2-analysts']);
    expect(cardOf('maria-zakharova').lineStatement.passage.id).toBe('p2-spokesperson');
  });

  it('tells of Russia first what its officials say, then what unnamed others say, one each', () => {
    expect(outline(cardOf('russia')).slice(0, 6)).toEqual([
      'about p2-zakharova, answered by p2-analysts',
      'about p1-external-dictates',
      'about p3-frustration',
      'about p3-walk-out',
      'more: about p4-state-media, answered by p4-independent-media',
      'more: about p6-prisoners',
    ]);
  });

  it('puts the portrayal by Russian state media and its characterisation together, once, under their lines', () => {
    const lineOf = (id: string) => outline({ ...cardOf(id), statements: [cardOf(id).lineStatement] });
    expect(lineOf('russian-state-media')).toEqual(['own p4-state-media, answered by p4-independent-media']);
    expect(outline(cardOf('russian-state-media'))).toEqual([]);
    expect(lineOf('independent-media')).toEqual(['own p4-independent-media, answers p4-state-media']);
    expect(outline(cardOf('independent-media'))).toEqual([]);
  });

  it('tells the Istanbul talks as European officials do, with the answer to the demand', () => {
    expect(outline(cardOf('istanbul-talks'))).toEqual(['about p3-refusal, answered by p3-non-starter']);
    expect(cardOf('istanbul-talks').lineStatement.passage).toMatchObject({
      id: 'p3-walk-out',
      openness: 'unnamed',
    });
  });

  it('tells of the Western security plan the named before the unnamed, and what the article says last', () => {
    expect(outline(cardOf('western-security-plan')).slice(0, 4)).toEqual([
      'about p2-zakharova, answered by p2-analysts',
      'about p1-external-dictates',
      'about p4-state-media, answered by p4-independent-media',
      'about p2-coordination',
    ]);
  });

  it('hears what the Red Cross reports itself before what observers say, it among them', () => {
    expect(outline(cardOf('united-nations'))).toEqual(['joint p4-unaccounted']);
    expect(outline(cardOf('international-observers'))).toEqual(['own p4-unaccounted']);
    expect(outline(cardOf('international-committee-of-the-red-cross'))).toEqual([
      'own p6-war-dead',
      'joint p4-warning',
      'joint p4-unaccounted',
    ]);
  });

  it('names who takes part in an event and where it is, and the pack with its date', () => {
    const { names, pack } = cardOf('istanbul-talks');
    expect(names).toEqual({ 'russian-delegation': 'Russian delegation', istanbul: 'Istanbul' });
    expect(cardOf('maria-zakharova').names).toEqual({});
    expect(pack).toEqual({ title: records.title, version: records.version });
  });

  it('brings the figures of its measure, or those that its statements give', () => {
    const figuresOf = (id: string) => cardOf(id).figures.map(({ entry }) => entry);
    expect(figuresOf('over-150000-people-missing')).toEqual(['over-150000-people-missing']);
    expect(figuresOf('international-committee-of-the-red-cross')).toEqual([
      'over-150000-people-missing',
      'tens-of-thousands-of-prisoners-and-missing-persons',
    ]);
    expect(figuresOf('maria-zakharova')).toEqual([]);
  });

  it('returns null for an entry that no pack has', () => {
    expect(describeEntry([records], 'nobody')).toBeNull();
  });
});

describe('the card of an entry in several packs', () => {
  const shared = {
    format: 1,
    title: 'A pack',
    version: '2026-01-31',
    entries: {
      mayor: { kind: 'person', name: 'Mayor', line: { text: 'Holds the office.', passage: 'office' } },
    },
  };
  const place = { paragraph: 1 };
  const said = (source: string, text: string, more: object) => ({
    source,
    place,
    text,
    about: ['mayor'],
    ...more,
  });
  const first = compileValue({
    ...shared,
    id: 'first',
    sources: { gazette: { title: 'Gazette', paragraphs: 1, language: 'en' } },
    passages: {
      office: said('gazette', 'The mayor holds the office.', { openness: 'narration' }),
      charge: said('gazette', 'Rivals accuse the mayor.', {
        chain: [{ name: 'Rivals' }],
        openness: 'unnamed',
        answeredBy: ['denial'],
      }),
      denial: said('gazette', 'The mayor denies it.', {
        chain: ['mayor'],
        openness: 'named',
        answeredBy: ['reply'],
      }),
      reply: said('gazette', 'Rivals insist.', { chain: [{ name: 'Rivals' }], openness: 'unnamed' }),
    },
  });
  const second = compileValue({
    ...shared,
    id: 'second',
    sources: { courier: { title: 'Courier', paragraphs: 1, language: 'en' } },
    passages: { office: said('courier', 'The mayor is in office.', { openness: 'narration' }) },
  });

  it('takes statements from each, every article being a speaker of its own', () => {
    const { statements, lineStatement, entry } = cardOf('mayor', [first, second]);
    expect(entry.name).toBe('Mayor');
    expect(
      [lineStatement, ...statements]
        .filter(({ passage }) => passage.openness === 'narration')
        .map(({ source }) => source.title),
    ).toEqual(['Gazette', 'Courier']);
  });

  it('follows answers to answers, so that no side is cut off', () => {
    expect(outline(cardOf('mayor', [first]))).toEqual([
      'own denial, answered by reply, answers charge',
      'about charge, answered by denial, answered by reply',
    ]);
  });
});

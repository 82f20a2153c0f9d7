/** Two packs at once: what they share is one entry, all else stays apart, and no id leads anywhere else than before. */
import { describe, expect, it } from 'vitest';
import { compilePack } from '../../../src/knowledge/compile-pack.ts';
import type { CompiledPack } from '../../../src/knowledge/compiled.ts';
import { describeEntry } from '../../../src/knowledge/entry-card.ts';
import { joinPacks } from '../../../src/knowledge/join-packs.ts';
import { timeline } from '../../../src/knowledge/timeline.ts';
import { decide } from '../../../src/matching/decide.ts';
import { findCandidates } from '../../../src/matching/find-candidates.ts';
import { decodeIndex } from '../../../src/matching/match-index.ts';
import { renameIndex } from '../../../src/matching/rename-index.ts';
import { SMALL_PACK } from './small-pack.ts';

/** Names the council otherwise, and knows a person and evidence of the same name as another pack's. */
const OTHER = `format: 1
id: gazette
title: The gazette
version: 2026-02-01
sources:
  issue: { title: An issue, paragraphs: 2, language: en }
passages:
  plan:
    source: issue
    place: { paragraph: 1 }
    text: Anna Berg says the council has no money.
    chain: [anna-berg]
    openness: named
    about: [town, anna-berg, quay-street]
entries:
  anna-berg:
    kind: person
    name: Anna Berg
    line: { text: She speaks for the fishers., passage: plan }
  town:
    kind: organisation
    name: Council of the Harbour
    line: { text: 'It has no money, Anna Berg says.', passage: plan }
  quay-street:
    kind: place
    name: New quay
    line: { text: A street., passage: plan }
names:
  anna-berg: { en: [Anna Berg, { text: Berg, surname: true }] }
  town: { en: [Council of the Harbour, Harbour Council, { text: the council, case: any, needs: { article: ["<water>"] } }] }
cues:
  water: { en: [harbour, quay] }
`;

function compile(text: string, index = true): CompiledPack {
  const { pack, problems } = compilePack([{ name: 'pack.yaml', text }], { index });
  if (problems !== undefined) throw new Error(JSON.stringify(problems));
  return pack;
}

const PLAIN = { shipped: 'harbour', library: 'library' };
const harbour = compile(SMALL_PACK);
const gazette = compile(OTHER);
const indexOf = ({ index }: CompiledPack) => decodeIndex(Uint8Array.from(Buffer.from(index, 'base64')));

describe('packs that are joined', () => {
  const [first, second] = joinPacks([harbour, gazette], PLAIN);
  if (first === undefined || second === undefined) throw new Error('two went in');
  const packs = [first.records, second.records];

  it('share what is called the same and is of one kind', () => {
    expect(second.renaming.entry('town')).toBe('council');
    const card = describeEntry(packs, 'council');
    expect(card?.entry.name).toBe('Harbour Council');
    expect(card?.pack.title).toBe('The harbour');
    const sources = card?.statements.map(({ source }) => source.title);
    expect(sources).toContain('An issue');
  });

  it('keep apart what is of another kind, and what one pack alone has', () => {
    expect(second.renaming.entry('quay-street')).toBe('gazette/quay-street');
    expect(second.renaming.entry('anna-berg')).toBe('gazette/anna-berg');
    expect(describeEntry(packs, 'new-quay')?.entry.kind).toBe('event');
  });

  it('leave the ids of the pack that ships alone, whatever the order', () => {
    const [a, b] = joinPacks([gazette, harbour], PLAIN);
    expect(a?.renaming.entry('town')).toBe('council');
    expect(b?.renaming.entry('council')).toBe('council');
    expect(
      describeEntry(
        [a, b].map((pack) => pack?.records ?? harbour.records),
        'council',
      )?.entry.name,
    ).toBe('Council of the Harbour');
  });

  it('keep entries of one pack apart that bear one name', () => {
    const twins = compile(SMALL_PACK.replace('id: harbour', 'id: twins'), false);
    const alike = { kind: 'organisation', name: 'Harbour Council' } as const; // no author may; a future format might
    twins.records.entries = twins.records.entries.map((entry) => ({ ...entry, ...alike }));
    const [, other] = joinPacks([harbour, twins], PLAIN);
    expect(other?.records.entries.map(({ id }) => id)).toEqual(['council', 'twins/new-quay']);
  });

  it('lead from every id to the same as before', () => {
    const ids = new Set(second.records.passages.map(({ id }) => id));
    for (const { line } of second.records.entries) expect(ids).toContain(line.passage);
    const [passage] = second.records.passages;
    expect(passage?.chain[0]?.entry).toBe('gazette/anna-berg');
    expect(passage?.about).toEqual(['council', 'gazette/anna-berg', 'gazette/quay-street']);
    const [quay] = timeline(packs).groups.flatMap(({ items }) => items);
    expect(quay?.statement.answers.map(({ passage: { text } }) => text)).toHaveLength(1);
  });
});

describe('indexes under joined ids', () => {
  const [first, second] = joinPacks([harbour, gazette], PLAIN);
  if (first === undefined || second === undefined) throw new Error('two went in');
  const indexes = [
    renameIndex(indexOf(harbour), first.renaming),
    renameIndex(indexOf(gazette), second.renaming),
  ];

  function read(text: string) {
    const block = { id: 0, text, lang: 'en', scope: 1 };
    const found = indexes.map((index) => findCandidates(index, [block]));
    const mentions = decide({
      candidates: found.flatMap(({ candidates }) => candidates),
      cues: found.flatMap(({ cues }) => cues),
    });
    return mentions.map(({ entry, start, end }) => `${entry}: ${text.slice(start, end)}`);
  }

  it('find one mention where both know the words', () => {
    expect(read('The Harbour Council met.')).toEqual(['council: Harbour Council']);
  });

  it('go by the evidence of their own pack, and by surnames of their own', () => {
    expect(read('Then the council met.')).toEqual([]);
    expect(read('At the quay the council met Anna Berg, and then Berg left.')).toEqual([
      'council: the council',
      'gazette/anna-berg: Anna Berg',
      'gazette/anna-berg: Berg',
    ]);
  });
});

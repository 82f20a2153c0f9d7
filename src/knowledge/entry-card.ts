/**
 * What a card shows of an entry, in the order of the house: its line, with the passage that supports it and the
 * answer to that; then what the entry says itself, what it says together with others, what is said about it, one
 * statement per speaker, named before institution before unnamed before "the article says"; an accusation never
 * without the answer that the source gives; the rest behind "N more". What the line says is not said again, so a line
 * says all that its passage claims.
 */
import { knownFigures } from './known-figures.ts';
import type { CardContent, EntryRecord, Openness, PackRecords, PassageRecord, Statement } from './model.ts';
import { passagesWith } from './pack-lookup.ts';
import { isSpokenBy } from './passage-links.ts';
import { collectAnswers, makeStatement, passagesOf } from './statement.ts';

/** Statements before "N more": what a card holds beside its line without growing past a small window. */
export const FIRST_STATEMENTS = 4;

const ROLE_ORDER: readonly Statement['role'][] = ['own', 'joint'];
const OPENNESS_ORDER: readonly Openness[] = ['named', 'institution', 'unnamed', 'narration'];

/** The card of an entry over all packs; its name, line and facts come from the first that has it. Returns null where none has it. */
export function describeEntry(packs: readonly PackRecords[], id: string): CardContent | null {
  for (const home of packs) {
    const entry = home.entries.find((one) => one.id === id);
    if (entry === undefined) continue;
    const [support] = passagesOf(home, [entry.line.passage]);
    if (support === undefined)
      throw new Error(`pack "${home.id}" lacks the passage under the line of "${id}"`);
    const lineStatement = makeStatement(home, support, id);
    const ordered = orderStatements(packs, entry, lineStatement);
    const said = [lineStatement, ...ordered.statements, ...ordered.more];
    return {
      entry,
      lineStatement,
      ...ordered,
      figures: knownFigures(packs, entry, said),
      names: nameReferences(home, entry),
      pack: { title: home.title, version: home.version },
    };
  }
  return null;
}

function nameReferences(home: PackRecords, { event }: EntryRecord): Record<string, string> {
  if (event === null) return {};
  const wanted = new Set([...event.participants, ...(event.place === null ? [] : [event.place])]);
  const named = home.entries.filter(({ id }) => wanted.has(id));
  return Object.fromEntries(named.map(({ id, name }) => [id, name]));
}

function orderStatements(packs: readonly PackRecords[], entry: EntryRecord, line: Statement) {
  const told = packs.flatMap((records) => tellOf(records, entry.id)).filter(isBeyond(line));
  const own = ROLE_ORDER.flatMap((role) => told.filter((statement) => statement.role === role));
  const about = told.filter(({ role }) => role === 'about').toSorted(byOpenness);
  const { first, again } = splitBySpeaker(about, entry);
  const opening = [...own, ...first];
  const statements = opening.slice(0, FIRST_STATEMENTS);
  return { statements, more: [...opening.slice(FIRST_STATEMENTS), ...again] };
}

/** Tells what says something that the line, shown with its answers and what it answers, does not. */
function isBeyond(line: Statement): (statement: Statement) => boolean {
  const shown = new Set(voicesOf(line));
  return (statement) => voicesOf(statement).some((passage) => !shown.has(passage));
}

/** All that is shown with a statement, itself first. */
function voicesOf({ passage, answers, answerTo = [] }: Statement): PassageRecord[] {
  return [passage, ...[...answers, ...answerTo].map((one) => one.passage)];
}

/** Statements by and about an entry in one pack; answers stand with the claims they answer, not once more beside them. */
function tellOf(records: PackRecords, id: string): Statement[] {
  const passages = passagesWith(records, id);
  const attached = new Set(
    passages.flatMap((claim) => collectAnswers(records, claim)).filter((answer) => !isSpokenBy(answer, id)),
  );
  const leading = passages.filter((one) => !attached.has(one));
  // Passages that answer each other have no beginning: the first in the source leads.
  const led = new Set(leading.flatMap((one) => [one, ...collectAnswers(records, one)]));
  for (const passage of passages) {
    if (led.has(passage)) continue;
    leading.push(passage);
    for (const one of [passage, ...collectAnswers(records, passage)]) led.add(one);
  }
  return leading.map((passage) => makeStatement(records, passage, id));
}

/**
 * The first statement of every speaker, and all others. Among several of one speaker, what the entry itself is the
 * matter of goes before mere mention, and the text before its headline.
 */
function splitBySpeaker(about: readonly Statement[], entry: EntryRecord) {
  const bySpeaker = new Map<string, Statement[]>();
  for (const statement of about) {
    const key = speakerKey(statement);
    bySpeaker.set(key, [...(bySpeaker.get(key) ?? []), statement]);
  }
  const first: Statement[] = [];
  const again: Statement[] = [];
  for (const group of bySpeaker.values()) {
    const rank = ({ passage }: Statement) =>
      (passage.place.paragraph === 'headline' ? 2 : 0) + (isMatterOf(passage, entry) ? 0 : 1);
    const [leader, ...others] = group.toSorted((a, b) => rank(a) - rank(b));
    if (leader !== undefined) first.push(leader);
    again.push(...others);
  }
  return { first, again };
}

/** An event is the matter of the passages it rests on; any other entry of those that name it first. */
function isMatterOf(passage: PassageRecord, { id, event }: EntryRecord): boolean {
  return event === null ? passage.about[0] === id : event.passages.includes(passage.id);
}

function byOpenness(a: Statement, b: Statement): number {
  return OPENNESS_ORDER.indexOf(a.passage.openness) - OPENNESS_ORDER.indexOf(b.passage.openness);
}

/** Who says it, as far as a reader can tell speakers apart; every article is a speaker of its own. */
function speakerKey({ passage, source }: Statement): string {
  const last = passage.chain.at(-1);
  return last === undefined ? `article ${source.title}` : (last.entry ?? last.name);
}

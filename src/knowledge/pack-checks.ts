/**
 * What must fit together in a pack across its keys: references, places, speakers, dates.
 * Shape is checked before, by `schema.ts`; the order of events in `event-order.ts`;
 * names in `name-checks.ts`.
 */
import type { Locate } from './authored-files.ts';
import { readEdtf } from './edtf-date.ts';
import { findOrderProblems } from './event-order.ts';
import { describeMarkup } from './markup.ts';
import { nearestWord } from './nearest-word.ts';
import { type PathKey, type Problem, writePath } from './problem.ts';
import type { AuthoredEntry, AuthoredPack, AuthoredPassage } from './schema.ts';

/** A source's own words are evidence for an order, not a copy of the source. */
const MAX_CITED_WORDS = 12;

/** Collects problems and puts file and line to them. */
export type Report = (path: readonly PathKey[], reason: string, remedy: string) => void;

/** Problems of meaning in a pack whose shape is right. */
export function checkPack(pack: AuthoredPack, locate: Locate): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (path, reason, remedy) => {
    problems.push({ ...locate(path), path: writePath(path), reason, remedy });
  };
  for (const [id, source] of Object.entries(pack.sources))
    checkDate(['sources', id, 'published'], source.published, report);
  for (const [id, passage] of Object.entries(pack.passages)) checkPassage(id, passage, pack, report);
  for (const [id, entry] of Object.entries(pack.entries)) checkEntry(id, entry, pack, report);
  findOrderProblems(pack, report);
  return problems;
}

function checkPassage(id: string, passage: AuthoredPassage, pack: AuthoredPack, report: Report): void {
  const at = ['passages', id];
  checkIds([...at, 'source'], passage.source, pack.sources, 'source', report);
  checkIds([...at, 'about'], passage.about, pack.entries, 'entry', report);
  checkIds([...at, 'answeredBy'], passage.answeredBy, pack.passages, 'passage', report);
  for (const [index, speaker] of passage.chain.entries())
    if (typeof speaker === 'string')
      checkIds(
        [...at, 'chain', index],
        speaker,
        pack.entries,
        'entry',
        report,
        ', or `{ name: … }` for a speaker that is no entry',
      );
  checkSpeaker(at, passage, report);
  checkPlace(at, passage, pack, report);
  checkDate([...at, 'asOf'], passage.asOf, report);
  checkMarkup([...at, 'text'], passage.text, report);
  if (passage.answeredBy.includes(id))
    report([...at, 'answeredBy'], 'the passage answers itself', 'name the passage that holds the answer');
}

function checkSpeaker(at: PathKey[], { openness, chain }: AuthoredPassage, report: Report): void {
  if (openness === 'narration' && chain.length > 0)
    report(
      [...at, 'chain'],
      'a passage the article itself says ("narration") has a speaker',
      'take `chain` out, or write how openly the speaker says it: named, institution or unnamed',
    );
  if (openness !== 'narration' && chain.length === 0)
    report(
      [...at, 'openness'],
      'the passage has no speaker',
      'add `chain:` with who says it, outermost first, or write `openness: narration` where the article itself says it',
    );
}

function checkPlace(
  at: PathKey[],
  { place, source }: AuthoredPassage,
  pack: AuthoredPack,
  report: Report,
): void {
  const paragraphs = pack.sources[source]?.paragraphs; // a source that does not exist is reported as such
  if (typeof place.paragraph === 'number' && paragraphs !== undefined && place.paragraph > paragraphs)
    report(
      [...at, 'place', 'paragraph'],
      `paragraph ${place.paragraph} is out of range: the source "${source}" has ${paragraphs}`,
      'count body paragraphs from 1, without headline, standfirst and section headings',
    );
}

function checkEntry(id: string, entry: AuthoredEntry, pack: AuthoredPack, report: Report): void {
  const at = ['entries', id];
  checkIds([...at, 'line', 'passage'], entry.line.passage, pack.passages, 'passage', report);
  checkMarkup([...at, 'line', 'text'], entry.line.text, report);
  checkMarkup([...at, 'name'], entry.name, report, 'none');
  const support = pack.passages[entry.line.passage]; // one that does not exist is reported above
  if (support !== undefined && !support.about.includes(id) && !support.chain.includes(id))
    report(
      [...at, 'line', 'passage'],
      `the passage "${entry.line.passage}" neither is about "${id}" nor said by it, so it cannot support its line`,
      `choose another passage, or add "${id}" to what this one is \`about\``,
    );
  checkFacts(at, entry, report);
  if (entry.event !== undefined) checkEvent([...at, 'event'], entry.event, pack, report);
  if (entry.figure !== undefined) checkFigure([...at, 'figure'], entry.figure, pack, report);
}

function checkFacts(at: PathKey[], entry: AuthoredEntry, report: Report): void {
  for (const facts of ['event', 'figure'] as const) {
    const [isKind, has] = [entry.kind === facts, entry[facts] !== undefined];
    if (isKind && !has)
      report([...at, 'kind'], `the ${facts} has no facts`, `add \`${facts}:\`, or correct \`kind\``);
    if (!isKind && has)
      report(
        [...at, facts],
        `facts of a ${facts} in an entry of kind "${entry.kind}"`,
        `write \`kind: ${facts}\`, or take \`${facts}\` out`,
      );
  }
}

function checkEvent(
  at: PathKey[],
  event: NonNullable<AuthoredEntry['event']>,
  pack: AuthoredPack,
  report: Report,
): void {
  checkIds([...at, 'passages'], event.passages, pack.passages, 'passage', report);
  checkIds([...at, 'participants'], event.participants, pack.entries, 'entry', report);
  checkIds([...at, 'place'], event.place ?? [], pack.entries, 'entry', report);
  checkIds([...at, 'after'], event.after, pack.entries, 'entry', report);
  checkDate([...at, 'date'], event.date, report);
  if (event.cited === undefined && (event.when !== undefined || event.after.length > 0))
    report(
      at,
      '`when` or `after` stands without the words it rests on',
      "add `cited:` with the source's own words, or take it out",
    );
  const words = (event.cited ?? '').split(/\s+/).length;
  if (words > MAX_CITED_WORDS)
    report([...at, 'cited'], `${words} words are cited`, `cite ${MAX_CITED_WORDS} words at most`);
}

function checkFigure(
  at: PathKey[],
  figure: NonNullable<AuthoredEntry['figure']>,
  pack: AuthoredPack,
  report: Report,
): void {
  checkIds([...at, 'passage'], figure.passage, pack.passages, 'passage', report);
  if ((figure.bound === 'between') !== (figure.to !== undefined))
    report(
      [...at, figure.to === undefined ? 'bound' : 'to'],
      figure.to === undefined
        ? 'the bound "between" has no upper end'
        : '`to` stands without the bound "between"',
      'write both `bound: between` and `to:`, or neither',
    );
}

function checkIds(
  path: readonly PathKey[],
  ids: string | readonly string[],
  known: Readonly<Record<string, unknown>>,
  what: string,
  report: Report,
  orElse = '',
): void {
  for (const [index, id] of [ids].flat().entries()) {
    if (Object.hasOwn(known, id)) continue;
    const nearest = nearestWord(id, Object.keys(known));
    report(
      typeof ids === 'string' ? path : [...path, index],
      `no ${what} has the id "${id}"`,
      nearest === null ? `write the id of a ${what} of this pack${orElse}` : `did you mean "${nearest}"?`,
    );
  }
}

function checkDate(path: readonly PathKey[], date: string | undefined, report: Report): void {
  if (date !== undefined && readEdtf(date) === null)
    report(
      path,
      `"${date}" is not a date in EDTF`,
      'write "2025-08-14", "2025-08", "2025", "2025-08~" (about) or "2025-06/2025-08"',
    );
}

function checkMarkup(path: readonly PathKey[], text: string, report: Report, allowed?: 'none'): void {
  const problem = describeMarkup(text, allowed === 'none' ? [] : undefined);
  if (problem !== null) report(path, problem.reason, problem.remedy);
}

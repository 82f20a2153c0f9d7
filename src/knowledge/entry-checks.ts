/**
 * What must fit together in one entry of a pack.
 */
import { checkDate, checkIds, checkMarkup, type Report, withArticle } from './check-pieces.ts';
import type { PathKey } from './problem.ts';
import type { AuthoredEntry, AuthoredPack, AuthoredPassage } from './schema.ts';

/** A source's own words are evidence for an order, not a copy of the source. */
const MAX_CITED_WORDS = 12;

/** Problems of the entries: the passage under the line of each, and the facts that its kind asks for. */
export function checkEntries(pack: AuthoredPack, report: Report): void {
  const supports = findSupported(pack);
  for (const [id, entry] of Object.entries(pack.entries)) checkEntry(id, entry, pack, supports, report);
}

/** Tells whether a passage is about an entry, or said by it. One passage may support the lines of all. */
function findSupported({ passages }: AuthoredPack): (passage: string, entry: string) => boolean {
  const known = new Map<string, Set<string>>();
  return (id, entry) => {
    const passage = passages[id];
    if (passage === undefined) return true; // one that does not exist is reported as such
    const supported = known.get(id) ?? new Set([...passage.about, ...speakersOf(passage)]);
    known.set(id, supported);
    return supported.has(entry);
  };
}

function checkEntry(
  id: string,
  entry: AuthoredEntry,
  pack: AuthoredPack,
  supports: ReturnType<typeof findSupported>,
  report: Report,
): void {
  const at = ['entries', id];
  checkIds([...at, 'line', 'passage'], entry.line.passage, pack.passages, 'passage', report);
  checkMarkup([...at, 'line', 'text'], entry.line.text, report);
  checkMarkup([...at, 'name'], entry.name, report, 'none');
  if (!supports(entry.line.passage, id))
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
        `facts of ${withArticle(facts)} in an entry of kind "${entry.kind}"`,
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
  checkCited(at, event.cited, report);
  for (const [index, moment] of (event.further ?? []).entries()) {
    checkIds([...at, 'further', index, 'passages'], moment.passages, pack.passages, 'passage', report);
    checkCited([...at, 'further', index], moment.cited, report);
  }
}

function checkCited(at: PathKey[], cited: string | undefined, report: Report): void {
  const words = (cited ?? '').split(/\s+/).length;
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
  if (figure.measure !== undefined)
    checkIds([...at, 'measure'], figure.measure, pack.measures, 'measure', report);
  if ((figure.bound === 'between') !== (figure.to !== undefined))
    report(
      [...at, figure.to === undefined ? 'bound' : 'to'],
      figure.to === undefined
        ? 'the bound "between" has no upper end'
        : '`to` stands without the bound "between"',
      'write both `bound: between` and `to:`, or neither',
    );
}

const speakersOf = ({ chain }: AuthoredPassage): string[] =>
  chain.flatMap((speaker) =>
    typeof speaker === 'string' ? speaker : [speaker.entry ?? [], speaker.includes ?? []].flat(),
  );

/**
 * The second step: of all that was found in one reading, what stands. Pure and
 * small; runs in the page, over everything seen so far.
 */
import type { Findings } from './find-candidates.ts';
import type { Candidate, Mention } from './model.ts';

/** Scope of the page around the articles: what is seen there counts for every article. */
const AROUND = 0;

/** Name of the cue that a surname is seen in full, or claimed by another first name. */
export function surnameCue(seen: 'full' | 'rival', entry: string, surname: string): string {
  return `${seen}:${entry}:${surname}`;
}

/** Cues by scope; the page around counts for every article, and sees all of them. */
export function gatherEvidence({ cues }: Findings): (scope: number) => ReadonlySet<string> {
  const all = new Set<string>();
  const around = new Set<string>();
  const inside = new Map<number, Set<string>>();
  for (const { name, scope } of cues) {
    all.add(name);
    if (scope === AROUND) around.add(name);
    else inside.set(scope, (inside.get(scope) ?? new Set()).add(name));
  }
  const gathered = new Map<number, ReadonlySet<string>>([[AROUND, all]]);
  return (scope) => {
    let seen = gathered.get(scope);
    if (!seen) {
      seen = new Set([...around, ...(inside.get(scope) ?? [])]); // none: no cue in this article
      gathered.set(scope, seen);
    }
    return seen;
  };
}

/** Why a candidate stands, or null where it does not. */
export function judge({ entry, why, on }: Candidate, seen: ReadonlySet<string>): string | null {
  if (!on) return why;
  if (on.unless?.some((cue) => seen.has(cue))) return null;
  const reasons: string[] = [];
  let full = false;
  if (on.surname) {
    const { name, known } = on.surname;
    if (seen.has(surnameCue('rival', entry, name))) return null;
    full = seen.has(surnameCue('full', entry, name));
    if (!full && !known && !on.needs) return null;
    reasons.push(full ? 'surname, full name in the article' : 'surname');
  }
  // The full name makes up for all other evidence.
  for (const list of full ? [] : (on.needs ?? [])) {
    const found = list.find((cue) => seen.has(cue));
    if (found === undefined) return null;
    reasons.push(`in the article: ${found}`);
  }
  return reasons.length > 0 ? why + (why.includes(': ') ? ', ' : ': ') + reasons.join(', ') : why;
}

/** Leftmost first, then longest; where two entries claim the same words, the specific one, then by id. */
function compare(a: Candidate, b: Candidate): number {
  return (
    a.block - b.block ||
    a.start - b.start ||
    b.end - a.end ||
    Number(a.general) - Number(b.general) ||
    (a.entry < b.entry ? -1 : a.entry > b.entry ? 1 : 0) ||
    (a.why < b.why ? -1 : a.why > b.why ? 1 : 0)
  );
}

/**
 * Decides over all findings of one reading; groups by scope itself. Slices, their order and their
 * repetition do not matter. Mentions come sorted by block and start, without overlaps.
 */
export function decide(findings: Findings): Mention[] {
  const evidence = gatherEvidence(findings);
  const standing: { candidate: Candidate; why: string }[] = [];
  for (const candidate of findings.candidates.filter(({ quantity }) => !quantity).sort(compare)) {
    const last = standing.at(-1)?.candidate;
    if (last && last.block === candidate.block && candidate.start < last.end) continue;
    const why = judge(candidate, evidence(candidate.scope));
    if (why !== null) standing.push({ candidate, why });
  }
  const specific = new Set(
    standing.filter(({ candidate }) => !candidate.general).map(({ candidate }) => candidate.scope),
  );
  return standing.map(({ candidate: { block, start, end, entry, general, scope }, why }) => ({
    block,
    start,
    end,
    entry,
    why,
    shown: !general || specific.has(scope) || (scope === AROUND && specific.size > 0),
  }));
}

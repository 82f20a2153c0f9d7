/**
 * Amounts of what the knowledge counts, decided over the article as names are:
 * "about 160,000 people missing" is of the measure that "over 150,000" is of.
 * Which measures there are is data of the pack (`measures:`).
 */
import { gatherEvidence, judge } from './decide.ts';
import type { Findings } from './find-candidates.ts';
import type { Amount, Candidate, Mention, Quantity } from './model.ts';

interface Counted {
  candidate: Candidate;
  amount: Amount;
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

/** By block and place; of several readings of one number, the longest first, then by measure. */
function compare({ candidate: a, amount: one }: Counted, { candidate: b, amount: other }: Counted): number {
  return (
    a.block - b.block ||
    a.start - b.start ||
    b.end - a.end ||
    (one.measure < other.measure ? -1 : one.measure > other.measure ? 1 : 0) ||
    (a.why < b.why ? -1 : a.why > b.why ? 1 : 0)
  );
}

/**
 * The amounts that stand, sorted by block and start, one for each number. What `decide` took for a mention, the
 * known figure itself among them, is none: `mentions` are its answer for the same findings.
 */
export function decideQuantities(findings: Findings, mentions: readonly Mention[]): Quantity[] {
  const counted = findings.candidates.flatMap((candidate): Counted[] =>
    candidate.quantity ? [{ candidate, amount: candidate.quantity }] : [],
  );
  if (counted.length === 0) return [];
  const evidence = gatherEvidence(findings);
  const standing: Quantity[] = [];
  for (const { candidate, amount } of counted.sort(compare)) {
    const { block, start, end, scope } = candidate;
    const taken =
      mentions.some((mention) => mention.block === block && overlaps(mention, amount)) ||
      standing.some((other) => other.block === block && overlaps(other, amount));
    const why = taken ? null : judge(candidate, evidence(scope));
    if (why !== null) standing.push({ ...amount, block, span: { start, end }, why });
  }
  return standing;
}

/**
 * Judges one document's predictions against its gold by offsets. Sums over documents and their
 * printing are score-table.ts.
 *
 * A prediction finds a gold mention when all of this holds:
 * - its entry is the gold's label (or, once nothing fits better, one of its alternatives);
 * - one span holds the other at word bounds, or, for what is neither place nor figure, they
 *   overlap and share a word of four letters or more;
 * - the overlap is at least a third (`CORE_SHARE`) of the letters and digits of either span;
 * - where the gold is a figure with digits, the prediction holds one of its numbers whole.
 * One prediction finds one mention and the other way round. What is left over is, in this order:
 * a trap, a zone trap, optional, neutral for its label, nested in a labelled span, or wrong.
 */
import {
  holds,
  overlapOf,
  type Placed,
  type PlacedEntry,
  type PlacedGold,
  type PlacedTrap,
  placeGold,
} from './gold-places.ts';
import { type GoldEntry, isWordBounded, type LabelRule, type Span, squeeze } from './labelled-set.ts';

/** Least part of either span's letters and digits that the overlap covers: “Red Cross” is not the “International Committee of the Red Cross”. */
export const CORE_SHARE = 1 / 3;

export interface Predicted {
  start: number;
  end: number;
  /** Entry id. */
  entry: string;
}
/** A line of the report: what, where, and why it counts as it does. */
export interface Finding {
  entry: string;
  surface: string;
  why: string;
  context: string;
}
export interface DocumentScore {
  found: Finding[];
  wrong: Finding[];
  missed: Finding[];
  /** Violated occurrences; hard ones stand in `wrong` too. */
  traps: Finding[];
  softTraps: Finding[];
  zones: Finding[];
  stretchFound: number;
  neutral: number;
  /** Gold occurrences whose context the text does not hold. Required ones stand in `missed` too. */
  unlocated: string[];
  shown: number;
}

const lettersOf = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length;
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3);
const NUMBER = /\p{N}+(?:[.,\u2009\u00a0\u202f ]?\p{N}{3})*/gu;

/** Scores what would be shown in one document. `text` is what the offsets count in. */
export function scoreDocument(
  text: string,
  predicted: Predicted[],
  gold: GoldEntry,
  labels: Map<string, LabelRule>,
): DocumentScore {
  const placed = placeGold(text, gold);
  const left = assign(text, predicted, placed.required, labels);
  return judge(text, left, { ...placed, labels, shown: predicted.length });
}

const spanOf = (p: Predicted): Span => [p.start, p.end];

/** The rule of the module's header, labels apart. */
export function coversCore(text: string, prediction: Span, gold: Span, kind: string): boolean {
  const both = overlapOf(prediction, gold);
  if (!both) return false;
  const [said, wanted, shared] = [prediction, gold, both].map((s) => text.slice(...s)) as [
    string,
    string,
    string,
  ];
  const nested =
    (holds(prediction, gold) && isWordBounded(text, gold)) ||
    (holds(gold, prediction) && isWordBounded(text, prediction));
  const sharesWord =
    kind !== 'place' &&
    kind !== 'figure' &&
    wordsOf(said).some((word) => wordsOf(wanted).includes(word) && wordsOf(shared).includes(word));
  if (!nested && !sharesWord) return false;
  if (lettersOf(shared) < CORE_SHARE * Math.max(lettersOf(said), lettersOf(wanted))) return false;
  const numbers = kind === 'figure' ? [...wanted.matchAll(NUMBER)] : [];
  return (
    numbers.length === 0 ||
    numbers.some((n) => holds(prediction, [gold[0] + n.index, gold[0] + n.index + n[0].length]))
  );
}

/** Pairs predictions with gold, best fit first; returns the predictions without a partner. */
function assign(
  text: string,
  predicted: Predicted[],
  required: PlacedGold[],
  labels: Map<string, LabelRule>,
): Predicted[] {
  const fits = (p: Predicted, g: PlacedGold, alternatives: boolean, exact: boolean): boolean => {
    if (!g.span || !(alternatives ? g.entries.includes(p.entry) : g.entries[0] === p.entry)) return false;
    const kind = labels.get(p.entry)?.kind ?? ''; // an entry the inventory does not know has no kind
    return exact ? p.start === g.span[0] && p.end === g.span[1] : coversCore(text, spanOf(p), g.span, kind);
  };
  let left = predicted;
  for (const [alternatives, exact] of [
    [false, true],
    [false, false],
    [true, true],
    [true, false],
  ] as const) {
    left = left.filter((p) => {
      const match = required.find((g) => !g.taken && fits(p, g, alternatives, exact));
      if (match) match.taken = true;
      return !match;
    });
  }
  return left;
}

interface Field extends PlacedEntry {
  labels: Map<string, LabelRule>;
  shown: number;
}

function judge(text: string, left: Predicted[], field: Field): DocumentScore {
  const { required, traps, optional, labels } = field;
  const score: DocumentScore = {
    found: [],
    wrong: [],
    missed: [],
    traps: [],
    softTraps: [],
    zones: [],
    stretchFound: 0,
    neutral: 0,
    unlocated: field.unlocated,
    shown: field.shown,
  };
  for (const g of required) {
    const finding = {
      entry: g.entries[0] ?? '',
      surface: g.surface,
      why: g.span ? 'not shown' : 'its context is not in the text',
      context: contextAt(text, g.span),
    };
    if (g.stretch) score.stretchFound += Number(g.taken);
    else (g.taken ? score.found : score.missed).push(finding);
  }
  const around: Span[] = [...required, ...optional, ...traps.filter((t) => !t.zone)].flatMap((x) =>
    x.span ? [x.span] : [],
  );
  for (const p of left) {
    const span = spanOf(p);
    const surface = text.slice(p.start, p.end);
    const finding = { entry: p.entry, surface, why: '', context: contextAt(text, span) };
    const hits = (x: Placed): boolean =>
      x.span !== null && x.entries.includes(p.entry) && overlapOf(span, x.span) !== null;
    const allowed = optional.find((o) => hits(o) && String(o.span) === String(span));
    const trap = allowed ? undefined : traps.find((t) => !t.zone && hits(t));
    const zone =
      trap || allowed ? undefined : traps.find((t) => t.zone && fallsInZone(t, span, surface, around));
    if (trap?.soft) score.softTraps.push({ ...finding, why: trap.why });
    else if (trap || zone) {
      const why = (trap ?? zone)?.why ?? ''; // one of the two is there
      score.wrong.push({ ...finding, why: `trap: ${why}` });
      (trap ? score.traps : score.zones).push({ ...finding, why });
    } else if (
      optional.some(hits) ||
      isNeutral(surface, labels.get(p.entry)) ||
      around.some((s) => isInside(text, span, s))
    )
      score.neutral += 1;
    else score.wrong.push({ ...finding, why: labels.has(p.entry) ? whyNot(p, required) : 'no such label' });
  }
  return score;
}

function fallsInZone(zone: PlacedTrap, span: Span, surface: string, around: Span[]): boolean {
  if (zone.span) return overlapOf(span, zone.span) !== null;
  const alike = squeeze(surface).text.toLowerCase() === squeeze(zone.surface).text.toLowerCase();
  return alike && !around.some((s) => overlapOf(s, span));
}

/** Whether a span is a proper part of another, its own English article left out: “the West” in “the ⟦West's plan⟧”. */
function isInside(text: string, [start, end]: Span, outer: Span): boolean {
  const article = /^the\s+/i.exec(text.slice(start, end))?.[0].length ?? 0; // most names have none
  const inner: Span = [start + article, end];
  return holds(outer, inner) && String(outer) !== String(inner);
}

const isNeutral = (surface: string, rule: LabelRule | undefined): boolean =>
  rule?.neutral.some((pattern) => pattern.test(surface.trim())) ?? false;

const whyNot = (p: Predicted, required: PlacedGold[]): string =>
  required.some((g) => g.span && overlapOf(g.span, spanOf(p)))
    ? 'overlaps a mention of something else, or a second mark on one'
    : 'not in gold';

/** Code units of text shown on each side of a finding. */
const SHOWN_CONTEXT = 40;

function contextAt(text: string, span: Span | null): string {
  if (!span) return '';
  const [start, end] = span;
  return `${text.slice(Math.max(0, start - SHOWN_CONTEXT), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + SHOWN_CONTEXT)}`
    .replace(/\s+/g, ' ')
    .trim();
}

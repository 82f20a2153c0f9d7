/**
 * Finds a document's gold in its visible text: where each labelled occurrence stands.
 * How predictions are judged against it is scoring.ts.
 */
import {
  entryIdOf,
  findContext,
  findSurface,
  type GoldEntry,
  type GoldItem,
  type Span,
  squeeze,
} from './labelled-set.ts';

/** One labelled occurrence. */
export interface Placed {
  /** Null where the text does not hold it. */
  span: Span | null;
  /** Entry ids that answer it; the first is the label. */
  entries: string[];
  surface: string;
  /** A prediction has found it. */
  taken: boolean;
}
export interface PlacedGold extends Placed {
  stretch: boolean;
}
export interface PlacedTrap extends Placed {
  why: string;
  zone: boolean;
  soft: boolean;
}

/** Everything labelled in one document. */
export interface PlacedEntry {
  required: PlacedGold[];
  traps: PlacedTrap[];
  optional: Placed[];
  /** Contexts the text does not hold; those of zones are not expected in it. */
  unlocated: string[];
}

/** Places all gold of a document. A zone's trap has a span only where the text holds its whole context, which it should not. */
export function placeGold(text: string, gold: GoldEntry): PlacedEntry {
  const unlocated: string[] = [];
  const required: PlacedGold[] = placeAll(text, gold.mentions, unlocated, false).map(
    ({ item, ...placed }) => ({
      ...placed,
      entries: [item.label, ...(item.alt ?? [])].map(entryIdOf),
      stretch: item.stretch === true,
    }),
  );
  const claimed = required.flatMap((r) => (r.span ? [r.span] : []));
  const place = gold.mustNot.map((item) =>
    placeAll(text, [item], item.zone ? [] : unlocated, item.zone === true),
  );
  const traps: PlacedTrap[] = place.flat().map(({ item, ...placed }) => ({
    ...placed,
    entries: [item.label, ...(item.alt ?? [])].map(entryIdOf),
    why: item.why,
    zone: item.zone === true,
    soft: item.soft === true,
  }));
  const optional: Placed[] = placeOptional(text, gold, claimed);
  return { required, traps, optional, unlocated };
}

function placeAll<T extends GoldItem>(
  text: string,
  items: T[],
  unlocated: string[],
  exactly: boolean,
): (Placed & { item: T })[] {
  const squeezed = squeeze(text);
  const open = items.flatMap((item) =>
    (item.ctx ?? []).map((ctx) => ({ item, ctx, spans: findContext(text, squeezed, ctx, exactly) })),
  );
  const claims = new Map<T, Set<string>>();
  const result = new Map<(typeof open)[number], Span | null>();
  // contexts that fit one place only speak first; the others take what is left, in order
  for (const one of [...open].sort((a, b) => Number(a.spans.length > 1) - Number(b.spans.length > 1))) {
    const mine = claims.get(one.item) ?? new Set<string>();
    claims.set(one.item, mine);
    const span = one.spans.find((s) => !mine.has(String(s))) ?? null;
    if (span) mine.add(String(span));
    else if (!exactly) unlocated.push(one.ctx);
    result.set(one, span);
  }
  return open.map((one) => ({
    item: one.item,
    span: result.get(one) ?? null,
    entries: [],
    surface: one.item.surface,
    taken: false,
  }));
}

function placeOptional(text: string, gold: GoldEntry, claimed: Span[]): Placed[] {
  const squeezed = squeeze(text);
  return gold.optional.flatMap((item) => {
    const spans = item.ctx
      ? placeAll(text, [item], [], false).flatMap((p) => (p.span ? [p.span] : []))
      : findSurface(text, squeezed, item.surface).filter((s) => !claimed.some((c) => overlapOf(s, c)));
    return spans.map((span) => ({
      span,
      entries: item.labels.map(entryIdOf),
      surface: item.surface,
      taken: false,
    }));
  });
}

/** What two spans share; null where they only touch. */
export const overlapOf = (a: Span, b: Span): Span | null => {
  const both: Span = [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
  return both[0] < both[1] ? both : null;
};
/** Whether the first span holds the second. */
export const holds = (a: Span, b: Span): boolean => a[0] <= b[0] && a[1] >= b[1];

/** The figures that belong on a card, for a page's own numbers to stand beside. Comparing them is the reader's business. */
import type { EntryRecord, KnownFigure, PackRecords, PassageRecord, Statement } from './model.ts';
import { findPassage } from './pack-lookup.ts';
import { withSource } from './statement.ts';

/**
 * For a figure: itself, and every figure of its measure in any pack. For any other entry: the figures that these
 * statements or their answers give. In the order of the packs, the entry itself first.
 */
export function knownFigures(
  packs: readonly PackRecords[],
  entry: EntryRecord,
  said: readonly Statement[],
): KnownFigure[] {
  const given = new Set(
    said.flatMap(({ passage, answers }) => [passage, ...answers.map((one) => one.passage)]),
  );
  const all = packs.flatMap((records) => records.entries.flatMap((one) => readFigure(records, one, given)));
  const { figure: own } = entry;
  const wanted = all.filter(({ known, isGiven }) => {
    if (own === null) return isGiven;
    return known.entry === entry.id || (own.measure !== undefined && known.figure.measure === own.measure);
  });
  const sorted = wanted.toSorted(
    (a, b) => Number(b.known.entry === entry.id) - Number(a.known.entry === entry.id),
  );
  const measures = new Set(sorted.map(({ known }) => known.figure.measure));
  return [...sorted.map(({ known }) => known), ...(own === null ? [] : listAmounts(packs, sorted, measures))];
}

/** Amounts of the same measures that passages give which are no figures of a pack: under the figure that says what is counted. */
function listAmounts(
  packs: readonly PackRecords[],
  sorted: readonly { known: KnownFigure }[],
  measures: ReadonlySet<string | undefined>,
): KnownFigure[] {
  return packs.flatMap((records) =>
    (records.amounts ?? []).flatMap(({ measure, passage: id, ...amount }): KnownFigure[] => {
      const same =
        measures.has(measure) && sorted.find(({ known }) => known.figure.measure === measure)?.known;
      const passage = same && findPassage(records, id);
      if (!same || !passage) return [];
      const figure = {
        ...same.figure,
        ...amount,
        asOf: null,
        asOfBounds: null,
        speaker: passage.chain,
        passage: id,
      };
      return [{ ...same, figure, ...withSource(records, passage) }];
    }),
  );
}

function readFigure(
  records: PackRecords,
  { id, name, figure }: EntryRecord,
  given: ReadonlySet<PassageRecord>,
): { known: KnownFigure; isGiven: boolean }[] {
  const passage = figure && findPassage(records, figure.passage);
  if (!passage) return []; // no figure; a compiled pack has the passage of every figure
  return [
    { known: { entry: id, name, figure, ...withSource(records, passage) }, isGiven: given.has(passage) },
  ];
}

/**
 * Where undated things stand in the band of the source's own time: a column for each time,
 * marks side by side and in rows, in no order among each other. Pure arithmetic.
 */

export interface BandColumn {
  /** Ends of the column's piece of the line; pieces do not touch, for nothing is to scale. */
  from: number;
  to: number;
  /** Left upper corners of its marks. */
  marks: { x: number; y: number }[];
}

export interface BandLayout {
  columns: BandColumn[];
  /** Where the line stands, below the marks. */
  line: number;
}

const GAP = 5; // between marks
const BREAK = 3; // of the line, on either side of a column

/** Lays out as many marks as counted per column over `width` units, each `mark` wide and high. */
export function layOutBand(counts: readonly number[], width: number, mark: number): BandLayout {
  const column = width / Math.max(1, counts.length);
  const perRow = Math.max(1, Math.floor((column - 2 * BREAK + GAP) / (mark + GAP)));
  const rows = Math.max(1, ...counts.map((count) => Math.ceil(count / perRow)));
  const line = rows * (mark + GAP) + GAP;
  return {
    line,
    columns: counts.map((count, index) => {
      const middle = (index + 0.5) * column;
      const marks = Array.from({ length: count }, (_, at) => {
        const row = Math.floor(at / perRow);
        const inRow = Math.min(perRow, count - row * perRow);
        const left = middle - (inRow * (mark + GAP) - GAP) / 2;
        return { x: left + (at % perRow) * (mark + GAP), y: line - GAP - mark - row * (mark + GAP) };
      });
      return { from: index * column + BREAK, to: (index + 1) * column - BREAK, marks };
    }),
  };
}

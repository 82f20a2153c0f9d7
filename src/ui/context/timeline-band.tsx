/**
 * The source's own time at a glance: one mark for each event without a date, filled for those on this
 * page. Marks in one column have no order, and nothing here stands on the axis of dates.
 */
import type { Timeline } from '../../knowledge/model.ts';
import { nameSourceTime } from '../wording.ts';
import { type BandColumn, layOutBand } from './band-layout.ts';
import { FormShape } from './timeline-form.tsx';

const MARK = 12; // CSS px; smaller than on the axis: there is no number to read
const LEAST_COLUMN = 68; // CSS px that the longest word under a column takes; where there is less, the times stand in rows

type Group = Timeline['groups'][number];

interface TimelineBandProps {
  groups: Timeline['groups'];
  onPage: ReadonlySet<string>;
  /** CSS px. */
  width: number;
}

export function TimelineBand({ groups, onPage, width }: TimelineBandProps) {
  const placed = groups.filter(({ when }) => when !== 'not-stated');
  if (placed.length === 0) return null;
  if (width / placed.length < LEAST_COLUMN) return <BandRows groups={placed} onPage={onPage} width={width} />;
  const counts = placed.map(({ items }) => items.length);
  const { columns, line } = layOutBand(counts, width, MARK);
  return (
    <div class="sl-band">
      <svg class="sl-drawing" viewBox={`0 0 ${width} ${line + 1}`} aria-hidden="true">
        {columns.map((column, index) => (
          <g key={placed[index]?.when}>
            <line class="sl-axis-line" x1={column.from} x2={column.to} y1={line} y2={line} />
            <Marks group={placed[index]} column={column} onPage={onPage} />
          </g>
        ))}
      </svg>
      <div class="sl-band-names">
        {placed.map(({ when }) => (
          <span key={when} class="sl-band-name">
            {nameSourceTime(when)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** One time below the other, for a narrow sidebar. */
function BandRows({ groups, onPage, width }: TimelineBandProps) {
  return (
    <div class="sl-band">
      {groups.map((group) => {
        const { columns, line } = layOutBand([group.items.length], width / 2, MARK);
        return (
          <div key={group.when} class="sl-band-row">
            <span class="sl-band-name">{nameSourceTime(group.when)}</span>
            <svg class="sl-drawing" viewBox={`0 0 ${width / 2} ${line}`} aria-hidden="true">
              <Marks group={group} column={columns[0]} onPage={onPage} />
            </svg>
          </div>
        );
      })}
    </div>
  );
}

interface MarksProps {
  group: Group | undefined;
  column: BandColumn | undefined;
  onPage: ReadonlySet<string>;
}

/** Neither is ever undefined: there is a column for each group. */
function Marks({ group, column, onPage }: MarksProps) {
  return (
    <>
      {column?.marks.map((place, at) => {
        const entry = group?.items[at]?.entry ?? ''; // a mark for each item
        const box = { ...place, width: MARK, height: MARK };
        return <FormShape key={at} form="undated" box={box} here={onPage.has(entry)} label={null} />;
      })}
    </>
  );
}

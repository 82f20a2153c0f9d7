/** Dated items true to scale, numbered as in the list that follows and says the same in words. */
import type { TimelineItem } from '../../knowledge/model.ts';
import { formatNumber, t } from '../language.tsx';
import { layOutAxis } from './axis-layout.ts';
import { FormShape, formOf } from './timeline-form.tsx';

const LANE = 26; // CSS px per row: a mark and the air above it
const MARK = 20; // height of a mark, and its least width: a number of two digits fits
const LABELS = 24; // room for tick labels under the line
const PAGE = 16; // room above the marks for the word on the page's line

interface TimelineAxisProps {
  items: readonly (TimelineItem & { date: NonNullable<TimelineItem['date']> })[];
  onPage: ReadonlySet<string>;
  /** ISO 8601 day of the page, where it states one. */
  pageDay: string | null;
  /** CSS px. */
  width: number;
}

export function TimelineAxis({ items, onPage, pageDay, width }: TimelineAxisProps) {
  const layout = layOutAxis(
    items.map((item) => item.date),
    pageDay,
    width,
    MARK,
  );
  if (layout === null) return null;
  const line = layout.lanes * LANE + 8 + (layout.page === null ? 0 : PAGE);
  const isLate = layout.page !== null && layout.page > width / 2;
  return (
    <svg class="sl-drawing sl-axis" viewBox={`0 0 ${width} ${line + LABELS}`} aria-hidden="true">
      <line class="sl-axis-line" x1="0" x2={width} y1={line} y2={line} />
      {layout.ticks.map((tick) => (
        <g key={tick.at}>
          <line class="sl-axis-tick" x1={tick.at} x2={tick.at} y1={line} y2={line + 5} />
          <text class="sl-axis-label" x={tick.at} y={line + 19} text-anchor={anchorAt(tick.at, width)}>
            {tick.label}
          </text>
        </g>
      ))}
      {layout.page !== null && (
        <g class="sl-axis-page">
          <line x1={layout.page} x2={layout.page} y1="0" y2={line} />
          <text
            class="sl-axis-label"
            x={layout.page + (isLate ? -4 : 4)}
            y="11"
            text-anchor={isLate ? 'end' : 'start'}
          >
            {t('timeline.thisPage')}
          </text>
        </g>
      )}
      {layout.marks.map(({ number, start, end, lane }) => {
        const item = items[number - 1];
        if (item === undefined) return null; // never: a mark for each item
        const box = { x: start, y: line - 6 - MARK - lane * LANE, width: end - start, height: MARK };
        const here = onPage.has(item.entry);
        return (
          <FormShape key={number} form={formOf(item)} box={box} here={here} label={formatNumber(number)} />
        );
      })}
    </svg>
  );
}

/** Labels at the edges lean inwards, so that none is cut. */
function anchorAt(at: number, width: number): 'start' | 'middle' | 'end' {
  if (at < 30) return 'start';
  return at > width - 30 ? 'end' : 'middle';
}

/** Dated items true to scale, numbered as in the list that follows it and says the same in words. */
import type { TimelineItem } from '../../knowledge/model.ts';
import { formatNumber, t } from '../language.tsx';
import { layOutAxis } from './axis-layout.ts';

const WIDTH = 360; // viewBox units; about a CSS pixel each in the popup
const LANE = 26; // units per row: a mark and the air above it
const MARK = 20; // height of a mark, and its least width: a number of two digits fits
const LABELS = 24; // room for tick labels under the line

interface TimelineAxisProps {
  items: readonly (TimelineItem & { date: NonNullable<TimelineItem['date']> })[];
  onPage: ReadonlySet<string>;
  /** ISO 8601 day of the page, where it states one. */
  pageDay: string | null;
}

export function TimelineAxis({ items, onPage, pageDay }: TimelineAxisProps) {
  const dates = items.map((item) => item.date);
  const layout = layOutAxis(dates, pageDay, WIDTH, MARK);
  if (layout === null) return null;
  const line = layout.lanes * LANE + 8;
  return (
    <svg class="sl-axis" viewBox={`0 0 ${WIDTH} ${line + LABELS}`} aria-hidden="true">
      <line class="sl-axis-line" x1="0" x2={WIDTH} y1={line} y2={line} />
      {layout.ticks.map((tick) => (
        <g key={tick.at}>
          <line class="sl-axis-tick" x1={tick.at} x2={tick.at} y1={line} y2={line + 5} />
          <text class="sl-axis-label" x={tick.at} y={line + 19} text-anchor={anchorAt(tick.at)}>
            {tick.label}
          </text>
        </g>
      ))}
      {layout.page !== null && (
        <g>
          <line class="sl-axis-page" x1={layout.page} x2={layout.page} y1="0" y2={line} />
          <text class="sl-axis-label" x={layout.page + 4} y="10">
            {t('timeline.thisPage')}
          </text>
        </g>
      )}
      {layout.marks.map((mark) => {
        const item = items[mark.number - 1];
        const found = item !== undefined && onPage.has(item.entry);
        const vague = item?.date.approximate === true;
        const y = line - 6 - MARK - mark.lane * LANE;
        return (
          <g key={mark.number} class={found ? 'sl-axis-mark sl-axis-found' : 'sl-axis-mark'}>
            <rect
              class={vague ? 'sl-axis-vague' : undefined}
              x={mark.start}
              y={y}
              width={mark.end - mark.start}
              height={MARK}
              rx={MARK / 2}
            />
            <text x={(mark.start + mark.end) / 2} y={y + 14} text-anchor="middle">
              {formatNumber(mark.number)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Labels at the edges lean inwards, so that none is cut. */
function anchorAt(at: number): 'start' | 'middle' | 'end' {
  if (at < 30) return 'start';
  return at > WIDTH - 30 ? 'end' : 'middle';
}

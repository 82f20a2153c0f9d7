/**
 * The forms in which the timeline draws things, the same in drawing, legend and list. Form says
 * what is known of the date, and only that; filling says what stands on this page.
 */
import type { TimelineItem } from '../../knowledge/model.ts';

/** What is known of an item's date. */
export type Form = 'exact' | 'approximate' | 'as-of' | 'undated';

export function formOf({ date, asOf }: Pick<TimelineItem, 'date' | 'asOf'>): Form {
  if (date === null) return 'undated';
  if (asOf === true) return 'as-of';
  return date.approximate ? 'approximate' : 'exact';
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Share of the height that the points of a state take at either end. */
const POINT = 0.38;

/** An outline in a box: round ends for a date, pointed ones for a state as of a date, corners for what has none. */
export function drawForm(form: Form, { x, y, width, height }: Box): string {
  if (form === 'undated') return `M${x} ${y}h${width}v${height}h${-width}z`;
  const half = height / 2;
  if (form === 'as-of') {
    const point = height * POINT;
    const flat = width - 2 * point;
    return `M${x} ${y + half}l${point} ${-half}h${flat}l${point} ${half}l${-point} ${half}h${-flat}z`;
  }
  const flat = width - height;
  return `M${x + half} ${y}h${flat}a${half} ${half} 0 0 1 0 ${height}h${-flat}a${half} ${half} 0 0 1 0 ${-height}z`;
}

interface FormShapeProps {
  form: Form;
  box: Box;
  /** On this page. */
  here: boolean;
  /** A number to stand inside; null for none. */
  label: string | null;
}

/** A form inside an `svg`. */
export function FormShape({ form, box, here, label }: FormShapeProps) {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return (
    <g class={here ? 'sl-form sl-form-here' : 'sl-form'} data-form={form}>
      <path d={drawForm(form, box)} />
      {label !== null && (
        <text x={middle.x} y={middle.y + 4} text-anchor="middle">
          {label}
        </text>
      )}
    </g>
  );
}

const GLYPH = 20; // CSS px, as in the drawing
const EDGE = 1; // room for half the line's width

/** A form by itself in a line of text, for the eye alone: the words beside it say the same. */
export function FormGlyph({
  form,
  here,
  label = null,
}: Omit<FormShapeProps, 'box' | 'label'> & { label?: string | null }) {
  const small = form === 'undated' ? 4 : 0;
  const box = { x: EDGE + small, y: EDGE + small, width: GLYPH - 2 * small, height: GLYPH - 2 * small };
  const size = GLYPH + 2 * EDGE;
  return (
    <svg class="sl-glyph" width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      <FormShape form={form} box={box} here={here} label={label} />
    </svg>
  );
}

/**
 * The timeline for the eye: what has no date in a band of the source's own time, what has one on an
 * axis, and the page's own date as a line on that axis alone. Hidden from assistive technology: the
 * lists below say all of it in words.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Timeline, TimelineItem } from '../../knowledge/model.ts';
import { t } from '../language.tsx';
import { TimelineAxis } from './timeline-axis.tsx';
import { TimelineBand } from './timeline-band.tsx';
import { type Form, FormGlyph, formOf } from './timeline-form.tsx';

export type DatedItem = TimelineItem & { date: NonNullable<TimelineItem['date']> };

interface TimelineDrawingProps {
  groups: Timeline['groups'];
  dated: readonly DatedItem[];
  onPage: ReadonlySet<string>;
  /** ISO 8601 day. */
  pageDay: string | null;
}

const FORMS = ['undated', 'exact', 'approximate', 'as-of'] as const;
const FORM_WORDS = {
  exact: 'timeline.formExact',
  approximate: 'timeline.formApproximate',
  'as-of': 'timeline.formAsOf',
  undated: 'timeline.formUndated',
} as const;

export function TimelineDrawing({ groups, dated, onPage, pageDay }: TimelineDrawingProps) {
  const [place, width] = useWidth();
  const placed = [
    ...groups.filter(({ when }) => when !== 'not-stated').flatMap(({ items }) => items),
    ...dated,
  ];
  const forms = new Set<Form>(placed.map(formOf));
  const here = placed.some(({ entry }) => onPage.has(entry));
  return (
    <div class="sl-chart" ref={place} aria-hidden="true">
      <TimelineBand groups={groups} onPage={onPage} width={width} />
      <TimelineAxis items={dated} onPage={onPage} pageDay={pageDay} width={width} />
      <p class="sl-legend">
        {FORMS.filter((form) => forms.has(form)).map((form) => (
          <span key={form} class="sl-legend-form">
            <FormGlyph form={form} here={false} /> {t(FORM_WORDS[form])}
          </span>
        ))}
        {here && (
          <span class="sl-legend-form">
            <FormGlyph form="undated" here /> {t('timeline.formHere')}
          </span>
        )}
      </p>
    </div>
  );
}

const USUAL_WIDTH = 368; // CSS px that the popup leaves, until it is measured

/** The width there is to draw in, followed, so that letters keep their size in a narrow panel and a wide one. */
function useWidth() {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(USUAL_WIDTH);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null || typeof ResizeObserver === 'undefined') return; // no layout outside browsers
    const measure = () => element.clientWidth > 0 && setWidth(element.clientWidth); // hidden: 0
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return [place, width] as const;
}

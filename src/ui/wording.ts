/**
 * Sidelight's own words for what records say: kinds, openness, status, time, dates,
 * places. One place, so that card and popup never differ. What a source says is
 * authored text and does not pass through here.
 */
import type { EventStatus, Kind, Openness, Place, SourceTime } from '../knowledge/model.ts';
import { languageTag, t } from './language.tsx';
import { nameDate } from './wording-date.ts';

export { nameDate };

const STATUSES = {
  reported: 'status.reported',
  ongoing: 'status.ongoing',
  planned: 'status.planned',
  'called-for': 'status.calledFor',
} as const;

const TIMES = {
  earlier: 'time.earlier',
  recent: 'time.recent',
  'when-written': 'time.whenWritten',
  ongoing: 'time.ongoing',
  ahead: 'time.ahead',
  'not-stated': 'time.notStated',
} as const;

/** "Person". */
export function nameKind(kind: Kind): string {
  return t(`kind.${kind}`);
}

/** "People": a heading over several. */
export function nameKinds(kind: Kind): string {
  return t(`kinds.${kind}`);
}

/** "unnamed", "named": how openly a statement is made, to stand after the speaker. Says nothing about whether it is so. */
export function nameOpenness(openness: Exclude<Openness, 'narration'>): string {
  return t(`openness.${openness}`);
}

/** "Reported", "Called for". */
export function nameStatus(status: EventStatus): string {
  return t(STATUSES[status]);
}

/** "Recent", "When it was written": a place in the source's own time. */
export function nameSourceTime(when: SourceTime | 'not-stated'): string {
  return t(TIMES[when]);
}

/** "paragraph 3", "headline". The sentence is left to the passage itself: readers count paragraphs. */
export function namePlace({ paragraph }: Place): string {
  return typeof paragraph === 'number'
    ? t('place.paragraph', { number: paragraph })
    : t(`place.${paragraph}`);
}

/** "as of August 2025", or "date not stated". */
export function nameAsOf(asOf: string | null): string {
  return asOf === null ? t('date.notStated') : t('date.asOf', { date: nameDate(asOf) });
}

/** First letter in upper case, for a name that begins a line: "the Kremlin" → "The Kremlin". */
export function capitalise(text: string, lang = languageTag()): string {
  const first = [...text][0] ?? '';
  return first.toLocaleUpperCase(lang || undefined) + text.slice(first.length);
}

/**
 * Sidelight's own words for what records say: kinds, speakers, openness, status,
 * time, dates, sources. One place, so that card and popup never differ. What a
 * source says is authored text and does not pass through here.
 */
import type {
  EventStatus,
  Kind,
  Openness,
  PassageRecord,
  Place,
  SourceRecord,
  SourceTime,
  Speaker,
} from '../knowledge/model.ts';
import { nameDate } from './wording-date.ts';

export { nameDate };

const KINDS: Record<Kind, string> = {
  person: 'Person',
  organisation: 'Organisation',
  group: 'Group',
  place: 'Place',
  document: 'Document',
  event: 'Event',
  figure: 'Figure',
};

const KINDS_MANY: Record<Kind, string> = {
  person: 'People',
  organisation: 'Organisations',
  group: 'Groups',
  place: 'Places',
  document: 'Documents',
  event: 'Events',
  figure: 'Figures',
};

const OPENNESS: Record<Openness, string> = {
  named: 'named',
  institution: 'as an institution',
  unnamed: 'unnamed',
  narration: 'in its own words',
};

const STATUSES: Record<EventStatus, string> = {
  reported: 'Reported',
  ongoing: 'Ongoing',
  planned: 'Planned',
  'called-for': 'Called for',
};

const TIMES: Record<SourceTime | 'not-stated', string> = {
  earlier: 'Earlier',
  recent: 'Recent',
  'when-written': 'When it was written',
  ongoing: 'Ongoing',
  ahead: 'Ahead',
  'not-stated': 'Time not stated',
};

/** What stands where the source states nothing. */
export const NOT_STATED = 'not stated';

/** "Person". */
export function nameKind(kind: Kind): string {
  return KINDS[kind];
}

/** "People": a heading over several. */
export function nameKinds(kind: Kind): string {
  return KINDS_MANY[kind];
}

/** "unnamed", "named": how openly a statement is made, to stand after the speaker. Says nothing about whether it is so. */
export function nameOpenness(openness: Openness): string {
  return OPENNESS[openness];
}

/** "Reported", "Called for". */
export function nameStatus(status: EventStatus): string {
  return STATUSES[status];
}

/** "Recent", "When it was written": a place in the source's own time. */
export function nameSourceTime(when: SourceTime | 'not-stated'): string {
  return TIMES[when];
}

/**
 * A chain of attribution, outermost first: "European officials", or
 * "European officials, citing the delegation". An empty chain is "The article itself".
 * `inside` a sentence nothing is made a capital that its author did not write as one.
 */
export function nameSpeaker(chain: readonly Speaker[], position: 'first' | 'inside' = 'first'): string {
  const name = chain.length === 0 ? 'the article itself' : chain.map((link) => link.name).join(', citing ');
  return position === 'first' ? capitalise(name) : name;
}

/** Speaker and openness in one: "European officials, unnamed"; narration is "The article itself". */
export function attribute(passage: Pick<PassageRecord, 'chain' | 'openness'>): string {
  const speaker = nameSpeaker(passage.chain);
  return passage.openness === 'narration' ? speaker : `${speaker}, ${nameOpenness(passage.openness)}`;
}

/** "paragraph 3", "headline". The sentence is left to the passage itself: readers count paragraphs. */
export function namePlace(place: Place): string {
  return typeof place.paragraph === 'number' ? `paragraph ${place.paragraph}` : place.paragraph;
}

/** "“Title”, paragraph 3": where a reader can check a statement. */
export function citePlace(source: Pick<SourceRecord, 'title'>, place: Place): string {
  return `“${source.title}”, ${namePlace(place)}`;
}

/** "as of August 2025", or "date not stated". */
export function nameAsOf(asOf: string | null): string {
  return asOf === null ? `date ${NOT_STATED}` : `as of ${nameDate(asOf)}`;
}

/** What is known of the documents behind what is shown: "From one article; publisher and date not stated". */
export function describeSources(sources: readonly SourceRecord[]): string {
  const [only] = sources;
  if (only === undefined) return `Source ${NOT_STATED}`;
  if (sources.length > 1) return `From ${sources.length} articles`;
  const missing = [only.publisher === null && 'publisher', only.published === null && 'date'].filter(
    (part) => part !== false,
  );
  const known = [only.publisher, only.published && nameDate(only.published)].filter((part) => part !== null);
  const parts = [known.join(', '), missing.length > 0 && `${missing.join(' and ')} ${NOT_STATED}`];
  return ['From one article', ...parts.filter(Boolean)].join('; ');
}

/** "1 mention", "3 mentions". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** First letter in upper case, for a name that begins a line: "the Kremlin" → "The Kremlin". */
export function capitalise(text: string): string {
  const first = [...text][0] ?? '';
  return first.toLocaleUpperCase('en') + text.slice(first.length);
}

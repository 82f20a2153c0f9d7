/**
 * Fills in what authors need not repeat: links in both directions, names of
 * speakers, days of dates, the speaker of a figure.
 */
import { readEdtf } from './edtf-date.ts';
import type {
  DateBounds,
  EntryRecord,
  EventFacts,
  FigureFacts,
  PackRecords,
  PassageRecord,
  Speaker,
} from './model.ts';
import type { AuthoredEntry, AuthoredPack, AuthoredPassage } from './schema.ts';

/** Records of a pack without problems, passages in the order they stand in their source. */
export function compileRecords(pack: AuthoredPack): PackRecords {
  const answers = findAnswered(pack);
  const passages = Object.entries(pack.passages).map(([id, passage]) =>
    compilePassage(id, passage, answers.get(id) ?? [], pack),
  );
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  return {
    id: pack.id,
    title: pack.title,
    version: pack.version,
    sources: Object.entries(pack.sources).map(([id, source]) => ({
      id,
      title: source.title,
      publisher: source.publisher ?? null,
      url: source.url ?? null,
      published: source.published ?? null,
      paragraphs: source.paragraphs,
      language: source.language,
    })),
    passages: sortByPlace(passages, Object.keys(pack.sources)),
    entries: Object.entries(pack.entries).map(([id, entry]) => compileEntry(id, entry, byId)),
  };
}

/** From each passage to those it answers, in the order of the pack. */
function findAnswered({ passages }: AuthoredPack): Map<string, string[]> {
  const answered = new Map<string, string[]>();
  for (const [claim, { answeredBy }] of Object.entries(passages)) {
    for (const answer of new Set(answeredBy)) answered.set(answer, [...(answered.get(answer) ?? []), claim]);
  }
  return answered;
}

function compilePassage(
  id: string,
  passage: AuthoredPassage,
  answers: string[],
  pack: AuthoredPack,
): PassageRecord {
  const { source, place, text, openness, about, answeredBy } = passage;
  return {
    id,
    source,
    place: { paragraph: place.paragraph, sentence: place.sentence ?? null },
    text: text.trim(),
    chain: passage.chain.map((speaker) => compileSpeaker(speaker, pack)),
    openness,
    about,
    asOf: passage.asOf ?? null,
    answeredBy,
    answers,
  };
}

function compileSpeaker(speaker: AuthoredPassage['chain'][number], pack: AuthoredPack): Speaker {
  if (typeof speaker !== 'string') return { ...speaker, entry: speaker.entry ?? null };
  return { name: pack.entries[speaker]?.name ?? speaker, entry: speaker }; // checked: the entry exists
}

function compileEntry(
  id: string,
  entry: AuthoredEntry,
  passages: ReadonlyMap<string, PassageRecord>,
): EntryRecord {
  return {
    id,
    kind: entry.kind,
    name: entry.name,
    line: entry.line,
    general: entry.general,
    event: entry.event === undefined ? null : compileEvent(entry.event),
    figure: entry.figure === undefined ? null : compileFigure(entry.figure, passages),
  };
}

function compileEvent(event: NonNullable<AuthoredEntry['event']>): EventFacts {
  const { status, passages, participants, after } = event;
  const date = event.date ?? null;
  const [when, cited, place] = [event.when ?? null, event.cited ?? null, event.place ?? null];
  const further = event.further === undefined ? {} : { further: event.further };
  return {
    status,
    passages,
    date,
    bounds: boundsOf(date),
    when,
    cited,
    participants,
    place,
    after,
    ...further,
  };
}

function compileFigure(
  figure: NonNullable<AuthoredEntry['figure']>,
  passages: ReadonlyMap<string, PassageRecord>,
): FigureFacts {
  const support = passages.get(figure.passage); // checked: the passage exists
  const asOf = support?.asOf ?? null;
  const { value, bound, unit, counted, worded, passage } = figure;
  const speaker = support?.chain ?? [];
  return {
    value,
    bound,
    to: figure.to ?? null,
    unit,
    counted,
    ...(figure.measure !== undefined && { measure: figure.measure }),
    worded,
    asOf,
    asOfBounds: boundsOf(asOf),
    speaker,
    passage,
  };
}

function boundsOf(date: string | null): DateBounds | null {
  return date === null ? null : readEdtf(date);
}

function sortByPlace(passages: readonly PassageRecord[], sources: readonly string[]): PassageRecord[] {
  const order = new Map(sources.map((source, at) => [source, at]));
  const rank = ({ paragraph }: PassageRecord['place']) =>
    paragraph === 'headline' ? -1 : paragraph === 'standfirst' ? 0 : paragraph;
  return passages.toSorted(
    (a, b) =>
      (order.get(a.source) ?? 0) - (order.get(b.source) ?? 0) || // checked: every source exists
      rank(a.place) - rank(b.place) ||
      (a.place.sentence ?? 0) - (b.place.sentence ?? 0),
  );
}

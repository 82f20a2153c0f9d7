/** Records of a pack under other ids: of its entries and measures those given, of its sources and passages the pack's id in front. */
import type { Renaming } from '../matching/rename-index.ts';
import type { EntryRecord, PackRecords, PassageRecord, Speaker } from './model.ts';

/** A copy in which every id that leads somewhere leads to the same as before. */
export function renameRecords(records: PackRecords, { entry, measure }: Omit<Renaming, 'cue'>): PackRecords {
  const within = (id: string) => `${records.id}/${id}`;
  const speaker = ({ name, entry: id, includes }: Speaker): Speaker => ({
    name,
    entry: id === null ? null : entry(id),
    ...(includes !== undefined && { includes: includes.map(entry) }),
  });
  const passage = (one: PassageRecord): PassageRecord => ({
    ...one,
    id: within(one.id),
    source: within(one.source),
    chain: one.chain.map(speaker),
    about: one.about.map(entry),
    answeredBy: one.answeredBy.map(within),
    answers: one.answers.map(within),
  });
  const facts = ({ event, figure }: EntryRecord): Pick<EntryRecord, 'event' | 'figure'> => ({
    event: event && {
      ...event,
      passages: event.passages.map(within),
      participants: event.participants.map(entry),
      place: event.place === null ? null : entry(event.place),
      after: event.after.map(entry),
      ...(event.further !== undefined && {
        further: event.further.map((moment) => ({ ...moment, passages: moment.passages.map(within) })),
      }),
    },
    figure: figure && {
      ...figure,
      ...(figure.measure !== undefined && { measure: measure(figure.measure) }),
      speaker: figure.speaker.map(speaker),
      passage: within(figure.passage),
    },
  });
  return {
    ...records,
    sources: records.sources.map((source) => ({ ...source, id: within(source.id) })),
    passages: records.passages.map(passage),
    ...(records.amounts !== undefined && {
      amounts: records.amounts.map((one) => ({
        ...one,
        measure: measure(one.measure),
        passage: within(one.passage),
      })),
    }),
    entries: records.entries.map((one) => ({
      ...one,
      id: entry(one.id),
      line: { ...one.line, passage: within(one.line.passage) },
      ...facts(one),
    })),
  };
}

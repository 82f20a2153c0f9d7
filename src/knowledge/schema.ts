/**
 * The authored form of a pack: which keys there are and what they may hold.
 * The published JSON Schema is generated from here (`published-schema.ts`).
 * What must fit together across keys is checked in `pack-checks.ts`;
 * the shape of names in `names-schema.ts`.
 */
import * as v from 'valibot';
import { CuesSchema, namesOf, ParadigmsSchema } from './names-schema.ts';

/** Ids are lower case words joined by hyphens; a letter must be in it, so that no id is a number. */
const Id = v.pipe(
  v.string(),
  v.regex(/^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens'),
);
const Text = v.pipe(v.string(), v.regex(/\S/, 'a text that is not empty'));
const Language = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'a BCP 47 language tag such as "en"'),
);
const Count = v.pipe(v.number(), v.integer('a whole number'), v.minValue(1, 'a number from 1 on'));
/** Checked with the EDTF library in `pack-checks.ts`. */
const Edtf = Text;

const Source = v.strictObject({
  title: Text,
  publisher: v.optional(Text),
  url: v.optional(
    v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, 'an address that starts with https:// or http://')),
  ),
  published: v.optional(Edtf),
  paragraphs: Count,
  /** Sentences of each paragraph; where they are given, a passage's sentence is held to them. */
  sentences: v.exactOptional(v.array(Count)),
  language: Language,
});

const Place = v.strictObject({
  paragraph: v.union(
    [Count, v.picklist(['headline', 'standfirst'])],
    'a number from 1 on, "headline" or "standfirst"',
  ),
  sentence: v.optional(Count),
});

/** An entry id; or a name for a speaker that is no entry, or that the source names in other words than the entry's. */
const Speaker = v.union(
  [Id, v.strictObject({ name: Text, entry: v.exactOptional(Id), includes: v.exactOptional(v.array(Id)) })],
  'an entry id, or `name:` for a speaker that is no entry',
);

const Passage = v.strictObject({
  source: Id,
  place: Place,
  text: Text,
  chain: v.optional(v.array(Speaker), []),
  openness: v.picklist(['named', 'institution', 'unnamed', 'narration']),
  about: v.pipe(v.array(Id), v.minLength(1, 'a list with at least one entry')),
  asOf: v.optional(Edtf),
  answeredBy: v.optional(v.array(Id), []),
});

const Status = v.picklist(['reported', 'ongoing', 'planned', 'called-for']);
const When = v.picklist(['earlier', 'recent', 'when-written', 'ongoing', 'ahead']);
const Passages = v.pipe(v.array(Id), v.minLength(1, 'a list with at least one passage'));

const Event = v.strictObject({
  status: Status,
  passages: Passages,
  date: v.optional(Edtf),
  when: v.optional(When),
  cited: v.optional(Text),
  participants: v.optional(v.array(Id), []),
  place: v.optional(Id),
  after: v.optional(v.array(Id), []),
  further: v.exactOptional(
    v.array(v.strictObject({ status: Status, passages: Passages, when: When, cited: Text })),
  ),
});

const Figure = v.strictObject({
  value: v.number(),
  bound: v.picklist(['exactly', 'about', 'over', 'under', 'between']),
  to: v.optional(v.number()),
  unit: Text,
  counted: Text,
  worded: Text,
  measure: v.exactOptional(Id),
  passage: Id,
});

const Entry = v.strictObject({
  kind: v.picklist(['person', 'organisation', 'group', 'place', 'document', 'event', 'figure']),
  name: Text,
  line: v.strictObject({ text: Text, passage: Id }),
  general: v.optional(v.boolean(), false),
  event: v.optional(Event),
  figure: v.optional(Figure),
});

/** A whole pack, all its files merged. */
export const PackSchema = v.strictObject({
  format: v.literal(1),
  id: Id,
  title: Text,
  version: v.pipe(v.string(), v.isoDate('a day such as 2026-11-22')),
  sources: v.record(Id, Source),
  passages: v.record(Id, Passage),
  entries: v.record(Id, Entry),
  names: v.optional(namesOf(Id), {}),
  cues: v.optional(CuesSchema, {}),
  paradigms: v.optional(ParadigmsSchema, {}),
  measures: v.optional(namesOf(Id), {}),
});

export type AuthoredPack = v.InferOutput<typeof PackSchema>;
export type AuthoredPassage = AuthoredPack['passages'][string];
export type AuthoredEntry = AuthoredPack['entries'][string];

/** One file of a pack: any of its top-level keys. */
export const FileSchema = v.partial(PackSchema);

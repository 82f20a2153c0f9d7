/**
 * The shape of names and evidence in a pack. What the keys mean, and what must
 * fit together among them, is said in `src/matching/authored-names.ts`; a test
 * holds the two to the same keys.
 */
import * as v from 'valibot';

const Wording = v.pipe(v.string(), v.regex(/\S/, 'a wording that is not empty'));
const Wordings = v.pipe(v.array(Wording), v.minLength(1, 'a list with at least one wording'));

const EvidenceSchema = v.strictObject({
  sentence: v.exactOptional(Wordings),
  paragraph: v.exactOptional(Wordings),
  article: v.exactOptional(Wordings),
});

export const NameSchema = v.union(
  [
    Wording,
    v.strictObject({
      text: v.union([Wording, Wordings], 'a wording, or a list of wordings, that is not empty'),
      case: v.exactOptional(v.picklist(['name', 'exact', 'abbreviation', 'any'])),
      needs: v.exactOptional(
        v.union(
          [EvidenceSchema, v.array(EvidenceSchema)],
          'a map with `sentence`, `paragraph` or `article`, or a list of such',
        ),
      ),
      unless: v.exactOptional(EvidenceSchema),
      neverAfter: v.exactOptional(Wordings),
      neverBefore: v.exactOptional(Wordings),
      onlyAfter: v.exactOptional(Wordings),
      onlyBefore: v.exactOptional(Wordings),
      together: v.exactOptional(
        v.pipe(
          v.array(Wordings),
          v.minLength(1, 'a list of lists of wordings'),
          v.maxLength(4, 'four lists at most'),
        ),
      ),
      alone: v.exactOptional(v.boolean()),
      unquoted: v.exactOptional(v.boolean()),
      surname: v.exactOptional(v.boolean()),
    }),
  ],
  'a name that is not empty, or a map with `text` and its rules',
);

/** A language by its first subtag; `und` stands for every language. */
const NameLanguage = v.pipe(v.string(), v.regex(/^[a-z]{2,8}$/, 'a language such as "en", or "und" for all'));

export const namesOf = (id: v.GenericSchema<string, string>) =>
  v.record(id, v.record(NameLanguage, v.array(NameSchema)));
export const CuesSchema = v.record(v.pipe(v.string(), v.regex(/\S/)), v.record(NameLanguage, Wordings));

/** One ending for each case; two at least, since one would be no paradigm. */
const ParadigmSchema = v.pipe(
  v.array(v.pipe(v.string(), v.regex(/^[^{}]*$/, 'an ending without braces'))),
  v.minLength(2, 'a list of endings, one for each case'),
);
/** A name that a wording can write in braces. */
const ParadigmName = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
);
export const ParadigmsSchema = v.record(NameLanguage, v.record(ParadigmName, ParadigmSchema));

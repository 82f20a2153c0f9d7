/**
 * What must fit together in one passage of a pack.
 */
import { checkDate, checkIds, checkMarkup, type Report } from './check-pieces.ts';
import type { PathKey } from './problem.ts';
import type { AuthoredPack, AuthoredPassage } from './schema.ts';

/** Problems of one passage: what it refers to, its place, its speakers, its date, its markup. */
export function checkPassage(id: string, passage: AuthoredPassage, pack: AuthoredPack, report: Report): void {
  const at = ['passages', id];
  checkIds([...at, 'source'], passage.source, pack.sources, 'source', report);
  checkIds([...at, 'about'], passage.about, pack.entries, 'entry', report);
  checkIds([...at, 'answeredBy'], passage.answeredBy, pack.passages, 'passage', report);
  for (const [index, speaker] of passage.chain.entries())
    checkSpeakerIds([...at, 'chain', index], speaker, pack, report);
  checkSpeaker(at, passage, report);
  checkPlace(at, passage, pack, report);
  checkDate([...at, 'asOf'], passage.asOf, report);
  checkMarkup([...at, 'text'], passage.text, report);
  if (passage.answeredBy.includes(id))
    report([...at, 'answeredBy'], 'the passage answers itself', 'name the passage that holds the answer');
}

/** A speaker is an entry, or a name that may stand for entries; those must exist. */
function checkSpeakerIds(
  path: PathKey[],
  speaker: AuthoredPassage['chain'][number],
  pack: AuthoredPack,
  report: Report,
): void {
  if (typeof speaker === 'string') {
    const orElse = ', or `{ name: … }` for a speaker that is no entry';
    checkIds(path, speaker, pack.entries, 'entry', report, orElse);
  } else {
    checkIds([...path, 'entry'], speaker.entry ?? [], pack.entries, 'entry', report);
    checkIds([...path, 'includes'], speaker.includes ?? [], pack.entries, 'entry', report);
  }
}

function checkSpeaker(at: PathKey[], { openness, chain }: AuthoredPassage, report: Report): void {
  if (openness === 'narration' && chain.length > 0)
    report(
      [...at, 'chain'],
      'a passage the article itself says ("narration") has a speaker',
      'take `chain` out, or write how openly the speaker says it: named, institution or unnamed',
    );
  if (openness !== 'narration' && chain.length === 0)
    report(
      [...at, 'openness'],
      'the passage has no speaker',
      'add `chain:` with who says it, outermost first, or write `openness: narration` where the article itself says it',
    );
}

function checkPlace(
  at: PathKey[],
  { place, source }: AuthoredPassage,
  pack: AuthoredPack,
  report: Report,
): void {
  const of = pack.sources[source];
  if (of === undefined || typeof place.paragraph !== 'number') return; // a source that does not exist is reported as such
  if (place.paragraph > of.paragraphs)
    report(
      [...at, 'place', 'paragraph'],
      `paragraph ${place.paragraph} is out of range: the source "${source}" has ${of.paragraphs}`,
      'count body paragraphs from 1, without headline, standfirst and section headings',
    );
  const sentences = of.sentences?.[place.paragraph - 1]; // absent where the source counts none
  if (place.sentence !== undefined && sentences !== undefined && place.sentence > sentences)
    report(
      [...at, 'place', 'sentence'],
      `sentence ${place.sentence} is out of range: paragraph ${place.paragraph} of the source "${source}" has ${sentences}`,
      'count the sentences of the paragraph from 1',
    );
}

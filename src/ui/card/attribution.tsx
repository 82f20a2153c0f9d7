/** Who says a passage, how openly, as of when, and where that can be checked. */
import type { PassageRecord, SourceRecord } from '../../knowledge/model.ts';
import { capitalise, nameAsOf, nameOpenness, namePlace, nameSpeaker } from '../wording.ts';

export interface SpeakerNameProps {
  passage: PassageRecord;
  /** Whether it begins its line or words stand before it. */
  position?: 'first' | 'inside';
}

/** "European officials, unnamed". */
export function SpeakerName({ passage, position = 'first' }: SpeakerNameProps) {
  return (
    <>
      <span class="sl-speaker">{nameSpeaker(passage.chain, position)}</span>
      {passage.openness !== 'narration' && (
        <span class="sl-openness">, {nameOpenness(passage.openness)}</span>
      )}
    </>
  );
}

/** "Paragraph 3 · date not stated · title". A long title is cut on the screen, never its place; the card's foot has it whole. */
export function Whereabouts({ passage, source }: { passage: PassageRecord; source: SourceRecord }) {
  return (
    <p class="sl-where">
      <span class="sl-place">{capitalise(namePlace(passage.place))}</span>
      <span class="sl-as-of">{nameAsOf(passage.asOf)}</span>
      <cite class="sl-title" title={source.title}>
        {source.title}
      </cite>
    </p>
  );
}

/** Both, for what is said in one line. */
export function Attribution({ passage, source }: { passage: PassageRecord; source: SourceRecord }) {
  return (
    <>
      <p class="sl-by">
        <SpeakerName passage={passage} />
      </p>
      <Whereabouts passage={passage} source={source} />
    </>
  );
}

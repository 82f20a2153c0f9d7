/** Which mentions are marked and how that looks, with a sentence that shows it. */
import type { Kind } from '../../knowledge/model.ts';
import { t, tParts } from '../language.tsx';
import { nameKinds } from '../wording.ts';
import { ChoiceGroup } from './choice-group.tsx';
import type { ChoicesShown, OptionsActions } from './settings-shown.ts';

/** In the order of the popup's list. */
const KINDS: readonly Kind[] = ['person', 'organisation', 'event', 'document', 'figure', 'group', 'place'];

interface MarksSectionProps {
  choices: ChoicesShown | null;
  onChoose: OptionsActions['choose'];
}

export function MarksSection({ choices, onChoose }: MarksSectionProps) {
  return (
    <>
      <Sample />
      <ChoiceGroup
        legend={t('options.which')}
        name="density"
        value={choices?.density ?? null}
        choices={[
          { value: 'first', title: t('options.first'), words: t('options.firstWords') },
          { value: 'all', title: t('options.all'), words: t('options.allWords') },
          { value: 'list', title: t('options.list'), words: t('options.listWords') },
        ]}
        onChoose={(density) => onChoose({ density })}
      />
      <ChoiceGroup
        legend={t('options.style')}
        name="markStyle"
        inRow
        value={choices?.markStyle ?? null}
        choices={[
          { value: 'underline', title: t('options.underline') },
          { value: 'both', title: t('options.both') },
          { value: 'background', title: t('options.background') },
        ]}
        onChoose={(markStyle) => onChoose({ markStyle })}
      />
      <Kinds choices={choices} onChoose={onChoose} />
    </>
  );
}

function Kinds({ choices, onChoose }: MarksSectionProps) {
  const unmarked = choices?.kindsUnmarked ?? []; // null: shown as it is until the reader chooses
  const toggle = (kind: Kind) =>
    onChoose({
      kindsUnmarked: unmarked.includes(kind)
        ? unmarked.filter((other) => other !== kind)
        : [...unmarked, kind],
    });
  return (
    <fieldset
      class="sl-choices sl-choices-in-columns"
      disabled={choices === null}
      aria-describedby="kinds-aside"
    >
      <legend>{t('options.kinds')}</legend>
      <p class="sl-aside" id="kinds-aside">
        {t('options.kindsWords')}
      </p>
      {KINDS.map((kind) => (
        <label key={kind} class="sl-radio">
          <input
            type="checkbox"
            name="kinds"
            value={kind}
            checked={choices !== null && !unmarked.includes(kind)}
            onChange={() => toggle(kind)}
          />
          <span class="sl-radio-title">{nameKinds(kind)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Names in it stand in spans with their kind; the entrypoint marks them as it marks a page. */
function Sample() {
  const name = (kind: Kind, words: string) => <span data-kind={kind}>{words}</span>;
  return (
    <figure class="sl-sample">
      <figcaption class="sl-aside">{t('options.sample')}</figcaption>
      <p>
        {tParts('options.sampleText', {
          person: name('person', t('options.samplePerson')),
          document: name('document', t('options.sampleDocument')),
          place: name('place', t('options.samplePlace')),
          figure: name('figure', t('options.sampleFigure')),
          event: name('event', t('options.sampleEvent')),
          organisation: name('organisation', t('options.sampleOrganisation')),
          group: name('group', t('options.sampleGroup')),
          personAgain: name('person', t('options.samplePersonAgain')),
          placeAgain: name('place', t('options.samplePlaceAgain')),
        })}
      </p>
    </figure>
  );
}

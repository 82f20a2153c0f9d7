/** One choice among a few: radio buttons under a legend, with words about each where it needs them. */
import type { ComponentChildren } from 'preact';

export interface Choice<V extends string> {
  value: V;
  title: string;
  /** What it means, in a line; absent where the title says it. */
  words?: ComponentChildren;
}

interface ChoiceGroupProps<V extends string> {
  legend: string;
  /** Under the legend, about the whole. */
  aside?: string;
  /** Name of the field; unique on the page. */
  name: string;
  /** Null until it is known: nothing can be chosen before. */
  value: V | null;
  choices: readonly Choice<V>[];
  /** Side by side, where titles are short. */
  inRow?: boolean;
  onChoose(value: V): void;
}

export function ChoiceGroup<V extends string>(props: ChoiceGroupProps<V>) {
  const { legend, aside, name, value, choices, inRow = false, onChoose } = props;
  return (
    <fieldset
      class={inRow ? 'sl-choices sl-choices-in-row' : 'sl-choices'}
      disabled={value === null}
      aria-describedby={aside === undefined ? undefined : `${name}-aside`}
    >
      <legend>{legend}</legend>
      {aside !== undefined && (
        <p class="sl-aside" id={`${name}-aside`}>
          {aside}
        </p>
      )}
      {choices.map((choice) => (
        <label key={choice.value} class="sl-radio">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={value === choice.value}
            aria-describedby={choice.words === undefined ? undefined : `${name}-${choice.value}`}
            onChange={() => onChoose(choice.value)}
          />
          <span>
            <span class="sl-radio-title">{choice.title}</span>
            {choice.words !== undefined && (
              <span class="sl-aside" id={`${name}-${choice.value}`}>
                {choice.words}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What opens a card, after how long, and in light or dark. */
import { t, tParts } from '../language.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import type { ChoicesShown, OptionsActions, OptionsProps } from './settings-shown.ts';

interface CardSectionProps extends Pick<OptionsProps, 'choices' | 'delays' | 'mac'> {
  onChoose: OptionsActions['choose'];
}

const DELAYS = ['short', 'usual', 'long'] as const;
const MODIFIERS = ['Control', 'Alt', 'Shift'] as const;
const THEMES = ['system', 'light', 'dark'] as const;

/** Tenths of a second are as much as a reader can tell apart. */
const MS_PER_TENTH = 100;
const inSeconds = (ms: number) => Math.round(ms / MS_PER_TENTH) / 10;

export function CardSection({ choices, delays, mac, onChoose }: CardSectionProps) {
  const nameKey = (key: ChoicesShown['modifier']) => t(key === 'Alt' && mac ? 'key.Option' : `key.${key}`);
  const key = <kbd>{nameKey(choices?.modifier ?? 'Control')}</kbd>; // null: nothing can be chosen yet
  const byRest = choices === null || choices.trigger === 'hover';
  return (
    <>
      <ChoiceGroup
        legend={t('options.trigger')}
        aside={t('options.touch')}
        name="trigger"
        value={choices?.trigger ?? null}
        choices={[
          { value: 'hover', title: t('options.hover'), words: t('options.hoverWords') },
          {
            value: 'modifier',
            title: t('options.modifier'),
            words: tParts('options.modifierWords', { key }),
          },
          { value: 'click', title: t('options.click'), words: tParts('options.clickWords', { key }) },
        ]}
        onChoose={(trigger) => onChoose({ trigger })}
      />
      {byRest ? (
        <ChoiceGroup
          legend={t('options.delay')}
          name="delay"
          inRow
          value={choices?.delay ?? null}
          choices={DELAYS.map((value) => ({
            value,
            title: t(`options.${value}`),
            words: t('options.seconds', { seconds: inSeconds(delays[value]) }),
          }))}
          onChoose={(delay) => onChoose({ delay })}
        />
      ) : (
        <ChoiceGroup
          legend={t('options.key')}
          name="modifier"
          inRow
          value={choices.modifier}
          choices={MODIFIERS.map((value) => ({ value, title: nameKey(value) }))}
          onChoose={(modifier) => onChoose({ modifier })}
        />
      )}
      <ChoiceGroup
        legend={t('options.theme')}
        aside={t('options.themeWords')}
        name="theme"
        inRow
        value={choices?.theme ?? null}
        choices={THEMES.map((value) => ({ value, title: t(`options.${value}`) }))}
        onChoose={(theme) => onChoose({ theme })}
      />
    </>
  );
}

/** What a reader looks for: words, who says it, how openly. Answered while he types, so that nothing is to be sent. */
import type { ComponentChildren } from 'preact';
import type { Openness, SpeakerChoice } from '../../knowledge/model.ts';
import { t } from '../language.tsx';
import { capitalise, nameOpenness } from '../wording.ts';
import type { SearchWish } from './context-page.ts';

interface SearchFormProps {
  wish: SearchWish;
  speakers: readonly SpeakerChoice[];
  onSearch(wish: SearchWish): void;
}

const OPENNESS = ['named', 'institution', 'unnamed'] as const;

export function SearchForm({ wish, speakers, onSearch }: SearchFormProps) {
  return (
    <search>
      <form class="sl-search-form" onSubmit={(event) => event.preventDefault()}>
        <label class="sl-field sl-field-words">
          <span class="sl-field-name">{t('search.label')}</span>
          <input
            type="search"
            id="search-words"
            class="sl-input"
            autocomplete="off"
            spellcheck={false}
            value={wish.query}
            onInput={(event) => onSearch({ ...wish, query: event.currentTarget.value })}
          />
        </label>
        <Filter
          name={t('search.speaker')}
          value={wish.speaker}
          onPick={(speaker) => onSearch({ ...wish, speaker })}
        >
          <option value="">{t('search.anybody')}</option>
          {speakers.map(({ key, name, language }) => (
            <option key={key} value={key} lang={name === null ? undefined : language}>
              {name === null ? t('speaker.article') : capitalise(name, language)}
            </option>
          ))}
        </Filter>
        <Filter
          name={t('search.openness')}
          value={wish.openness}
          onPick={(openness) => onSearch({ ...wish, openness: openness as Openness | null })} // one of these options
        >
          <option value="">{t('search.anyOpenness')}</option>
          {OPENNESS.map((openness) => (
            <option key={openness} value={openness}>
              {capitalise(nameOpenness(openness))}
            </option>
          ))}
          <option value="narration">{t('speaker.article')}</option>
        </Filter>
      </form>
    </search>
  );
}

interface FilterProps {
  name: string;
  /** Null for the first option, which lets everything through. */
  value: string | null;
  onPick(value: string | null): void;
  children: ComponentChildren;
}

function Filter({ name, value, onPick, children }: FilterProps) {
  return (
    <label class="sl-field">
      <span class="sl-field-name">{name}</span>
      <select
        class="sl-input"
        value={value ?? ''}
        onChange={(event) => onPick(event.currentTarget.value || null)}
      >
        {children}
      </select>
    </label>
  );
}

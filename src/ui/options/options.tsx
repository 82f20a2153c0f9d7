/** The settings: how much is marked, where Sidelight may read, which sites are off. All of it takes effect at once. */
import type { AllSites } from '../access-choice.ts';
import { t } from '../language.tsx';
import { SiteList } from './site-list.tsx';

export interface OptionsProps {
  /** Address of Sidelight's icon. */
  icon: string;
  /** {t('options.which')}; null until it is read. */
  density: 'first' | 'all' | 'list' | null;
  access: AllSites;
  /** Sites with access of their own, as shown; of use where not all are granted. */
  sitesAllowed: readonly string[];
  /** Sites the reader has turned off, in the order he did. */
  sitesOff: readonly string[];
  /** What became of the last request, where nothing else shows it; empty for none. */
  outcome: string;
  actions: {
    chooseDensity(density: 'first' | 'all' | 'list'): void;
    /** Must ask the browser within the same click. */
    allowAllSites(): void;
    withdrawAllSites(): void;
    withdrawSite(site: string): void;
    turnSiteOn(site: string): void;
  };
}

const DENSITIES = [
  { value: 'first', title: 'options.first', words: 'options.firstWords' },
  { value: 'all', title: 'options.all', words: 'options.allWords' },
] as const;

export function Options(props: OptionsProps) {
  const { icon, density, sitesOff, outcome, actions } = props;
  return (
    <main class="sl-options">
      <header>
        <p class="sl-brand">
          <img src={icon} alt="" width="28" height="28" />
          Sidelight
        </p>
        <h1>{t('options.title')}</h1>
        <p class="sl-aside">{t('options.atOnce')}</p>
      </header>
      <section aria-labelledby="marks-title">
        <h2 id="marks-title">{t('options.marks')}</h2>
        <fieldset disabled={density === null}>
          <legend>{t('options.which')}</legend>
          {DENSITIES.map(({ value, title, words }) => (
            <label key={value} class="sl-radio">
              <input
                type="radio"
                name="density"
                value={value}
                checked={density === value}
                aria-describedby={`density-${value}`}
                onChange={() => actions.chooseDensity(value)}
              />
              <span>
                <span class="sl-radio-title">{t(title)}</span>
                <span class="sl-aside" id={`density-${value}`}>
                  {t(words)}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      </section>
      <Access {...props} />
      <section aria-labelledby="off-title">
        <h2 id="off-title">{t('options.off')}</h2>
        <SiteList
          sites={sitesOff}
          empty={t('options.offEmpty')}
          verb={t('options.offRemove')}
          rest="options.offRemoveRest"
          onPress={actions.turnSiteOn}
        />
      </section>
      <p class="sl-outcome" role="status">
        {outcome}
      </p>
    </main>
  );
}

function Access({ access, sitesAllowed, actions }: OptionsProps) {
  return (
    <section aria-labelledby="access-title">
      <h2 id="access-title">{t('options.access')}</h2>
      {access === 'granted' ? (
        <>
          <p>{t('options.granted')}</p>
          <p>
            <button type="button" class="sl-button" onClick={actions.withdrawAllSites}>
              {t('options.withdrawAll')}
            </button>
          </p>
        </>
      ) : (
        <>
          <p>{t(access === 'unknown' ? 'options.asking' : 'options.notGranted')}</p>
          <p>
            <button
              type="button"
              class="sl-button"
              disabled={access === 'unknown'}
              onClick={actions.allowAllSites}
            >
              {t('options.allowAll')}
            </button>
          </p>
          <h3>{t('options.sites')}</h3>
          <SiteList
            sites={sitesAllowed}
            empty={t('options.sitesEmpty')}
            verb={t('options.withdraw')}
            rest="options.withdrawRest"
            onPress={actions.withdrawSite}
          />
        </>
      )}
      <p class="sl-aside">{t('options.onDevice')}</p>
    </section>
  );
}

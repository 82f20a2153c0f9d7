/** The settings: how much is marked, where Sidelight may read, which sites are off. All of it takes effect at once. */
import type { AllSites } from '../access-choice.ts';
import { SiteList } from './site-list.tsx';

export interface OptionsProps {
  /** Address of Sidelight's icon. */
  icon: string;
  /** Which mentions are marked; null until it is read. */
  density: 'first' | 'all' | null;
  access: AllSites;
  /** Sites with access of their own, as shown; of use where not all are granted. */
  sitesAllowed: readonly string[];
  /** Sites the reader has turned off, in the order he did. */
  sitesOff: readonly string[];
  /** What became of the last request, where nothing else shows it; empty for none. */
  outcome: string;
  actions: {
    chooseDensity(density: 'first' | 'all'): void;
    /** Must ask the browser within the same click. */
    allowAllSites(): void;
    withdrawAllSites(): void;
    withdrawSite(site: string): void;
    turnSiteOn(site: string): void;
  };
}

const DENSITIES = [
  {
    value: 'first',
    title: 'First mention of each entry',
    words: 'One quiet mark for each name in an article.',
  },
  { value: 'all', title: 'All mentions', words: 'Every time a name occurs.' },
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
        <h1>Settings</h1>
        <p class="sl-aside">Changes take effect at once, on open pages too.</p>
      </header>
      <section aria-labelledby="marks-title">
        <h2 id="marks-title">Marks</h2>
        <fieldset disabled={density === null}>
          <legend>Which mentions are marked</legend>
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
                <span class="sl-radio-title">{title}</span>
                <span class="sl-aside" id={`density-${value}`}>
                  {words}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      </section>
      <Access {...props} />
      <section aria-labelledby="off-title">
        <h2 id="off-title">Sites turned off</h2>
        <SiteList
          sites={sitesOff}
          empty="No site is turned off. The switch in Sidelight’s popup turns one off."
          verb="Remove"
          consequence="from the sites turned off"
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
      <h2 id="access-title">Access</h2>
      {access === 'granted' ? (
        <>
          <p>Granted: Sidelight reads along on all sites.</p>
          <p>
            <button type="button" class="sl-button" onClick={actions.withdrawAllSites}>
              Withdraw access to all sites
            </button>
          </p>
        </>
      ) : (
        <>
          <p>
            {access === 'unknown'
              ? 'Asking the browser …'
              : 'Not granted for all sites: Sidelight reads only where you turn it on.'}
          </p>
          <p>
            <button
              type="button"
              class="sl-button"
              disabled={access === 'unknown'}
              onClick={actions.allowAllSites}
            >
              Turn on for all sites
            </button>
          </p>
          <h3>Sites you turned on</h3>
          <SiteList
            sites={sitesAllowed}
            empty="None. Press Sidelight’s button in the toolbar on a page to turn its site on."
            verb="Withdraw"
            consequence="access"
            onPress={actions.withdrawSite}
          />
        </>
      )}
      <p class="sl-aside">Pages are read on your device; nothing leaves it.</p>
    </section>
  );
}

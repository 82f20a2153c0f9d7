/** The page after installation: what Sidelight does in three sentences, a sample to try it on, and one question. */
import type { AllSites } from '../access-choice.ts';
import { t } from '../language.tsx';

export interface WelcomeProps {
  /** Address of Sidelight's icon. */
  icon: string;
  access: AllSites;
  /** What the reader chose on this page; null until he has. */
  choice: 'all' | 'one-by-one' | null;
  /** True where the browser was asked and gave no access. */
  refused: boolean;
  actions: {
    /** Must ask the browser within the same click. */
    allowAllSites(): void;
    /** Gives standing access to all sites back, where there is any. */
    askSiteBySite(): void;
    openSettings(): void;
  };
}

export function Welcome({ icon, access, choice, refused, actions }: WelcomeProps) {
  const granted = access === 'granted';
  return (
    <main class="sl-welcome">
      <header class="sl-welcome-head">
        <p class="sl-brand">
          <img src={icon} alt="" width="32" height="32" />
          Sidelight
        </p>
        <h1>{t('welcome.title')}</h1>
      </header>
      <p class="sl-lead">{t('welcome.lead')}</p>
      <figure class="sl-try">
        <figcaption>{t('welcome.try')}</figcaption>
        {/* Read and marked by the entrypoint, as any page is. */}
        <p>{t('welcome.sample')}</p>
      </figure>

      <section class="sl-ask" aria-labelledby="ask-title">
        <h2 id="ask-title">{t('welcome.ask')}</h2>
        <div class="sl-choices">
          <button
            type="button"
            class="sl-choice"
            aria-pressed={granted}
            aria-describedby="choice-all"
            onClick={actions.allowAllSites}
          >
            <span class="sl-choice-title">{t('welcome.all')}</span>
            <span class="sl-choice-words" id="choice-all">
              {t('welcome.allWords')}
            </span>
          </button>
          <button
            type="button"
            class="sl-choice"
            aria-pressed={!granted && choice === 'one-by-one'}
            aria-describedby="choice-one"
            onClick={actions.askSiteBySite}
          >
            <span class="sl-choice-title">{t('welcome.one')}</span>
            <span class="sl-choice-words" id="choice-one">
              {t('welcome.oneWords')}
            </span>
          </button>
        </div>
        <p class="sl-state" role="status">
          {describeAccess(access, choice, refused)}
        </p>
        <p>
          <button type="button" class="sl-link-button" onClick={actions.openSettings}>
            {t('welcome.settings')}
          </button>
        </p>
      </section>

      <section class="sl-plain" aria-labelledby="plain-title">
        <h2 id="plain-title">{t('welcome.know')}</h2>
        <ul>
          <li>
            <strong>{t('welcome.device')}</strong> {t('welcome.deviceWords')}
          </li>
          <li>
            <strong>{t('welcome.visible')}</strong> {t('welcome.visibleWords')}
          </li>
        </ul>
      </section>
    </main>
  );
}

/** The state after the question, in a sentence. */
export function describeAccess(access: AllSites, choice: WelcomeProps['choice'], refused: boolean): string {
  if (access === 'unknown') return '';
  if (access === 'granted') return t('welcome.granted');
  if (refused) return t('welcome.refused');
  return t(choice === 'one-by-one' ? 'welcome.onePicked' : 'welcome.notYet');
}

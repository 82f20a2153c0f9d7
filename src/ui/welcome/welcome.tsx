/** The page after installation: what Sidelight does in three sentences, and one question. */
import type { AllSites } from '../access-choice.ts';
import { Illustration } from './illustration.tsx';

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
        <h1>See who says it, without leaving the page</h1>
      </header>
      <Illustration />
      <p class="sl-lead">
        Sidelight quietly underlines the people, places, organisations, events and figures it knows in the
        articles you read. Rest the pointer on one, and a small card shows what is said about it: by whom, how
        openly, as of when, and where that can be checked. It reports statements and passes no verdict on
        them.
      </p>

      <section class="sl-ask" aria-labelledby="ask-title">
        <h2 id="ask-title">Where may Sidelight read along?</h2>
        <div class="sl-choices">
          <button
            type="button"
            class="sl-choice"
            aria-pressed={granted}
            aria-describedby="choice-all"
            onClick={actions.allowAllSites}
          >
            <span class="sl-choice-title">On all sites</span>
            <span class="sl-choice-words" id="choice-all">
              Names are marked wherever you read. Your browser asks you to confirm; single sites can be turned
              off.
            </span>
          </button>
          <button
            type="button"
            class="sl-choice"
            aria-pressed={!granted && choice === 'one-by-one'}
            aria-describedby="choice-one"
            onClick={actions.askSiteBySite}
          >
            <span class="sl-choice-title">Only where I turn it on</span>
            <span class="sl-choice-words" id="choice-one">
              Nothing is read until you press Sidelight’s button in the toolbar on a page.
            </span>
          </button>
        </div>
        <p class="sl-state" role="status">
          {describeAccess(access, choice, refused)}
        </p>
        <p>
          <button type="button" class="sl-link-button" onClick={actions.openSettings}>
            Change this at any time in the settings
          </button>
        </p>
      </section>

      <section class="sl-plain" aria-labelledby="plain-title">
        <h2 id="plain-title">What you should know</h2>
        <ul>
          <li>
            <strong>Nothing leaves your device.</strong> No page text, no address, no name: Sidelight makes no
            network request.
          </li>
          <li>
            <strong>A page can tell which of its words are marked.</strong> It cannot read what a card says.
          </li>
        </ul>
      </section>
    </main>
  );
}

/** The state after the question, in a sentence. */
export function describeAccess(access: AllSites, choice: WelcomeProps['choice'], refused: boolean): string {
  if (access === 'unknown') return '';
  if (access === 'granted') return 'Granted: Sidelight reads along on all sites.';
  if (refused) return 'Not granted: your browser gave no access, and nothing is read. You can choose again.';
  return choice === 'one-by-one'
    ? 'Not granted for all sites: nothing is read until you turn it on somewhere. Press Sidelight’s button in the toolbar on a page you are reading.'
    : 'Not granted yet: nothing is read.';
}

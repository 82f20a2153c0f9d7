/** The page that opens after installation. */
import { render } from 'preact';
import { browser } from 'wxt/browser';

import { getMessage } from '../../src/platform/language.ts';
import { followTheme } from '../../src/platform/theme.ts';
import type { AllSites } from '../../src/ui/access-choice.ts';
import { labelDocument, speak, t } from '../../src/ui/language.tsx';
import { Welcome, type WelcomeProps } from '../../src/ui/welcome/welcome.tsx';
import { askFor, followAccess, giveBack } from '../access/all-sites.ts';
import { ALL_SITES } from '../access/patterns.ts';
import { registerCard } from '../page/register-card.ts';
import { registerControl } from '../page/register-control.ts';
import { startVisit } from '../page/visit.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/welcome/welcome.css';
import '../../assets/styles/marks.css';

followTheme(document);
speak(getMessage);
labelDocument(document, t('welcome.documentTitle'));

let access: AllSites = 'unknown';
let choice: WelcomeProps['choice'] = null;
let refused = false;

const root = document.getElementById('welcome');

const actions: WelcomeProps['actions'] = {
  allowAllSites() {
    const asked = askFor(ALL_SITES); // in the click itself
    choice = 'all';
    void asked
      .catch(() => false)
      .then((granted) => {
        refused = !granted;
        draw();
      });
  },
  askSiteBySite() {
    choice = 'one-by-one';
    refused = false;
    if (access === 'granted') void giveBack([ALL_SITES]);
    draw();
  },
  openSettings: () => void browser.runtime.openOptionsPage(),
};

function draw(): void {
  if (root === null) return;
  const icon = browser.runtime.getURL('/icons/128.png');
  render(<Welcome icon={icon} access={access} choice={choice} refused={refused} actions={actions} />, root);
}

draw();
// The sample is read as any page is, and needs no access: it is ours.
startVisit({
  async control() {
    registerControl();
  },
  card: async () => registerCard({ ofSite: false }),
});
followAccess(({ all }) => {
  access = all;
  if (all === 'granted') refused = false;
  draw();
}, new AbortController().signal);

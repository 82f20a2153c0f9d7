/** The settings. Every part follows what is stored or granted, wherever it was changed. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { getMessage } from '../../src/platform/language.ts';
import { askBackground } from '../../src/platform/messaging.ts';
import { choices, completeChoices, readChoices, sitesOff } from '../../src/platform/settings.ts';
import { labelDocument, speak, t } from '../../src/ui/language.tsx';
import { Options, type OptionsProps } from '../../src/ui/options/options.tsx';
import { askFor, followAccess, giveBack } from '../access/all-sites.ts';
import { ALL_SITES, patternOf } from '../access/patterns.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/options/options.css';

speak(getMessage);
labelDocument(document, t('options.documentTitle'));

const root = document.getElementById('options');

const state: OptionsProps = {
  icon: browser.runtime.getURL('/icons/128.png'),
  density: null,
  access: 'unknown',
  sitesAllowed: [],
  sitesOff: [],
  outcome: '',
  actions: {
    chooseDensity: (density) => void askBackground('changeChoices', { change: { density } }),
    allowAllSites() {
      void report(askFor(ALL_SITES), t('failure.refused')); // asked in the click itself
    },
    withdrawAllSites: () => void report(giveBack([ALL_SITES]), t('options.kept')),
    withdrawSite: (site) => void report(giveBack([patternOf(site)]), t('options.kept')),
    turnSiteOn(site) {
      const done = askBackground('setSite', { site, on: true }).then(() => true);
      void report(done, t('options.siteFailed', { site }));
    },
  },
};

/** Says what went wrong, where something did. */
async function report(done: Promise<boolean>, failure: string): Promise<void> {
  const succeeded = await done.catch(() => false);
  change({ outcome: succeeded ? '' : failure });
}

function change(part: Partial<OptionsProps>): void {
  Object.assign(state, part);
  if (root !== null) render(<Options {...state} />, root);
}

change({});
choices.watch((made) => change({ density: completeChoices(made).density }));
sitesOff.watch((value) => change({ sitesOff: value }));
void readChoices().then(({ density }) => change({ density }));
void sitesOff.getValue().then((value) => change({ sitesOff: value }));
followAccess(({ all, sites }) => change({ access: all, sitesAllowed: sites }), new AbortController().signal);

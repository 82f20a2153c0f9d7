/** The settings. Every part follows what is stored or granted, wherever it was changed. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { showMs } from '../../src/card/hover-times.ts';
import { askInTurn } from '../../src/platform/ask-in-turn.ts';
import { getMessage } from '../../src/platform/language.ts';
import {
  choices,
  completeChoices,
  mutedEntries,
  readChoices,
  readSettings,
  sitesOff,
} from '../../src/platform/settings.ts';
import { followTheme } from '../../src/platform/theme.ts';
import { labelDocument, speak, t } from '../../src/ui/language.tsx';
import { Options } from '../../src/ui/options/options.tsx';
import type { ChoicesShown, OptionsProps, SectionId } from '../../src/ui/options/settings-shown.ts';
import { askFor, followAccess, giveBack } from '../access/all-sites.ts';
import { ALL_SITES, patternOf } from '../access/patterns.ts';
import { noteFailures } from '../failures/note-failures.ts';
import { createBackupDesk } from './backup-desk.ts';
import { createLibraryDesk } from './library-desk.ts';
import { createLogDesk } from './log-desk.ts';
import { createPackDesk } from './pack-desk.ts';
import { createSampleMarks } from './sample-marks.ts';
import { createSettingsExchange } from './settings-exchange.ts';
import { openShortcutSettings, readShortcuts } from './shortcuts.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/undo-list.css';
import '../../src/ui/options/options.css';
import '../../src/ui/options/choices.css';
import '../../src/ui/fields.css';
import '../../src/ui/options/packs.css';
import '../../src/ui/options/library.css';
import '../../assets/styles/marks.css';

noteFailures('settings');
followTheme(document);
speak(getMessage);
labelDocument(document, t('options.documentTitle'));

const root = document.getElementById('options');
const sample = createSampleMarks(() => document.querySelector<HTMLElement>('.sl-sample p'));
const exchange = createSettingsExchange();
/** Choices on their way: what comes back of earlier ones is older than what is shown. */
let writing = 0;

const state: OptionsProps = {
  icon: browser.runtime.getURL('/icons/128.png'),
  choices: null,
  delays: { short: showMs('short'), usual: showMs('usual'), long: showMs('long') },
  mac: navigator.platform.startsWith('Mac'),
  access: 'unknown',
  sitesAllowed: [],
  sitesOff: [],
  muted: [],
  shortcuts: null,
  file: { state: 'none' },
  packs: null,
  packOutcome: { state: 'none' },
  library: null,
  storage: null,
  backup: { state: 'none' },
  log: { failures: [], copied: false },
  outcome: null,
  actions: {
    choose(made) {
      if (state.choices === null) return; // nothing can be chosen before
      change({ choices: { ...state.choices, ...made } }); // at once; what is stored follows, and has the last word
      const asked = askInTurn('changeChoices', { change: made }).finally(() => {
        writing -= 1;
      });
      writing += 1;
      void report(done(asked), isOfCard(made) ? 'card' : 'marks', t('options.failed'));
    },
    allowAllSites() {
      void report(askFor(ALL_SITES), 'access', t('failure.refused')); // asked in the click itself
    },
    withdrawAllSites: () => void report(giveBack([ALL_SITES]), 'access', t('options.kept')),
    withdrawSite: (site) => void report(giveBack([patternOf(site)]), 'access', t('options.kept')),
    turnSiteOn(site) {
      void report(
        done(askInTurn('setSite', { site, on: true, incognito: false })),
        'off',
        t('options.siteFailed', { site }),
      );
    },
    unmute(entry) {
      void report(done(askInTurn('muteEntry', { entry, muted: false })), 'muted', t('options.failed'));
    },
    changeShortcuts: () => void openShortcutSettings(),
    exportFile: () => void exchange.save(t('options.fileName')),
    importFile: (file) => void tellFile(exchange.load(file)),
    undoImport: () => void tellFile(exchange.undo()),
    ...createPackDesk((part) => change(part)),
    ...createLibraryDesk((part) => change(part)),
    ...createBackupDesk((part) => change(part)),
    ...createLogDesk((part) => change(part)),
  },
};

function isOfCard(made: Partial<ChoicesShown>): boolean {
  return 'trigger' in made || 'modifier' in made || 'delay' in made || 'theme' in made;
}

const done = (asked: Promise<void>) => asked.then(() => true);

/** Says what went wrong, where something did; then shows what is stored again. */
async function report(asked: Promise<boolean>, section: SectionId, words: string): Promise<void> {
  const succeeded = await asked.catch(() => false);
  change({ outcome: succeeded ? null : { section, words } });
  if (!succeeded) await readAll();
}

async function tellFile(outcome: Promise<OptionsProps['file']>): Promise<void> {
  const file = await outcome.catch(() => null);
  const failure = { section: 'file' as const, words: t('options.failed') };
  change(file === null ? { outcome: failure } : { file, outcome: null });
}

function change(part: Partial<OptionsProps>): void {
  Object.assign(state, part);
  if (root !== null) render(<Options {...state} />, root);
  if (state.choices !== null) sample.show(state.choices);
}

async function readAll(): Promise<void> {
  const [made, stored] = await Promise.all([readChoices(), readSettings()]);
  change({ choices: made, sitesOff: stored.sitesOff, muted: stored.mutedEntries });
}

async function showShortcuts(): Promise<void> {
  change({ shortcuts: await readShortcuts() });
}

change({});
choices.watch((made) => {
  if (writing === 0) change({ choices: completeChoices(made) });
});
sitesOff.watch((sites) => change({ sitesOff: sites }));
mutedEntries.watch((muted) => change({ muted }));
void readAll();
void showShortcuts();
window.addEventListener('focus', () => void showShortcuts()); // they are changed in another tab
followAccess(({ all, sites }) => change({ access: all, sitesAllowed: sites }), new AbortController().signal);

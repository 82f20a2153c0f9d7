import type { ComponentChildren } from 'preact';
import icon from '../../../../assets/icon/icon.svg?inline';
import type { PackChanges } from '../../../../src/knowledge/pack-changes.ts';
import type { Problem } from '../../../../src/knowledge/problem.ts';
import fieldsStyle from '../../../../src/ui/fields.css?inline';
import { t } from '../../../../src/ui/language.tsx';
import { BackupSection } from '../../../../src/ui/options/backup-section.tsx';
import type { BackupOutcome } from '../../../../src/ui/options/backup-shown.ts';
import choicesStyle from '../../../../src/ui/options/choices.css?inline';
import libraryStyle from '../../../../src/ui/options/library.css?inline';
import optionsStyle from '../../../../src/ui/options/options.css?inline';
import { Options } from '../../../../src/ui/options/options.tsx';
import packsStyle from '../../../../src/ui/options/packs.css?inline';
import { PacksSection } from '../../../../src/ui/options/packs-section.tsx';
import type { PackOutcome } from '../../../../src/ui/options/packs-shown.ts';
import type {
  ChoicesShown,
  FileFaultShown,
  OptionsProps,
} from '../../../../src/ui/options/settings-shown.ts';
import undoStyle from '../../../../src/ui/undo-list.css?inline';
import welcomeStyle from '../../../../src/ui/welcome/welcome.css?inline';
import { Welcome } from '../../../../src/ui/welcome/welcome.tsx';
import { LIBRARY, OPTIONS, OWN_PACKS } from '../../../fixtures/views/options.ts';
import { type Draw, draw } from './stage.ts';

const noop = () => undefined;

type WelcomeState = Omit<Parameters<typeof Welcome>[0], 'icon' | 'actions'>;
function drawWelcome(state: WelcomeState): void {
  const actions = { allowAllSites: noop, askSiteBySite: noop, openSettings: noop };
  draw(<Welcome icon={icon} {...state} actions={actions} />, 'welcome', [welcomeStyle]);
}

const OPTIONS_STYLES = [undoStyle, optionsStyle, choicesStyle, packsStyle, fieldsStyle, libraryStyle];

function drawOptions(over: Partial<OptionsProps>): void {
  draw(<Options {...OPTIONS} icon={icon} {...over} />, 'options', OPTIONS_STYLES);
}

/** One section by itself: the whole page is drawn by the views above. */
function drawSection(section: ComponentChildren): void {
  const page = (
    <div class="sl-options">
      <main>
        <h1>{t('options.title')}</h1>
        <section>
          <h2>{t('packs.title')}</h2>
          {section}
        </section>
      </main>
    </div>
  );
  draw(page, 'options', OPTIONS_STYLES);
}

function drawPacks(outcome: PackOutcome): void {
  const packs = OWN_PACKS.slice(0, 1);
  drawSection(<PacksSection packs={packs} outcome={outcome} actions={OPTIONS.actions} />);
}

function drawBackup(outcome: BackupOutcome): void {
  drawSection(<BackupSection outcome={outcome} storage={OPTIONS.storage} actions={OPTIONS.actions} />);
}

const MUTED = { entry: 'maria-zakharova', name: 'Maria Zakharova', lang: 'en', kind: 'person' } as const;
const chosen = (change: Partial<ChoicesShown>) => ({
  choices: OPTIONS.choices && { ...OPTIONS.choices, ...change },
});
const nothingNew = { added: [], removed: [], changed: [] };
const NO_CHANGES = { entries: nothingNew, passages: nothingNew, sources: nothingNew };
const item = (id: string, words: string) => ({ id, words });
const CHANGES: PackChanges = {
  entries: {
    added: ['Signal box', 'Track 4', 'Night train', 'Union', 'Depot', 'Mechanics', 'Bridge'].map((words) =>
      item(words, words),
    ),
    removed: [item('old', 'Old timetable')],
    changed: [],
  },
  passages: {
    ...nothingNew,
    changed: [item('a', `The union says <q>no</q>. ${'It gives reasons. '.repeat(9)}`)],
  },
  sources: nothingNew,
};
const PROBLEMS: Problem[] = [
  {
    file: 'harbour.yaml',
    line: 12,
    path: 'passages.plan.about[0]',
    reason: 'no entry has the id "councl"',
    remedy: 'did you mean "council"?',
  },
  {
    file: 'harbour.json',
    line: null,
    path: '',
    reason: 'this is no valid JSON, and too long to be read as YAML (2000000 characters)',
    remedy: 'mend its JSON',
  },
];
/** Every fault that a file can have. */
const FAULTS: FileFaultShown[] = [
  { is: 'not-json' },
  { is: 'not-settings' },
  { is: 'newer' },
  { is: 'unknown', field: 'choices.denstiy' },
  { is: 'missing', field: 'mutedEntries[0].name' },
  { is: 'not-a-choice', field: 'choices.density', given: '"some"', choices: ['first', 'all', 'list'] },
  { is: 'not-a-site', field: 'sitesOff[0]', given: '"https://a.example/"' },
  { is: 'not-a-text', field: 'mutedEntries[0].entry', given: '5' },
  { is: 'not-a-list', field: 'sitesOff', given: '"a.example"' },
  { is: 'not-an-object', field: 'choices', given: '"dark"' },
];

export const PAGE_VIEWS: Record<string, Draw> = {
  'welcome not asked': () => drawWelcome({ access: 'not-granted', choice: null, refused: false }),
  'welcome granted': () => drawWelcome({ access: 'granted', choice: 'all', refused: false }),
  'welcome refused': () => drawWelcome({ access: 'not-granted', choice: 'all', refused: true }),
  'welcome one by one': () => drawWelcome({ access: 'not-granted', choice: 'one-by-one', refused: false }),
  'options granted': () => drawOptions({ access: 'granted' }),
  'options not granted': () =>
    drawOptions({
      ...chosen({ trigger: 'click', density: 'list', kindsUnmarked: ['place'] }),
      sitesAllowed: ['news.example'],
      sitesOff: ['mail.example'],
      muted: [MUTED],
      shortcuts: OPTIONS.shortcuts && { ...OPTIONS.shortcuts, change: 'by-hand' },
      file: { state: 'refused', faults: FAULTS },
      outcome: { section: 'off', words: t('options.siteFailed', { site: '1.2.3.4' }) },
    }),
  'options on a Mac': () => drawOptions({ ...chosen({ trigger: 'modifier', modifier: 'Alt' }), mac: true }),
  'options imported': () =>
    drawOptions({ file: { state: 'imported' }, shortcuts: { list: [], change: 'nowhere' } }),
  'options undone': () => drawOptions({ file: { state: 'undone' } }),
  'options packs imported': () =>
    drawOptions({
      packs: OWN_PACKS,
      packOutcome: { state: 'imported', title: 'The harbour of Aarsund', entries: 1, passages: 23 },
      library: LIBRARY,
    }),
  'options packs updated': () => drawPacks({ state: 'updated', title: 'Railway strike', changes: CHANGES }),
  'options packs unchanged': () =>
    drawPacks({ state: 'updated', title: 'Railway strike', changes: NO_CHANGES }),
  'options packs removed': () => drawPacks({ state: 'removed', title: 'Railway strike' }),
  'options packs undone': () => drawPacks({ state: 'undone' }),
  'options packs busy': () => drawPacks({ state: 'busy' }),
  'options packs without room': () => drawPacks({ state: 'no-room' }),
  'options packs refused': () => drawPacks({ state: 'refused', problems: PROBLEMS }),
  'options restored': () => drawBackup({ state: 'restored', packs: 2, articles: 43, entries: 1 }),
  'options backup refused': () =>
    drawBackup({ state: 'refused', faults: [{ line: 3, reason: 'url: Invalid format' }] }),
  'options empty': () =>
    drawOptions({
      packs: null,
      choices: null,
      access: 'unknown',
      shortcuts: null,
      outcome: { section: 'access', words: t('options.kept') },
    }),
};

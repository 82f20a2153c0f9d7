import icon from '../../../../assets/icon/icon.svg?inline';
import { t } from '../../../../src/ui/language.tsx';
import choicesStyle from '../../../../src/ui/options/choices.css?inline';
import optionsStyle from '../../../../src/ui/options/options.css?inline';
import { Options } from '../../../../src/ui/options/options.tsx';
import type {
  ChoicesShown,
  FileFaultShown,
  OptionsProps,
} from '../../../../src/ui/options/settings-shown.ts';
import undoStyle from '../../../../src/ui/undo-list.css?inline';
import welcomeStyle from '../../../../src/ui/welcome/welcome.css?inline';
import { Welcome } from '../../../../src/ui/welcome/welcome.tsx';
import { OPTIONS } from '../../../fixtures/views/options.ts';
import { type Draw, draw } from './stage.ts';

const noop = () => undefined;

type WelcomeState = Omit<Parameters<typeof Welcome>[0], 'icon' | 'actions'>;
function drawWelcome(state: WelcomeState): void {
  const actions = { allowAllSites: noop, askSiteBySite: noop, openSettings: noop };
  draw(<Welcome icon={icon} {...state} actions={actions} />, 'welcome', [welcomeStyle]);
}

function drawOptions(over: Partial<OptionsProps>): void {
  draw(<Options {...OPTIONS} icon={icon} {...over} />, 'options', [undoStyle, optionsStyle, choicesStyle]);
}

const MUTED = { entry: 'maria-zakharova', name: 'Maria Zakharova', lang: 'en', kind: 'person' } as const;
const chosen = (change: Partial<ChoicesShown>) => ({
  choices: OPTIONS.choices && { ...OPTIONS.choices, ...change },
});
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
  'options empty': () =>
    drawOptions({
      choices: null,
      access: 'unknown',
      shortcuts: null,
      outcome: { section: 'access', words: t('options.kept') },
    }),
};

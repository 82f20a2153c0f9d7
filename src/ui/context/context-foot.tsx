/** What stands at the foot of every view: the way back on the page, the panel, the settings. */
import { t } from '../language.tsx';
import type { ContextActions, Keeping } from './context-page.ts';

interface ContextFootProps {
  away: boolean;
  keeping: Keeping;
  actions: Pick<ContextActions, 'goBack' | 'keepPage' | 'openPanel' | 'openSettings'>;
}

export function ContextFoot({ away, keeping, actions }: ContextFootProps) {
  const { goBack, keepPage, openPanel, openSettings } = actions;
  return (
    <footer class="sl-foot">
      {away ? (
        <button type="button" class="sl-link-button sl-back" onClick={goBack}>
          {t('popup.back')}
        </button>
      ) : (
        <span>{t('popup.deviceOnly')}</span>
      )}
      <span class="sl-foot-ways">
        {keeping !== 'unknown' && (
          <button type="button" class="sl-link-button" disabled={keeping === 'busy'} onClick={keepPage}>
            {t(keeping === 'kept' ? 'popup.keepAgain' : 'popup.keep')}
          </button>
        )}
        {openPanel !== null && (
          <button type="button" class="sl-link-button" onClick={openPanel}>
            {t('popup.panel')}
          </button>
        )}
        <button type="button" class="sl-link-button" onClick={openSettings}>
          {t('popup.settings')}
        </button>
      </span>
    </footer>
  );
}

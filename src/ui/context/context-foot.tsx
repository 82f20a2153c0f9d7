/** What stands at the foot of every view: the way back on the page, the panel, the settings. */
import { t } from '../language.tsx';
import type { ContextActions } from './context-page.ts';

interface ContextFootProps {
  away: boolean;
  actions: Pick<ContextActions, 'goBack' | 'openPanel' | 'openSettings'>;
}

export function ContextFoot({ away, actions: { goBack, openPanel, openSettings } }: ContextFootProps) {
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

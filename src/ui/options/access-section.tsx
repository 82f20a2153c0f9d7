/** Where Sidelight may read, and the way to change it. */
import { t, tParts } from '../language.tsx';
import { listSites, UndoList } from '../undo-list.tsx';
import type { OptionsActions, OptionsProps } from './settings-shown.ts';

interface AccessSectionProps extends Pick<OptionsProps, 'access' | 'sitesAllowed'> {
  actions: OptionsActions;
}

export function AccessSection({ access, sitesAllowed, actions }: AccessSectionProps) {
  return (
    <>
      {access === 'granted' ? (
        <>
          <p>{t('options.granted')}</p>
          <p>
            <button type="button" class="sl-button" onClick={actions.withdrawAllSites}>
              {t('options.withdrawAll')}
            </button>
          </p>
        </>
      ) : (
        <>
          <p>{t(access === 'unknown' ? 'options.asking' : 'options.notGranted')}</p>
          <p>
            <button
              type="button"
              class="sl-button"
              disabled={access === 'unknown'}
              onClick={actions.allowAllSites}
            >
              {t('options.allowAll')}
            </button>
          </p>
          <h3>{t('options.sites')}</h3>
          <UndoList
            items={listSites(sitesAllowed)}
            empty={t('options.sitesEmpty')}
            verb={t('options.withdraw')}
            rest={(site) => tParts('options.withdrawRest', { site })}
            onPress={actions.withdrawSite}
          />
        </>
      )}
      <p class="sl-aside">{t('options.onDevice')}</p>
    </>
  );
}

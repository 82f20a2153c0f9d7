/** What is said where there is nothing to list: why, and what can be done. */
import type { ComponentChildren } from 'preact';
import { t, tParts } from '../language.tsx';
import type { ContextActions, Surface } from './context-page.ts';

function Notice({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="sl-notice" aria-labelledby="notice-title">
      <h2 class="sl-notice-title" id="notice-title">
        {title}
      </h2>
      {children}
    </section>
  );
}

export function LoadingNotice() {
  return (
    <div class="sl-loading" role="status">
      <span class="sl-loading-words">{t('notice.loading')}</span>
      <span class="sl-loading-line" aria-hidden="true" />
      <span class="sl-loading-line" aria-hidden="true" />
      <span class="sl-loading-line" aria-hidden="true" />
    </div>
  );
}

export function NotAPageNotice() {
  return (
    <Notice title={t('notice.notAPageTitle')}>
      <p>{t('notice.notAPage')}</p>
    </Notice>
  );
}

export function OffNotice({ site, onSwitch }: { site: string; onSwitch(on: boolean): void }) {
  return (
    <Notice title={t('notice.offTitle')}>
      <p>{tParts('notice.off', { site: <bdi>{site}</bdi> })}</p>
      <p class="sl-notice-buttons">
        <button type="button" class="sl-button" onClick={() => onSwitch(true)}>
          {t('notice.turnOn')}
        </button>
      </p>
    </Notice>
  );
}

interface AccessProps {
  surface: Surface;
  actions: ContextActions;
}

/** The buttons that ask the browser for access, with what will happen. Without a known site, only all can be asked for. */
function AccessButtons({ one, surface, actions }: AccessProps & { one: boolean }) {
  return (
    <>
      <p class="sl-notice-buttons">
        {one && (
          <button type="button" class="sl-button sl-button-main" onClick={actions.allowSite}>
            {t('notice.forThisSite')}
          </button>
        )}
        <button type="button" class="sl-button" onClick={actions.allowAllSites}>
          {t('notice.forAllSites')}
        </button>
      </p>
      <p class="sl-aside">{t(surface === 'popup' ? 'notice.willAsk' : 'notice.willAskPanel')}</p>
    </>
  );
}

/** `site` is null where the browser does not tell which page this is. */
export function NeedsAccessNotice({ site, ...access }: AccessProps & { site: string | null }) {
  return (
    <Notice title={t('notice.needsAccessTitle')}>
      <p>
        {site === null
          ? t('notice.needsAccessPage')
          : tParts('notice.needsAccess', { site: <bdi>{site}</bdi> })}
      </p>
      <AccessButtons one={site !== null} {...access} />
    </Notice>
  );
}

/** A strip above a page that was read through the popup alone. */
export function VisitOnlyNotice(access: AccessProps) {
  return (
    <section class="sl-visit" aria-label={t('notice.visitTitle')}>
      <p>{t('notice.visit')}</p>
      <AccessButtons one {...access} />
    </section>
  );
}

export function FailedNotice({
  problem,
  remedy,
  onRetry,
}: {
  problem: string;
  remedy: string;
  onRetry(): void;
}) {
  return (
    <div role="alert">
      <Notice title={t('notice.failedTitle')}>
        <p>{problem}</p>
        <p>{remedy}</p>
        <p class="sl-notice-buttons">
          <button type="button" class="sl-button" onClick={onRetry}>
            {t('notice.retry')}
          </button>
        </p>
      </Notice>
    </div>
  );
}

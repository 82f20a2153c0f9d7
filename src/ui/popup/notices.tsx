/** What the popup says where there is nothing to list: why, and what can be done. */
import type { ComponentChildren } from 'preact';
import type { PopupActions } from './popup-page.ts';

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
      <span class="sl-loading-words">Reading this page …</span>
      <span class="sl-loading-line" aria-hidden="true" />
      <span class="sl-loading-line" aria-hidden="true" />
      <span class="sl-loading-line" aria-hidden="true" />
    </div>
  );
}

export function NotAPageNotice() {
  return (
    <Notice title="This page is closed to extensions">
      <p>
        Pages of the browser itself, extension stores and PDF files cannot be read along. Sidelight works on
        ordinary web pages.
      </p>
    </Notice>
  );
}

export function OffNotice({ site, onSwitch }: { site: string; onSwitch(on: boolean): void }) {
  return (
    <Notice title="Off on this site">
      <p>
        Sidelight reads and marks nothing on <bdi>{site}</bdi> until you turn it on again.
      </p>
      <p class="sl-notice-buttons">
        <button type="button" class="sl-button" onClick={() => onSwitch(true)}>
          Turn on again
        </button>
      </p>
    </Notice>
  );
}

/** The buttons that ask the browser for access, with what will happen. Without a known site, only all can be asked for. */
function AccessButtons({ one, actions }: { one: boolean; actions: PopupActions }) {
  return (
    <>
      <p class="sl-notice-buttons">
        {one && (
          <button type="button" class="sl-button sl-button-main" onClick={actions.allowSite}>
            Turn on for this site
          </button>
        )}
        <button type="button" class="sl-button" onClick={actions.allowAllSites}>
          On all sites
        </button>
      </p>
      <p class="sl-aside">
        Your browser will ask you to confirm. This window may close while it asks; marks appear on their own
        afterwards.
      </p>
    </>
  );
}

/** `site` is null where the browser does not tell which page this is. */
export function NeedsAccessNotice({ site, actions }: { site: string | null; actions: PopupActions }) {
  return (
    <Notice title="Not allowed to read here yet">
      <p>
        To mark names on {site === null ? 'this page' : <bdi>{site}</bdi>}, Sidelight has to read its text; it
        does so on your device, and nothing leaves it.
      </p>
      <AccessButtons one={site !== null} actions={actions} />
    </Notice>
  );
}

/** A strip above a page that was read through the popup alone. */
export function VisitOnlyNotice({ actions }: { actions: PopupActions }) {
  return (
    <section class="sl-visit" aria-label="Access for this visit only">
      <p>You opened Sidelight on this page, so it is read for this visit only.</p>
      <AccessButtons one actions={actions} />
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
      <Notice title="Something went wrong">
        <p>{problem}</p>
        <p>{remedy}</p>
        <p class="sl-notice-buttons">
          <button type="button" class="sl-button" onClick={onRetry}>
            Try again
          </button>
        </p>
      </Notice>
    </div>
  );
}

/** The first thing in the popup: the site and its switch. */
import { t, tParts } from '../language.tsx';
import type { Site } from './context-page.ts';

interface SiteHeaderProps {
  site: Site | null;
  /** What the switch amounts to here, in a few words. */
  standing: string;
  /** Whether it says no more than the switch, which stands on. */
  quiet: boolean;
  /** False where nothing is marked although the reader's switch is on, for want of access. */
  effective: boolean;
  onSwitch(on: boolean): void;
}

export function SiteHeader({ site, standing, quiet, effective, onSwitch }: SiteHeaderProps) {
  const on = site?.on === true && effective;
  return (
    <header class="sl-site">
      <div class="sl-site-words">
        <h1 class="sl-site-title">
          {site === null ? (
            <span class="sl-site-name">Sidelight</span>
          ) : (
            <label for="site-switch" class="sl-site-lead">
              {tParts('popup.switchLabel', { site: <bdi class="sl-site-name">{site.name}</bdi> })}
            </label>
          )}
        </h1>
        {/* Where all is as the switch says, its word is enough for the eye. */}
        <p class={on && quiet ? 'sl-unseen' : 'sl-site-standing'} role="status">
          {standing}
        </p>
      </div>
      {site !== null && (
        <button
          type="button"
          role="switch"
          id="site-switch"
          class="sl-switch"
          aria-checked={on}
          onClick={() => onSwitch(!on)}
        >
          <span class="sl-switch-word" aria-hidden="true">
            {t(on ? 'popup.on' : 'popup.off')}
          </span>
          <span class="sl-switch-track" aria-hidden="true">
            <span class="sl-switch-thumb" />
          </span>
        </button>
      )}
    </header>
  );
}

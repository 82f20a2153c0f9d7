/** Sites that the reader names himself: a list of them, and a field for one more. */
import { useRef, useState } from 'preact/hooks';
import { t, tParts } from '../language.tsx';
import { listSites, UndoList } from '../undo-list.tsx';

interface SiteChoiceProps {
  sites: readonly string[];
  onChange(sites: string[]): void;
}

export function SiteChoice({ sites, onChange }: SiteChoiceProps) {
  const field = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const site = readSite(field.current?.value ?? ''); // null only while unmounting
    setWrong(site === null);
    if (site === null || field.current === null) return;
    field.current.value = '';
    onChange([...sites.filter((other) => other !== site), site]);
  };
  return (
    <div class="sl-sites">
      <UndoList
        items={listSites(sites)}
        empty={t('packs.noSites')}
        verb={t('options.offRemove')}
        rest={(site) => tParts('packs.siteRest', { site })}
        onPress={(site) => onChange(sites.filter((other) => other !== site))}
      />
      <form class="sl-buttons" onSubmit={add}>
        <label class="sl-labelled">
          <span>{t('packs.site')}</span>
          <input
            ref={field}
            type="text"
            inputMode="url"
            autoComplete="off"
            spellcheck={false}
            placeholder={t('packs.siteExample')}
            aria-invalid={wrong}
            aria-describedby={wrong ? 'site-wrong' : undefined}
          />
        </label>
        <button type="submit" class="sl-button">
          {t('packs.addSite')}
        </button>
      </form>
      <p id="site-wrong" role="alert">
        {wrong ? t('packs.siteWrong') : ''}
      </p>
    </div>
  );
}

/** The host of what a reader types or pastes, an address included; null where it is none. A leading "www." is left out, as sites are named. */
export function readSite(typed: string): string | null {
  const words = typed.trim().toLowerCase();
  const address = /^https?:\/\//.test(words) ? words : `http://${words}`;
  if (words === '' || !URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  return /^[^.]+(\.[^.]+)+$|^localhost$|^\[/.test(hostname) ? hostname.replace(/^www\./, '') : null;
}

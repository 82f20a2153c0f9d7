/** Sites with one button each. */
import { useRef } from 'preact/hooks';

interface SiteListProps {
  sites: readonly string[];
  /** What stands there where there are none. */
  empty: string;
  /** On the button: "Remove". */
  verb: string;
  /** After the site, for those who hear the button alone: "from the sites turned off". */
  consequence: string;
  onPress(site: string): void;
}

export function SiteList({ sites, empty, verb, consequence, onPress }: SiteListProps) {
  const whole = useRef<HTMLDivElement>(null);
  const press = (site: string) => {
    whole.current?.focus(); // the button is about to go: focus stays at the list (null only while unmounting)
    onPress(site);
  };
  return (
    <div ref={whole} tabIndex={-1} class="sl-site-list">
      {sites.length === 0 ? (
        <p class="sl-aside">{empty}</p>
      ) : (
        <ul>
          {sites.map((site) => (
            <li key={site} class="sl-site-row">
              <bdi>{site}</bdi>
              <button type="button" class="sl-link-button" onClick={() => press(site)}>
                {verb}
                <span class="sl-unseen">
                  {' '}
                  {site} {consequence}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Sites with one button each. */
import { useRef } from 'preact/hooks';
import { tParts } from '../language.tsx';

interface SiteListProps {
  sites: readonly string[];
  /** What stands there where there are none. */
  empty: string;
  /** On the button: "Remove". */
  verb: string;
  /** Behind it, for those who hear the button alone: "news.example from the sites turned off". */
  rest: 'options.offRemoveRest' | 'options.withdrawRest';
  onPress(site: string): void;
}

export function SiteList({ sites, empty, verb, rest, onPress }: SiteListProps) {
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
                <span class="sl-unseen"> {tParts(rest, { site: <bdi>{site}</bdi> })}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

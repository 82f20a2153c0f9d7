/**
 * The order that a source states between events: `after` must not run in a circle.
 */
import { type Report, withArticle } from './check-pieces.ts';
import type { AuthoredPack } from './schema.ts';

/** Reports `after` that names no event, and each circle once. */
export function findOrderProblems(pack: AuthoredPack, report: Report): void {
  findCircles(pack, report);
  for (const [id, entry] of Object.entries(pack.entries)) {
    for (const [index, earlier] of (entry.event?.after ?? []).entries()) {
      const other = pack.entries[earlier]; // unknown ids are reported as dangling
      if (other !== undefined && other.kind !== 'event')
        report(
          ['entries', id, 'event', 'after', index],
          `"${earlier}" is ${withArticle(other.kind)}, not an event`,
          'name an event, or take it out',
        );
    }
  }
}

/** Events of a circle that are named: a longer one is told by its ends. */
const MOST_SHOWN = 8;

interface Step {
  id: string;
  /** What comes before it and is still to be visited. */
  open: string[];
}

/** Goes back from each event to those before it, without recursion: a chain may be as long as a pack. */
function findCircles({ entries }: AuthoredPack, report: Report): void {
  const settled = new Set<string>();
  const stepTo = (id: string): Step => ({ id, open: [...(entries[id]?.event?.after ?? [])] }); // unknown ids are reported as dangling
  for (const first of Object.keys(entries)) {
    if (settled.has(first)) continue;
    const trail = [stepTo(first)];
    const onTrail = new Set([first]);
    for (let last = trail.at(-1); last !== undefined; last = trail.at(-1)) {
      const next = last.open.shift();
      if (next === undefined) {
        settled.add(last.id);
        onTrail.delete(last.id);
        trail.pop();
      } else if (onTrail.has(next)) reportCircle(trail, next, report);
      else if (!settled.has(next)) {
        trail.push(stepTo(next));
        onTrail.add(next);
      }
    }
  }
}

function reportCircle(trail: readonly Step[], back: string, report: Report): void {
  const ids = trail.map(({ id }) => id);
  const all = [...ids.slice(ids.indexOf(back)), back].map((one) => `"${one}"`);
  const shown = all.length > MOST_SHOWN ? [...all.slice(0, MOST_SHOWN), '…', ...all.slice(-2)] : all;
  const circle = shown.join(' after ');
  report(
    ['entries', ids.at(-1) ?? back, 'event', 'after'],
    `the order runs in a circle: ${circle}`,
    'take out the `after` that the source does not state',
  );
}

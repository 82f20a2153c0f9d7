/**
 * The order that a source states between events: `after` must not run in a circle.
 */
import { type Report, withArticle } from './check-pieces.ts';
import type { AuthoredPack } from './schema.ts';

/** Reports `after` that names no event, and each circle once. */
export function findOrderProblems(pack: AuthoredPack, report: Report): void {
  const settled = new Set<string>();
  const visit = (id: string, trail: readonly string[]): void => {
    const start = trail.indexOf(id);
    if (start >= 0) {
      const circle = [...trail.slice(start), id].map((one) => `"${one}"`).join(' after ');
      const last = trail.at(-1) ?? id;
      report(
        ['entries', last, 'event', 'after'],
        `the order runs in a circle: ${circle}`,
        'take out the `after` that the source does not state',
      );
      return;
    }
    if (settled.has(id)) return;
    for (const earlier of pack.entries[id]?.event?.after ?? []) visit(earlier, [...trail, id]); // unknown ids are reported as dangling
    settled.add(id);
  };
  for (const [id, entry] of Object.entries(pack.entries)) {
    visit(id, []);
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

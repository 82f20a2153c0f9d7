/** A pack of many names and little else, as JSON, for measuring. */

/** Names that each entry has. */
const NAMES_PER_ENTRY = 5;

/** The names, five to an entry, and one passage that supports the lines of all. They must all be different. */
export function writeWidePack(names: readonly string[]): string {
  const ids = names.flatMap((_, at) => (at % NAMES_PER_ENTRY === 0 ? [`entry-${at / NAMES_PER_ENTRY}`] : []));
  const own = (at: number) => names.slice(at * NAMES_PER_ENTRY, (at + 1) * NAMES_PER_ENTRY);
  const line = { text: 'One of many.', passage: 'all' };
  return JSON.stringify({
    format: 1,
    id: 'wide',
    title: 'Many names',
    version: '2026-01-31',
    sources: { list: { title: 'A list', publisher: 'Nobody', paragraphs: 1, language: 'en' } },
    passages: {
      all: { source: 'list', place: { paragraph: 1 }, text: 'They are.', openness: 'narration', about: ids },
    },
    entries: Object.fromEntries(ids.map((id, at) => [id, { kind: 'organisation', name: own(at)[0], line }])),
    names: Object.fromEntries(ids.map((id, at) => [id, { en: own(at) }])),
  });
}

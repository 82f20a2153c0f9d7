/**
 * The markup that authored text may hold: `<em>`, `<q>` and `<a href="https://…">`, closed and well nested.
 * What is shown is sanitised once more where it is shown.
 */

const ALLOWED = ['em', 'q', 'a'] as const;

/** A tag, or a "<" that looks like one; "<" before a space or a digit is a sign, not a tag. */
const TAG = /<(?<close>\/?)(?<name>[A-Za-z][\w-]*)(?<rest>[^<>]*)>|<[/!?A-Za-z][^\s>]*/g;
const LINK = /^\s+href="https?:\/\/[^"\s]+"\s*$/;

/** What is wrong with the markup of a text; null where nothing is. */
export function describeMarkup(
  text: string,
  allowed: readonly string[] = ALLOWED,
): { reason: string; remedy: string } | null {
  const open: string[] = [];
  const list = allowed.length === 0 ? 'no markup here' : 'only <em>, <q> and <a href="https://…">';
  for (const match of text.matchAll(TAG)) {
    const { close, name, rest = '' } = match.groups ?? {};
    if (name === undefined || !allowed.includes(name))
      return {
        reason: `"${match[0]}" is not allowed in authored text`,
        remedy: `use ${list}; write &lt; for the sign itself`,
      };
    if (close === '/') {
      if (open.pop() !== name)
        return {
          reason: `"${match[0]}" closes what is not open`,
          remedy: 'close tags in the order they were opened',
        };
    } else if (name === 'a' ? !LINK.test(rest) : rest.trim() !== '') {
      return {
        reason: `"${match[0]}" has other attributes than allowed`,
        remedy: 'write <em>, <q> or <a href="https://…">, nothing more',
      };
    } else open.push(name);
  }
  const unclosed = open.at(-1);
  return unclosed === undefined
    ? null
    : { reason: `<${unclosed}> is never closed`, remedy: `add </${unclosed}>` };
}

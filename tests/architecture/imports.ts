/**
 * Reads imports and forbidden words out of TypeScript sources by scanning, without a
 * parser: comments are blanked first, so that a sentence about an import is none.
 */
import { posix } from 'node:path';
import { BROWSER_MODULES, MAX_LINES, ROOMS, type Room } from './rooms.ts';

export interface Import {
  specifier: string;
  /** True where nothing of it survives compilation. */
  typeOnly: boolean;
}

/** Blanks comments, keeping strings, template text and line count. A regular expression that holds quotes may confuse it. */
export function blankComments(source: string): string {
  const token =
    /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|(?<![:\\/[(])\/\/[^\n]*/g;
  return source.replace(token, (text) =>
    text.startsWith('/*') || text.startsWith('//') ? text.replace(/[^\n]/g, ' ') : text,
  );
}

/** Lists static, re-exporting and dynamic imports of a module. */
export function findImports(source: string): Import[] {
  const code = blankComments(source);
  const found: Import[] = [];
  const withClause = /(?:^|[;\n}])\s*(?:import|export)\s+([^'";]*?)\bfrom\s*(['"])([^'"\n]+)\2/g;
  for (const [, clause = '', , specifier = ''] of code.matchAll(withClause)) {
    found.push({ specifier, typeOnly: isTypeClause(clause) });
  }
  for (const [, , specifier = ''] of code.matchAll(/(?:^|[;\n])\s*import\s*(['"])([^'"\n]+)\1/g)) {
    found.push({ specifier, typeOnly: false });
  }
  for (const [, before = '', , specifier = ''] of code.matchAll(
    /(.?)\bimport\(\s*(['"`])([^'"`\n]+)\2\s*\)/g,
  )) {
    found.push({ specifier, typeOnly: before === ':' || before === '<' });
  }
  return found;
}

function isTypeClause(clause: string): boolean {
  if (/^type\b/.test(clause)) return true;
  const named = /^\{([^}]*)\}\s*$/.exec(clause.trim())?.[1];
  if (named === undefined) return false;
  const names = named.split(',').filter((name) => name.trim() !== '');
  return names.length > 0 && names.every((name) => /^\s*type\s/.test(name));
}

/** The room a file stands in, or null outside every room. Paths use forward slashes, from the root. */
export function findRoom(path: string): Room | null {
  return ROOMS.find(({ folder }) => path === folder || path.startsWith(`${folder}/`)) ?? null;
}

/** Says every breach of the plan in one file; empty where it keeps to it. */
export function findBreaches(path: string, source: string): string[] {
  const room = findRoom(path);
  if (!room) return [`${path}: stands in no room`];
  const breaches = findImports(source).flatMap((entry) => judgeImport(path, room, entry));
  const code = blankComments(source);
  if (!room.touchesBrowser && /(?<![\w.$'"-])(?:browser|chrome)\.[a-z]/.test(code)) {
    breaches.push(`${path}: only src/platform and the entrypoints touch the extension APIs`);
  }
  if (!room.touchesDom && /(?<![\w.$'"-])(?:document|window)\.[a-z]/.test(code)) {
    breaches.push(`${path}: ${room.folder} knows no DOM`);
  }
  const sink =
    /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTMLUnsafe|srcdoc)\b/.exec(code);
  if (sink) breaches.push(`${path}: ${sink[1]} turns text into markup; build nodes instead`);
  const lines = source.split('\n').length - 1;
  if (lines > MAX_LINES) breaches.push(`${path}: ${lines} lines, at most ${MAX_LINES}`);
  return breaches;
}

function judgeImport(path: string, room: Room, { specifier, typeOnly }: Import): string[] {
  if (BROWSER_MODULES.includes(specifier) && !room.touchesBrowser) {
    return [`${path}: imports ${specifier}; only src/platform and the entrypoints touch the extension APIs`];
  }
  if (specifier === 'virtual:bundled-pack') {
    return room.folder === 'entrypoints' ? [] : [`${path}: only the entrypoints bring the bundled pack in`];
  }
  if (!specifier.startsWith('.')) return [];
  const target = posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));
  if (target.startsWith('assets/')) return [];
  const other = findRoom(target);
  if (!other) return [`${path}: imports ${target}, which stands in no room`];
  if (other === room) return [];
  const permission = room.mayImport[other.folder];
  if (!permission) return [`${path}: ${room.folder} may not import from ${other.folder} (${specifier})`];
  if (permission === 'types' && !typeOnly) {
    return [`${path}: ${room.folder} may import types only from ${other.folder} (${specifier})`];
  }
  return [];
}

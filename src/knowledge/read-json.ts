/** A pack in one file of JSON: fifty times faster than the same through a parser of YAML, which is asked for lines alone. */
import { type AuthoredFile, type AuthoredPackFiles, isRecord, parseFile } from './authored-files.ts';
import { PACK_LIMITS } from './pack-limits.ts';
import { type Locate, locateIn } from './yaml-places.ts';

/** Null where the text is no JSON of a map. */
export function readJson(file: AuthoredFile): AuthoredPackFiles | null {
  try {
    const value: unknown = JSON.parse(file.text.replace(/^\uFEFF/, '')); // editors put a mark of order in front
    return isRecord(value) ? { value, locate: locateLate(file), problems: [] } : null;
  } catch {
    return null;
  }
}

/** Every JSON is YAML, so that it has lines; no line where the file is too long for that. */
function locateLate(file: AuthoredFile): Locate {
  let locate: Locate | null = null;
  return (path) => {
    if (file.text.length > PACK_LIMITS.yamlCharacters) return { file: file.name, line: null };
    locate ??= locateIn([parseFile(file)]);
    return locate(path);
  };
}

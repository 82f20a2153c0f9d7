/**
 * The `schema` command: publishes the validator as a JSON Schema, so that editors
 * can complete and check packs as they are written. A test holds the two together.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { FileSchema } from '../knowledge/schema.ts';

/** The schema's file, next to the packs. */
export const SCHEMA_FILE = fileURLToPath(new URL('../../assets/knowledge/pack.schema.json', import.meta.url));

/** The JSON Schema (draft-07) of one file of a pack, as text. Every top-level key may stand in another file. */
export function publishSchema(): string {
  const schema = toJsonSchema(FileSchema, { typeMode: 'input', target: 'draft-07' });
  const title = 'A file of a Sidelight pack';
  return `${JSON.stringify({ ...schema, title }, null, 2)}\n`;
}

/** Writes the schema; answers the exit code. */
export async function writeSchema(print: (text: string) => void): Promise<0> {
  await writeFile(SCHEMA_FILE, publishSchema());
  print(`wrote ${SCHEMA_FILE}`);
  return 0;
}

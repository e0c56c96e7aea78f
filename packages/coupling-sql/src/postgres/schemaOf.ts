import type { SqlSchema } from '../schema/sqlSchema';
import { parse } from './parse';
import { SchemaInTheMaking } from './SchemaInTheMaking';
import { split } from './split';
import { withoutComments } from './withoutComments';

/**
 * Tables and views that files of definitions make; what cannot be read is
 * passed over.
 */
export function schemaOf(files: string[], defaultSchema?: string): SqlSchema {
  const made = new SchemaInTheMaking(defaultSchema);
  for (const file of files) {
    made.begin();
    for (const { text } of split(file)) take(made, withoutComments(text));
  }
  // An empty path is that of a dump, which names all schemas.
  const searchPath = made.searchPath.length > 0 ? made.searchPath : undefined;
  return { ...made.schema(), searchPath };
}

function take(made: SchemaInTheMaking, text: string) {
  const parsed = parse(text);
  if (!Array.isArray(parsed)) return;
  for (const { stmt } of parsed) if (stmt) made.take(stmt, text);
}

import type { SqlSchema } from '../schema/sqlSchema';
import type { SourceStatement } from '../sourceStatement';
import { parse } from './parse';
import { SchemaInTheMaking } from './SchemaInTheMaking';

/** Tables and views that definitions make; others are passed over. */
export function schemaOf(
  statements: SourceStatement[],
  defaultSchema?: string,
): SqlSchema {
  const made = new SchemaInTheMaking(defaultSchema);
  for (const { text } of statements) {
    const parsed = parse(text);
    if (!Array.isArray(parsed)) continue;
    for (const { stmt } of parsed) if (stmt) made.take(stmt, text);
  }
  return made.schema();
}

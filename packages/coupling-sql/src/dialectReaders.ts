import type { SqlSchema } from './schema/sqlSchema';
import type { SqlReader } from './sqlReader';

/** What is read with the parser of one dialect. */
export interface Dialect {
  readerOf(schema?: SqlSchema): SqlReader;
  /** Of files of definitions, each of which had a session of its own. */
  schemaOf(files: string[], defaultSchema?: string): SqlSchema;
}

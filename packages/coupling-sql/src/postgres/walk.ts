import type { Node } from 'libpg-query';
import type { AccessLog } from '../access/AccessLog';
import type { Scope } from '../access/Scope';
import type { Shape } from '../access/shape';
import type { ViewReading } from '../access/viewReading';
import type { SchemaIndex } from '../schema/SchemaIndex';

/** What every part of the walk over one statement shares. */
export interface Walk {
  log: AccessLog;
  schema: SchemaIndex;
  /** Where unqualified names are looked up, if not where the schema says. */
  searchPath?: string[];
  /** Walks a query or a writing statement; gives the columns it returns. */
  query(statement: Node, scope: Scope): Shape;
  /** The tables behind a view; undefined for what is not a readable view. */
  view(table: string): ViewReading | undefined;
}

import type { AccessLog } from '../access/AccessLog';
import type { Scope } from '../access/Scope';
import type { Shape } from '../access/shape';
import type { ViewReading } from '../access/viewReading';
import type { SchemaIndex } from '../schema/SchemaIndex';
import type { ObjectName, Query } from './ast';
import type { SessionState } from './session/SessionState';

/** What every part of the walk over one statement shares. */
export interface Walk {
  log: AccessLog;
  schema: SchemaIndex;
  /** Names, queries and calls that the walk has been at. */
  visited: Set<object>;
  /** Absent where a statement stands alone. */
  session?: SessionState;
  /** Names in a FROM list whose tables are written, not read. */
  targets?: ReadonlySet<ObjectName>;
  /** Walks a query; gives the columns it returns. */
  query(query: Query, scope: Scope): Shape;
  /** The tables behind a view; undefined for what is not a readable view. */
  view(table: string): ViewReading | undefined;
}

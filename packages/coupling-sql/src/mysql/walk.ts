import type { AccessLog } from '../access/AccessLog';
import type { ViewReading } from '../access/viewReading';
import type { SchemaIndex } from '../schema/SchemaIndex';
import type { ObjectName } from './ast';

/** What every part of the walk over one statement shares. */
export interface Walk {
  log: AccessLog;
  schema: SchemaIndex;
  /** Names in a FROM list whose tables are written, not read. */
  targets?: ReadonlySet<ObjectName>;
  /** The tables behind a view; undefined for what is not a readable view. */
  view(table: string): ViewReading | undefined;
}

import type { Node } from 'libpg-query';
import type { AccessLog } from '../access/AccessLog';
import type { Scope } from '../access/Scope';
import type { Shape } from '../access/shape';
import type { ViewReading } from '../access/viewReading';
import type { SchemaIndex } from '../schema/SchemaIndex';
import type { FunctionDefinition, ObjectDefinition } from '../schema/sqlSchema';

/** What names mean at one place of a session. */
export interface Names {
  /** Where unqualified names are looked up, if not where the schema says. */
  searchPath?: string[];
  /** False where it is not known which path holds. */
  isCertain: boolean;
  /** Whether the session alone sees a table of this name. */
  isTemporary(name: string): boolean;
  /** What the session made before. */
  object(kind: string, name: string): ObjectDefinition | undefined;
  functionsNamed(name: string): FunctionDefinition[];
  /** Whether a statement of this name was prepared, and thereby read. */
  isPrepared(name: string): boolean;
}

/** Names of a statement that stands alone. */
export const NO_SESSION: Names = {
  isCertain: true,
  isTemporary: () => false,
  object: () => undefined,
  functionsNamed: () => [],
  isPrepared: () => false,
};

/** What every part of the walk over one statement shares. */
export interface Walk {
  log: AccessLog;
  schema: SchemaIndex;
  names: Names;
  /** Nodes of the tree that the walk has been at. */
  visited: Set<object>;
  /** Nodes with parts that do nothing, whatever they are. */
  skipped: Set<object>;
  /** Functions whose bodies are being walked. */
  running: Set<FunctionDefinition>;
  /**
   * Walks a query or any other statement; gives the columns it returns. What
   * differs in a copy of the walk holds for the statement, too.
   */
  query(this: Walk, statement: Node, scope: Scope): Shape;
  /** The tables behind a view; undefined for what is not a readable view. */
  view(table: string): ViewReading | undefined;
}

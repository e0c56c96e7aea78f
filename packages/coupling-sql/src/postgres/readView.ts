import type { Node } from 'libpg-query';
import { AccessLog } from '../access/AccessLog';
import { Scope } from '../access/Scope';
import { renamed } from '../access/shape';
import type { ViewReading } from '../access/viewReading';
import type { ViewDefinition } from '../schema/sqlSchema';
import { texts } from './names';
import { parse } from './parse';
import { walkStatement } from './effectsOfStatements';
import { NO_SESSION, type Walk } from './walk';
import { withoutComments } from './withoutComments';

/** What reading a view comes down to; undefined when it cannot be read. */
export function readView(
  { query, columns, searchPath }: ViewDefinition,
  { schema, view }: Pick<Walk, 'schema' | 'view'>,
): ViewReading | undefined {
  const parsed = parse(withoutComments(query));
  const found = Array.isArray(parsed) && parsed[0].stmt;
  if (!found) return undefined;
  const { select, names } = viewQuery(found);
  const walk: Walk = {
    log: new AccessLog(),
    schema,
    names: { ...NO_SESSION, searchPath },
    visited: new Set(),
    skipped: new Set(),
    running: new Set(),
    query(node, of) {
      return walkStatement(this, node, of);
    },
    view,
  };
  const shape = walk.query(select, Scope.root());
  return { reads: walk.log.reads, shape: renamed(shape, columns ?? names) };
}

/** The query inside CREATE VIEW and its column names, or the query itself. */
function viewQuery(statement: Node): { select: Node; names: string[] } {
  if ('ViewStmt' in statement && statement.ViewStmt.query) {
    const { query, aliases } = statement.ViewStmt;
    return { select: query, names: texts(aliases) };
  }
  if ('CreateTableAsStmt' in statement && statement.CreateTableAsStmt.query) {
    const { query, into } = statement.CreateTableAsStmt;
    return { select: query, names: texts(into?.colNames) };
  }
  return { select: statement, names: [] };
}

import type { Node } from 'libpg-query';
import { AccessLog } from '../access/AccessLog';
import { Scope } from '../access/Scope';
import { renamed } from '../access/shape';
import type { ViewReading } from '../access/viewReading';
import type { SchemaIndex } from '../schema/SchemaIndex';
import type { ViewDefinition } from '../schema/sqlSchema';
import { texts } from './names';
import { parse } from './parse';
import type { Walk } from './walk';
import { walkStatement } from './walkStatement';

/** Views worked out once, however often they are read. */
export class ViewReadings {
  readonly #known = new Map<string, ViewReading | undefined>();

  constructor(private readonly schema: SchemaIndex) {}

  /** Undefined for tables, and for views whose query cannot be read. */
  reading(table: string): ViewReading | undefined {
    if (this.#known.has(table)) return this.#known.get(table);
    const definition = this.schema.view(table);
    if (!definition) return undefined;
    // A view that reads itself stays a table while it is being worked out.
    this.#known.set(table, undefined);
    const reading = this.#workOut(definition);
    this.#known.set(table, reading);
    return reading;
  }

  #workOut(definition: ViewDefinition): ViewReading | undefined {
    const { query, columns, searchPath } = definition;
    const parsed = parse(query);
    const found = Array.isArray(parsed) && parsed[0].stmt;
    if (!found) return undefined;
    const { select, names } = viewQuery(found);
    const walk: Walk = {
      log: new AccessLog(),
      schema: this.schema,
      searchPath,
      query: (node, scope) => walkStatement(walk, node, scope),
      view: table => this.reading(table),
    };
    const shape = walk.query(select, Scope.root());
    return { reads: walk.log.reads, shape: renamed(shape, columns ?? names) };
  }
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

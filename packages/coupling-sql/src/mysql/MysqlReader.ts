import { AccessLog } from '../access/AccessLog';
import { ViewReadings } from '../access/ViewReadings';
import { SchemaIndex } from '../schema/SchemaIndex';
import type { SqlSchema, ViewDefinition } from '../schema/sqlSchema';
import type { SourceStatement } from '../sourceStatement';
import type { SqlReader, SqlSession } from '../sqlReader';
import type { StatementAccess, UnreadableStatement } from '../statementAccess';
import { Scope } from '../access/Scope';
import { renamed } from '../access/shape';
import type { ViewReading } from '../access/viewReading';
import type { Statement } from './ast';
import { unvisited } from './effects';
import { folded } from './names';
import { normalise } from './normalise';
import { parse, type Parsed } from './parse';
import { query } from './query';
import { MysqlSession } from './session/MysqlSession';
import type { SessionState } from './session/SessionState';
import { split } from './split';
import { isSystemTable } from './systemTables';
import type { Walk } from './walk';
import { walkPlainly } from './walkPlainly';
import { walkStatement } from './walkStatement';

/** Reads statements of MySQL and MariaDB; the parser must be loaded. */
export class MysqlReader implements SqlReader {
  readonly #views: ViewReadings;

  private constructor(private readonly schema: SchemaIndex) {
    this.#views = new ViewReadings(schema, view => this.#workOut(view));
  }

  static of(schema: SqlSchema = {}): MysqlReader {
    return new MysqlReader(SchemaIndex.of(schema, isSystemTable));
  }

  withSearchPath(searchPath: string[]): MysqlReader {
    return new MysqlReader(this.schema.withSearchPath(searchPath));
  }

  splitStatements(text: string): SourceStatement[] {
    return split(text);
  }

  session(): SqlSession {
    return new MysqlSession(this);
  }

  read(text: string): StatementAccess | UnreadableStatement {
    return this.accessOf(text, parse(text));
  }

  /** What statements do that were parsed from a text. */
  accessOf(
    text: string,
    parsed: Parsed | UnreadableStatement,
    session?: SessionState,
  ): StatementAccess | UnreadableStatement {
    if ('ok' in parsed) return parsed;
    const walk = this.#walk(session);
    try {
      if (Array.isArray(parsed)) {
        for (const statement of parsed) {
          walkStatement(walk, statement);
          for (const name of unvisited(walk.visited, statement)) {
            walk.log.notFollowed({ cause: 'part', name });
          }
        }
      } else walkPlainly(walk, parsed.plainly);
    } catch (error) {
      if (error instanceof RangeError) return { ok: false, reason: 'too-deep' };
      throw error;
    }
    return { ok: true, ...walk.log.found(), ...normalise(text) };
  }

  #walk(session?: SessionState): Walk {
    const walk: Walk = {
      log: new AccessLog(),
      schema: this.schema,
      visited: new Set(),
      session,
      query: (statement, scope) => query(walk, statement, scope),
      view: table => this.#views.reading(table),
    };
    return walk;
  }

  #workOut({ query: text, columns }: ViewDefinition): ViewReading | undefined {
    const parsed = parse(text);
    const found = Array.isArray(parsed) ? viewQuery(parsed[0]) : undefined;
    if (!found) return undefined;
    const walk = this.#walk();
    const shape = query(walk, found.query, Scope.root());
    const names = (columns ?? found.names).map(name => name.toLowerCase());
    return { reads: walk.log.reads, shape: renamed(shape, names) };
  }
}

/** The query inside CREATE VIEW and its column names, or the query itself. */
function viewQuery({ CreateView, Query }: Statement) {
  if (!CreateView) return Query && { query: Query, names: [] };
  const names = CreateView.columns.map(each => folded(each.name));
  return { query: CreateView.query, names };
}

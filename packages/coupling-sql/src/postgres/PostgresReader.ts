import type { RawStmt } from 'libpg-query';
import { AccessLog } from '../access/AccessLog';
import { Scope } from '../access/Scope';
import { ViewReadings } from '../access/ViewReadings';
import { SchemaIndex } from '../schema/SchemaIndex';
import type { SqlSchema } from '../schema/sqlSchema';
import type { SourceStatement } from '../sourceStatement';
import type { SqlReader, SqlSession } from '../sqlReader';
import type { StatementAccess, UnreadableStatement } from '../statementAccess';
import { unoptimised } from '../unoptimised';
import { walkStatement } from './effectsOfStatements';
import { fingerprint } from './fingerprint';
import { normalise } from './normalise';
import { parse } from './parse';
import { readView } from './readView';
import { PostgresSession } from './session/PostgresSession';
import { split } from './split';
import { isSystemTable } from './systemTables';
import { unvisited } from './unvisited';
import { withoutComments } from './withoutComments';
import { NO_SESSION, type Names, type Walk } from './walk';

/** Reads statements of PostgreSQL; the parser must be loaded. */
export class PostgresReader implements SqlReader {
  readonly #views: ViewReadings;

  private constructor(private readonly schema: SchemaIndex) {
    this.#views = new ViewReadings(schema, view =>
      readView(view, {
        schema,
        view: table => this.#views.reading(table),
      }),
    );
  }

  static of({ searchPath = ['public'], ...schema }: SqlSchema = {}) {
    return new PostgresReader(
      SchemaIndex.of({ ...schema, searchPath }, isSystemTable),
    );
  }

  withSearchPath(searchPath: string[]): PostgresReader {
    return new PostgresReader(this.schema.withSearchPath(searchPath));
  }

  session(): SqlSession {
    return new PostgresSession(this);
  }

  /** Where unqualified names are looked up unless a session says so. */
  get searchPath(): string[] {
    return this.schema.searchPath;
  }

  splitStatements(text: string): SourceStatement[] {
    return split(text);
  }

  read(text: string): StatementAccess | UnreadableStatement {
    return unoptimised(() => {
      const plain = withoutComments(text);
      const parsed = parse(plain);
      return Array.isArray(parsed) ? this.accessOf(plain, parsed) : parsed;
    });
  }

  /** What statements do that were parsed from a text. */
  accessOf(
    text: string,
    statements: RawStmt[],
    names: Names = NO_SESSION,
  ): StatementAccess | UnreadableStatement {
    try {
      return {
        ok: true,
        ...this.#walk(statements, names),
        fingerprint: fingerprint(text, statements),
        statement: normalise(text, statements),
      };
    } catch (error) {
      if (error instanceof RangeError) return { ok: false, reason: 'too-deep' };
      throw error;
    }
  }

  #walk(statements: RawStmt[], names: Names) {
    const walk: Walk = {
      log: new AccessLog(),
      schema: this.schema,
      names,
      visited: new Set(),
      skipped: new Set(),
      running: new Set(),
      query(node, scope) {
        return walkStatement(this, node, scope);
      },
      view: table => this.#views.reading(table),
    };
    for (const { stmt } of statements) {
      if (!stmt) continue;
      walk.query(stmt, Scope.root());
      for (const name of unvisited(walk, stmt)) {
        walk.log.notFollowed({ cause: 'part', name });
      }
    }
    return walk.log.found();
  }
}

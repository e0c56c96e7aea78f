import type { RawStmt } from 'libpg-query';
import { AccessLog } from '../access/AccessLog';
import { Scope } from '../access/Scope';
import { ViewReadings } from '../access/ViewReadings';
import { SchemaIndex } from '../schema/SchemaIndex';
import type { SqlSchema } from '../schema/sqlSchema';
import type { SourceStatement } from '../sourceStatement';
import type { SqlReader } from '../sqlReader';
import type { StatementAccess, UnreadableStatement } from '../statementAccess';
import { fingerprint } from './fingerprint';
import { normalise } from './normalise';
import { parse } from './parse';
import { readView } from './readView';
import { split } from './split';
import { isSystemTable } from './systemTables';
import { unoptimised } from '../unoptimised';
import { holdsUnreadCode } from './unreadCode';
import type { Walk } from './walk';
import { walkStatement } from './walkStatement';

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

  splitStatements(text: string): SourceStatement[] {
    return unoptimised(() => split(text));
  }

  read(text: string): StatementAccess | UnreadableStatement {
    return unoptimised(() => this.#read(text));
  }

  #read(text: string): StatementAccess | UnreadableStatement {
    const parsed = parse(text);
    if (!Array.isArray(parsed)) return parsed;
    try {
      return {
        ok: true,
        ...this.#accessOf(parsed),
        ...(parsed.some(({ stmt }) => stmt && holdsUnreadCode(stmt)) && {
          unread: 'code' as const,
        }),
        fingerprint: fingerprint(text, parsed),
        statement: normalise(text, parsed),
      };
    } catch (error) {
      if (error instanceof RangeError) return { ok: false, reason: 'too-deep' };
      throw error;
    }
  }

  #accessOf(statements: RawStmt[]) {
    const log = new AccessLog();
    const walk: Walk = {
      log,
      schema: this.schema,
      query: (node, scope) => walkStatement(walk, node, scope),
      view: table => this.#views.reading(table),
    };
    for (const { stmt } of statements) {
      if (stmt) walk.query(stmt, Scope.root());
    }
    return log.found();
  }
}

import { knex as openKnex, type Knex } from 'knex';
import type { DatabaseAddress } from './databaseUrl';
import { ENGINES, type Engine } from './engines';
import { toDevLakeError } from './toDevLakeError';

/** A question that takes longer is broken off; none should take seconds. */
const TIMEOUT_MS = 60_000;
/** So much longer than the server, which can say what took so long. */
const GRACE = 1.2;

const SILENT = { warn() {}, error() {}, deprecate() {}, debug() {} };

/** A query on a table of DevLake's. */
export type Table = (name: string) => Knex.QueryBuilder;

/** DevLake's database, for reading. */
export interface Database {
  engine: Engine;
  /** Asks in a read-only transaction of its own, in which names need a schema. */
  ask<T>(
    question: (trx: Knex.Transaction, table: Table) => Promise<T>,
  ): Promise<T>;
  close(): Promise<void>;
}

/** Connects when it is asked first, with one connection. */
export function openDatabase(
  address: DatabaseAddress,
  timeoutMs: number = TIMEOUT_MS,
): Database {
  const { engine: name, schema, tls, ...connection } = address;
  const engine = ENGINES[name];
  let open: unknown;
  const knex = openKnex({
    client: engine.client,
    ...(engine.version && { version: engine.version }),
    connection: {
      ...connection,
      ...engine.connection({ timeoutMs }),
      ...(tls && { ssl: { ...tls, ...engine.checked } }),
    },
    pool: {
      min: 0,
      max: 1,
      afterCreate(created: unknown, done: (error?: Error) => void) {
        open = created;
        done();
      },
    },
    acquireConnectionTimeout: timeoutMs,
    // It would quote the database; what goes wrong is thrown as well.
    log: SILENT,
  });
  return {
    engine,
    async ask(question) {
      let late = false;
      const deadline = setTimeout(() => {
        late = true;
        if (open) engine.cut(open);
      }, timeoutMs * GRACE);
      try {
        return await knex.transaction(
          async trx => {
            await engine.limit(trx, timeoutMs);
            return question(trx, table =>
              schema ? trx(table).withSchema(schema) : trx(table),
            );
          },
          { readOnly: true },
        );
      } catch (error) {
        throw toDevLakeError(error, { address, timeoutMs, late });
      } finally {
        clearTimeout(deadline);
      }
    },
    close: () => knex.destroy(),
  };
}

import type { CollectorRun } from '@seams/backstage-plugin-coupling-node';
import type { Wait } from '@seams/backstage-plugin-coupling-node/databases';
import { DatabaseSchema } from './catalog/DatabaseSchema';
import type { StoreOf } from './catalog/Datasets';
import { readForeignKeys } from './catalog/foreignKeys';
import { readGrants } from './catalog/grants';
import { mapCatalog } from './catalog/mapCatalog';
import { readRelations } from './catalog/relations';
import type { PostgresDatabase, PostgresInstance } from './config';
import { readDatabaseRoles } from './roles/databaseRoles';
import { ownedRoles } from './roles/ownedRoles';
import type { RoleOwners } from './roles/RoleOwners';
import type { SessionOptions } from './sessionOptions';
import { openSession, type Session } from './session';
import { collectTraffic } from './traffic/collectTraffic';
import type { DatabaseRun } from './databaseRun';

export interface DatabaseOptions {
  instance: PostgresInstance;
  database: PostgresDatabase;
  owners: RoleOwners;
  source: string;
  /** Finds the store of another database, for foreign tables. */
  storeOf: StoreOf;
  now: Date;
  wait: Wait;
}

/** Reads one database over one connection. */
export async function collectDatabase(
  run: CollectorRun,
  options: DatabaseOptions,
): Promise<void> {
  const { instance, database, wait } = options;
  const { connection, statementTimeoutMs } = instance;
  const where: SessionOptions = {
    instance: instance.name,
    database: database.name,
    signal: run.signal,
    ...{ connection, statementTimeoutMs },
  };
  const session = await openSession(where);
  try {
    const databaseRun = await readSchema(session, where, options);
    await deliverCatalog(run, databaseRun);
    await collectTraffic(run, databaseRun, wait);
  } finally {
    await session.end();
  }
}

async function readSchema(
  session: Session,
  where: SessionOptions,
  options: DatabaseOptions,
): Promise<DatabaseRun> {
  const { instance, database, owners, source, storeOf, now } = options;
  const roles = await readDatabaseRoles(session);
  const relations = await readRelations(session);
  const searchPaths = [...instance.roles].flatMap(
    ([name, { searchPath }]): [string, string[]][] =>
      searchPath ? [[name, searchPath]] : [],
  );
  return {
    ...{ session, where, source, owners, now },
    scope: database.name,
    schema: await DatabaseSchema.of(relations, database.store, storeOf),
    roles: new Map(roles.map(role => [role.id, role])),
    searchPaths: new Map(searchPaths),
  };
}

async function deliverCatalog(
  run: CollectorRun,
  { session, source, scope, schema, owners, roles, now }: DatabaseRun,
) {
  const facts = {
    foreignKeys: await readForeignKeys(session),
    grants: readGrants(session, ownedRoles(roles.values(), owners)),
  };
  await run.deliver({
    scope: `${scope}/catalog`,
    mode: 'full',
    items: mapCatalog(facts, { source, schema, now }),
  });
}

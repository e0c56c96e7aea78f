import type { CollectorRun, Wait } from '@seams/plugin-coupling-node';
import { DatabaseSchema } from './catalog/DatabaseSchema';
import type { StoreOf } from './catalog/Datasets';
import { readForeignKeys } from './catalog/foreignKeys';
import { readGrants } from './catalog/grants';
import { mapCatalog } from './catalog/mapCatalog';
import { readRelations } from './catalog/relations';
import type { PostgresDatabase, PostgresInstance } from './config';
import { readDatabaseRoles, type DatabaseRole } from './roles/databaseRoles';
import type { RoleOwners } from './roles/RoleOwners';
import { openSession, type Session, type SessionOptions } from './session';
import { collectTraffic } from './traffic/collectTraffic';

/** What the parts of one run on one database share. */
export interface DatabaseRun {
  session: Session;
  /** For errors. */
  where: SessionOptions;
  source: string;
  scope: string;
  schema: DatabaseSchema;
  owners: RoleOwners;
  /** By oid. */
  roles: Map<string, DatabaseRole>;
  /** Configured ones, by name of the role. */
  searchPaths: Map<string, string[]>;
  now: Date;
}

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
    const read = await readSchema(session, where, options);
    const { names, ...databaseRun } = read;
    await deliverCatalog(run, databaseRun, names);
    await collectTraffic(run, databaseRun, wait);
  } finally {
    await session.end();
  }
}

async function readSchema(
  session: Session,
  where: SessionOptions,
  options: DatabaseOptions,
): Promise<DatabaseRun & { names: string[] }> {
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
    names: roles.map(({ name }) => name),
  };
}

async function deliverCatalog(
  run: CollectorRun,
  { session, source, scope, schema, owners, now }: DatabaseRun,
  roles: string[],
) {
  const mapped = roles.filter(
    role => owners.ownerOf(role).kind === 'component',
  );
  const facts = {
    foreignKeys: await readForeignKeys(session),
    grants: await readGrants(session, mapped),
  };
  await run.deliver({
    scope: `${scope}/catalog`,
    mode: 'full',
    items: mapCatalog(facts, { source, schema, owners, now }),
  });
}

import {
  startFaultyProxy,
  type ContractSubject,
} from '@seams/backstage-plugin-coupling-node/testing';
import { collectorOf, component, instanceOf } from './collectorOf';
import { freshDatabase } from './shopDatabases';
import { PASSWORD, run, type TestPostgres } from './startPostgres';

/** A collector and what it reads: tables that one service writes. */
export interface PostgresSubject extends ContractSubject {
  /** Makes the service write into its newest table, once. */
  writeNewest(): void;
}

/** A database of its own behind a proxy, without tables. */
export async function startSubject(
  server: TestPostgres,
): Promise<PostgresSubject> {
  const names = await freshDatabase(server, ['orders']);
  const { database } = names;
  const role = names.role('orders');
  const proxy = await startFaultyProxy({
    host: server.url.hostname,
    port: Number(server.url.port),
  });
  let done = Promise.resolve();
  const then = (as: string | undefined, ...statements: string[]) => {
    done = done.then(() => run(server, { database, role: as }, ...statements));
  };
  let tables = 0;
  const create = () => {
    tables += 1;
    // What everybody may do is no evidence of its own.
    then(
      undefined,
      `create table t${tables} (id int)`,
      `grant select, insert on t${tables} to public`,
    );
  };
  const write = (value = '1') =>
    then(role, `insert into t${tables} values (${value})`);
  return {
    integration: `PostgreSQL shop, database ${database}`,
    secrets: [PASSWORD],
    server: proxy,
    createCollector() {
      const instance = instanceOf(server, names);
      const { connection } = instance;
      const collector = collectorOf(
        { ...instance, connection: { ...connection, port: proxy.port } },
        [component('orders', role)],
      );
      return {
        ...collector,
        async collect(collectorRun) {
          await done;
          await collector.collect(collectorRun);
        },
      };
    },
    add(count) {
      for (let i = 0; i < count; i += 1) {
        create();
        write();
      }
    },
    addMalformed() {
      create();
      const conditions = Array(9_000).fill('id <> 1').join(' and ');
      then(role, `select id from t${tables} where ${conditions}`);
    },
    // A number of another type is another line of the statistics with the very
    // same text.
    repeatNewest: () => write('1.0'),
    removeService() {
      for (let table = 1; table <= tables; table += 1) {
        then(undefined, `drop table t${table}`);
      }
      then(undefined, `drop role ${role}`);
    },
    writeNewest: () => write(),
  };
}

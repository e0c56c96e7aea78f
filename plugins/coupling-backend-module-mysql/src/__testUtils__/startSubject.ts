import {
  startFaultyProxy,
  type ContractSubject,
} from '@seams/backstage-plugin-coupling-node/testing';
import { collectorOf, component, instanceOf } from './collectorOf';
import { PASSWORD, type ShopServer } from './shopServer';

/** A collector and what it reads: tables that one service writes. */
export interface MysqlSubject extends ContractSubject {
  /** That has its tables `t1`, `t2` and so on. */
  schema: string;
  /** Makes the service write into its newest table, once. */
  writeNewest(): void;
}

/**
 * A schema of its own behind a proxy, without tables. What other subjects of
 * the server executed is forgotten.
 */
export async function startSubject(shop: ShopServer): Promise<MysqlSubject> {
  const service = await startService(shop);
  const { schema, create, execute } = service;
  const instance = instanceOf(shop);
  const { connection } = instance;
  const proxy = await startFaultyProxy(connection);
  let tables = 0;
  const addTable = () => {
    tables += 1;
    create(`t${tables}`);
  };
  const write = (column = 'note') =>
    execute(`insert into t${tables} (${column}) values ('')`);
  return {
    schema,
    integration: `MySQL ${instance.name}`,
    secrets: [PASSWORD],
    server: proxy,
    createCollector() {
      const collector = collectorOf(
        { ...instance, connection: { ...connection, port: proxy.port } },
        [component('orders', schema)],
      );
      return {
        ...collector,
        async collect(run) {
          await service.done();
          await collector.collect(run);
        },
      };
    },
    add(count) {
      for (let i = 0; i < count; i += 1) {
        addTable();
        write();
      }
    },
    addMalformed() {
      addTable();
      // The parser of statements does not know it.
      execute(`select note from t${tables} procedure analyse()`);
    },
    // Another digest, and so another line, of a statement that is the same.
    repeatNewest: () => write('NOTE'),
    removeService: service.remove,
    writeNewest: () => write(),
  };
}

let services = 0;

/** What it is told to do happens later, one after the other. */
async function startService(shop: ShopServer) {
  services += 1;
  const schema = `orders_${services}`;
  const user = `${schema}_app`;
  // What is executed from a schema of the server's own is not collected.
  const setUp = (...statements: string[]) =>
    shop.admin('use mysql', ...statements);
  await setUp(
    `create database ${schema}`,
    `create user ${user} identified by '${PASSWORD}'`,
    `grant all on ${schema}.* to ${user}`,
    'truncate table performance_schema.events_statements_summary_by_digest',
  );
  let done = Promise.resolve();
  const then = (step: () => Promise<void>) => {
    done = done.then(step);
  };
  return {
    schema,
    create: (table: string) =>
      then(() => setUp(`create table ${schema}.${table} (note text)`)),
    execute: (statement: string) =>
      then(() => shop.as(user, schema, statement)),
    remove: () =>
      then(() => setUp(`drop database ${schema}`, `drop user ${user}`)),
    done: () => done,
  };
}

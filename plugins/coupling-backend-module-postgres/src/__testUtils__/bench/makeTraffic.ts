import type { Names } from '../shopDatabases';
import { connect, type TestPostgres } from '../startPostgres';

const TABLES = 500;
const COLUMNS = 10;

/** Tables, and roles of which each runs statements of its own on them. */
export async function makeTraffic(
  server: TestPostgres,
  names: Names,
  { roles, each }: { roles: number; each: number },
): Promise<void> {
  const client = await connect(server, { database: names.database });
  await client.query('create schema shop');
  const columns = Array.from({ length: COLUMNS }, (_, at) => `c${at} int`);
  for (let table = 0; table < TABLES; table += 1) {
    await client.query(`create table shop.t${table} (${columns.join(', ')})`);
  }
  for (let at = 0; at < roles; at += 1) {
    const role = names.role(`service_${at}`);
    await client.query(
      `create role ${role}; grant usage on schema shop to ${role};
       grant select, update on ${tablesOf(at, each).join(', ')} to ${role};
       set role ${role}; ${statementsOf(at, each).join('; ')}; reset role`,
    );
  }
  await client.end();
}

function tablesOf(role: number, each: number): string[] {
  const tables = Array.from({ length: each + 1 }, (_, at) => tableOf(role, at));
  return [...new Set(tables)];
}

function tableOf(role: number, statement: number): string {
  return `shop.t${(role * 7 + statement) % TABLES}`;
}

function statementsOf(role: number, each: number): string[] {
  return Array.from({ length: each }, (_, at) => {
    const table = tableOf(role, at);
    const other = tableOf(role, at + 1);
    const column = `c${(role + at) % COLUMNS}`;
    const condition = Array.from(
      { length: 1 + (at % 5) },
      (__, c) => `a.${column} + ${c} > 4711`,
    ).join(' and ');
    return at % 4 === 0
      ? `update ${table} a set ${column} = 1 where ${condition}`
      : `select a.*, b.${column} from ${table} a join ${other} b on a.c0 = b.${column} where ${condition}`;
  });
}

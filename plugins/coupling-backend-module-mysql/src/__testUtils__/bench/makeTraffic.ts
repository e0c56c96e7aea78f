import { createConnection, type Connection } from 'mysql2/promise';
import { PASSWORD, type ShopServer } from '../shopServer';

const COLUMNS = 10;
const TABLES = ['orders', 'lines'];

/** A service's account, and its default schema. */
export function nameOf(at: number): string {
  return `service_${at}`;
}

/**
 * Schemas with tables, each with an account that runs statements of its own
 * on them and on those of the next one.
 */
export async function makeTraffic(
  server: ShopServer,
  { users, each }: { users: number; each: number },
): Promise<void> {
  const admin = await server.connect();
  for (let at = 0; at < users; at += 1) await makeService(admin, at);
  for (let at = 0; at < users; at += 1) {
    const next = nameOf((at + 1) % users);
    await admin.query(`grant select on ${next}.* to ${nameOf(at)}`);
  }
  // What the administrator did has digests, too.
  await admin.query(
    'truncate table performance_schema.events_statements_summary_by_digest',
  );
  await admin.end();
  for (let at = 0; at < users; at += 1) {
    const connection = await createConnection({
      ...server.address,
      ...{ user: nameOf(at), password: PASSWORD, database: nameOf(at) },
    });
    for (const statement of statementsOf(at, each, (at + 1) % users)) {
      await connection.query(statement);
    }
    await connection.end();
  }
}

async function makeService(admin: Connection, at: number) {
  const name = nameOf(at);
  const columns = Array.from({ length: COLUMNS }, (_, c) => `c${c} int`);
  await admin.query(`create database ${name}`);
  for (const table of TABLES) {
    await admin.query(`create table ${name}.${table} (${columns.join(', ')})`);
  }
  await admin.query(`create user ${name} identified by '${PASSWORD}'`);
  await admin.query(`grant all on ${name}.* to ${name}`);
}

function statementsOf(user: number, each: number, next: number): string[] {
  return Array.from({ length: each }, (_, at) => {
    const column = `c${(user + at) % COLUMNS}`;
    const condition = Array.from(
      { length: 1 + at },
      (__, c) => `a.${column} + ${c} > 4711`,
    ).join(' and ');
    return at % 4 === 0
      ? `update orders a set ${column} = 1 where ${condition}`
      : `select a.*, b.${column} from orders a join ${nameOf(
          next,
        )}.lines b on a.c0 = b.${column} where ${condition}`;
  });
}

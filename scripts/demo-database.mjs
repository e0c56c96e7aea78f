/*
 * The live database of the demo: an embedded PostgreSQL with the tables of
 * eShop, a role for each of its services, and their statements again and again
 * over real connections. Lives as long as its standard input is open; the
 * first line it writes says how to read it.
 */
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { startPostgres } from './postgres.mjs';
import { DATABASES, SERVICES } from './demo-traffic.mjs';

const { Client } = createRequire(
  new URL('../packages/backend/package.json', import.meta.url),
)('pg');

const PAUSE_MS = 2_000;
const password = randomBytes(12).toString('hex');

const postgres = await startPostgres({
  shared_preload_libraries: 'pg_stat_statements',
  fsync: 'off',
});
let ended = false;
const clients = [];
process.stdin.on('end', async () => {
  ended = true;
  await Promise.allSettled(clients.map(client => client.end()));
  await postgres.stop();
  process.exit(0);
});
process.stdin.resume();

// The demo need not wait for the tables: the backend takes longer to be ready.
const { port } = new URL(postgres.url);
process.stdout.write(`${JSON.stringify({ port, password })}\n`);
await prepare();
for (const service of SERVICES) void keepServing(service);

async function prepare() {
  const roles = SERVICES.map(({ role }) => role);
  await asSuperuser('postgres', [
    ...[...roles, 'coupling_reader'].map(
      role => `create role ${role} login password '${password}'`,
    ),
    'grant pg_read_all_stats to coupling_reader',
    ...DATABASES.map(({ name }) => `create database ${name}`),
  ]);
  await Promise.all(
    DATABASES.map(({ name, owner, grants = [], tables }) =>
      asSuperuser(name, [
        'create extension pg_stat_statements',
        `grant create on database ${name} to ${owner}`,
        `grant create on schema public to ${owner}`,
        `set role ${owner}`,
        ...tables,
        ...grants,
      ]),
    ),
  );
}

async function asSuperuser(database, statements) {
  const url = new URL(postgres.url);
  url.pathname = `/${database}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** One connection that executes the statements of a service in turns. */
async function keepServing({ role, database, statements }) {
  const client = new Client({
    ...{
      host: '127.0.0.1',
      port: Number(port),
      user: role,
      password,
      database,
    },
    application_name: role.replaceAll('_', '-'),
  });
  client.on('error', () => {});
  clients.push(client);
  await client.connect();
  for (let turn = 0; !ended; turn += 1) {
    for (const [sql, ...values] of statements(turn)) {
      if (!ended) await client.query(sql, values).catch(() => {});
    }
    await new Promise(done => setTimeout(done, PAUSE_MS));
  }
}

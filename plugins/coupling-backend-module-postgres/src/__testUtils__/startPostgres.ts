import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';

// eslint-disable-next-line no-restricted-syntax
const SCRIPT = join(__dirname, '../../../../scripts/run-postgres.mjs');

const SETTINGS = {
  shared_preload_libraries: 'pg_stat_statements',
  wal_level: 'logical',
  fsync: 'off',
};

/** Of every role that tests make. */
export const PASSWORD = randomBytes(9).toString('hex');

/** A real server, of which the superuser's address is known. */
export interface TestPostgres {
  url: URL;
  stop(): Promise<void>;
}

/** Versions that are supported; what they tell differs. */
export const VERSIONS = [15, 16, 17, 18] as const;

/** Starts a server; the newest one, where versions do not matter. */
export async function startPostgres(
  settings: Record<string, string> = {},
  version: (typeof VERSIONS)[number] = 18,
): Promise<TestPostgres> {
  const child = spawn(
    process.execPath,
    [
      SCRIPT,
      `--version=${version}`,
      ...Object.entries({ ...SETTINGS, ...settings }).map(
        ([name, value]) => `${name}=${value}`,
      ),
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const exited = new Promise<void>(done => child.on('exit', () => done()));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const { value, done } = await lines.next();
  if (done) throw new Error(`PostgreSQL ${version} did not start`);
  return {
    url: new URL(value),
    async stop() {
      child.stdin.end();
      await exited;
    },
  };
}

/** A client of the server; `as` another role, or in another database. */
export async function connect(
  { url }: TestPostgres,
  {
    role,
    database,
    applicationName,
  }: { role?: string; database?: string; applicationName?: string } = {},
): Promise<Client> {
  const client = new Client({
    host: url.hostname,
    port: Number(url.port),
    user: role ?? url.username,
    password: role ? PASSWORD : url.password,
    database: database ?? 'postgres',
    application_name: applicationName,
  });
  await client.connect();
  return client;
}

/** Runs statements over a connection that is closed afterwards. */
export async function run(
  server: TestPostgres,
  as: Parameters<typeof connect>[1],
  ...statements: string[]
): Promise<void> {
  const client = await connect(server, as);
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

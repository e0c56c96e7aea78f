import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A MySQL or MariaDB server that tests may fill. @public */
export interface MariaDb {
  /** Of a user who may do everything; without a database. */
  url: string;
  stop(): Promise<void>;
}

const CONNECTION_STRING = 'BACKSTAGE_TEST_DATABASE_MYSQL8_CONNECTION_STRING';
/** Besides the path, as servers are often not on that of a user. */
const SERVER_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];

/**
 * Whether `startMariaDb` will find a server, to skip tests by name where
 * there is none: `(hasMariaDb() ? describe : describe.skip)(…)`.
 *
 * @public
 */
export function hasMariaDb(): boolean {
  return Boolean(process.env[CONNECTION_STRING] || findPrograms());
}

/**
 * The server of `BACKSTAGE_TEST_DATABASE_MYSQL8_CONNECTION_STRING`, or else
 * an installed MariaDB, started on a free loopback port with data of its own.
 *
 * @param options - more options of `mariadbd`, like `--performance-schema=ON`
 * @throws Error when there is neither, or it does not start
 *
 * @public
 */
export async function startMariaDb(options: string[] = []): Promise<MariaDb> {
  const given = process.env[CONNECTION_STRING];
  if (given) return { url: given, stop: async () => {} };
  const programs = findPrograms();
  if (!programs) {
    throw new Error(
      `There is no MariaDB: install mariadbd, or set ${CONNECTION_STRING}`,
    );
  }
  const folder = await mkdtemp(join(tmpdir(), 'seams-mariadb-'));
  const stopIn = async (server?: ChildProcess) => {
    if (server && server.exitCode === null) {
      const gone = new Promise(done => server.once('exit', done));
      server.kill('SIGKILL');
      await gone;
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const started = await start(folder, programs, options);
    return { url: started.url, stop: () => stopIn(started.server) };
  } catch (error) {
    await stopIn();
    throw error;
  }
}

interface Programs {
  install: string;
  server: string;
}

function findPrograms(): Programs | undefined {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...SERVER_FOLDERS,
  ];
  const find = (name: string) =>
    folders.map(folder => join(folder, name)).find(path => existsSync(path));
  const install = find('mariadb-install-db');
  const server = find('mariadbd');
  return install && server ? { install, server } : undefined;
}

async function start(
  folder: string,
  programs: Programs,
  options: string[],
): Promise<{ url: string; server: ChildProcess }> {
  // As root it wants to be told that it is meant.
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const common = [
    '--no-defaults',
    `--datadir=${join(folder, 'data')}`,
    // One that starts deletes whatever temporary tables lie there.
    `--tmpdir=${folder}`,
    ...user,
  ];
  const made = spawnSync(programs.install, [...common, '--skip-test-db'], {
    encoding: 'utf8',
  });
  if (made.status !== 0) {
    throw new Error(`MariaDB could not be set up: ${made.stderr}`);
  }
  const password = randomBytes(12).toString('hex');
  const port = await freePort();
  const server = spawn(
    programs.server,
    [
      ...common,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      '--skip-name-resolve',
      `--socket=${join(folder, 'socket')}`,
      `--pid-file=${join(folder, 'pid')}`,
      `--init-file=${await writeInit(folder, password)}`,
      // Nothing here outlives the tests.
      '--innodb-flush-log-at-trx-commit=0',
      ...options,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await untilReady(server);
  return { url: `mysql://tests:${password}@127.0.0.1:${port}`, server };
}

/** What it runs when it starts: makes the user of the tests. */
async function writeInit(folder: string, password: string): Promise<string> {
  const file = join(folder, 'init.sql');
  const user = "'tests'@'127.0.0.1'";
  await writeFile(
    file,
    [
      `create user ${user} identified by '${password}';`,
      `grant all on *.* to ${user} with grant option;\n`,
    ].join('\n'),
  );
  return file;
}

/** It says so in its log, after it ran the file that makes the user. */
function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr?.on('data', chunk => {
      log += chunk;
      if (/ready for connections/.test(log)) resolve();
    });
    server.once('error', reject);
    server.once('exit', () =>
      reject(new Error(`MariaDB did not start:\n${log}`)),
    );
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

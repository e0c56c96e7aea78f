/*
 * How long a collection takes, what memory it needs and how many connections
 * it opens, on a real MariaDB. Run with
 *
 *   yarn workspace @seams/backstage-plugin-coupling-backend-module-mysql bench [users] [statements of each user] [flags of Node]
 */
import { spawn } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import type { Connection } from 'mysql2/promise';
import { PROGRAM_NAME } from '../../session';
import { instanceOf } from '../collectorOf';
import { ShopServer } from '../shopServer';
import type { BenchedCollection } from './collect';
import { makeTraffic, nameOf } from './makeTraffic';

const SAMPLE_MS = 50;

async function main() {
  const args = process.argv.slice(2);
  const flags = args.filter(arg => arg.startsWith('-'));
  const [users = 1_000, each = 5] = args
    .filter(arg => !arg.startsWith('-'))
    .map(Number);
  const server = await ShopServer.start([
    '--performance-schema=ON',
    // What administrators of the bench execute comes on top.
    `--performance-schema-digests-size=${10_000 + users * (each + 5)}`,
  ]);
  try {
    await makeTraffic(server, { users, each });
    const observer = await server.connect();
    const exited = collect(
      {
        instance: instanceOf(server),
        services: Array.from({ length: users }, (_, at) => nameOf(at)),
      },
      flags,
    );
    const connections = await mostConnections(observer, exited);
    await observer.end();
    const [{ model }] = cpus();
    process.stdout.write(
      `${users} users × ${each} statements, ${connections} connection; ` +
        `Node ${[process.version, ...flags].join(' ')}, ${
          cpus().length
        } × ${model}\n`,
    );
  } finally {
    await server.stop();
  }
}

/** In a process of its own, whose memory is the collector's alone. */
function collect(
  collection: BenchedCollection,
  flags: string[],
): Promise<void> {
  const child = spawn(process.execPath, [...flags, compiled()], {
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  child.stdin.end(JSON.stringify(collection));
  return new Promise((done, fail) =>
    child.on('exit', code =>
      code === 0 ? done() : fail(new Error('The collection failed')),
    ),
  );
}

/**
 * The measured part and all it uses in one file, as it is installed: what
 * compiles sources while they run takes 60 MB of its own.
 */
function compiled(): string {
  // eslint-disable-next-line no-restricted-syntax
  const here = __dirname;
  const outfile = join(
    ...[here, '../../../../../node_modules/.cache'],
    ...['coupling-mysql-bench', 'collect.js'],
  );
  buildSync({
    entryPoints: [join(here, 'collect.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node22',
    logLevel: 'error',
    // They bring files of their own.
    external: ['libpg-query', '@guanmingchiu/*'],
  });
  return outfile;
}

async function mostConnections(
  observer: Connection,
  until: Promise<void>,
): Promise<number> {
  let ended = false;
  const end = until.finally(() => {
    ended = true;
  });
  let most = 0;
  while (!ended) {
    const [rows] = await observer.query(
      `select count(distinct processlist_id) as connections
       from performance_schema.session_connect_attrs
       where attr_name = 'program_name' and attr_value = '${PROGRAM_NAME}'`,
    );
    const [{ connections }] = rows as { connections: number }[];
    most = Math.max(most, connections);
    await setTimeout(SAMPLE_MS);
  }
  await end;
  return most;
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});

/*
 * How long a collection takes, what memory it needs and how many connections
 * it opens, on a real PostgreSQL. Run with
 *
 *   yarn workspace @seams/backstage-plugin-coupling-backend-module-postgres bench [roles] [statements of each role] [flags of Node]
 */
import { spawn } from 'node:child_process';
import { cpus } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import type { Client } from 'pg';
import { APPLICATION_NAME } from '../../session';
import { instanceOf } from '../collectorOf';
import { freshDatabase } from '../shopDatabases';
import { connect, startPostgres } from '../startPostgres';
import type { BenchedCollection } from './collect';
import { compiled } from './compiled';
import { makeTraffic } from './makeTraffic';

const SAMPLE_MS = 20;

async function main() {
  const args = process.argv.slice(2);
  const flags = args.filter(arg => arg.startsWith('-'));
  const [roles = 1_000, each = 5] = args
    .filter(arg => !arg.startsWith('-'))
    .map(Number);
  const server = await startPostgres({
    'pg_stat_statements.max': String(Math.max(5_000, 2 * roles * each)),
  });
  try {
    const names = await freshDatabase(server, []);
    await makeTraffic(server, names, { roles, each });
    const observer = await connect(server);
    const exited = collect(
      {
        instance: instanceOf(server, names),
        services: Array.from({ length: roles }, (_, at): [string, string] => [
          `service-${at}`,
          names.role(`service_${at}`),
        ]),
      },
      flags,
    );
    const connections = await mostConnections(observer, exited);
    await observer.end();
    const [{ model }] = cpus();
    process.stdout.write(
      `${roles} roles × ${each} statements, ${connections} connection; ` +
        `Node ${[process.version, ...flags].join(' ')}, ${
          cpus().length
        } × ${model}\n`,
    );
  } finally {
    await server.stop();
  }
}

/** In a process of its own, whose memory is nobody else's. */
function collect(
  collection: BenchedCollection,
  flags: string[],
): Promise<void> {
  const child = spawn(process.execPath, [...flags, compiled()], {
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  child.stdin.end(
    JSON.stringify(collection, (_, value) =>
      value instanceof Map ? [...value] : value,
    ),
  );
  return new Promise((done, fail) =>
    child.on('exit', code =>
      code === 0 ? done() : fail(new Error('The collection failed')),
    ),
  );
}

async function mostConnections(
  observer: Client,
  until: Promise<void>,
): Promise<number> {
  let ended = false;
  const end = until.finally(() => {
    ended = true;
  });
  let most = 0;
  while (!ended) {
    const { rows } = await observer.query(
      `select count(*)::int as connections from pg_stat_activity
       where application_name = $1`,
      [APPLICATION_NAME],
    );
    most = Math.max(most, rows[0].connections);
    await setTimeout(SAMPLE_MS);
  }
  await end;
  return most;
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});

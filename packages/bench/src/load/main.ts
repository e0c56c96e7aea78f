import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import createKnex, { type Knex } from 'knex';
import { machine } from '../accuracy/machine';
import { fill } from '../assessing/fill';
import { openStore } from '../assessing/openStore';
import { assessAnew } from './assessments';
import { entitiesOf, evidenceOf, fleetOf } from './fleet';
import { atOnce, atRate, type Answered } from './requests';
import { startBackend, type LoadedBackend } from './startBackend';

const { values } = parseArgs({
  options: {
    services: { type: 'string', default: '10000' },
    /** Pages a second. */
    rate: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '60' },
    port: { type: 'string', default: '7997' },
    /** A server of one's own, whose databases are kept for the next time. */
    postgres: { type: 'string' },
  },
});
const fleet = fleetOf(Number(values.services));
const perSecond = Number(values.rate);
const seconds = Number(values.seconds);
const DATABASE = 'backstage_plugin_coupling';

/** A PostgreSQL that ends with this process. */
async function startPostgres() {
  if (values.postgres) return { url: values.postgres, stop: async () => {} };
  const child = spawn(
    process.execPath,
    [resolve('../../scripts/run-postgres.mjs'), 'max_connections=200'],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const [url] = await once(createInterface(child.stdout), 'line');
  return {
    url: String(url),
    async stop() {
      const exited = once(child, 'exit');
      child.stdin.end();
      await exited;
    },
  };
}

function tell(what: string, details: Record<string, number | string>) {
  const text = Object.entries(details)
    .map(([name, value]) =>
      typeof value === 'number'
        ? `${name} ${Number(value.toFixed(1))}`
        : `${name} ${value}`,
    )
    .join(', ');
  console.log(`${what}: ${text}`);
}

async function measured<T extends object>(
  what: string,
  backend: LoadedBackend,
  act: () => Promise<T>,
) {
  await backend.figures();
  const result = await act();
  const { cpuSeconds, longestDelayMs, delayP99Ms, rssMegabytes } =
    await backend.figures();
  const { requests } = result as Partial<Answered>;
  tell(what, {
    ...result,
    cpuSeconds,
    ...(requests && { cpuMsPerRequest: (cpuSeconds * 1e3) / requests }),
    loopDelayP99Ms: delayP99Ms,
    longestLoopDelayMs: longestDelayMs,
    rssMegabytes,
  });
}

async function fillEvidence(postgres: string): Promise<Knex> {
  const admin = createKnex({ client: 'pg', connection: postgres });
  const { rows } = await admin
    .raw('select 1 from pg_database where datname = ?', [DATABASE])
    .finally(() => {});
  if (rows.length === 0) await admin.raw(`create database ??`, [DATABASE]);
  await admin.destroy();
  const address = new URL(postgres);
  address.pathname = `/${DATABASE}`;
  const knex = await openStore(address.href);
  const [{ kept }] = await knex('coupling_evidence').count({ kept: '*' });
  const facts = Number(kept) || (await fill(knex, evidenceOf(fleet)));
  tell('evidence', { facts });
  return knex;
}

/** The catalog takes its time to process what it was given. */
async function catalogIsComplete({ url, service }: LoadedBackend) {
  const wanted = entitiesOf(fleet).length;
  for (;;) {
    const answer = await fetch(
      `${url}/api/catalog/entities/by-query?limit=1&fields=kind`,
      { headers: service },
    );
    const { totalItems } = (await answer.json()) as { totalItems: number };
    if (totalItems >= wanted) return;
    if (process.env.BENCH_VERBOSE) tell('catalog', { totalItems, wanted });
    await setTimeout(2_000);
  }
}

async function measure(backend: LoadedBackend, knex: Knex) {
  const { url, reader } = backend;
  const page = (n: number) =>
    `${url}/api/coupling/services/default/service-${
      (n * 7919) % fleet.services
    }`;
  const pages = (forSeconds: number) =>
    atRate({ perSecond, seconds: forSeconds, address: page, headers: reader });

  const stamp = Date.now();
  for (const turn of ['first', 'second', 'third']) {
    await measured(`${turn} assessment`, backend, () =>
      assessAnew(backend, knex, `${turn}-${stamp}`),
    );
  }
  await measured('first pages of a reader', backend, () => pages(5));
  await measured('service pages', backend, () => pages(seconds));
  await measured('service pages while assessing', backend, async () => {
    const [answered, { seconds: assessed }] = await Promise.all([
      pages(seconds),
      assessAnew(backend, knex, `fourth-${stamp}`),
    ]);
    return { ...answered, assessed };
  });
  for (const path of ['/ownership/file', '/status']) {
    for (const times of [1, 1, 20]) {
      await measured(`${path}, ${times} at once`, backend, () =>
        atOnce(times, `${url}/api/coupling${path}`, reader),
      );
    }
  }
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'seams-load-'));
  const postgres = await startPostgres();
  try {
    tell('load', { ...fleet, machine: machine() });
    const knex = await fillEvidence(postgres.url);
    try {
      const backend = await startBackend({
        ...{ folder, fleet, postgres: postgres.url },
        port: Number(values.port),
      });
      try {
        await catalogIsComplete(backend);
        await measure(backend, knex);
      } finally {
        await backend.stop();
      }
    } finally {
      await knex.destroy();
    }
    tell('load average of the machine at the end', {
      minute: loadavg()[0],
    });
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true });
  }
}

main().catch(error => {
  console.error(String(error?.stack ?? error).slice(0, 4_000));
  process.exitCode = 1;
});

import { setTimeout } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { Server } from './server';
import { startReplica } from './replicas';

/** What every trial has. */
export interface TrialDeps {
  server: Server;
  services: number;
  /** The store, opened anew: the server may have been away. */
  open(): Promise<Knex>;
}

/** What a trial found, to be printed; throws when something is not as promised. */
export type Trial = (deps: TrialDeps) => Promise<Record<string, unknown>>;

const FACTS = 3_000;

export const TRIALS: [name: string, trial: Trial][] = [
  ['assessor killed while it writes', assessorKilled],
  ['two assessors at once', twoAssessors],
  ['collector killed', collectorKilled],
  ['clock of a replica an hour ahead', clockAhead],
  ['PostgreSQL stopped while assessing', deps => databaseGone(deps, stop)],
  [
    'PostgreSQL stopped hard while assessing',
    deps => databaseGone(deps, crash),
  ],
];

async function assessorKilled({ server, services, open }: TrialDeps) {
  const knex = await open();
  const before = await servedState(knex);
  const replica = startReplica(server.url, {
    ...{ do: 'assess', services, day: '2026-07-02' },
  });
  await isWriting(knex);
  replica.kill();
  await replica.ended;
  same('what is served', await servedState(knex), before);
  // Two minutes of silence, without waiting for them.
  await silence(knex, 'coupling_assessment_runs');
  const dead = await run(server, { do: 'take over', aheadMs: 0 });
  same('assessments given up', dead, { collectors: [], assessments: 1 });
  const begin = Date.now();
  await run(server, { do: 'assess', services, day: '2026-07-02' });
  const after = await servedState(knex);
  same('services served', after.services, before.services);
  differs('the snapshot served', after.snapshot, before.snapshot);
  same('snapshots left', await count(knex, 'coupling_snapshots'), 1);
  await knex.destroy();
  return { ...after, againSeconds: (Date.now() - begin) / 1e3 };
}

async function twoAssessors({ server, services, open }: TrialDeps) {
  const knex = await open();
  await Promise.all(
    [1, 2].map(() =>
      run(server, { do: 'assess', services, day: '2026-07-03' }),
    ),
  );
  const written = await knex('coupling_assessment_runs')
    .where({ outcome: 'written' })
    .where('started_at', 'like', '2026-07-03%');
  same('assessments written', written.length, 1);
  const state = await servedState(knex);
  await knex.destroy();
  return state;
}

async function collectorKilled({ server, open }: TrialDeps) {
  const knex = await open();
  const job = { do: 'collect' as const, facts: FACTS };
  const replica = startReplica(server.url, { ...job, pauseMs: 50 });
  while ((await kept(knex)) < FACTS / 3) await setTimeout(20);
  replica.kill();
  await replica.ended;
  const atKill = await kept(knex);
  await silence(knex, 'coupling_runs');
  const dead = await run(server, { do: 'take over', aheadMs: 0 });
  same('runs given up', dead, { collectors: ['trial'], assessments: 0 });
  await run(server, { ...job, pauseMs: 0 });
  same('facts kept', await kept(knex), FACTS);
  const outcomes = await knex('coupling_runs')
    .where({ collector: 'trial' })
    .orderBy('id')
    .pluck('outcome');
  same('outcomes', outcomes, ['abandoned', 'ok']);
  await knex.destroy();
  return { atKill, facts: FACTS };
}

async function clockAhead({ server, open }: TrialDeps) {
  const knex = await open();
  const replica = startReplica(server.url, {
    ...{ do: 'collect', facts: FACTS, pauseMs: 500 },
  });
  const alive = () =>
    knex('coupling_runs').where({ outcome: 'running' }).first();
  while (!(await alive())) await setTimeout(20);
  const dead = await run(server, { do: 'take over', aheadMs: 3_600_000 });
  same('runs given up', dead, { collectors: [], assessments: 0 });
  same('the live run', await replica.ended, { result: {} });
  await knex.destroy();
  return { givenUp: 0 };
}

async function databaseGone(
  { server, services, open }: TrialDeps,
  goAway: (knex: Knex, server: Server) => Promise<void>,
) {
  const knex = await open();
  const before = await servedState(knex);
  const job = { do: 'assess' as const, services, day: '2026-07-04' };
  const replica = startReplica(server.url, job);
  await isWriting(knex);
  await goAway(knex, server);
  const { failed } = await replica.ended;
  const again = await open();
  const served = await servedState(again);
  same('services served', served.services, before.services);
  // Back between two of its steps, the database is not missed.
  if (failed) same('what is served', served, before);
  else differs('the snapshot served', served.snapshot, before.snapshot);
  await silence(again, 'coupling_assessment_runs');
  await run(server, { do: 'take over', aheadMs: 0 });
  await run(server, job);
  same('snapshots left', await count(again, 'coupling_snapshots'), 1);
  // So that the next trial has something new to assess, too.
  await again('coupling_snapshots').update({ input_hash: '' });
  const state = await servedState(again);
  await again.destroy();
  return { failed: failed?.slice(0, 100) ?? 'no', ...state };
}

async function stop(knex: Knex, server: Server) {
  await knex.destroy();
  await server.stop();
  await server.start();
}

/** PostgreSQL takes a backend that was killed for a crash of all of it. */
async function crash(knex: Knex) {
  const { rows } = await knex.raw(
    `select pid from pg_stat_activity
       where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  );
  await knex.destroy();
  process.kill(rows[0].pid, 'SIGKILL');
  await setTimeout(2_000);
}

async function run(server: Server, job: Parameters<typeof startReplica>[1]) {
  const { result, failed } = await startReplica(server.url, job).ended;
  if (!result) throw new Error(`${job.do}: ${failed}`);
  return result;
}

/** Something of a second snapshot stands beside the one that is served. */
async function isWriting(knex: Knex) {
  while ((await count(knex, 'coupling_snapshots')) < 2) await setTimeout(5);
}

async function servedState(knex: Knex) {
  const current = await knex('coupling_current_snapshot').first();
  const [{ services }] = await knex('coupling_snapshot_services')
    .where({ snapshot_id: current.snapshot_id })
    .count({ services: '*' });
  return { snapshot: current.snapshot_id, services: Number(services) };
}

async function count(knex: Knex, table: string): Promise<number> {
  const [{ rows }] = await knex(table).count({ rows: '*' });
  return Number(rows);
}

async function kept(knex: Knex): Promise<number> {
  const [{ facts }] = await knex('coupling_evidence')
    .where({ collector: 'trial' })
    .count({ facts: '*' });
  return Number(facts);
}

async function silence(knex: Knex, table: string) {
  await knex(table)
    .where({ outcome: 'running' })
    .update({ heartbeat_at: '2026-01-01T00:00:00.000Z' });
}

function same(what: string, found: unknown, promised: unknown) {
  if (JSON.stringify(found) === JSON.stringify(promised)) return;
  throw new Error(
    `${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(promised)}`,
  );
}

function differs(what: string, found: unknown, before: unknown) {
  if (found === before) throw new Error(`${what} is still ${found}`);
}

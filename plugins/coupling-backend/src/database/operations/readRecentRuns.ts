import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DeliveryReceipt } from '@seams/backstage-plugin-coupling-node';
import type { Knex } from 'knex';
import { rowsPerTurn } from '../rowsPerTurn';
import type { RunOutcome, RunRejectionRow, RunRow } from '../tables';
import type { Rejection } from './finishRun';

/** Runs told of per collector. */
const RECENT_RUNS = 5;
/** Rejections told of per collector. */
const RECENT_REJECTIONS = 20;

export interface CollectorRunSummary extends DeliveryReceipt {
  startedAt: string;
  finishedAt?: string;
  outcome: RunOutcome;
  reason?: string;
}

/** A rejection, and when the run began that met it last. */
export interface DatedRejection extends Rejection {
  at: string;
}

export interface RecentRuns {
  /** At most 5, newest first. */
  runs: CollectorRunSummary[];
  /** Of these runs, newest first; at most 20, and each once. */
  rejections: DatedRejection[];
}

/** Collectors read in one turn: there may be a thousand. */
const STEP = { sqlite: 25, postgres: 250 };

/** The last runs of collectors, and what was wrong with their items. */
export async function readRecentRuns(
  knex: Knex,
  options: { collectors: string[] },
): Promise<Map<string, RecentRuns>> {
  const { collectors } = options;
  const step = rowsPerTurn(knex, STEP);
  const recent = new Map<string, RecentRuns>();
  for (let start = 0; start < collectors.length; start += step) {
    await addRecentRuns(knex, recent, collectors.slice(start, start + step));
    await nextTurn();
  }
  return recent;
}

async function addRecentRuns(
  knex: Knex,
  recent: Map<string, RecentRuns>,
  collectors: string[],
) {
  const rows = await readRows(knex, collectors);
  const rejections = await readRejections(knex, rows);
  for (const row of rows) {
    const of = recent.get(row.collector) ?? { runs: [], rejections: [] };
    recent.set(row.collector, of);
    of.runs.push(toSummary(row));
    for (const rejection of rejections.get(String(row.id)) ?? []) {
      addRejection(of.rejections, { at: row.started_at, ...rejection });
    }
  }
}

async function readRows(knex: Knex, collectors: string[]): Promise<RunRow[]> {
  const newest = knex.client.config.client.includes('sqlite')
    ? newestOfAll(knex, collectors)
    : newestOfEach(knex, collectors);
  return newest.orderBy([
    { column: 'collector' },
    { column: 'id', order: 'desc' },
  ]);
}

function newestOfAll(knex: Knex, collectors: string[]) {
  const place = knex.raw(
    'row_number() over (partition by collector order by id desc)',
  );
  return knex
    .select('*')
    .from(
      knex('coupling_runs')
        .whereIn('collector', collectors)
        .select('*', { place })
        .as('ranked'),
    )
    .where('place', '<=', RECENT_RUNS);
}

/** SQLite cannot. It spares PostgreSQL sorting the older runs, ten times as many. */
function newestOfEach(knex: Knex, collectors: string[]) {
  return knex
    .select('run.*')
    .from(knex.raw('unnest(?::text[]) as asked (name)', [collectors]))
    .joinRaw(
      `cross join lateral (
        select * from coupling_runs where collector = asked.name
        order by id desc limit ?
      ) as run`,
      [RECENT_RUNS],
    );
}

async function readRejections(
  knex: Knex,
  runs: RunRow[],
): Promise<Map<string, RunRejectionRow[]>> {
  const rows = await knex<RunRejectionRow>('coupling_run_rejections')
    .whereIn(
      'run_id',
      runs.map(({ id }) => id),
    )
    .orderBy(['run_id', 'position']);
  const byRun = new Map<string, RunRejectionRow[]>();
  for (const row of rows) {
    const of = byRun.get(String(row.run_id));
    if (of) of.push(row);
    else byRun.set(String(row.run_id), [row]);
  }
  return byRun;
}

/** What is wrong in every run is told once. */
function addRejection(
  to: DatedRejection[],
  { at, scope, line, field, reason }: DatedRejection,
) {
  const isKnown = to.some(
    each =>
      each.scope === scope &&
      each.line === line &&
      each.field === field &&
      each.reason === reason,
  );
  if (isKnown || to.length === RECENT_REJECTIONS) return;
  to.push({ at, scope, line, field, reason });
}

function toSummary(row: RunRow): CollectorRunSummary {
  return {
    startedAt: row.started_at,
    outcome: row.outcome,
    accepted: row.accepted,
    alreadyKnown: row.already_known,
    leftOut: row.left_out,
    rejected: row.rejected,
    removed: row.removed,
    ...(row.finished_at !== null && { finishedAt: row.finished_at }),
    ...(row.reason !== null && { reason: row.reason }),
  };
}

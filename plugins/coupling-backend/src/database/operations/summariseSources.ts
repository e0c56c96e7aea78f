import type { Knex } from 'knex';
import type {
  EvidenceRow,
  RunOutcome,
  RunRejectionRow,
  RunRow,
} from '../tables';
import type { DeliveryReceipt } from '@seams/plugin-coupling-node';
import type { Rejection } from './finishRun';

export interface SourceSummary {
  collector: string;
  /** Evidence items kept. */
  items: number;
  newestAt?: string;
  lastSuccessAt?: string;
  lastRun?: CollectorRunSummary;
  /** The first of the last run. */
  rejections: Rejection[];
}

export interface CollectorRunSummary extends DeliveryReceipt {
  startedAt: string;
  finishedAt?: string;
  outcome: RunOutcome;
  reason?: string;
}

/** Every collector that ever ran or left evidence, by name. */
export async function summariseSources(knex: Knex): Promise<SourceSummary[]> {
  const collectors = await knex
    .union([
      knex<RunRow>('coupling_runs').distinct('collector'),
      knex<EvidenceRow>('coupling_evidence').distinct('collector'),
    ])
    .orderBy('collector');
  const summaries: SourceSummary[] = [];
  for (const { collector } of collectors) {
    summaries.push(await summariseSource(knex, collector));
  }
  return summaries;
}

async function summariseSource(
  knex: Knex,
  collector: string,
): Promise<SourceSummary> {
  const [{ items }] = await knex<EvidenceRow>('coupling_evidence')
    .where({ collector })
    .count({ items: '*' });
  const [{ newest }] = await knex<EvidenceRow>('coupling_evidence')
    .where({ collector })
    .max({ newest: 'observed_at' });
  const runs = () =>
    knex<RunRow>('coupling_runs').where({ collector }).orderBy('id', 'desc');
  const lastRun = await runs().first();
  const lastSuccess = await runs().where({ outcome: 'ok' }).first();
  return {
    collector,
    items: Number(items),
    ...(newest && { newestAt: newest }),
    ...(lastSuccess?.finished_at && { lastSuccessAt: lastSuccess.finished_at }),
    ...(lastRun && { lastRun: toSummary(lastRun) }),
    rejections: lastRun ? await readRejections(knex, lastRun) : [],
  };
}

function toSummary(row: RunRow): CollectorRunSummary {
  return {
    startedAt: row.started_at,
    outcome: row.outcome,
    accepted: row.accepted,
    alreadyKnown: row.already_known,
    rejected: row.rejected,
    removed: row.removed,
    ...(row.finished_at !== null && { finishedAt: row.finished_at }),
    ...(row.reason !== null && { reason: row.reason }),
  };
}

async function readRejections(knex: Knex, run: RunRow): Promise<Rejection[]> {
  return knex<RunRejectionRow>('coupling_run_rejections')
    .where({ run_id: run.id })
    .orderBy('position')
    .select('scope', 'line', 'field', 'reason');
}

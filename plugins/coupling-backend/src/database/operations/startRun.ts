import type { Knex } from 'knex';
import { databaseNow } from '../databaseNow';
import type { RowId, RunRow } from '../tables';

/** Opens the record of one attempt to collect. */
export async function startRun(
  knex: Knex,
  options: { collector: string; now: string },
): Promise<{ runId: RowId }> {
  const { collector, now } = options;
  const [{ id }] = await knex<RunRow>('coupling_runs')
    .insert({
      collector,
      started_at: now,
      heartbeat_at: databaseNow(knex),
      outcome: 'running',
    })
    .returning('id');
  return { runId: id };
}

import type { Knex } from 'knex';
import { databaseNow } from '../databaseNow';
import type { RowId, RunRow } from '../tables';

/** Says that a run is alive, so that no other replica takes it for dead. */
export async function touchRun(
  knex: Knex,
  options: { runId: RowId },
): Promise<void> {
  await knex<RunRow>('coupling_runs')
    .where({ id: options.runId })
    .update({ heartbeat_at: databaseNow(knex) });
}

import type { Knex } from 'knex';
import type { RowId, RunRow } from '../tables';

/** Says that a run is alive, so that no other replica takes it for dead. */
export async function touchRun(
  knex: Knex,
  options: { runId: RowId; now: string },
): Promise<void> {
  await knex<RunRow>('coupling_runs')
    .where({ id: options.runId })
    .update({ heartbeat_at: options.now });
}

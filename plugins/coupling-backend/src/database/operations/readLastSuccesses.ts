import type { Knex } from 'knex';
import type { RunRow } from '../tables';

/** When each of these last read its source to the end, by collector. */
export async function readLastSuccesses(
  knex: Knex,
  options: { collectors: string[] },
): Promise<Map<string, string>> {
  const rows: { collector: string; finishedAt: string }[] = await knex<RunRow>(
    'coupling_runs',
  )
    .where({ outcome: 'ok' })
    .whereIn('collector', [...new Set(options.collectors)])
    .groupBy('collector')
    .select('collector')
    .max({ finishedAt: 'finished_at' });
  return new Map(rows.map(row => [row.collector, row.finishedAt]));
}

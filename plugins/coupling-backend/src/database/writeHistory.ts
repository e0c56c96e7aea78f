import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { ScoreHistoryRow } from './tables';

const STEP = 250;

/** Keeps the scores of a day; a later assessment of that day replaces them. */
export async function writeHistory(
  knex: Knex,
  options: { scores: ScoreHistoryRow[]; signal: AbortSignal },
): Promise<void> {
  const { scores, signal } = options;
  for (let start = 0; start < scores.length; start += STEP) {
    signal.throwIfAborted();
    await knex<ScoreHistoryRow>('coupling_score_history')
      .insert(scores.slice(start, start + STEP))
      .onConflict(['service', 'day'])
      .merge(['coordinated_release', 'shared_data']);
    await nextTurn();
  }
}

import type { ScoreId } from '@seams/coupling-core';
import type { Knex } from 'knex';
import type { ScoreHistoryRow } from '../tables';

/** A score on one day; without a value it was unknown. */
export interface ScoreDay {
  score: ScoreId;
  day: string;
  value?: number;
}

/**
 * The scores of a subject by day, oldest first, from `since` (UTC, like
 * 2026-08-01) on. A day without an assessment is not in it.
 */
export async function readHistory(
  knex: Knex,
  options: { subject: string; since: string },
): Promise<ScoreDay[]> {
  const rows = await knex<ScoreHistoryRow>('coupling_score_history')
    .where({ subject: options.subject })
    .where('day', '>=', options.since)
    .orderBy('day')
    .select('score', 'day', 'value');
  return rows.map(({ score, day, value }) => ({
    score,
    day,
    ...(value !== null && { value }),
  }));
}

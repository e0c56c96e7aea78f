import type { Knex } from 'knex';
import type { ScoreHistoryRow } from '../tables';

/** A score that is absent was unknown that day. */
export interface ScoreDay {
  day: string;
  coordinatedRelease?: number;
  sharedData?: number;
}

/**
 * A service's scores by day, oldest first, from `since` (UTC, like 2026-08-01)
 * on. A day without an assessment is not in it.
 */
export async function readHistory(
  knex: Knex,
  options: { service: string; since: string },
): Promise<ScoreDay[]> {
  const rows = await knex<ScoreHistoryRow>('coupling_score_history')
    .where({ service: options.service })
    .where('day', '>=', options.since)
    .orderBy('day');
  return rows.map(row => ({
    day: row.day,
    ...(row.coordinated_release !== null && {
      coordinatedRelease: row.coordinated_release,
    }),
    ...(row.shared_data !== null && { sharedData: row.shared_data }),
  }));
}

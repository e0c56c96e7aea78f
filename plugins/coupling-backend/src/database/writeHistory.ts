import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ServiceAssessment } from '@seams/coupling-core';
import type { Knex } from 'knex';
import type { ScoreHistoryRow } from './tables';

const STEP = 250;

/** Keeps the scores of a day; a later assessment of that day replaces them. */
export async function writeHistory(
  trx: Knex.Transaction,
  options: { services: ServiceAssessment[]; day: string },
): Promise<void> {
  const { services, day } = options;
  for (let start = 0; start < services.length; start += STEP) {
    await trx<ScoreHistoryRow>('coupling_score_history')
      .insert(
        services
          .slice(start, start + STEP)
          .map(service => historyRow(service, day)),
      )
      .onConflict(['service', 'day'])
      .merge(['coordinated_release', 'shared_data']);
    await nextTurn();
  }
}

function historyRow(service: ServiceAssessment, day: string): ScoreHistoryRow {
  return {
    service: service.service,
    day,
    coordinated_release: knownOrNull(service.coordinatedRelease),
    shared_data: knownOrNull(service.sharedData),
  };
}

function knownOrNull(
  score: { status: 'known'; score: number } | { status: 'unknown' },
): number | null {
  return score.status === 'known' ? score.score : null;
}

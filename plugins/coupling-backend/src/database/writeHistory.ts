import { setImmediate as nextTurn } from 'node:timers/promises';
import { fleetPoints, type ScorePoint } from '@seams/coupling-core';
import type { Knex } from 'knex';
import type { ScoreHistoryRow } from './tables';

const STEP = 250;

/**
 * Keeps the scores of a day, those of services and of all together; a later
 * assessment of that day replaces them.
 */
export async function writeHistory(
  knex: Knex,
  options: {
    /** Of services. */
    points: ScorePoint[];
    day: string;
    formulaVersion: string;
    signal: AbortSignal;
  },
): Promise<void> {
  const { day, formulaVersion, signal } = options;
  const points = [...options.points, ...fleetPoints(options.points)];
  for (let start = 0; start < points.length; start += STEP) {
    signal.throwIfAborted();
    const rows = points
      .slice(start, start + STEP)
      .map(point => historyRow(point, { day, formulaVersion }));
    await knex<ScoreHistoryRow>('coupling_score_history')
      .insert(rows)
      .onConflict(['subject', 'score', 'day'])
      .merge();
    await nextTurn();
  }
}

function historyRow(
  { value, low, high, ...point }: ScorePoint,
  { day, formulaVersion }: { day: string; formulaVersion: string },
): ScoreHistoryRow {
  return {
    ...point,
    day,
    value: value ?? null,
    low: low ?? null,
    high: high ?? null,
    formula_version: formulaVersion,
  };
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DeliveryProgress } from '@seams/backstage-plugin-coupling-node';
import type { Knex } from 'knex';
import { rowsPerTurn } from '../rowsPerTurn';
import type { CursorRow } from '../tables';

/** Positions told of per collector. */
const SHOWN_POSITIONS = 20;

/** How far a source was read, over all its scopes. */
export interface SourceProgress {
  /** Scopes that the next run goes on with. */
  scopes: number;
  /** Of the first scopes by name. */
  positions: { scope: string; position: string }[];
  /** Present when history is read in steps. */
  backfill?: {
    /** Scopes that are read in steps, and those of them that are through. */
    scopes: number;
    complete: number;
    /** The scope that is behind most is read back to here. */
    reachedAt: string;
    /** The oldest that any scope is to be read back to. */
    goalAt: string;
  };
}

/** Collectors read in one turn: each may keep its place in many scopes. */
const STEP = { sqlite: 25, postgres: 250 };

/** How far sources were read, by collector. */
export async function readSourceProgress(
  knex: Knex,
  options: { collectors: string[] },
): Promise<Map<string, SourceProgress>> {
  const { collectors } = options;
  const step = rowsPerTurn(knex, STEP);
  const byCollector = new Map<string, SourceProgress>();
  for (let start = 0; start < collectors.length; start += step) {
    const rows = await knex<CursorRow>('coupling_cursors')
      .whereIn('collector', collectors.slice(start, start + step))
      .orderBy(['collector', 'scope'])
      .select('collector', 'scope', 'progress');
    for (const { collector, scope, progress } of rows) {
      const of = byCollector.get(collector) ?? { scopes: 0, positions: [] };
      byCollector.set(collector, of);
      of.scopes += 1;
      if (progress) addProgress(of, scope, JSON.parse(progress));
    }
    await nextTurn();
  }
  return byCollector;
}

function addProgress(
  to: SourceProgress,
  scope: string,
  { position, backfill }: DeliveryProgress,
) {
  if (position && to.positions.length < SHOWN_POSITIONS) {
    to.positions.push({ scope, position });
  }
  if (!backfill) return;
  const { reachedAt, goalAt } = backfill;
  const before = to.backfill;
  to.backfill = {
    scopes: (before?.scopes ?? 0) + 1,
    complete: (before?.complete ?? 0) + (reachedAt <= goalAt ? 1 : 0),
    reachedAt:
      before && before.reachedAt > reachedAt ? before.reachedAt : reachedAt,
    goalAt: before && before.goalAt < goalAt ? before.goalAt : goalAt,
  };
}

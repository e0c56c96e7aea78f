import type { Knex } from 'knex';
import type { EvidenceRow } from '../tables';
import { readLastSuccesses } from './readLastSuccesses';
import {
  readRecentRuns,
  type CollectorRunSummary,
  type DatedRejection,
} from './readRecentRuns';
import { readSourceProgress, type SourceProgress } from './readSourceProgress';

export interface SourceSummary {
  collector: string;
  /** Evidence items kept. */
  items: number;
  oldestAt?: string;
  newestAt?: string;
  lastSuccessAt?: string;
  /** Newest first. */
  runs: CollectorRunSummary[];
  /** Of these runs, newest first. */
  rejections: DatedRejection[];
  progress?: SourceProgress;
}

/** Every collector that ever ran or left evidence, by name. */
export async function summariseSources(knex: Knex): Promise<SourceSummary[]> {
  const kept = await countEvidence(knex);
  const successes = await readLastSuccesses(knex);
  const recent = await readRecentRuns(knex);
  const progress = await readSourceProgress(knex);
  return [...new Set([...kept.keys(), ...recent.keys()])]
    .sort()
    .map(collector => {
      const lastSuccessAt = successes.get(collector);
      const read = progress.get(collector);
      return {
        collector,
        ...(kept.get(collector) ?? { items: 0 }),
        ...(lastSuccessAt && { lastSuccessAt }),
        ...(recent.get(collector) ?? { runs: [], rejections: [] }),
        ...(read && { progress: read }),
      };
    });
}

/** Answered from an index, as the evidence itself may be large. */
async function countEvidence(knex: Knex) {
  const rows: {
    collector: string;
    items: string | number;
    oldestAt: string;
    newestAt: string;
  }[] = await knex<EvidenceRow>('coupling_evidence')
    .groupBy('collector')
    .select('collector')
    .count({ items: '*' })
    .min({ oldestAt: 'observed_at' })
    .max({ newestAt: 'observed_at' });
  return new Map(
    rows.map(({ collector, items, ...span }) => [
      collector,
      { items: Number(items), ...span },
    ]),
  );
}

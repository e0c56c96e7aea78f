import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { EvidenceCountRow, EvidenceRow, RunRow } from '../tables';
import { readLeftOut, type LeftOutSummary } from './readLeftOut';
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
  /** What it has that is no evidence, most first. */
  leftOut?: LeftOutSummary[];
}

/** Collectors looked at in one turn. */
const STEP = 100;

/** Every collector that ever ran or left evidence, by name. */
export async function listCollectors(knex: Knex): Promise<string[]> {
  const kept: string[] = await knex<EvidenceCountRow>(
    'coupling_evidence_counts',
  )
    .where('items', '>', 0)
    .pluck('collector');
  const ran: string[] = await knex<RunRow>('coupling_runs')
    .distinct('collector')
    .pluck('collector');
  return [...new Set([...kept, ...ran])].sort();
}

/** How these collectors are doing, in the order asked for. */
export async function summariseSources(
  knex: Knex,
  options: { collectors: string[] },
): Promise<SourceSummary[]> {
  const { collectors } = options;
  const kept = await measureEvidence(knex, collectors);
  const successes = await readLastSuccesses(knex, { collectors });
  const recent = await readRecentRuns(knex, { collectors });
  const progress = await readSourceProgress(knex, { collectors });
  const leftOut = await readLeftOut(knex);
  return collectors.map(collector => {
    const lastSuccessAt = successes.get(collector);
    const read = progress.get(collector);
    const passedOver = leftOut.get(collector);
    return {
      collector,
      ...(kept.get(collector) ?? { items: 0 }),
      ...(lastSuccessAt && { lastSuccessAt }),
      ...(recent.get(collector) ?? { runs: [], rejections: [] }),
      ...(read && { progress: read }),
      ...(passedOver && { leftOut: passedOver }),
    };
  });
}

interface KeptEvidence {
  items: number;
  oldestAt: string;
  newestAt: string;
}

/** Both ends are one step away in an index; the items are counted already. */
async function measureEvidence(
  knex: Knex,
  collectors: string[],
): Promise<Map<string, KeptEvidence>> {
  const counts = await knex<EvidenceCountRow>('coupling_evidence_counts')
    .where('items', '>', 0)
    .whereIn('collector', collectors);
  const kept = new Map<string, KeptEvidence>();
  for (let start = 0; start < counts.length; start += STEP) {
    const some = counts.slice(start, start + STEP);
    const spans = await readSpans(
      knex,
      some.map(({ collector }) => collector),
    );
    for (const { collector, items } of some) {
      const span = spans.get(collector);
      if (span) kept.set(collector, { items: Number(items), ...span });
    }
    await nextTurn();
  }
  return kept;
}

async function readSpans(knex: Knex, collectors: string[]) {
  const evidence = () =>
    knex<EvidenceRow>('coupling_evidence').where(
      'collector',
      knex.ref('counted.collector'),
    );
  const rows: { collector: string; oldestAt: string; newestAt: string }[] =
    await knex<EvidenceCountRow>('coupling_evidence_counts as counted')
      .whereIn('counted.collector', collectors)
      .select(
        'counted.collector as collector',
        evidence().min('observed_at').as('oldestAt'),
        evidence().max('observed_at').as('newestAt'),
      );
  return new Map(
    rows
      .filter(({ oldestAt }) => oldestAt !== null)
      .map(({ collector, ...span }) => [collector, span]),
  );
}

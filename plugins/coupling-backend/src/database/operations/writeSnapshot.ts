import type { Knex } from 'knex';
import type { KeptAssessment } from '../../assessment/workerMessages';
import { analyzeSnapshots } from '../analyzeSnapshots';
import { insertSnapshotParts, type SnapshotRest } from '../insertSnapshotParts';
import type {
  AssessmentRunRow,
  CurrentSnapshotRow,
  RowId,
  SnapshotRow,
} from '../tables';
import { withCollectors } from '../unresolvedNames';
import { writeHistory } from '../writeHistory';

/** Why an assessment may not go on. */
export const TAKEN_FOR_DEAD =
  'Gave no sign of life for too long, and was taken for dead; another one may be under way.';

/**
 * Replaces the snapshot that is served and the scores of `day`. It is written
 * beside the old one, in many short steps; then, in one, a pointer is moved.
 * Until that step, and if it never comes, the old one is served.
 *
 * @throws when the run is no longer under way: another replica took it for
 * dead, and may be writing itself.
 */
export async function writeSnapshot(
  knex: Knex,
  options: {
    runId: RowId;
    /** Slices of an assessment, in its order. */
    parts:
      | Iterable<Partial<KeptAssessment>>
      | AsyncIterable<Partial<KeptAssessment>>;
    inputHash: string;
    /** UTC, like 2026-08-01. */
    day: string;
    signal: AbortSignal;
  },
): Promise<void> {
  const { runId, parts, inputHash, day, signal } = options;
  const [{ id: snapshotId }] = await knex<SnapshotRow>('coupling_snapshots')
    // Filled in when it is served; nobody reads it before.
    .insert({
      assessed_at: '',
      formula_version: '',
      input_hash: inputHash,
      data_from: null,
      data_to: null,
      meta: '{}',
    })
    .returning('id');
  const { rest, points } = await insertSnapshotParts(knex, {
    ...{ snapshotId, parts, signal },
  });
  const unresolved = await withCollectors(knex, rest.unresolved, signal);
  await writeHistory(knex, {
    ...{ points, day, signal },
    formulaVersion: rest.formulaVersion,
  });
  await analyzeSnapshots(knex);
  signal.throwIfAborted();
  await serve(knex, { runId, snapshotId, rest: { ...rest, unresolved } });
}

/** The one step in which readers get to see it. */
async function serve(
  knex: Knex,
  options: { runId: RowId; snapshotId: RowId; rest: SnapshotRest },
) {
  const { runId, snapshotId, rest } = options;
  const { quality, coverage, unresolved, releaseGroups, leftOut } = rest;
  await knex.transaction(async trx => {
    const run = await trx<AssessmentRunRow>('coupling_assessment_runs')
      .where({ id: runId, outcome: 'running' })
      .forUpdate()
      .first('id');
    if (!run) throw new Error(TAKEN_FOR_DEAD);
    await trx<SnapshotRow>('coupling_snapshots')
      .where({ id: snapshotId })
      .update({
        assessed_at: rest.assessedAt,
        formula_version: rest.formulaVersion,
        data_from: rest.dataFrom ?? null,
        data_to: rest.dataTo ?? null,
        meta: JSON.stringify({
          quality,
          coverage,
          unresolved,
          releaseGroups,
          leftOut,
        }),
      });
    await trx<CurrentSnapshotRow>('coupling_current_snapshot')
      .insert({ id: 1, snapshot_id: snapshotId })
      .onConflict('id')
      .merge(['snapshot_id']);
  });
}

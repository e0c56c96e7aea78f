import { scorePoints, type ScorePoint } from '@seams/coupling-core';
import type { Knex } from 'knex';
import { addSlice, type KeptAssessment } from '../assessment/workerMessages';
import { insertInSteps } from './insertInSteps';
import {
  concernRows,
  datasetRow,
  findingRow,
  serviceRow,
} from './snapshotRows';
import type { RowId } from './tables';

/** What of an assessment holds for the whole of it, not for one item. */
export type SnapshotRest = Omit<
  KeptAssessment,
  'services' | 'datasets' | 'findings'
>;

/**
 * Writes the items of a snapshot as they come, so that they are never held all
 * at once. Gives back the rest, and the scores of its services.
 */
export async function insertSnapshotParts(
  knex: Knex,
  options: {
    snapshotId: RowId;
    parts:
      | Iterable<Partial<KeptAssessment>>
      | AsyncIterable<Partial<KeptAssessment>>;
    signal: AbortSignal;
  },
): Promise<{ rest: SnapshotRest; points: ScorePoint[] }> {
  const { snapshotId, parts, signal } = options;
  const insert = <Row extends object>(table: string, from: Row[]) =>
    insertInSteps(knex, { table, from, toRow: row => row, signal });
  const rest: Partial<SnapshotRest> = {};
  const points: ScorePoint[] = [];
  let position = 0;
  for await (const part of parts) {
    const { services = [], datasets = [], findings = [], ...more } = part;
    addSlice(rest, more);
    await insert(
      'coupling_snapshot_services',
      services.map(service => serviceRow(snapshotId, service)),
    );
    points.push(...services.flatMap(scorePoints));
    await insert(
      'coupling_snapshot_datasets',
      datasets.map(dataset => datasetRow(snapshotId, dataset)),
    );
    const first = position;
    const placed = findings.map((finding, i) => ({ finding, at: first + i }));
    position += findings.length;
    await insert(
      'coupling_snapshot_findings',
      placed.map(({ finding, at }) => findingRow(snapshotId, finding, at)),
    );
    await insert(
      'coupling_snapshot_finding_concerns',
      placed.flatMap(({ finding, at }) => concernRows(snapshotId, finding, at)),
    );
  }
  return { rest: rest as SnapshotRest, points };
}

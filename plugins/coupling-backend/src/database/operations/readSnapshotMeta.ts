import type { Assessment } from '@seams/coupling-core';
import type { Knex } from 'knex';
import { currentSnapshotId } from '../currentSnapshot';
import type { SnapshotRow } from '../tables';
import type { UnresolvedName } from '../unresolvedNames';

export interface SnapshotMeta
  extends Pick<
    Assessment,
    | 'assessedAt'
    | 'formulaVersion'
    | 'dataFrom'
    | 'dataTo'
    | 'quality'
    | 'coverage'
    | 'releaseGroups'
  > {
  inputHash: string;
  unresolved: UnresolvedName[];
}

/** What holds for the served snapshot as a whole; nothing before the first. */
export async function readSnapshotMeta(
  knex: Knex,
): Promise<SnapshotMeta | undefined> {
  const row = await knex<SnapshotRow>('coupling_snapshots')
    .where('id', currentSnapshotId(knex))
    .first();
  if (!row) return undefined;
  return {
    assessedAt: row.assessed_at,
    formulaVersion: row.formula_version,
    inputHash: row.input_hash,
    ...(row.data_from !== null && { dataFrom: row.data_from }),
    ...(row.data_to !== null && { dataTo: row.data_to }),
    ...JSON.parse(row.meta),
  };
}

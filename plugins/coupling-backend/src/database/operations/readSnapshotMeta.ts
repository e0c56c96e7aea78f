import type { Assessment } from '@seams/coupling-core';
import type { Knex } from 'knex';
import { currentSnapshotId } from '../currentSnapshot';
import type { SnapshotRow } from '../tables';
import type { UnresolvedName } from '../unresolvedNames';
import { toSnapshotHead, type SnapshotHead } from './readSnapshotHead';

export interface SnapshotMeta
  extends SnapshotHead,
    Pick<Assessment, 'quality' | 'coverage' | 'releaseGroups'> {
  unresolved: UnresolvedName[];
}

/**
 * What holds for the served snapshot as a whole; nothing before the first. It
 * grows with the fleet: {@link readSnapshotHead} is for every page.
 */
export async function readSnapshotMeta(
  knex: Knex,
): Promise<SnapshotMeta | undefined> {
  const row = await knex<SnapshotRow>('coupling_snapshots')
    .where('id', currentSnapshotId(knex))
    .first();
  return row && { ...toSnapshotHead(row), ...JSON.parse(row.meta) };
}

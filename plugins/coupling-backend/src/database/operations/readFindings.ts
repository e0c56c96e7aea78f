import type { Finding } from '@seams/coupling-core';
import type { Knex } from 'knex';
import { currentSnapshotId } from '../currentSnapshot';
import type { SnapshotFindingConcernRow } from '../tables';

/** A finding with its place among all of the snapshot, which tells it apart. */
export interface StoredFinding extends Finding {
  position: number;
}

/**
 * Broken rules that a service can do something about, alone or with others,
 * in the order they were found.
 */
export async function readFindings(
  knex: Knex,
  options: { service: string },
): Promise<StoredFinding[]> {
  const rows: { position: number; document: string }[] =
    await knex<SnapshotFindingConcernRow>(
      'coupling_snapshot_finding_concerns as concern',
    )
      .join('coupling_snapshot_findings as finding', on =>
        on
          .on('finding.snapshot_id', 'concern.snapshot_id')
          .on('finding.position', 'concern.position'),
      )
      .where('concern.snapshot_id', currentSnapshotId(knex))
      .where('concern.service', options.service)
      .orderBy('finding.position')
      .select('finding.position as position', 'finding.document as document');
  return rows.map(({ position, document }) => ({
    ...JSON.parse(document),
    position,
  }));
}

import type { Knex } from 'knex';
import { currentSnapshotId } from '../currentSnapshot';
import type { EvidenceRefRow, SnapshotDatasetRow } from '../tables';

/** Whether evidence, or a dataset that was assessed, names an entity. */
export async function isKnownRef(
  knex: Knex,
  options: { ref: string },
): Promise<boolean> {
  const { ref } = options;
  const evidence = await knex<EvidenceRefRow>('coupling_evidence_refs')
    .where({ ref })
    .first('evidence_id');
  if (evidence) return true;
  const dataset = await knex<SnapshotDatasetRow>('coupling_snapshot_datasets')
    .where('snapshot_id', currentSnapshotId(knex))
    .where({ store: ref })
    .first('store');
  return dataset !== undefined;
}

import {
  concernedServices,
  type DatasetAssessment,
  type Finding,
  type ServiceAssessment,
} from '@seams/coupling-core';
import type { Knex } from 'knex';
import type { KeptAssessment } from '../../assessment/workerMessages';
import { datasetHash } from '../datasetHash';
import { deleteOtherSnapshots } from '../deleteOtherSnapshots';
import { insertInSteps } from '../insertInSteps';
import { storableText } from '../storable';
import type {
  CurrentSnapshotRow,
  RowId,
  SnapshotDatasetRow,
  SnapshotFindingConcernRow,
  SnapshotFindingRow,
  SnapshotRow,
  SnapshotServiceRow,
} from '../tables';
import { withCollectors } from '../unresolvedNames';
import { writeHistory } from '../writeHistory';

/**
 * Replaces the snapshot that is served and the scores of `day`, in one
 * transaction: until it ends, and if it never does, the old one is served.
 */
export async function writeSnapshot(
  knex: Knex,
  options: {
    assessment: KeptAssessment;
    inputHash: string;
    /** UTC, like 2026-08-01. */
    day: string;
  },
): Promise<{ snapshotId: RowId }> {
  const { inputHash, day } = options;
  const assessment = {
    ...options.assessment,
    unresolved: await withCollectors(knex, options.assessment.unresolved),
  };
  return knex.transaction(async trx => {
    // Two writers at once would delete each other's snapshot.
    await trx('coupling_current_snapshot').forUpdate().first();
    const snapshotId = await insertSnapshot(trx, { assessment, inputHash });
    await insertSteps(trx, { assessment, snapshotId });
    await trx<CurrentSnapshotRow>('coupling_current_snapshot')
      .insert({ id: 1, snapshot_id: snapshotId })
      .onConflict('id')
      .merge(['snapshot_id']);
    await writeHistory(trx, { services: assessment.services, day });
    await deleteOtherSnapshots(trx, { snapshotId });
    return { snapshotId };
  });
}

async function insertSnapshot(
  trx: Knex.Transaction,
  options: { assessment: KeptAssessment; inputHash: string },
): Promise<RowId> {
  const { assessment, inputHash } = options;
  const { quality, coverage, unresolved, releaseGroups } = assessment;
  const [{ id }] = await trx<SnapshotRow>('coupling_snapshots')
    .insert({
      assessed_at: assessment.assessedAt,
      formula_version: assessment.formulaVersion,
      input_hash: inputHash,
      data_from: assessment.dataFrom ?? null,
      data_to: assessment.dataTo ?? null,
      meta: JSON.stringify({ quality, coverage, unresolved, releaseGroups }),
    })
    .returning('id');
  return id;
}

async function insertSteps(
  trx: Knex.Transaction,
  options: { assessment: KeptAssessment; snapshotId: RowId },
) {
  const { assessment, snapshotId } = options;
  await insertInSteps(trx, {
    table: 'coupling_snapshot_services',
    from: assessment.services,
    toRow: service => serviceRow(snapshotId, service),
  });
  await insertInSteps(trx, {
    table: 'coupling_snapshot_datasets',
    from: assessment.datasets,
    toRow: dataset => datasetRow(snapshotId, dataset),
  });
  await insertInSteps(trx, {
    table: 'coupling_snapshot_findings',
    from: assessment.findings,
    toRow: (finding, position) => findingRow(snapshotId, finding, position),
  });
  await insertInSteps(trx, {
    table: 'coupling_snapshot_finding_concerns',
    from: assessment.findings.flatMap(concernsOf),
    toRow: (concern): SnapshotFindingConcernRow => ({
      snapshot_id: snapshotId,
      ...concern,
    }),
  });
}

function concernsOf(finding: Finding, position: number) {
  return [...new Set(concernedServices(finding))].map(service => ({
    position,
    service,
  }));
}

function serviceRow(
  snapshotId: RowId,
  service: ServiceAssessment,
): SnapshotServiceRow {
  return {
    snapshot_id: snapshotId,
    service: service.service,
    document: JSON.stringify(service),
  };
}

function datasetRow(
  snapshotId: RowId,
  assessed: DatasetAssessment,
): SnapshotDatasetRow {
  const { dataset, systemOfRecord } = assessed;
  const name = storableText(dataset.name);
  return {
    snapshot_id: snapshotId,
    dataset_hash: datasetHash(dataset),
    store: dataset.store,
    name,
    name_lower: name.toLowerCase(),
    system_of_record:
      systemOfRecord.status === 'known' ? systemOfRecord.service : null,
    document: JSON.stringify(assessed),
  };
}

function findingRow(
  snapshotId: RowId,
  finding: Finding,
  position: number,
): SnapshotFindingRow {
  return {
    snapshot_id: snapshotId,
    position,
    rule: finding.rule,
    service: finding.service ?? null,
    document: JSON.stringify(finding),
  };
}

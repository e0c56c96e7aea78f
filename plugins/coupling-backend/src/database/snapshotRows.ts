import {
  concernedServices,
  type DatasetAssessment,
  type Finding,
  type ServiceAssessment,
} from '@seams/coupling-core';
import { datasetHash } from './datasetHash';
import { storableText } from './storable';
import type {
  RowId,
  SnapshotDatasetRow,
  SnapshotFindingConcernRow,
  SnapshotFindingRow,
  SnapshotServiceRow,
} from './tables';

export function serviceRow(
  snapshotId: RowId,
  service: ServiceAssessment,
): SnapshotServiceRow {
  return {
    snapshot_id: snapshotId,
    service: service.service,
    document: JSON.stringify(service),
  };
}

export function datasetRow(
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

export function findingRow(
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

/** On whose list a finding stands: each service once. */
export function concernRows(
  snapshotId: RowId,
  finding: Finding,
  position: number,
): SnapshotFindingConcernRow[] {
  return [...new Set(concernedServices(finding))].map(service => ({
    snapshot_id: snapshotId,
    position,
    service,
  }));
}

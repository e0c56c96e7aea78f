import {
  datasetKey,
  type DatasetAssessment,
  type ScoreId,
  type ServiceAssessment,
} from '@seams/coupling-core';
import type {
  EvidenceAge,
  OwnedDataset,
  ServiceCoupling,
  TrendPoint,
} from '@seams/backstage-plugin-coupling-common';
import type { StoredFinding } from '../../database/operations/readFindings';
import type { ScoreDay } from '../../database/operations/readHistory';
import type { SnapshotHead } from '../../database/operations/readSnapshotHead';
import type { Visibility } from '../visibility';
import { toBoundary } from './toBoundary';
import { toCoordinatedRelease } from './toCoordinatedRelease';
import { toDependencies, type StoredDependency } from './toDependencies';
import { toFindings } from './toFindings';
import { toIncidentOwner } from './toIncidentOwner';
import { toOwnedDataset } from './toOwnedDataset';
import { toSharedData } from './toSharedData';
import { toUnchecked } from './toUnchecked';

/** Everything stored about one service. */
export interface StoredService {
  assessment: ServiceAssessment;
  meta: SnapshotHead;
  /** Those that its shared-data score is made of, and those it owns. */
  datasets: DatasetAssessment[];
  dependencies: StoredDependency[];
  findings: StoredFinding[];
  history: ScoreDay[];
}

/** One service's assessment as one caller may see it. */
export function toServiceCoupling(
  stored: StoredService,
  context: {
    releaseEvidence: EvidenceAge;
    dataEvidence: EvidenceAge;
    visibility: Visibility;
  },
): ServiceCoupling {
  const { assessment, meta } = stored;
  const { releaseEvidence, dataEvidence, visibility } = context;
  return {
    service: assessment.service,
    assessedAt: meta.assessedAt,
    formulaVersion: meta.formulaVersion,
    coordinatedRelease: toCoordinatedRelease(assessment, {
      trend: toTrend(stored, 'coordinated-release'),
      evidence: releaseEvidence,
      visibility,
    }),
    sharedData: toSharedData(assessment.sharedData, {
      datasets: scoredDatasets(stored),
      trend: toTrend(stored, 'shared-data'),
      evidence: dataEvidence,
      visibility,
    }),
    systemOfRecordFor: toOwnedDatasets(stored, visibility),
    incidentOwner: toIncidentOwner(assessment.incidentOwner, visibility),
    dependencies: toDependencies(stored.dependencies, visibility),
    ...(assessment.boundary && {
      boundary: toBoundary(assessment.boundary, visibility),
    }),
    findings: toFindings(stored.findings, visibility),
    ...(assessment.unchecked && {
      unchecked: toUnchecked(assessment.unchecked, visibility),
    }),
  };
}

function toTrend({ history }: StoredService, of: ScoreId): TrendPoint[] {
  return history
    .filter(({ score }) => score === of)
    .map(({ day, value }) => ({
      day,
      ...(value !== undefined && { score: value }),
    }));
}

function scoredDatasets(stored: StoredService): DatasetAssessment[] {
  const { sharedData } = stored.assessment;
  if (sharedData.status === 'unknown') return [];
  const known = byKey(stored.datasets);
  return sharedData.datasets.flatMap(
    ({ dataset }) => known.get(datasetKey(dataset)) ?? [],
  );
}

function toOwnedDatasets(
  stored: StoredService,
  visibility: Visibility,
): OwnedDataset[] {
  const known = byKey(stored.datasets);
  return stored.assessment.systemOfRecordFor
    .filter(({ dataset }) => visibility.isShown(dataset.store))
    .map(owned =>
      toOwnedDataset(owned, known.get(datasetKey(owned.dataset)), visibility),
    );
}

function byKey(datasets: DatasetAssessment[]) {
  return new Map(
    datasets.map(assessed => [datasetKey(assessed.dataset), assessed]),
  );
}

import type {
  Assessment,
  DatasetAssessment,
  Finding,
  ServiceAssessment,
} from '@seams/coupling-core';

/** An assessment of nothing. */
export function assessment(more: Partial<Assessment> = {}): Assessment {
  return {
    formulaVersion: '1',
    assessedAt: '2026-08-20T00:00:00.000Z',
    services: [],
    datasets: [],
    pairs: [],
    releaseGroups: [],
    findings: [],
    quality: [],
    coverage: { services: 0, withReleases: 0, releaseScored: 0, withAccess: 0 },
    unresolved: [],
    leftOut: [],
    ...more,
  };
}

/** A service with this shared-data score and no release evidence. */
export function assessedService(
  service: string,
  sharedData: number,
): ServiceAssessment {
  return {
    service,
    coordinatedRelease: {
      status: 'unknown',
      reason: { code: 'no-release-evidence' },
      partners: [],
    },
    sharedData: {
      status: 'known',
      score: sharedData,
      low: sharedData,
      high: sharedData,
      word: 'loose',
      datasets: [],
      observedTo: '2026-08-01T00:00:00.000Z',
    },
    systemOfRecordFor: [],
    incidentOwner: { status: 'nobody', reason: 'no-owner' },
  };
}

/** A dataset that nobody owns. */
export function assessedDataset(
  store: string,
  name: string,
  more: Partial<DatasetAssessment> = {},
): DatasetAssessment {
  return {
    dataset: { store, name },
    systemOfRecord: { status: 'none' },
    severity: 0,
    accessors: [],
    conflicts: [],
    crossingKeys: [],
    observedTo: '2026-08-01T00:00:00.000Z',
    ...more,
  };
}

/** A service nobody answers for. */
export function finding(service: string, severity: number): Finding {
  return {
    rule: 'no-incident-owner',
    service,
    services: [service],
    severity,
    reason: { code: 'no-incident-owner', service, because: 'no-owner' },
  };
}

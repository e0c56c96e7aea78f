import type {
  DatasetAssessment,
  OwnedDataset as Owned,
} from '@seams/coupling-core';
import type { OwnedDataset } from '@seams/backstage-plugin-coupling-common';
import type { Visibility } from '../visibility';
import { toConflict } from './toConflict';

/** A dataset that a service owns: what is declared, observed and in conflict. */
export function toOwnedDataset(
  owned: Owned,
  assessed: DatasetAssessment | undefined,
  visibility: Visibility,
): OwnedDataset {
  const { observed, severity = 0 } = assessed ?? {};
  // Snapshots of earlier versions have none until the next assessment.
  const conflicts = assessed?.conflicts ?? [];
  return {
    ...owned,
    ...(observed && visibility.isShown(observed.service) && { observed }),
    conflicts: conflicts.map(conflict =>
      toConflict(owned.dataset, conflict, visibility),
    ),
    severity,
  };
}

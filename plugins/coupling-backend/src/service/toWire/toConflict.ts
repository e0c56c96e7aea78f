import {
  explainConflict,
  type DatasetAssessment,
  type OwnershipConflict,
} from '@seams/coupling-core';
import type { OwnershipConflict as WireConflict } from '@seams/backstage-plugin-coupling-common';
import type { Visibility } from '../visibility';

/** Where declared and observed ownership of a dataset do not agree. */
export function toConflict(
  dataset: DatasetAssessment['dataset'],
  conflict: OwnershipConflict,
  { name }: Visibility,
): WireConflict {
  return { ...explainConflict(dataset, conflict, name), code: conflict.code };
}

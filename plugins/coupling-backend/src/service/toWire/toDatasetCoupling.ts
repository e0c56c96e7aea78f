import {
  sharedDatasetSentence,
  type DatasetAssessment,
} from '@seams/coupling-core';
import type { DatasetCoupling } from '@seams/backstage-plugin-coupling-common';
import type { Visibility } from '../visibility';
import { toSystemOfRecord } from './toSystemOfRecord';

/** A dataset whose store the caller may see, without accessors they may not. */
export function toDatasetCoupling(
  assessed: DatasetAssessment,
  visibility: Visibility,
): DatasetCoupling {
  const { dataset, severity, systemOfRecord } = assessed;
  const accessors = assessed.accessors.filter(({ service }) =>
    visibility.isShown(service),
  );
  return {
    dataset,
    severity,
    systemOfRecord: toSystemOfRecord(systemOfRecord, visibility),
    accessors: accessors.map(accessor => ({
      service: accessor.service,
      modes: accessor.modes,
      foreign: accessor.foreign,
      otherTeam: accessor.otherTeam,
      confidence: accessor.confidence,
    })),
    hiddenAccessors: assessed.accessors.length - accessors.length,
    sentence: sharedDatasetSentence(assessed, visibility),
  };
}

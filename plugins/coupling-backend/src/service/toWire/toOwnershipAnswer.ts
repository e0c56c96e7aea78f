import {
  ownedSentence,
  type DatasetAssessment,
  type IncidentOwner,
  type ServiceAssessment,
} from '@seams/coupling-core';
import type { OwnershipAnswer } from '@seams/backstage-plugin-coupling-common';
import type { Visibility } from '../visibility';
import { toIncidentOwner } from './toIncidentOwner';
import { toSystemOfRecord } from './toSystemOfRecord';

type OwnershipItem = OwnershipAnswer['items'][number];

/** What was found for a lookup. */
export interface FoundOwnership {
  datasets: DatasetAssessment[];
  /** Of the systems of record of the datasets. */
  incidentOwners: ReadonlyMap<string, IncidentOwner>;
  service?: ServiceAssessment;
}

/** The answer without datasets in stores that the caller may not see. */
export function toOwnershipAnswer(
  found: FoundOwnership,
  visibility: Visibility,
): OwnershipAnswer {
  const { datasets, incidentOwners, service } = found;
  return {
    items: datasets
      .filter(({ dataset }) => visibility.isShown(dataset.store))
      .map(assessed => toItem(assessed, incidentOwners, visibility)),
    ...(service && {
      service: {
        service: service.service,
        incidentOwner: toIncidentOwner(service.incidentOwner, visibility),
      },
    }),
  };
}

function toItem(
  assessed: DatasetAssessment,
  incidentOwners: FoundOwnership['incidentOwners'],
  visibility: Visibility,
): OwnershipItem {
  const systemOfRecord = toSystemOfRecord(assessed.systemOfRecord, visibility);
  const answers =
    systemOfRecord.service && incidentOwners.get(systemOfRecord.service);
  const incidentOwner = answers && toIncidentOwner(answers, visibility);
  const owned = ownedSentence(assessed, visibility.name);
  return {
    dataset: assessed.dataset,
    systemOfRecord,
    ...(incidentOwner && { incidentOwner }),
    sentence: incidentOwner ? `${owned} ${incidentOwner.sentence}` : owned,
  };
}

import {
  datasetKey,
  explainReleases,
  explainSharedData,
  type Assessment,
  type Reader,
  type ReleasePartner,
  type ServiceAssessment,
} from '@seams/coupling-core';
import { shortName } from './shortName';

/** Who runs the command may see all that is in its files. */
const READER: Reader = { name: shortName, isShown: () => true };

/** The partners a service must be released together with, strongest first. */
export function neededPartners(service: ServiceAssessment): ReleasePartner[] {
  return service.coordinatedRelease.partners.filter(
    ({ verdict }) => verdict === 'needed-together',
  );
}

/** The coordinated-release score of a service in one sentence. */
export function releaseSentence({
  service,
  coordinatedRelease,
}: ServiceAssessment): string {
  return explainReleases(service, coordinatedRelease, READER).sentence;
}

/** Makes the shared-data score of a service one sentence: its worst dataset. */
export function sharedDataSentences({
  datasets,
}: Assessment): (service: ServiceAssessment) => string {
  const byKey = new Map(datasets.map(d => [datasetKey(d.dataset), d]));
  return ({ sharedData }) =>
    explainSharedData(sharedData, key => byKey.get(key), READER).sentence;
}

import {
  partnerSentence,
  sharedDatasetSentence,
  unknownSentence,
  type Assessment,
  type Dataset,
  type ReleasePartner,
  type ServiceAssessment,
} from '@seams/coupling-core';
import { shortName } from './shortName';

/** The partners a service must be released together with, strongest first. */
export function neededPartners(service: ServiceAssessment): ReleasePartner[] {
  return service.coordinatedRelease.partners.filter(
    ({ verdict }) => verdict === 'needed-together',
  );
}

/** The coordinated-release score of a service in one sentence. */
export function releaseSentence(service: ServiceAssessment): string {
  const { coordinatedRelease: score } = service;
  if (score.status === 'unknown') return unknownSentence(score.reason);
  const [strongest] = neededPartners(service);
  return strongest
    ? partnerSentence(service.service, strongest, shortName)
    : `None of its ${score.releases} releases needed another service beyond the common schedule.`;
}

/** Makes the shared-data score of a service one sentence: its worst dataset. */
export function sharedDataSentences({
  datasets,
}: Assessment): (service: ServiceAssessment) => string {
  const byKey = new Map(datasets.map(d => [datasetKey(d.dataset), d]));
  return ({ sharedData }) => {
    if (sharedData.status === 'unknown') {
      return unknownSentence(sharedData.reason);
    }
    const worst = sharedData.datasets.find(({ severity }) => severity > 0);
    const assessed = worst && byKey.get(datasetKey(worst.dataset));
    if (assessed) return sharedDatasetSentence(assessed, shortName);
    return sharedData.datasets.length === 1
      ? 'No other service touches its dataset.'
      : `No other service touches its ${sharedData.datasets.length} datasets.`;
  };
}

function datasetKey({ store, name }: Dataset): string {
  return `${store}#${name}`;
}

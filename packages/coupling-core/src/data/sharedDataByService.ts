import type { SharedData } from '../assessment';
import { roundScore } from '../roundScore';
import { scoreWord } from '../score';
import type { AssessedDataset } from './assessDataset';
import { datasetKey, compareDatasets } from './datasetKey';
import { serviceScore } from './serviceScore';
import type { Bound } from './weight';

/**
 * The shared-data score of every service with access evidence: over the
 * datasets it uses, owns, or refers to by a foreign key of its own, so that
 * both sides of a key see it.
 */
export function sharedDataByService(
  assessed: AssessedDataset[],
): Map<string, SharedData> {
  const touched = new Map<string, Map<string, AssessedDataset>>();
  for (const dataset of assessed) {
    if (dataset.observedTo === undefined) continue;
    for (const service of servicesTouching(dataset)) {
      const datasets = touched.get(service) ?? new Map();
      datasets.set(datasetKey(dataset.assessment.dataset), dataset);
      touched.set(service, datasets);
    }
  }
  return new Map(
    [...touched].map(([service, datasets]) => [
      service,
      scoreOf([...datasets.values()]),
    ]),
  );
}

function servicesTouching({ assessment }: AssessedDataset): Set<string> {
  const { accessors, systemOfRecord, crossingKeys } = assessment;
  return new Set([
    ...accessors.map(({ service }) => service),
    ...(systemOfRecord.status === 'known' ? [systemOfRecord.service] : []),
    ...crossingKeys
      .filter(({ to }) => datasetKey(to) === datasetKey(assessment.dataset))
      .map(({ fromOwner }) => fromOwner),
  ]);
}

function scoreOf(datasets: AssessedDataset[]): SharedData {
  const at = (bound: Bound) =>
    roundScore(serviceScore(datasets.map(({ severity }) => severity[bound])));
  const score = at('mid');
  return {
    status: 'known',
    score,
    low: at('low'),
    high: at('high'),
    word: scoreWord(score),
    datasets: datasets
      .map(({ assessment: { dataset, severity } }) => ({ dataset, severity }))
      .sort(
        (a, b) =>
          b.severity - a.severity || compareDatasets(a.dataset, b.dataset),
      ),
    observedTo: datasets
      .map(({ assessment }) => assessment.observedTo)
      .reduce((a, b) => (a > b ? a : b)),
  };
}

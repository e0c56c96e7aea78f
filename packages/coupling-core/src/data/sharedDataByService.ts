import type { SharedData } from '../assessment';
import type { Dataset } from '../shared/datasetKey';
import { roundScore } from '../shared/rounding';
import { scoreWord } from '../shared/scoreWord';
import type { AssessedDataset } from './assessDataset';
import { compareDatasets } from '../shared/datasetKey';
import { serviceScore } from './sharedDataScore';
import type { Bound } from './weight';

/**
 * The shared-data score of every service with access evidence: over the
 * datasets it uses, owns, or refers to by a foreign key of its own, so that
 * both sides of a key see it.
 */
export function sharedDataByService(
  assessed: AssessedDataset[],
): Map<string, SharedData> {
  const touched = new Map<string, Touched[]>();
  for (const one of assessed) {
    if (one.observedTo === undefined) continue;
    const { dataset, severity } = one.assessment;
    const touching = { ...one, shown: { dataset, severity } };
    for (const service of servicesTouching(one)) {
      const datasets = touched.get(service);
      if (datasets) datasets.push(touching);
      else touched.set(service, [touching]);
    }
  }
  return new Map(
    [...touched].map(([service, datasets]) => [service, scoreOf(datasets)]),
  );
}

interface Touched extends AssessedDataset {
  /** One for all services that touch it. */
  shown: { dataset: Dataset; severity: number };
}

function servicesTouching({
  assessment: { accessors, systemOfRecord },
  keyHolders,
}: AssessedDataset): Set<string> {
  return new Set([
    ...accessors.map(({ service }) => service),
    ...(systemOfRecord.status === 'known' ? [systemOfRecord.service] : []),
    ...keyHolders,
  ]);
}

function scoreOf(datasets: Touched[]): SharedData {
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
      .map(({ shown }) => shown)
      .sort(
        (a, b) =>
          b.severity - a.severity || compareDatasets(a.dataset, b.dataset),
      ),
    observedTo: datasets
      .map(({ assessment }) => assessment.observedTo)
      .reduce((a, b) => (a > b ? a : b)),
  };
}

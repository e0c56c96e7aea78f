import {
  unknownSentence,
  type DatasetAssessment,
  type SharedData,
} from '@seams/coupling-core';
import type {
  DatasetCoupling,
  EvidenceAge,
  SharedData as WireSharedData,
  TrendPoint,
} from '@seams/backstage-plugin-coupling-common';
import type { Visibility } from '../visibility';
import { toDatasetCoupling } from './toDatasetCoupling';

/** The shared-data score as one caller may see it. */
export function toSharedData(
  sharedData: SharedData,
  context: {
    /** What is known of the score's datasets, worst first. */
    datasets: DatasetAssessment[];
    trend: TrendPoint[];
    evidence: EvidenceAge;
    visibility: Visibility;
  },
): WireSharedData {
  const { trend, evidence, visibility } = context;
  const datasets = context.datasets
    .filter(({ dataset }) => visibility.isShown(dataset.store))
    .map(assessed => toDatasetCoupling(assessed, visibility));
  if (sharedData.status === 'unknown') {
    const sentence = unknownSentence(sharedData.reason);
    return { status: 'unknown', sentence, datasets, trend, evidence };
  }
  const { score, low, high, word } = sharedData;
  const sentence = headline(sharedData, datasets);
  return {
    status: 'known',
    score,
    low,
    high,
    word,
    sentence,
    datasets,
    trend,
    evidence,
  };
}

/** The worst dataset in words, or that there is none. */
function headline(
  { datasets }: Extract<SharedData, { status: 'known' }>,
  shown: DatasetCoupling[],
): string {
  const worst = shown.find(({ severity }) => severity > 0);
  if (worst) return worst.sentence;
  if (datasets.some(({ severity }) => severity > 0)) {
    return 'It shares data in stores that you may not see.';
  }
  return datasets.length === 1
    ? 'No other service touches its dataset.'
    : `No other service touches its ${datasets.length} datasets.`;
}

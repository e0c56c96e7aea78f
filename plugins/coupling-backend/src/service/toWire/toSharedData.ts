import {
  datasetKey,
  explainSharedData,
  type DatasetAssessment,
  type SharedData,
} from '@seams/coupling-core';
import type {
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
  const byKey = new Map(context.datasets.map(d => [datasetKey(d.dataset), d]));
  const common = {
    ...explainSharedData(sharedData, key => byKey.get(key), visibility),
    datasets,
    trend,
    evidence,
  };
  if (sharedData.status === 'unknown') return { status: 'unknown', ...common };
  const { score, low, high, word } = sharedData;
  return { status: 'known', score, low, high, word, ...common };
}

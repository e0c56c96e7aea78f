import { severity } from '../../data/severity';
import { datasetKey, type Dataset } from '../../shared/datasetKey';
import { roundScore } from '../../shared/rounding';
import { listed } from '../../shared/wording';
import { changersOf } from '../changersOf';
import { defineRule } from '../defineRule';
import type { FindingOf } from '../finding';
import type { FactsFor } from '../ruleFacts';

/** @public */
export interface NoSystemOfRecord {
  code: 'no-system-of-record';
  services: string[];
  dataset: Dataset;
}

export const noSystemOfRecord = defineRule({
  definition: {
    id: 'no-system-of-record',
    title: 'No system of record',
    motivation:
      'Several services use the dataset and none of them owns it, so nobody decides what it may hold and nobody answers when it is wrong.',
    measured:
      'Two or more services were seen using a dataset that no boundary claims and that no service alone migrates or mostly writes.',
    severity: String(roundScore(severity({ orphaned: 1 }))),
    remedy:
      'Agree on one service, declare it under `spec.boundary.systemOfRecordFor`, and route the other writers through it.',
  },
  needs: ['access'],
  evaluate,
  datasets: ({ dataset }) => [dataset],
  wording: ({ services, dataset }, name) =>
    `${listed(services.map(name))} use ${
      dataset.name
    } and none of them is its system of record`,
});

function evaluate({
  orphans,
  datasets,
}: FactsFor<'access'>): FindingOf<NoSystemOfRecord>[] {
  const changers = new Map(
    datasets.map(assessed => [
      datasetKey(assessed.dataset),
      changersOf(assessed),
    ]),
  );
  return orphans.map(({ dataset, services }) => {
    const changing = changers.get(datasetKey(dataset)) ?? [];
    const writers = services.filter(service => changing.includes(service));
    return {
      rule: 'no-system-of-record',
      dataset,
      services,
      // When nobody is known to write it, any that reads it may ask whose it is.
      concerns: writers.length > 0 ? writers : services,
      severity: roundScore(severity({ orphaned: 1 })),
      reason: { code: 'no-system-of-record', services, dataset },
    };
  });
}

import { claimingClause } from '../../data/recordWording';
import { severity } from '../../data/severity';
import type { Dataset } from '../../shared/datasetKey';
import { compareText } from '../../shared/ordering';
import { roundScore } from '../../shared/rounding';
import { datasetName } from '../../shared/wording';
import { changersOf } from '../changersOf';
import { defineRule } from '../defineRule';
import type { FindingOf } from '../finding';
import type { FactsFor } from '../ruleFacts';

/** @public */
export interface ContestedSystemOfRecord {
  code: 'contested-system-of-record';
  claimants: string[];
  dataset: Dataset;
}

export const contestedSystemOfRecord = defineRule({
  definition: {
    id: 'contested-system-of-record',
    title: 'Contested system of record',
    motivation:
      'Two services declare that they own the same dataset. In an incident each may point to the other.',
    measured:
      'The boundaries of two or more services list the same dataset, schema or store under `systemOfRecordFor`.',
    severity: String(roundScore(severity({ orphaned: 1 }))),
    remedy:
      "Agree on one, and take the dataset out of the other's `spec.boundary.systemOfRecordFor`.",
  },
  needs: [],
  evaluate,
  datasets: ({ dataset }) => [dataset],
  wording: ({ claimants, dataset }, name) =>
    claimingClause(claimants, datasetName(dataset, name), name),
});

function evaluate({
  datasets,
}: FactsFor<never>): FindingOf<ContestedSystemOfRecord>[] {
  return datasets.flatMap(assessed => {
    const { dataset, systemOfRecord } = assessed;
    if (systemOfRecord.status !== 'contested') return [];
    const { claimants } = systemOfRecord;
    return {
      rule: 'contested-system-of-record',
      dataset,
      services: claimants,
      // Who writes it is not foreign to it as long as it is nobody's.
      concerns: [...new Set([...claimants, ...changersOf(assessed)])].sort(
        compareText,
      ),
      severity: roundScore(severity({ orphaned: 1 })),
      reason: { code: 'contested-system-of-record', claimants, dataset },
    };
  });
}
